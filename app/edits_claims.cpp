#include "app/claims/claimfigures.h"
#include "app/claims/statement.h"
#include "app/edits_common.h"
#include "app/entities/reading.h"
#include "app/store/claims.h"
#include "app/store/notes.h"
#include "app/text/sentences.h"

#include <algorithm>

namespace crossread {

namespace {

// One edit of one claim, which `work` gets as a decided one.
Result<Id> editClaim(Project &project, Id id, const QString &name,
                     const std::function<Result<void>(Store &, Claim &)> &work)
{
    Claim claim = project.claim(id);
    if (claim.id == 0)
        return noSuch(Wording::tr("There is no such claim."), id);
    CR_CHECK(project.edit(name.arg(shortened(claim.statement)), [&](Store &store) -> Result<void> {
        CR_CHECK(adopt(store, claim));
        CR_CHECK(work(store, claim));
        return markFigures(project, store, claim.id);
    }));
    return claim.id;
}

Passage *passageAt(Claim &claim, const PassageRef &place)
{
    const auto found = std::find_if(claim.passages.begin(), claim.passages.end(), [&](const Passage &passage) {
        return passage.article == place.article && passage.span == place.span;
    });
    return found == claim.passages.end() ? nullptr : &*found;
}

Result<Passage> completed(const Project &project, Passage passage)
{
    CR_LET(article, neededArticle(project, passage.article));
    CR_LET(span, placed(article.text, passage.span));
    passage.span = span;
    passage.text = span.of(article.text);
    passage.figures = figuresWithin(project, article, span);
    return passage;
}

Error noPassage()
{
    return {Wording::tr("The claim has no such passage."), {}};
}

// Writes the passage over the one in the same place, else adds it.
Result<void> putPassage(Store &store, Claim &claim, Passage passage)
{
    if (const Passage *present = passageAt(claim, {passage.article, passage.span})) {
        passage.id = present->id;
        return storePassage(store, passage);
    }
    CR_LET(id, insertPassage(store, claim.id, passage));
    passage.id = id;
    claim.passages += passage;
    return {};
}

QString statementOf(const QString &text)
{
    return text.simplified();
}

Error noStatement()
{
    return {Wording::tr("A claim needs a statement."), {}};
}

} // namespace

QList<Figure> figuresWithin(const Project &project, const Article &article, Span span)
{
    const QList<Mention> known = project.mentions(article.id);
    return figuresWithin(article.text, known.isEmpty() ? articleFigures(article) : known, span);
}

Result<void> markFigures(const Project &project, Store &store, Id id)
{
    CR_LET(claim, loadClaim(store, id));
    const QList<Passage> before = claim.passages;
    for (Passage &passage : claim.passages) {
        const bool mayHaveSome = passage.byHand || std::any_of(passage.text.cbegin(), passage.text.cend(),
                                                               [](QChar c) { return c.isDigit(); });
        if (mayHaveSome && passage.figures.isEmpty())
            passage.figures = figuresWithin(project, project.article(passage.article), passage.span);
    }
    markFigures(claim);
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (claim.passages.at(i) != before.at(i))
            CR_CHECK(storePassage(store, claim.passages.at(i)));
    }
    return {};
}

Result<void> adopt(Store &store, Claim &claim)
{
    if (!claim.isSuggested())
        return {};
    claim.status = ClaimStatus::Confirmed;
    return insertClaim(store, claim);
}

QString statementFor(const Article &article, Span span, bool keepsSource)
{
    const QString words = statementOf(span.of(article.text));
    while (!span.isEmpty() && article.text[span.start].isSpace())
        ++span.start;
    while (!span.isEmpty() && article.text[span.end - 1].isSpace())
        --span.end;
    // Lines end sentences: a long article is not read for one of its lines.
    const qsizetype first = span.start > 0 ? article.text.lastIndexOf(u'\n', span.start - 1) + 1 : 0;
    const qsizetype end = article.text.indexOf(u'\n', span.end);
    const QStringView line = QStringView(article.text).mid(first, end < 0 ? -1 : end - first);
    if (!sentences(line).contains(Span{span.start - first, span.end - first}))
        return words;
    const QString statement = statementOf({words, {}, {}, keepsSource, true});
    return statement.isEmpty() ? words : statement;
}

Result<Id> addClaim(Project &project, Claim claim)
{
    claim.statement = statementOf(claim.statement);
    if (claim.statement.isEmpty())
        return noStatement();
    claim.status = ClaimStatus::Confirmed;
    claim.score = 1;
    const QList<Passage> given = std::exchange(claim.passages, {});
    for (const Passage &passage : given) {
        CR_LET(whole, completed(project, passage));
        whole.byHand = true;
        if (!passageAt(claim, {whole.article, whole.span}))
            claim.passages += whole;
    }
    markFigures(claim);
    CR_CHECK(project.edit(Wording::tr("New claim “%1”").arg(shortened(claim.statement)),
                          [&](Store &store) { return insertClaim(store, claim); }));
    return claim.id;
}

