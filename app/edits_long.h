#pragma once

#include "app/project.h"

namespace crossread {

// What app/longedit.h does at a time: some `most` rows of an edit, which continues the last one with `joinLast`. True:
// that was all, but for what older versions then have to give (removeArticles, separateVersions). `inAll`: how many the
// step of undo is about, 0: these.
Result<bool> removeTags(Project &project, const QList<Id> &ids, bool joinLast, qsizetype most);
Result<bool> mergeTags(Project &project, const QList<Id> &from, Id into, bool joinLast, qsizetype most);
Result<bool> removeArticles(Project &project, const QList<Id> &ids, bool joinLast, qsizetype most);
Result<bool> separateVersions(Project &project, Id newer, bool joinLast, qsizetype most);
// `made`: the new tag, once it is there; 0: it is to be made.
Result<Id> splitTag(Project &project, Id tag, const QList<Id> &annotations, Tag newTag, Id made);
// With the last annotations the notes too.
Result<bool> renameAuthor(Project &project, const QString &from, const QString &to, bool joinLast, qsizetype most);
Result<void> tagAnnotations(Project &project, const QList<Id> &ids, Id tag, bool bears, bool joinLast, qsizetype inAll);
Result<void> removeAnnotations(Project &project, const QList<Id> &ids, bool joinLast, qsizetype inAll);

} // namespace crossread
