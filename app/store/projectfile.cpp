#include "app/store/projectfile.h"

#include "app/store/backup.h"
#include "app/store/lock.h"
#include "app/store/wording.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>

namespace crossread {

namespace {

// What the path means, links followed, so that one file has one lock.
QString resolved(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + QLatin1Char('/') + info.fileName();
}

Error missing(const QString &path)
{
    return {Wording::tr("There is no file “%1”.").arg(QFileInfo(path).fileName()), path};
}

Error existing(const QString &path)
{
    return {Wording::tr("“%1” exists already.").arg(QFileInfo(path).fileName()), path};
}

Error foreign(const QString &path, const QString &detail)
{
    return {Wording::tr("“%1” is not a Crossread project.").arg(QFileInfo(path).fileName()), detail};
}

Error damaged(const QString &path, const QString &detail)
{
    return {Wording::tr("“%1” is damaged.").arg(QFileInfo(path).fileName()), detail};
}

Error unreadable(const QString &path, const QString &detail)
{
    return {Wording::tr("“%1” could not be read or written: the disk reported an error. Is it full or gone?")
                .arg(QFileInfo(path).fileName()),
            detail};
}

Result<void> examineKind(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return missing(path);
    if (info.isDir())
        return Error{Wording::tr("“%1” is a folder, not a project.").arg(name), path};
    if (!info.isFile())
        return Error{Wording::tr("“%1” is not a file.").arg(name), path}; // reading a pipe would wait for ever
    return {};
}

// Looks at the first bytes only (https://www.sqlite.org/fileformat.html), so that SQLite never touches a file of
// another program. The file is opened as it will be later: for writing. Only with the lock: to close a file takes
// away the locks that SQLite has on it in the same process (https://www.sqlite.org/howtocorrupt.html, 2.2).
Result<void> examineHeader(const QString &path, int newest, bool toWrite = true)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    const auto access = toWrite ? QIODevice::ReadWrite : QIODevice::ReadOnly;
    if (!file.open(access | QIODevice::ExistingOnly | QIODevice::Unbuffered)) {
        if (file.open(QIODevice::ReadOnly))
            return Error{Wording::tr("“%1” is read-only. Make it writable or save a copy of it elsewhere.").arg(name),
                         path};
        return Error{Wording::tr("“%1” cannot be read.").arg(name), file.errorString()};
    }
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3", 16)))
        return foreign(path, Wording::tr("It is not an SQLite file."));
    if (qFromBigEndian<quint32>(header.constData() + 68) != applicationId)
        return foreign(path, Wording::tr("It is a database of another program."));
    const int version = int(qFromBigEndian<quint32>(header.constData() + 60));
    if (version > newest)
        return Error{Wording::tr("“%1” was made by a newer Crossread.").arg(name),
                     Wording::tr("It has version %1; this program knows up to %2.").arg(version).arg(newest)};
    return {};
}

// What a check says of a page that the disk did not give ends in the result code, whose lowest byte is that of I/O.
bool isAboutDisk(const QString &verdict)
{
    static const QRegularExpression code(QStringLiteral("error code=(\\d+)"));
    constexpr int ioError = 10;
    return (code.match(verdict).captured(1).toInt() & 0xff) == ioError;
}

// `path` is the file's name for people: a copy of it may be looked at.
Result<void> examineContent(Store &store, const QString &path, int newest)
{
    CR_LET(version, store.value(QStringLiteral("PRAGMA user_version")));
    if (version.toInt() > newest)
        return Error{Wording::tr("“%1” was made by a newer Crossread.").arg(QFileInfo(path).fileName()),
                     Wording::tr("It has version %1; this program knows up to %2.").arg(version.toInt()).arg(newest)};
    CR_LET(verdict, store.value(QStringLiteral("PRAGMA quick_check(1)")));
    if (verdict.toString() != QLatin1String("ok"))
        return isAboutDisk(verdict.toString()) ? unreadable(path, verdict.toString())
                                               : damaged(path, verdict.toString());
    return {};
}

// After a crash the newest pages lie in a log beside the file, and SQLite moves them into the file as soon as it is
// opened. So a copy is examined first: a file that is refused stays as it was.
Result<void> examineCrashed(const QString &path, int newest)
{
    const QString log = path + QStringLiteral("-wal");
    if (QFileInfo(log).size() == 0)
        return {};
    const QString name = QFileInfo(path).fileName();
    QTemporaryDir folder(QFileInfo(path).absolutePath() + QStringLiteral("/.crossread-XXXXXX"));
    const QString copy = folder.filePath(name);
    if (!folder.isValid() || !QFile::copy(path, copy) || !QFile::copy(log, copy + QStringLiteral("-wal")))
        return Error{Wording::tr("“%1” was not closed well and there is no room to examine it.").arg(name), path};
    auto store = Store::connect(copy);
    if (!store.ok())
        return store.error();
    return examineContent(**store, path, newest);
}

// The write lock is taken once to see that no other program has it.
Result<void> examineLive(Store &store, int newest)
{
    Transaction transaction(store);
    CR_CHECK(transaction.begin());
    return examineContent(store, store.path(), newest);
}

// The tables must be those that the file's version had.
Result<void> examineSchema(Store &store, const QList<Migration> &list)
{
    CR_LET(version, store.value(QStringLiteral("PRAGMA user_version")));
    CR_LET(fault, schemaFault(store, list.mid(0, version.toInt())));
    if (!fault.isEmpty())
        return damaged(store.path(), fault);
    return {};
}

Result<void> useLog(Store &store)
{
    CR_LET(mode, store.value(QStringLiteral("PRAGMA journal_mode = WAL")));
    if (mode.toString() != QLatin1String("wal"))
        return Error{
            Wording::tr("“%1” lies on a drive that cannot lock files. Copy it to this computer and open it there.")
                .arg(QFileInfo(store.path()).fileName()),
            Wording::tr("Write-ahead logging is not available.")};
    return {};
}

Result<void> bringUpToDate(Store &store, const QList<Migration> &list)
{
    CR_LET(version, store.value(QStringLiteral("PRAGMA user_version")));
    if (version.toInt() >= list.last().version)
        return {};
    CR_CHECK(makeBackup(store, BackupReason::Update));
    return migrate(store, list);
}

} // namespace