Result<Id> setClaimStatus(Project &project, Id claim, ClaimStatus status)
{
    CR_LET(ids, setClaimStatus(project, QList<Id>{claim}, status));
    return ids.first();
}

Result<QList<Id>> setClaimStatus(Project &project, const QList<Id> &ids, ClaimStatus status)
{
    if (status == ClaimStatus::Suggested)
        return Error{Wording::tr("What has been decided cannot become a suggestion; remove it or undo."), {}};
    if (ids.isEmpty())
        return QList<Id>();
    QList<Claim> claims;
    for (const Id id : ids) {
        claims += project.claim(id);
        if (claims.last().id == 0)
            return noSuch(Wording::tr("There is no such claim."), id);
    }
    const bool accept = status == ClaimStatus::Confirmed;
    const QString name = claims.size() > 1
                             ? (accept ? Wording::tr("Accept %n claims", nullptr, int(claims.size()))
                                       : Wording::tr("Reject %n claims", nullptr, int(claims.size())))
                             : (accept ? Wording::tr("Accept claim “%1”") : Wording::tr("Reject claim “%1”"))
                                   .arg(shortened(claims.first().statement));
    CR_CHECK(project.edit(name, [&](Store &store) -> Result<void> {
        for (Claim &claim : claims) {
            CR_CHECK(adopt(store, claim));
            if (claim.status == status)
                continue;
            claim.status = status;
            CR_CHECK(storeClaim(store, claim));
        }
        return {};
    }));
    QList<Id> decided;
    for (const Claim &claim : std::as_const(claims))
        decided += claim.id;
    return decided;
}

Result<Id> rewordClaim(Project &project, Id claim, const QString &statement)
{
    const QString text = statementOf(statement);
    if (text.isEmpty())
        return noStatement();
    return editClaim(project, claim, Wording::tr("Reword claim “%1”"),
                     [&](Store &store, Claim &decided) -> Result<void> {
                         if (decided.statement == text)
                             return {};
                         decided.statement = text;
                         return storeClaim(store, decided);
                     });
}

Result<Id> addPassages(Project &project, Id claim, const QList<Passage> &passages)
{
    QList<Passage> whole;
    for (const Passage &passage : passages) {
        CR_LET(one, completed(project, passage));
        one.byHand = true;
        whole += one;
    }
    const QString name =
        passages.size() == 1 ? Wording::tr("Add a passage to “%1”") : Wording::tr("Add passages to “%1”");
    return editClaim(project, claim, name, [&](Store &store, Claim &decided) -> Result<void> {
        for (const Passage &passage : std::as_const(whole))
            CR_CHECK(putPassage(store, decided, passage));
        return {};
    });
}

Result<Id> updatePassages(Project &project, Id claim, const QList<Passage> &passages)
{
    Claim present = project.claim(claim);
    QList<Passage> whole;
    for (const Passage &passage : passages) {
        if (present.id != 0 && !passageAt(present, {passage.article, passage.span}))
            return noPassage();
        CR_LET(one, completed(project, passage));
        whole += one;
    }
    const QString name =
        passages.size() == 1 ? Wording::tr("Change a passage of “%1”") : Wording::tr("Change passages of “%1”");
    return editClaim(project, claim, name, [&](Store &store, Claim &decided) -> Result<void> {
        for (const Passage &passage : std::as_const(whole))
            CR_CHECK(putPassage(store, decided, passage));
        return {};
    });
}

Result<Id> removePassages(Project &project, Id claim, const QList<PassageRef> &passages)
{
    const QString name =
        passages.size() == 1 ? Wording::tr("Remove a passage of “%1”") : Wording::tr("Remove passages of “%1”");
    return editClaim(project, claim, name, [&](Store &store, Claim &decided) -> Result<void> {
        for (const PassageRef &place : passages) {
            const Passage *present = passageAt(decided, place);
            if (!present)
                return noPassage();
            CR_CHECK(deletePassage(store, present->id));
        }
        return {};
    });
}

Result<Id> mergeClaims(Project &project, const QList<Id> &claims)
{
    if (QSet<Id>(claims.cbegin(), claims.cend()).size() != claims.size() || claims.size() < 2)
        return Error{Wording::tr("Choose two or more claims to merge."), {}};
    QList<Claim> others;
    for (Id id : claims.mid(1)) {
        others += project.claim(id);
        if (others.last().id == 0)
            return noSuch(Wording::tr("There is no such claim."), id);
    }
    const auto work = [&](Store &store, Claim &target) -> Result<void> {
        for (const Claim &other : std::as_const(others)) {
            for (const Passage &passage : other.passages) {
                if (passageAt(target, {passage.article, passage.span}))
                    continue;
                if (other.isSuggested()) {
                    CR_CHECK(putPassage(store, target, passage));
                } else {
                    CR_CHECK(movePassage(store, passage.id, target.id));
                    target.passages += passage;
                }
            }
            if (other.isSuggested())
                continue;
            CR_CHECK(moveNote(store, other.id, target.id));
            CR_CHECK(deleteClaim(store, other.id));
        }
        return {};
    };
    return editClaim(project, claims.first(), Wording::tr("Merge claims into “%1”"), work);
}

