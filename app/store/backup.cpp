#include "app/store/backup.h"

#include "app/store/lock.h"
#include "app/store/wording.h"

#include <filesystem>
#include <QFile>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace crossread {

namespace {

// VACUUM INTO does not wait for the disk.
bool flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

// Rows of each table: what a good copy has as well.
Result<QHash<QString, qint64>> counts(Store &store)
{
    QStringList tables;
    CR_CHECK(store.each(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"), {},
                        [&](const Row &row) { tables += row.text(0); }));
    QHash<QString, qint64> counts;
    for (QString table : std::as_const(tables)) {
        const QString quoted = QString(table).replace(QLatin1Char('"'), QLatin1String("\"\""));
        CR_LET(count, store.value(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(quoted)));
        counts.insert(table, count.toLongLong());
    }
    for (const char *pragma : {"PRAGMA application_id", "PRAGMA user_version"}) {
        CR_LET(number, store.value(QString::fromLatin1(pragma)));
        counts.insert(QString::fromLatin1(pragma), number.toLongLong());
    }
    return counts;
}

Result<void> verify(Store &store, const QString &copy)
{
    CR_LET(second, Store::connect(copy, Store::ReadOnly));
    CR_LET(verdict, second->value(QStringLiteral("PRAGMA integrity_check(1)")));
    CR_LET(wanted, counts(store));
    CR_LET(found, counts(*second));
    if (verdict.toString() != QLatin1String("ok") || wanted != found)
        return Error{Wording::tr("The copy of “%1” did not come out whole.").arg(QFileInfo(store.path()).fileName()),
                     verdict.toString()};
    return {};
}

Result<void> makeCopy(Store &store, const QString &draft)
{
    QFile::remove(draft);
    CR_CHECK(store.run(QStringLiteral("VACUUM INTO ?"), {draft}));
    CR_CHECK(verify(store, draft));
    if (!flushToDisk(draft))
        return Error{Wording::tr("The copy of “%1” could not be written.").arg(QFileInfo(store.path()).fileName()),
                     draft};
    return {};
}

} // namespace

Result<void> copyProject(Store &store, const QString &path)
{
    const QFileInfo place(path);
    if (place.exists() && place.canonicalFilePath() == store.path())
        return Error{Wording::tr("“%1” is the project itself.").arg(place.fileName()), path};
    if (place.isDir())
        return Error{Wording::tr("“%1” is a folder.").arg(place.fileName()), path};
    const QString target = place.exists() ? place.canonicalFilePath() : place.absoluteFilePath();
    CR_LET(lock, lockProject(target)); // nobody may have the old file open
    const QString draft = target + QStringLiteral(".new");
    if (const auto made = makeCopy(store, draft); !made) {
        QFile::remove(draft);
        return made.error();
    }
    // A log that a crash has left beside the old file must not be taken for one of the new.
    QFile::remove(target + QStringLiteral("-wal"));
    QFile::remove(target + QStringLiteral("-shm"));
    std::error_code failure;
    std::filesystem::rename(QFile::encodeName(draft).toStdString(), QFile::encodeName(target).toStdString(), failure);
    if (failure) {
        QFile::remove(draft);
        return Error{Wording::tr("“%1” cannot be written.").arg(place.fileName()),
                     QString::fromStdString(failure.message())};
    }
    return {};
}

Result<QString> backUp(Store &store)
{
    CR_LET(version, store.value(QStringLiteral("PRAGMA user_version")));
    const QString stem = QStringLiteral("%1.v%2").arg(store.path(), version.toString());
    QString path = stem + QStringLiteral(".backup");
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1-%2.backup").arg(stem).arg(i);
    CR_CHECK(copyProject(store, path));
    return path;
}

} // namespace crossread
