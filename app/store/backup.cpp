#include "app/store/backup.h"

#include "app/store/lock.h"
#include "app/store/schema.h"
#include "app/store/wording.h"

#include <algorithm>
#include <filesystem>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QUuid>

namespace crossread {

namespace {

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

// Other connections may write meanwhile: then the copy is of before or after that, and only whole.
Result<void> compare(Store &store, const QString &copy, const QHash<QString, qint64> &before, qint64 version)
{
    const auto fault = [&](const QString &detail) {
        return Error{Wording::tr("The copy of “%1” did not come out whole.").arg(QFileInfo(store.path()).fileName()),
                     detail};
    };
    const auto second = Store::connect(copy, Store::ReadOnly);
    const auto verdict = second.ok() ? (*second)->value(QStringLiteral("PRAGMA integrity_check(1)")) : second.error();
    const auto found = second.ok() ? counts(**second) : second.error();
    if (!verdict.ok() || !found.ok())
        return fault(verdict.ok() ? found.error().message : verdict.error().message);
    CR_LET(now, store.value(QStringLiteral("PRAGMA data_version")));
    const bool isSame = now.toLongLong() != version ? QSet<QString>(found->keyBegin(), found->keyEnd()) ==
                                                          QSet<QString>(before.keyBegin(), before.keyEnd())
                                                    : *found == before;
    if (verdict->toString() != QLatin1String("ok") || !isSame)
        return fault(verdict->toString());
    return {};
}

// The answer is its hash. VACUUM INTO does not wait for the disk.
Result<QString> makeCopy(Store &store, const QString &draft, const Progress &progress)
{
    CR_LET(version, store.value(QStringLiteral("PRAGMA data_version")));
    CR_LET(before, counts(store));
    progress.at(0.05);
    CR_CHECK(store.run(QStringLiteral("VACUUM INTO ?"), {draft}));
    if (QFileInfo::exists(store.path())) // what others may not read they may not read in a copy either
        QFile::setPermissions(draft, QFile::permissions(store.path()) | QFile::ReadOwner | QFile::WriteOwner);
    if (progress.cancelled())
        return Error{Wording::tr("The copy was cancelled."), draft};
    progress.at(0.5);
    CR_CHECK(compare(store, draft, before, version.toLongLong()));
    progress.at(0.7);
    QFile file(draft);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{Wording::tr("“%1” cannot be read.").arg(QFileInfo(draft).fileName()), file.errorString()};
    file.close();
    CR_CHECK(flushFile(draft));
    progress.at(0.85);
    CR_LET(onDisk, hashOnDisk(draft));
    if (onDisk != QString::fromLatin1(hash.result().toHex()))
        return Error{Wording::tr("The copy of “%1” did not come out whole.").arg(QFileInfo(store.path()).fileName()),
                     Wording::tr("The disk gave back something else than it was given.")};
    progress.at(0.95);
    return onDisk;
}

// Removes itself unless it was given its final name.
class Draft
{
public:
    explicit Draft(const QString &path) : m_path(path) {}
    ~Draft() { QFile::remove(m_path); }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

// A log that a crash has left beside a file: its pages go into the file, so that the log may go.
void finishLog(const QString &path)
{
    const QString log = path + QStringLiteral("-wal");
    if (QFileInfo(log).size() == 0)
        return;
    if (const auto store = Store::connect(path); store.ok()) // SQLite does the rest when this closes
        (void)(*store)->value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
}

// It must not be taken for one of the file that comes in this place. On the disk when it returns, also where SQLite had
// removed it: a disk may keep a rename and forget a removal before it.
Result<void> removeLog(const QString &path)
{
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
    return flushFolder(QFileInfo(path).absolutePath());
}

// Words of names, in the order of BackupReason.
constexpr const char *reasonWords[] = {"routine", "import", "removal", "update", "restore", "user"};
const QString timeFormat = QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'");
constexpr qint64 room = 2LL << 30;
constexpr int newest = 3;
constexpr int days = 7;
constexpr int hashDigits = 16;

QString backupName(const QDateTime &made, BackupReason reason, const QString &hash)
{
    const QString name =
        made.toUTC().toString(timeFormat) + QLatin1Char('-') + QString::fromLatin1(reasonWords[int(reason)]);
    return (hash.isEmpty() ? name : name + QLatin1Char('-') + hash) + QStringLiteral(".backup");
}

// Without a path: the name is none of ours.
Backup fromName(const QFileInfo &file)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8}T\\d{9}Z)-([a-z]+)(?:-([0-9a-f]{16}))?\\.backup$"));
    const auto match = form.match(file.fileName());
    const auto *word = std::find(std::begin(reasonWords), std::end(reasonWords), match.captured(2));
    QDateTime made = QDateTime::fromString(match.captured(1), timeFormat);
    if (!match.hasMatch() || word == std::end(reasonWords) || !made.isValid())
        return {};
    made.setTimeZone(QTimeZone::utc());
    return {file.filePath(), made.toLocalTime(), BackupReason(word - std::begin(reasonWords)), match.captured(3),
            file.size()};
}

