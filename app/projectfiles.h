#pragma once

#include "app/progress.h"
#include "app/result.h"
#include "app/values/backup.h"

#include <QStringList>

namespace crossread {

// What is done with a project's file as a whole. Each call may run on any thread, also while the project is open on
// another one (the window's): it opens a connection of its own and sees the last state that was acknowledged.
// Backups lie beside the project in "<name>.crossread.backups"; app/store/backup.h says which are kept.

Result<Backup> backUpProject(const QString &project, BackupReason reason, const Progress &progress = {});
// Whether there should be a backup before something that concerns so many articles or annotations: not for a few, and
// not where the newest is of just now.
bool isBackupDue(const QString &project, qsizetype things);
constexpr qsizetype thingsToBackUpFor = 50;
// Seconds since the newest was made; without one a great many.
qint64 ageOfNewestBackup(const QString &project);
QString backupFolder(const QString &project);
QList<Backup> backupsOf(const QString &project);      // newest first, told by their names alone
QList<Backup> countedBackups(const QString &project); // the same with what is in them
Result<void> verifyBackup(const Backup &backup);      // reads all of it
// The newest that verifyBackup() finds good; without a path: there is none.
Backup newestGoodBackup(const QString &project, const Progress &progress = {});

// The backup takes the project's place, in two steps; the project must be closed for the second, which takes no time.
// The answer of the second is a backup of what was there before, without a path if that could not be read.
Result<QString> prepareRestore(const QString &project, const Backup &backup, const Progress &progress = {});
Result<Backup> finishRestore(const QString &project, const QString &draft);
// A project of its own beside the project, named by the backup's time; the answer is its path.
Result<QString> openableCopy(const QString &project, const Backup &backup, const Progress &progress = {});

// A verified copy; replaces `path` only when it is good.
Result<void> copyProjectFile(const QString &project, const QString &path, const Progress &progress = {});
// The same without a word on the original, which need not be writable: a project that another program has open, or that
// lies in a folder without write access. What cannot be such a project is not touched.
Result<void> copyToRead(const QString &project, const QString &path);
// All that is wrong with the file, its index and its anchors, as it is at one moment.
Result<QStringList> checkProjectFile(const QString &project, const Progress &progress = {});

// Whether an error of Project::open() means that there is no reading of the file, so that only a backup helps.
bool isFileLost(const QString &project, const Error &error);

} // namespace crossread