Result<void> examineToRead(const QString &path)
{
    CR_CHECK(examineKind(path));
    return examineHeader(path, migrations().last().version, false);
}

Result<std::unique_ptr<Store>> createProjectFile(const QString &path, int patience)
{
    const QString place = resolved(path);
    const QString name = QFileInfo(place).fileName();
    if (QFileInfo::exists(place))
        return existing(place);
    if (!QFileInfo(QFileInfo(place).absolutePath()).isDir())
        return Error{Wording::tr("“%1” cannot be made: its folder does not exist.").arg(name), place};
    CR_LET(lock, lockProject(place, patience));
    if (QFileInfo::exists(place)) // by whoever had the lock until now
        return existing(place);
    // Made under another name: a file with the project's own name is always whole.
    const QString draft = place + QStringLiteral(".new");
    QFile::remove(draft);
    {
        CR_LET(store, Store::connect(draft, Store::Create));
        if (const auto made = migrate(*store, migrations()); !made) {
            store.reset();
            QFile::remove(draft);
            return made.error();
        }
    }
    // A log that has lost its file, by whoever moved that, is none of the new file's; somebody may look for it.
    if (const QString log = place + QStringLiteral("-wal"); QFileInfo::exists(log)) {
        QFile::rename(log, log + QDateTime::currentDateTimeUtc().toString(QStringLiteral(".yyyyMMdd'T'HHmmsszzz")));
        CR_CHECK(flushFolder(QFileInfo(place).absolutePath()));
    }
    if (const auto done = putInPlace(draft, place); !done) {
        QFile::remove(draft);
        return Error{Wording::tr("“%1” cannot be made.").arg(name), done.error().detail};
    }
    CR_LET(store, Store::connect(place));
    CR_CHECK(useLog(*store));
    store->hold(std::move(lock));
    return store;
}

Result<std::unique_ptr<Store>> openProjectFile(const QString &path, const QList<Migration> &list,
                                               const Progress &progress, int patience)
{
    const QString place = resolved(path);
    const int newest = list.last().version;
    CR_CHECK(examineKind(place));
    CR_LET(lock, lockProject(place, patience));
    CR_CHECK(examineHeader(place, newest));
    progress.at(0.02);
    CR_CHECK(examineCrashed(place, newest));
    progress.at(0.1);
    CR_LET(store, Store::connect(place));
    CR_CHECK(examineLive(*store, newest));
    progress.at(0.4);
    CR_CHECK(examineSchema(*store, list));
    CR_CHECK(useLog(*store));
    CR_CHECK(bringUpToDate(*store, list));
    store->hold(std::move(lock));
    return store;
}

bool isFileLost(const QString &path, const Error &error)
{
    const QString place = resolved(path);
    return error.message == missing(place).message || error.message == foreign(place, {}).message ||
           error.message == damaged(place, {}).message || error.message == unreadable(place, {}).message;
}

} // namespace crossread
