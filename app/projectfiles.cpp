#include "app/projectfiles.h"

#include "app/store/backup.h"
#include "app/store/integrity.h"
#include "app/store/projectfile.h"

#include <QFile>
#include <QFileInfo>

#include <limits>

namespace crossread {

Result<Backup> backUpProject(const QString &project, BackupReason reason, const Progress &progress)
{
    CR_LET(store, Store::connect(project, Store::ReadOnly));
    return makeBackup(*store, reason, progress);
}

bool isBackupDue(const QString &project, qsizetype things)
{
    constexpr qint64 justNow = 10 * 60;
    return things >= thingsToBackUpFor && ageOfNewestBackup(project) >= justNow;
}

qint64 ageOfNewestBackup(const QString &project)
{
    const QList<Backup> list = backupsOf(project);
    return list.isEmpty() ? std::numeric_limits<qint64>::max() : list.first().made.secsTo(QDateTime::currentDateTime());
}

QList<Backup> countedBackups(const QString &project)
{
    QList<Backup> list = backupsOf(project);
    for (Backup &backup : list)
        countContents(backup);
    return list;
}

Backup newestGoodBackup(const QString &project, const Progress &progress)
{
    for (const Backup &backup : backupsOf(project)) {
        if (progress.cancelled())
            break;
        if (verifyBackup(backup).ok())
            return backup;
    }
    return {};
}

Result<QString> openableCopy(const QString &project, const Backup &backup, const Progress &progress)
{
    CR_LET(draft, prepareRestore(project, backup, progress));
    const QFileInfo file(project);
    const QString stem = QStringLiteral("%1/%2 %3")
                             .arg(file.absolutePath(), file.completeBaseName(),
                                  backup.made.toString(QStringLiteral("yyyy-MM-dd HH.mm")));
    QString path = stem + QStringLiteral(".crossread");
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1 (%2).crossread").arg(stem).arg(i);
    if (const auto done = putInPlace(draft, path); !done) {
        QFile::remove(draft);
        return done.error();
    }
    return path;
}

Result<void> copyProjectFile(const QString &project, const QString &path, const Progress &progress)
{
    CR_LET(store, Store::connect(project, Store::ReadOnly));
    return copyProject(*store, path, progress);
}

Result<void> copyToRead(const QString &project, const QString &path)
{
    CR_CHECK(examineToRead(project));
    const auto copied = copyProjectFile(project, path);
    if (copied)
        return {};
    // Without a log it is whole as it is. SQLite would put one beside it, even to read.
    QFile::remove(path);
    const bool isWhole = !QFileInfo::exists(project + QStringLiteral("-wal")) &&
                         !QFileInfo(QFileInfo(project).absolutePath()).isWritable();
    if (!isWhole || !QFile::copy(project, path))
        return copied.error();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<QStringList> checkProjectFile(const QString &project, const Progress &progress)
{
    CR_LET(store, Store::connect(project, Store::ReadOnly));
    return problems(*store, progress);
}

} // namespace crossread
