#include "app/store/lock.h"
#include "app/store/wording.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSysInfo>

namespace crossread {

namespace {

bool isOwn(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString application;
    return lock.getLockInfo(&process, &host, &application) && process == QCoreApplication::applicationPid() &&
           (host.isEmpty() || host == QSysInfo::machineHostName());
}

Error inUse(const QLockFile &lock, const QString &file)
{
    qint64 process = 0;
    QString host;
    QString application;
    if (!lock.getLockInfo(&process, &host, &application)) // it comes or goes at this moment
        return {Wording::tr("“%1” is being used by another program. Close it there and try again.").arg(file),
                lock.fileName()};
    if (isOwn(lock))
        return {Wording::tr("“%1” is open already.").arg(file), lock.fileName()};
    return {
        Wording::tr("“%1” is open in another Crossread (process %2 on %3).").arg(file, QString::number(process), host),
        lock.fileName()};
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockProject(const QString &path, int patience)
{
    const QString file = QFileInfo(path).fileName();
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(
        0); // age says nothing: a project stays open for days. Dead processes are noticed all the same
    if (lock->tryLock(0))
        return lock;
    if (patience > 0 && lock->error() == QLockFile::LockFailedError && !isOwn(*lock) && lock->tryLock(patience))
        return lock;
    if (lock->error() == QLockFile::LockFailedError && !lock->getLockInfo(nullptr, nullptr, nullptr)) {
        // Made by a process that died before it had written its name.
        const QDateTime made = QFileInfo(lock->fileName()).lastModified();
        if (made.secsTo(QDateTime::currentDateTime()) > 2)
            lock->removeStaleLockFile();
        if (lock->tryLock(0))
            return lock;
    }
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        return inUse(*lock, file);
    case QLockFile::PermissionError:
        return Error{Wording::tr("“%1” cannot be opened: its folder is read-only.").arg(file),
                     QFileInfo(path).absolutePath()};
    default:
        return Error{
            Wording::tr("“%1” cannot be opened: no lock file can be made beside it. Is the disk full?").arg(file),
            lock->fileName()};
    }
}

} // namespace crossread
