#include "app/edits_versions.h"
#include "app/store/annotations.h"
#include "app/store/claims.h"
#include "app/store/dictionary.h"
#include "app/webimport.h"

namespace crossread {

namespace {

Error noPlacement(Id id)
{
    return noSuch(Wording::tr("Nothing is to be placed there any more."), id);
}

// They have to be open still.
Result<QList<Placement>> openOnes(const Project &project, const QList<Id> &ids)
{
    QHash<Id, Placement> known;
    for (const Placement &placement : project.placements())
        known.insert(placement.id, placement);
    QList<Placement> found;
    for (const Id id : ids) {
        if (!known.contains(id))
            return noPlacement(id);
        found += known.take(id); // each once
    }
    return found;
}

// What it is about lies at the place from now on.
Result<void> put(Project &project, Store &store, Mover &mover, Placement placement, const PassageRef &place)
{
    if (placement.what == Placement::Outside && placement.subject == 0) {
        CR_LET(made, insertFromOutside(project, store, placement, place));
        placement.subject = made;
    } else {
        CR_LET(moved, mover.move(placement.what, placement.subject, place));
        if (!moved) // the same is there by itself
            return deletePlacements(store, {placement.id});
    }
    placement.verdict = Anchoring::Moved;
    placement.decided = true;
    placement.to = place;
    placement.quote = {};
    placement.source.clear();
    placement.note.clear();
    placement.author.clear();
    placement.created = {};
    placement.tags.clear();
    return storePlacement(store, placement);
}

Result<void> removePassage(const Project &project, Store &store, Id passage)
{
    CR_CHECK(deletePassage(store, passage));
    for (const Claim &claim : project.claims()) {
        const bool isIts = std::any_of(claim.passages.cbegin(), claim.passages.cend(),
                                       [passage](const Passage &one) { return one.id == passage; });
        if (isIts && !claim.isSuggested())
            return markFigures(project, store, claim.id);
    }
    return {};
}

// An annotation from outside leaves the text with all that it says by now.
Result<void> takeOut(Project &project, Store &store, Placement placement)
{
    const Annotation annotation = project.annotation(placement.subject);
    if (annotation.id == 0)
        return noPlacement(placement.id);
    placement.note = annotation.note;
    placement.author = annotation.author;
    placement.created = annotation.created;
    placement.source = project.article(annotation.article).file;
    for (const Id tag : annotation.tags)
        placement.tags += project.tag(tag).name;
    placement.subject = 0;
    CR_CHECK(storePlacement(store, placement));
    return deleteAnnotation(store, annotation.id);
}

} // namespace

Result<void> acceptPlacement(Project &project, Id placement)
{
    return acceptPlacements(project, {placement});
}

Result<void> acceptPlacements(Project &project, const QList<Id> &ids, bool joinLast, qsizetype inAll)
{
    CR_LET(placements, openOnes(project, ids));
    for (const Placement &placement : std::as_const(placements)) {
        if (placement.to.article == 0)
            return Error{Wording::tr("No place was found for it: choose one."), placement.quote.exact};
    }
    const auto count = int(std::max(inAll, placements.size()));
    const QString name = count == 1 ? Wording::tr("Accept a place") : Wording::tr("Accept %n places", nullptr, count);
    const auto work = [&](Store &store) -> Result<void> {
        Mover mover(project, store);
        for (const Placement &placement : std::as_const(placements))
            CR_CHECK(put(project, store, mover, placement, placement.to));
        return {};
    };
    return project.edit(name, work, joinLast);
}

Result<void> placeAt(Project &project, Id id, const PassageRef &place)
{
    CR_LET(placements, openOnes(project, {id}));
    const Article article = project.article(place.article);
    if (article.id == 0)
        return noSuch(Wording::tr("There is no such article."), place.article);
    CR_LET(span, placed(article.text, place.span));
    Placement chosen = placements.first();
    chosen.score = 1;
    return project.edit(Wording::tr("Choose another place"), [&](Store &store) -> Result<void> {
        Mover mover(project, store);
        return put(project, store, mover, chosen, {place.article, span});
    });
}

Result<void> orphanPlacements(Project &project, const QList<Id> &ids, bool joinLast, qsizetype inAll)
{
    CR_LET(placements, openOnes(project, ids));
    const auto count = int(std::max(inAll, placements.size()));
    const QString name =
        count == 1 ? Wording::tr("Leave where it was") : Wording::tr("Leave %n where they were", nullptr, count);
    const auto work = [&](Store &store) -> Result<void> {
        for (const Placement &placement : std::as_const(placements)) {
            CR_LET(row, loadPlacement(store, placement.id));
            Placement orphan = row.placement;
            orphan.verdict = Anchoring::Orphan;
            orphan.decided = true;
            orphan.to.span = {}; // the article stays: the word is about this version
            if (orphan.what == Placement::Outside && orphan.subject != 0)
                CR_CHECK(takeOut(project, store, orphan));
            else
                CR_CHECK(storePlacement(store, orphan));
        }
        return {};
    };
    return project.edit(name, work, joinLast);
}

Result<void> removePlacements(Project &project, const QList<Id> &ids)
{
    CR_LET(placements, openOnes(project, ids));
    const QString name = placements.size() == 1
                             ? Wording::tr("Remove what has no place")
                             : Wording::tr("Remove %n that have no place", nullptr, int(placements.size()));
    return project.edit(name, [&](Store &store) -> Result<void> {
        for (const Placement &placement : std::as_const(placements)) {
            CR_CHECK(deletePlacements(store, {placement.id}));
            if (placement.what == Placement::Passage)
                CR_CHECK(removePassage(project, store, placement.subject));
            else if (placement.what == Placement::Mention)
                CR_CHECK(deleteFixedMention(store, placement.subject));
            else if (placement.subject != 0)
                CR_CHECK(deleteAnnotation(store, placement.subject));
        }
        return {};
    });
}

} // namespace crossread
