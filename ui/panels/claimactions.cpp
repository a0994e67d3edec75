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
    bool all = true;
    for (const Id id : claims) {
        const Claim claim = context.project.claim(id);
        if (claim.id && claim.status != status)
            all = followed(context, setClaimStatus(context.project, id, status)) && all;
    }
    if (all && status == ClaimStatus::Rejected)
        Q_EMIT context.navigator.told(Text::tr("Rejected; Undo brings it back"));
    return all;
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
    const Claim claim = context.project.claim(id);
    for (const PassageRef &place : passages) {
        for (Passage passage : claim.passages) {
            if (PassageRef{passage.article, passage.span} != place || passage.stance == stance)
                continue;
            passage.stance = stance;
            const Result<Id> result = updatePassage(context.project, id, passage);
            if (!followed(context, result))
                return false;
            id = *result;
        }
    }
    return true;
}

bool removePassages(const PanelContext &context, Id id, const QList<PassageRef> &passages)
{
    for (const PassageRef &place : passages) {
        const Result<Id> result = removePassage(context.project, id, place);
        if (!followed(context, result))
            return false;
        id = *result;
    }
    if (!passages.isEmpty())
        Q_EMIT context.navigator.told(passages.size() == 1 ? Text::tr("Passage removed; Undo brings it back")
                                                           : Text::tr("Passages removed; Undo brings them back"));
    return !passages.isEmpty();
}

bool addTo(const PanelContext &context, Id claim, const PassageRef &place)
{
    Passage passage;
    passage.article = place.article;
    passage.span = place.span;
    return followed(context, addPassage(context.project, claim, passage));
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
    const QString statement = first == claim.passages.end() ? claim.statement : first->text.simplified();
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