Result<Id> splitClaim(Project &project, Id claim, const QList<PassageRef> &passages, const QString &statement)
{
    Claim made;
    made.statement = statementOf(statement);
    if (made.statement.isEmpty())
        return noStatement();
    if (passages.isEmpty())
        return Error{Wording::tr("Choose the passages of the new claim."), {}};
    const auto work = [&](Store &store, Claim &decided) -> Result<void> {
        made.status = decided.status;
        made.score = decided.score;
        made.reasons = decided.reasons;
        CR_CHECK(insertClaim(store, made));
        for (const PassageRef &place : passages) {
            const Passage *present = passageAt(decided, place);
            if (!present)
                return noPassage();
            CR_CHECK(movePassage(store, present->id, made.id));
        }
        return markFigures(project, store, made.id);
    };
    CR_CHECK(editClaim(project, claim, Wording::tr("Split claim “%1”"), work));
    return made.id;
}

Result<Id> movePassages(Project &project, Id from, Id to, const QList<PassageRef> &passages)
{
    if (from == to)
        return to;
    Claim source = project.claim(from);
    if (source.id == 0)
        return noSuch(Wording::tr("There is no such claim."), from);
    const auto work = [&](Store &store, Claim &target) -> Result<void> {
        CR_CHECK(adopt(store, source));
        for (const PassageRef &place : passages) {
            const Passage *present = passageAt(source, place);
            if (!present)
                return noPassage();
            if (passageAt(target, place))
                CR_CHECK(deletePassage(store, present->id));
            else
                CR_CHECK(movePassage(store, present->id, target.id));
        }
        return markFigures(project, store, source.id);
    };
    const QString name =
        passages.size() == 1 ? Wording::tr("Move a passage to “%1”") : Wording::tr("Move passages to “%1”");
    return editClaim(project, to, name, work);
}

Result<Id> cutPassages(Project &project, Id id, const PassageRef &one, const PassageRef &other)
{
    Claim claim = project.claim(id);
    const auto lies = [](const Passage &passage, const PassageRef &place) {
        return passage.article == place.article && passage.span.overlaps(place.span);
    };
    const bool isAll =
        claim.id != 0 && std::all_of(claim.passages.begin(), claim.passages.end(),
                                     [&](const auto &passage) { return lies(passage, one) || lies(passage, other); });
    if (isAll)
        return setClaimStatus(project, id, ClaimStatus::Rejected);
    Claim apart;
    apart.status = ClaimStatus::Rejected;
    for (const PassageRef &place : {one, other}) {
        Passage passage;
        passage.article = place.article;
        passage.span = place.span;
        CR_LET(whole, completed(project, passage));
        whole.byHand = true;
        apart.passages += whole;
    }
    markFigures(apart);
    const auto named = [&project](const Passage &passage) {
        return statementFor(project.article(passage.article), passage.span);
    };
    apart.statement = named(apart.passages.first());
    if (apart.statement.isEmpty())
        return noStatement();
    // A suggestion is worded by one of its passages. Where that leaves, one that stays takes its place.
    const auto words = [&](const Passage &passage) {
        return passage.text.contains(claim.statement, Qt::CaseInsensitive);
    };
    QList<Passage> staying = claim.passages;
    staying.removeIf([&](const Passage &passage) { return lies(passage, other); });
    if (claim.isSuggested() && std::any_of(claim.passages.begin(), claim.passages.end(), words) &&
        std::none_of(staying.begin(), staying.end(), words)) {
        const auto near =
            std::find_if(staying.begin(), staying.end(), [&](const auto &each) { return lies(each, one); });
        if (const QString text = named(near == staying.end() ? staying.first() : *near); !text.isEmpty())
            claim.statement = text;
    }
    CR_CHECK(project.edit(Wording::tr("Cut the link of “%1”").arg(shortened(apart.statement)),
                          [&](Store &store) -> Result<void> {
                              CR_CHECK(insertClaim(store, apart));
                              if (claim.id == 0)
                                  return {};
                              CR_CHECK(adopt(store, claim));
                              for (const Passage &passage : std::as_const(claim.passages)) {
                                  if (lies(passage, other))
                                      CR_CHECK(deletePassage(store, passage.id));
                              }
                              return markFigures(project, store, claim.id);
                          }));
    return apart.id;
}

Result<void> removeClaim(Project &project, Id claim)
{
    if (claim < 0)
        return Error{Wording::tr("A suggestion is rejected, not removed."), {}};
    CR_CHECK(editClaim(project, claim, Wording::tr("Remove claim “%1”"),
                       [&](Store &store, Claim &decided) { return deleteClaim(store, decided.id); }));
    return {};
}

} // namespace crossread
