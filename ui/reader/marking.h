#pragma once

#include "app/edits.h"

namespace crossread {

// What is to be marked: a selected annotation, or else a stretch of an article.
struct MarkTarget
{
    Id article = 0;
    Span span;
    Id annotation = 0;

    bool isEmpty() const { return annotation == 0 && span.isEmpty(); }
};

// Each is one step of undo. A stretch that the same author has marked already gets no second mark: the first gets the
// tag or the note. They answer with the annotation.
Result<Id> giveTag(Project &project, const MarkTarget &target, Id tag, const QString &author);
// `above`: names of tags from tag.parent down to the new one, made where they are missing.
Result<Id> giveNewTag(Project &project, const MarkTarget &target, const Tag &tag, const QString &author,
                      const QStringList &above = {});
// In vivo: the words are the tag. One of that name is taken where there is one, wherever it lies.
Result<Id> giveOwnWords(Project &project, const MarkTarget &target, const QString &author);
Result<Id> giveNote(Project &project, const MarkTarget &target, const QString &note, const QString &author);
// Takes the tag that was given last; with it goes an annotation that has neither tag nor note then.
Result<void> untag(Project &project, Id annotation);
Result<void> setTags(Project &project, Id annotation, const QList<Id> &tags);
// To a claim, or to a new one for 0. Answers with the claim's id.
Result<Id> addToClaim(Project &project, Id claim, const Article &article, Span span);

// The project's tags, used last first; kept in its settings.
QList<Id> recentTags(const Project &project);
void noteRecentTag(Project &project, Id tag);
// What the keys 1-9 give: the tags' own digits first, the others go to the recent ones in turn. 0 none.
QList<Id> tagsOfDigits(const Project &project); // ten of them; the one at 0 is none

} // namespace crossread