void rotate(const QString &project)
{
    const QList<Backup> all = backupsOf(project);
    QHash<BackupReason, int> ofReason;
    QSet<QDate> kept;
    qint64 size = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Backup &backup = all.at(i);
        const bool isOwn = backup.reason == BackupReason::Update || backup.reason == BackupReason::Restore ||
                           backup.reason == BackupReason::User;
        const bool isDay = !kept.contains(backup.made.date()) && kept.size() < days;
        size += backup.size;
        if (i >= newest && (size > room || !(isDay || (isOwn && ofReason.value(backup.reason) < newest)))) {
            size -= backup.size;
            QFile::remove(backup.path);
            continue;
        }
        kept.insert(backup.made.date());
        ++ofReason[backup.reason];
    }
}

bool isSound(const QString &path)
{
    const auto store = Store::connect(path, Store::ReadOnly);
    const auto verdict = store.ok() ? (*store)->value(QStringLiteral("PRAGMA quick_check(1)")) : store.error();
    return verdict.ok() && verdict->toString() == QLatin1String("ok");
}

// Where the system does not tell, writing will.
bool hasRoom(const QString &folder, qint64 bytes)
{
    std::error_code unknown;
    const std::filesystem::space_info space = std::filesystem::space(QFileInfo(folder).filesystemFilePath(), unknown);
    return unknown || space.available >= std::uintmax_t(bytes);
}

Error noRoom(const QString &project)
{
    return {Wording::tr("There is no room for a backup of “%1”.").arg(QFileInfo(project).fileName()),
            backupFolder(project)};
}

// A name that nothing has. Drafts that a crash has left are gone after an hour.
QString draftIn(const QString &folder)
{
    const QDateTime limit = QDateTime::currentDateTime().addSecs(-3600);
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.draft")}, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
    return folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".draft");
}

} // namespace

Result<void> copyProject(Store &store, const QString &path, const Progress &progress)
{
    const QFileInfo place(path);
    if (place.exists() && place.canonicalFilePath() == store.path() && store.examinePlace().ok())
        return Error{Wording::tr("“%1” is the project itself.").arg(place.fileName()), path};
    if (place.isDir())
        return Error{Wording::tr("“%1” is a folder.").arg(place.fileName()), path};
    const QString target = place.exists() ? place.canonicalFilePath() : place.absoluteFilePath();
    std::unique_ptr<QLockFile> lock;
    if (target != store.path()) {           // else that lock is held
        CR_LET(taken, lockProject(target)); // nobody may have the old file open
        lock = std::move(taken);
    }
    const Draft draft(target + QStringLiteral(".new"));
    QFile::remove(draft.path()); // of a crash
    CR_CHECK(makeCopy(store, draft.path(), progress));
    finishLog(target);
    CR_CHECK(removeLog(target));
    return putInPlace(draft.path(), target);
}

QString backupFolder(const QString &project)
{
    return project + QStringLiteral(".backups");
}

