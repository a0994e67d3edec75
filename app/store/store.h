#pragma once

#include "app/store/disk.h"
#include "app/values/article.h"

#include <functional>
#include <memory>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <unordered_map>

class QLockFile;
class QThread;

namespace crossread {

// The columns of one row of an answer.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}

    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QVariant value(int column) const { return m_query.value(column); }

private:
    const QSqlQuery &m_query;
};

// One SQLite file on one connection. Lives on the thread that opened it. Statements are prepared once.
// The functions of the other files of this folder are the only ones that hand it SQL.
class Store
{
public:
    enum Mode { ReadOnly, ReadWrite, Create };
    // Opens the connection and sets what every connection needs; looks at nothing in the file.
    static Result<std::unique_ptr<Store>> connect(const QString &path, Mode mode = ReadWrite);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const QString &path() const { return m_path; }

    // One statement; the answer is the id of the row that an INSERT made. QVariant() is NULL, QString() is ''.
    Result<Id> run(const QString &sql, const QVariantList &values = {});
    Result<void> each(const QString &sql, const QVariantList &values, const std::function<void(const Row &)> &row);
    // The first column of the first row; invalid when there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    // The lock is held for as long as the store lives. From now on writing minds that the file stays in its place.
    void hold(std::unique_ptr<QLockFile> lock);
    // An error when the file, or the log beside it, has been removed, renamed or replaced since hold(): what is
    // written then would go with the program.
    Result<void> examinePlace();
    // The store goes on living on another thread. On the present one, while nothing runs.
    void moveTo(QThread *thread);

private:
    Store(const QString &path, const QString &connection);
    Result<QSqlQuery> prepared(const QString &sql);
    Result<QSqlQuery> execute(const QString &sql, const QVariantList &values);
    void release(const QString &sql, QSqlQuery &&query);
    Error failure(const QSqlError &error) const;

    QString m_path;
    QString m_connection;
    std::unordered_map<QString, QSqlQuery> m_prepared; // those that do not run at the moment
    std::unique_ptr<QLockFile> m_lock;
    FileIdentity m_file; // since hold()
    FileIdentity m_log;  // since the first transaction after that
};

// Rolled back when it goes without having been committed.
class Transaction
{
public:
    explicit Transaction(Store &store);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin();  // takes the write lock at once
    Result<void> commit(); // durable when it returns

private:
    Store &m_store;
    bool m_open = false;
};

// NULL for "none", so that foreign keys hold.
inline QVariant orNull(Id id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

} // namespace crossread

// Hands the error of a Result on to the caller. Numbered, so that one may stand inside the other.
#define CR_CHECK(expression) CR_CHECK_AS(expression, __COUNTER__)
#define CR_CHECK_AS(expression, number) CR_CHECK_NAMED(expression, number)
#define CR_CHECK_NAMED(expression, number)                                                                             \
    do {                                                                                                               \
        if (const auto &checked##number = (expression); !checked##number.ok())                                         \
            return checked##number.error();                                                                            \
    } while (false)
// The same, and else the value under a name.
#define CR_LET(name, expression)                                                                                       \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result.ok())                                                                                            \
        return name##Result.error();                                                                                   \
    auto name = std::move(name##Result).value()
