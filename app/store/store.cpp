#include "app/store/store.h"
#include "app/store/wording.h"

#include <algorithm>
#include <atomic>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDriver>
#include <QSqlError>

namespace crossread {

namespace {

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

// Extended ones: what a drive without locks or shared memory answers, as many network drives do.
bool isAboutLocks(int code)
{
    constexpr int kinds[] = {8, 9, 14, 15, 18, 20, 21}; // UNLOCK RDLOCK CHECKRESERVEDLOCK LOCK SHMOPEN SHMLOCK SHMMAP
    return code == 15 ||                                // the locking protocol
           ((code & 0xff) == IoError && std::find(std::begin(kinds), std::end(kinds), code >> 8) != std::end(kinds));
}

QString moved()
{
    return Wording::tr("“%1” was moved, removed or replaced while it was open. Put it back, or save a copy.");
}

QString reason(int code)
{
    constexpr int movedFile = 1032;
    if (code == movedFile)
        return moved();
    if (isAboutLocks(code))
        return Wording::tr("“%1” lies on a drive that cannot lock files. Copy it to this computer and open it there.");
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return Wording::tr("“%1” is being used by another program. Close it there and try again.");
    case ReadOnlyFile:
        return Wording::tr("“%1” cannot be written any more: it or its folder is read-only.");
    case IoError:
        return Wording::tr("“%1” could not be read or written: the disk reported an error. Is it full or gone?");
    case Corrupt:
    case NotADatabase:
        return Wording::tr("“%1” is damaged.");
    case Full:
        return Wording::tr("The disk is full: “%1” was left as it was. Make room and try again.");
    case CannotOpen:
        return Wording::tr("“%1” could not be opened.");
    default:
        return Wording::tr("“%1”: the change could not be made.");
    }
}

} // namespace

Result<std::unique_ptr<Store>> Store::connect(const QString &path, Mode mode)
{
    static std::atomic<int> count = 0;
    const QString name = QStringLiteral("crossread-%1").arg(++count);
    std::unique_ptr<Store> store(new Store(path, name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=50"); // the window waits as long
        if (mode == ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        database.setConnectOptions(options);
        if (mode != Create && !QFileInfo::exists(path))
            return Error{reason(CannotOpen).arg(QFileInfo(path).fileName()), {}};
        if (!database.open())
            return store->failure(database.lastError());
    }
    // Neither the file's own SQL nor a wrong cell may run or crash anything.
    for (const char *pragma : {"foreign_keys = ON", "synchronous = FULL", "temp_store = MEMORY", "trusted_schema = OFF",
                               "cell_size_check = ON"})
        CR_CHECK(store->run(QStringLiteral("PRAGMA %1").arg(QLatin1String(pragma))));
    return store;
}

Store::Store(const QString &path, const QString &connection) : m_path(path), m_connection(connection) {}

Store::~Store()
{
    m_prepared.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<Id> Store::run(const QString &sql, const QVariantList &values)
{
    CR_LET(query, execute(sql, values));
    const Id id = query.lastInsertId().toLongLong();
    release(sql, std::move(query));
    return id;
}

Result<void> Store::each(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &row)
{
    CR_LET(query, execute(sql, values));
    while (query.next())
        row(Row(query));
    const QSqlError error = query.lastError();
    release(sql, std::move(query));
    if (error.isValid())
        return failure(error);
    return {};
}

Result<QVariant> Store::value(const QString &sql, const QVariantList &values)
{
    CR_LET(query, execute(sql, values));
    const QVariant value = query.next() ? query.value(0) : QVariant();
    const QSqlError error = query.lastError();
    release(sql, std::move(query));
    if (error.isValid())
        return failure(error);
    return value;
}

void Store::hold(std::unique_ptr<QLockFile> lock)
{
    m_lock = std::move(lock);
    m_file = identityOf(m_path);
    m_log = identityOf(m_path + QStringLiteral("-wal"));
}

Result<void> Store::examinePlace()
{
    if (!m_lock)
        return {};
    const FileIdentity log = identityOf(m_path + QStringLiteral("-wal"));
    if (m_log == FileIdentity())
        m_log = log;
    if (identityOf(m_path) != m_file || log != m_log)
        return Error{moved().arg(QFileInfo(m_path).fileName()), m_path};
    return {};
}

void Store::moveTo(QThread *thread)
{
    QSqlDatabase::database(m_connection, false).driver()->moveToThread(thread);
}

// A statement that runs is out of the table, so that the same SQL may run again for a row of its answer.
Result<QSqlQuery> Store::prepared(const QString &sql)
{
    if (auto known = m_prepared.extract(sql))
        return std::move(known.mapped());
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(query.lastError());
    return query;
}

Result<QSqlQuery> Store::execute(const QString &sql, const QVariantList &values)
{
    CR_LET(query, prepared(sql));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const bool nullText = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query.bindValue(int(i), nullText ? QVariant(QStringLiteral("")) : values[i]);
    }
    if (!query.exec())
        return failure(query.lastError());
    return query;
}

void Store::release(const QString &sql, QSqlQuery &&query)
{
    query.finish();
    m_prepared.insert_or_assign(sql, std::move(query));
}

Error Store::failure(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt();
    return {reason(code).arg(QFileInfo(m_path).fileName()),
            error.databaseText().isEmpty() ? error.driverText() : error.databaseText()};
}

Transaction::Transaction(Store &store) : m_store(store) {}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_store.run(QStringLiteral("ROLLBACK")); // fails when SQLite has rolled back by itself
}

Result<void> Transaction::begin()
{
    CR_CHECK(m_store.run(QStringLiteral("BEGIN IMMEDIATE")));
    m_open = true;
    return m_store.examinePlace(); // now there is a log
}

Result<void> Transaction::commit()
{
    CR_CHECK(m_store.examinePlace());
    CR_CHECK(m_store.run(QStringLiteral("COMMIT")));
    m_open = false;
    return {};
}

} // namespace crossread
