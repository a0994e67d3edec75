#pragma once

#include "app/progress.h"
#include "app/store/store.h"
#include "app/values/backup.h"

namespace crossread {

// Copies of a project. They lie in "<name>.crossread.backups" beside it, each with its time, its reason and its hash in
// its name. All here may run on any thread, on a connection of its own; app/projectfiles.h declares for
// the rest of the program what needs no Store.

// A whole copy of the project. It is made beside its place and examined first; only a good one replaces `path`, whose
// old file is untouched until then.
Result<void> copyProject(Store &store, const QString &path, const Progress &progress = {});

// A copy that was read again, page by page and by its hash, before it counts as a backup. Only then do old ones go:
// what stays is the newest three, the newest of each of the last seven days that have any, and three of each of
// Update, Restore and User; of all that no more than 2 GB, except for the newest three.
Result<Backup> makeBackup(Store &store, BackupReason reason, const Progress &progress = {});

QString backupFolder(const QString &project);
QList<Backup> backupsOf(const QString &project); // newest first; told by their names alone
void countContents(Backup &backup);              // fills in articles and annotations
// Reads all of it: the hash, every page, the tables.
Result<void> verifyBackup(const Backup &backup);

// Puts a copy of the backup in the project's place, in two steps, so that the second takes no time.
// First: a verified copy beside the project, ready to take its place; the answer is its path.
Result<QString> prepareRestore(const QString &project, const Backup &backup, const Progress &progress);
// Second, with the project closed. What was there becomes a backup itself (the answer; without a path if there was
// nothing, or nothing that can be read: that is kept in the folder under a name that ends in ".damaged").
Result<Backup> finishRestore(const QString &project, const QString &draft);

} // namespace crossread
