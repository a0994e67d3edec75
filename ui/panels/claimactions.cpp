#include "ui/panels/claimactions.h"

#include "app/edits.h"
#include "ui/navigator.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

// What was worked on is current, whatever id the edit gave it.
bool followed(const PanelContext &context, const Result<Id> &result)
{
    if (!result)
        Q_EMIT context.navigator.failed(result.error());
    else
        context.navigator.setCurrentClaim(*result);
    return result.ok();
}

} // namespace

bool decide(const PanelContext &context, const QList<Id> &claims, ClaimStatus status)
{
    QList<Id> open;
    for (const Id id : claims) {
        const Claim claim = context.project.claim(id);
        if (claim.id && claim.status != status)
            open.append(id);
    }
    if (open.isEmpty())
        return true;
    const Result<QList<Id>> decided = setClaimStatus(context.project, open, status);
    if (!decided) {
        Q_EMIT context.navigator.failed(decided.error());
        return false;
    }
    context.navigator.setCurrentClaim(decided->last());
    if (status == ClaimStatus::Rejected)
        Q_EMIT context.navigator.told(Text::tr("Rejected; Undo brings it back"));
    return true;
}

bool reword(const PanelContext &context, Id claim, const QString &statement)
{
    const QString words = statement.simplified();
    if (words.isEmpty() || words == context.project.claim(claim).statement)
        return false;
    return followed(context, rewordClaim(context.project, claim, words));
}

bool setStance(const PanelContext &context, Id id, const QList<PassageRef> &passages, Stance stance)
{
    QList<Passage> changed;
    const Claim claim = context.project.claim(id);
    for (Passage passage : claim.passages) {
        if (passage.stance == stance || !passages.contains(PassageRef{passage.article, passage.span}))
            continue;
        passage.stance = stance;
        changed.append(passage);
    }
    return changed.isEmpty() || followed(context, updatePassages(context.project, id, changed));
}

bool removePassages(const PanelContext &context, Id id, const QList<PassageRef> &passages)
{
    if (passages.isEmpty() || !followed(context, removePassages(context.project, id, passages)))
        return false;
    Q_EMIT context.navigator.told(passages.size() == 1 ? Text::tr("Passage removed; Undo brings it back")
                                                       : Text::tr("Passages removed; Undo brings them back"));
    return true;
}

bool addTo(const PanelContext &context, Id claim, const QList<PassageRef> &places)
{
    QList<Passage> passages;
    for (const PassageRef &place : places) {
        Passage passage;
        passage.article = place.article;
        passage.span = place.span;
        passages.append(passage);
    }
    return followed(context, addPassages(context.project, claim, passages));
}

bool move(const PanelContext &context, Id from, Id to, const QList<PassageRef> &passages)
{
    if (!followed(context, movePassages(context.project, from, to, passages)))
        return false;
    Q_EMIT context.navigator.told(passages.size() == 1 ? Text::tr("Passage moved; Undo brings it back")
                                                       : Text::tr("Passages moved; Undo brings them back"));
    return true;
}

bool merge(const PanelContext &context, const QList<Id> &claims)
{
    if (claims.size() < 2) {
        Q_EMIT context.navigator.told(Text::tr("Select two or more claims to merge them (Ctrl+click or Shift+arrows)"));
        return false;
    }
    return followed(context, mergeClaims(context.project, claims));
}

bool split(const PanelContext &context, Id id, const QList<PassageRef> &passages)
{
    const Claim claim = context.project.claim(id);
    if (passages.isEmpty() || passages.size() >= claim.passages.size()) {
        Q_EMIT context.navigator.told(Text::tr("Choose an outlet's cell: its passages become a claim of their own"));
        return false;
    }
    // The sentence that moves says best what the new claim is.
    const auto first = std::find_if(claim.passages.begin(), claim.passages.end(), [&](const Passage &passage) {
        return PassageRef{passage.article, passage.span} == passages.first();
    });
    const QString statement =
        first == claim.passages.end()
            ? claim.statement
            : statementFor(context.project.article(first->article), first->span, first->stance == Stance::Disputes);
    return followed(context, splitClaim(context.project, id, passages, statement));
}

bool removeOrReject(const PanelContext &context, Id id)
{
    if (context.project.claim(id).isSuggested())
        return decide(context, {id}, ClaimStatus::Rejected);
    const Result<void> result = removeClaim(context.project, id);
    if (!result)
        Q_EMIT context.navigator.failed(result.error());
    else
        Q_EMIT context.navigator.told(Text::tr("Claim removed; Undo brings it back"));
    return result.ok();
}

} // namespace crossread