Result<Backup> makeBackup(Store &store, BackupReason reason, const Progress &progress)
{
    const QString folder = backupFolder(store.path());
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return Error{Wording::tr("No backup of “%1” can be made: its folder is read-only.")
                         .arg(QFileInfo(store.path()).fileName()),
                     folder};
    if (isNew)
        CR_CHECK(flushFolder(QFileInfo(folder).absolutePath()));
    const Draft draft(draftIn(folder));
    if (!hasRoom(folder, QFileInfo(store.path()).size() * 5 / 4))
        return noRoom(store.path());
    CR_LET(hash, makeCopy(store, draft.path(), progress));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString path = folder + QLatin1Char('/') + backupName(now, reason, hash.left(hashDigits));
    CR_CHECK(putInPlace(draft.path(), path));
    rotate(store.path());
    return fromName(QFileInfo(path));
}

QList<Backup> backupsOf(const QString &project)
{
    QList<Backup> list;
    for (const QFileInfo &file : QDir(backupFolder(project)).entryInfoList(QDir::Files)) {
        if (const Backup backup = fromName(file); !backup.path.isEmpty())
            list += backup;
    }
    std::sort(list.begin(), list.end(), [](const Backup &a, const Backup &b) { return a.made > b.made; });
    return list;
}

void countContents(Backup &backup)
{
    const auto store = Store::connect(backup.path, Store::ReadOnly);
    if (!store.ok())
        return;
    const auto articles = (*store)->value(QStringLiteral("SELECT count(*) FROM articles"));
    const auto annotations = (*store)->value(QStringLiteral("SELECT count(*) FROM annotations"));
    if (!articles.ok() || !annotations.ok())
        return;
    backup.articles = articles->toInt();
    backup.annotations = annotations->toInt();
}

Result<void> verifyBackup(const Backup &backup)
{
    const auto damaged = [&](const QString &detail) {
        return Error{
            Wording::tr("The backup of %1 is damaged.").arg(QLocale().toString(backup.made, QLocale::ShortFormat)),
            detail};
    };
    CR_LET(hash, hashOnDisk(backup.path));
    if (!hash.startsWith(backup.hash))
        return damaged(Wording::tr("Its content is not what was written."));
    CR_LET(store, Store::connect(backup.path, Store::ReadOnly));
    CR_LET(verdict, store->value(QStringLiteral("PRAGMA integrity_check(1)")));
    CR_LET(application, store->value(QStringLiteral("PRAGMA application_id")));
    if (verdict.toString() != QLatin1String("ok") || application.toUInt() != applicationId)
        return damaged(verdict.toString());
    return {};
}

Result<QString> prepareRestore(const QString &project, const Backup &backup, const Progress &progress)
{
    CR_CHECK(verifyBackup(backup));
    progress.at(0.4);
    const QString path = draftIn(QFileInfo(project).absolutePath());
    QFile file(backup.path);
    const auto isSame = [&] {
        const auto first = hashOnDisk(backup.path);
        const auto second = hashOnDisk(path);
        return first.ok() && second.ok() && *first == *second;
    };
    if (file.copy(path) && QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOwner) &&
        flushFile(path).ok() && isSame())
        return path;
    QFile::remove(path);
    return Error{
        Wording::tr("The backup could not be copied into the place of “%1”.").arg(QFileInfo(project).fileName()),
        file.errorString()};
}

Result<Backup> finishRestore(const QString &project, const QString &draft)
{
    const Draft owned(draft);
    CR_LET(lock, lockProject(project));
    Backup aside;
    if (QFileInfo::exists(project)) {
        const QString log = project + QStringLiteral("-wal");
        const bool isWhole = isSound(project);
        if (isWhole)
            finishLog(project);
        const bool isAlone = QFileInfo(log).size() == 0;
        const QString folder = backupFolder(project);
        const QString name = folder + QLatin1Char('/') +
                             backupName(QDateTime::currentDateTimeUtc(), BackupReason::Restore, {}) +
                             (isWhole && isAlone ? QString() : QStringLiteral(".damaged"));
        if (!QDir().mkpath(folder))
            return noRoom(project);
        if (!isAlone)
            CR_CHECK(nameAgain(log, name + QStringLiteral("-wal")));
        CR_CHECK(nameAgain(project, name));
        CR_CHECK(flushFolder(folder));
        aside = fromName(QFileInfo(name)); // without a path if it is damaged
    }
    CR_CHECK(removeLog(project));
    CR_CHECK(putInPlace(draft, project));
    rotate(project);
    return aside;
}

} // namespace crossread
