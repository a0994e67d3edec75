#include "app/store/history.h"

#include "app/store/json.h"
#include "app/store/schema.h"

#include <limits>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crossread {

namespace {

QString quoted(const QString &name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QString joined(const QStringList &names, const QString &pattern, const QString &between)
{
    QStringList list;
    for (const QString &name : names)
        list += QString(pattern).replace(QLatin1Char('%'), name);
    return list.join(between);
}

QString rowObject(const QStringList &columns, const QString &row)
{
    return QStringLiteral("json_object(%1)")
        .arg(joined(columns, QStringLiteral("'%', %1.\"%\"").arg(row), QStringLiteral(", ")));
}

// The old row without the columns that stay the same.
QString changedObject(const QStringList &columns, const QStringList &key)
{
    QStringList rest;
    for (const QString &column : columns) {
        if (!key.contains(column))
            rest += column;
    }
    const QString paths = joined(rest, QStringLiteral("CASE WHEN OLD.\"%\" IS NEW.\"%\" THEN '$.%' ELSE '$.\"\"' END"),
                                 QStringLiteral(", "));
    return QStringLiteral("json_remove(%1, %2)").arg(rowObject(columns, QStringLiteral("OLD")), paths);
}

// True when a column is not what it was.
QString isChanged(const QStringList &columns)
{
    return joined(columns, QStringLiteral("OLD.\"%\" IS NOT NEW.\"%\""), QStringLiteral(" OR "));
}

QString trigger(const QString &table, const QString &operation, const QString &condition, const QString &key,
                const QString &row)
{
    return QStringLiteral("CREATE TEMP TRIGGER note_%1_%2 AFTER %2 ON main.%1 "
                          "WHEN (SELECT entry FROM temp.recording) IS NOT NULL AND (%3) BEGIN "
                          "INSERT INTO history_changes (entry, \"table\", operation, key, row) "
                          "SELECT entry, '%1', '%2', %4, %5 FROM recording; END")
        .arg(table, operation, condition, key, row);
}

constexpr qsizetype leastAtOnce = 20; // rows

// Among the settings.
QString halfDoneKey()
{
    return QStringLiteral("historyHalfDone");
}

QVariant bindable(const QJsonValue &value)
{
    return value.isNull() ? QVariant() : value.toVariant();
}

} // namespace

Result<void> History::prepare()
{
    CR_CHECK(m_store.run(QStringLiteral("CREATE TEMP TABLE recording (entry INTEGER)")));
    CR_CHECK(m_store.run(QStringLiteral("INSERT INTO temp.recording VALUES (NULL)")));
    for (const QString &name : undoableTables()) {
        Table table;
        CR_CHECK(m_store.each(QStringLiteral("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"), {name},
                              [&](const Row &row) {
                                  table.columns += row.text(0);
                                  if (row.integer(1) > 0)
                                      table.key += row.text(0);
                              }));
        const QString column = quoted(table.key.first());
        const QString before = QStringLiteral("OLD");
        const QString after = QStringLiteral("NEW");
        const QString always = QStringLiteral("TRUE");
        const auto note = [&](const char *operation, const QString &condition, const QString &row,
                              const QString &object) {
            return m_store.run(
                trigger(name, QLatin1String(operation), condition, row + QLatin1Char('.') + column, object));
        };
        CR_CHECK(note("insert", always, after, rowObject(table.key, after)));
        CR_CHECK(note("delete", always, before, rowObject(table.columns, before)));
        CR_CHECK(note("update", isChanged(table.columns), before, changedObject(table.columns, table.key)));
        table.condition = joined(table.key, QStringLiteral("\"%\" = ?"), QStringLiteral(" AND "));
        table.removal = QStringLiteral("DELETE FROM main.%1 WHERE %2").arg(name, table.condition);
        m_tables.insert(name, table);
    }
    return {};
}

Result<void> History::begin(const QString &name, bool joinLast)
{
    CR_CHECK(giveUpUndone());
    CR_LET(last, m_store.value(QStringLiteral("SELECT max(id) FROM history WHERE undone = 0")));
    if (joinLast && !last.isNull()) {
        m_entry = last.toLongLong();
        CR_CHECK(m_store.run(QStringLiteral("UPDATE history SET name = ? WHERE id = ?"), {name, m_entry}));
    } else {
        CR_LET(entry, m_store.run(QStringLiteral("INSERT INTO history (name, made) VALUES (?, ?)"),
                                  {name, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}));
        m_entry = entry;
    }
    CR_CHECK(markLastChange());
    CR_CHECK(m_store.run(QStringLiteral("UPDATE temp.recording SET entry = ?"), {m_entry}));
    return {};
}

// What was undone cannot be done again after another edit. A step of tens of thousands of rows goes bit by bit, with
// the edits that follow: until then it is marked with a 2, and passed over. Its articles go last, since their originals
// are looked for then.
Result<void> History::giveUpUndone()
{
    constexpr int atOnce = 500; // rows
    CR_CHECK(m_store.run(QStringLiteral("UPDATE history SET undone = 2 WHERE undone = 1")));
    CR_LET(isAny, m_store.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM history WHERE undone = 2)")));
    if (!isAny.toBool())
        return {};
    const QString rows = QStringLiteral("SELECT id FROM history_changes WHERE entry IN (SELECT id FROM history WHERE "
                                        "undone = 2) AND \"table\" <> 'articles' LIMIT ?");
    CR_CHECK(m_store.run(QStringLiteral("DELETE FROM history_changes WHERE id IN (%1)").arg(rows), {atOnce}));
    return forget(QStringLiteral("undone = 2 AND NOT EXISTS (SELECT 1 FROM history_changes WHERE entry = history.id "
                                 "AND \"table\" <> 'articles')"),
                  {});
}

Result<void> History::markLastChange()
{
    CR_LET(before, m_store.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM history_changes")));
    m_before = before.toLongLong();
    return {};
}

Result<QList<Id>> History::entries(const QString &condition, const QVariantList &values)
{
    QList<Id> ids;
    CR_CHECK(m_store.each(QStringLiteral("SELECT id FROM history WHERE ") + condition, values,
                          [&](const Row &row) { ids += row.integer(0); }));
    return ids;
}

Result<void> History::undo()
{
    CR_LET(last, entries(QStringLiteral("undone = 0 ORDER BY id DESC LIMIT 1"), {}));
    return replay(last.value(0), true);
}

Result<void> History::redo()
{
    CR_LET(next, entries(QStringLiteral("undone = 1 ORDER BY id LIMIT 1"), {}));
    return replay(next.value(0), false);
}

Result<void> History::goTo(Id step)
{
    CR_CHECK(goSomeWayTo(step, std::numeric_limits<qsizetype>::max()));
    return {};
}

// Rows may come in any order, as long as all that they refer to are there in the end.
Result<void> History::beginReverting()
{
    CR_CHECK(markLastChange());
    CR_CHECK(m_store.run(QStringLiteral("PRAGMA defer_foreign_keys = ON")));
    return {};
}

Result<void> History::replay(Id entry, bool undone)
{
    CR_CHECK(beginReverting());
    CR_LET(step, untouched(entry, undone));
    return revertAll(step);
}

Result<bool> History::goSomeWayTo(Id step, qsizetype most)
{
    CR_CHECK(beginReverting());
    CR_LET(open, halfDone());
    while (true) {
        if (open.entry == 0) {
            CR_LET(next, nextOnWayTo(step));
            open = next;
        }
        if (open.entry == 0)
            return true;
        if (most <= 0)
            return false;
        CR_LET(isDone, revertSome(open, most));
        if (!isDone)
            return false;
        open = {};
    }
}

Result<void> History::finishStep()
{
    CR_CHECK(beginReverting());
    CR_LET(open, halfDone());
    return revertAll(open);
}

Result<bool> History::isHalfWay()
{
    CR_LET(open, halfDone());
    return open.entry != 0;
}

Result<History::HalfDone> History::nextOnWayTo(Id step)
{
    CR_LET(later, entries(QStringLiteral("undone = 0 AND id > ? ORDER BY id DESC LIMIT 1"), {step}));
    if (!later.isEmpty())
        return untouched(later.first(), true);
    CR_LET(earlier, entries(QStringLiteral("undone = 1 AND id <= ? ORDER BY id LIMIT 1"), {step}));
    return untouched(earlier.value(0), false);
}

Result<History::HalfDone> History::untouched(Id entry, bool undone)
{
    CR_LET(last,
           m_store.value(QStringLiteral("SELECT ifnull(max(id), 0) FROM history_changes WHERE entry = ?"), {entry}));
    return HalfDone{entry, undone, last.toLongLong()};
}

Result<History::HalfDone> History::halfDone()
{
    CR_LET(noted, m_store.value(QStringLiteral("SELECT value FROM settings WHERE key = ?"), {halfDoneKey()}));
    const QJsonArray parts = jsonArray(noted.toString());
    return HalfDone{parts.at(0).toInteger(), parts.at(1).toBool(), parts.at(2).toInteger()};
}

Result<void> History::noteHalfDone(const HalfDone &step)
{
    if (step.entry == 0)
        CR_CHECK(m_store.run(QStringLiteral("DELETE FROM settings WHERE key = ?"), {halfDoneKey()}));
    else
        CR_CHECK(m_store.run(QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"),
                             {halfDoneKey(), jsonText(QJsonArray{step.entry, step.undone, step.last})}));
    return {};
}

Result<void> History::revertAll(const HalfDone &step)
{
    qsizetype most = std::numeric_limits<qsizetype>::max();
    if (step.entry != 0)
        CR_CHECK(revertSome(step, most));
    return {};
}

// The last `most` of the changes that are left, which are taken off it; true: that was all of the step.
Result<bool> History::revertSome(const HalfDone &step, qsizetype &most)
{
    constexpr qsizetype mostCharacters = 100'000; // a long article is enough
    m_entry = step.entry;
    const bool isBounded = most < std::numeric_limits<qsizetype>::max() / 2; // else it goes all the way
    qsizetype characters = 0;
    QList<Noted> changes;
    CR_CHECK(m_store.each(QStringLiteral("SELECT id, \"table\", operation, row FROM history_changes "
                                         "WHERE entry = ? AND id <= ? ORDER BY id DESC LIMIT ?"),
                          {step.entry, step.last, most}, [&](const Row &row) {
                              if (isBounded && characters > mostCharacters)
                                  return;
                              changes += {row.integer(0), row.text(1), row.text(2), row.text(3)};
                              characters += changes.last().row.size();
                          }));
    CR_CHECK(m_store.run(QStringLiteral("UPDATE temp.recording SET entry = ?"), {step.entry}));
    for (qsizetype from = 0, to = 0; from < changes.size(); from = to) {
        const QString &operation = changes[from].operation;
        while (to < changes.size() && changes[to].operation == operation)
            ++to;
        if (to - from >= leastAtOnce && operation != QLatin1String("update")) {
            CR_CHECK(revertAtOnce(changes.mid(from, to - from)));
            continue;
        }
        for (qsizetype i = from; i < to; ++i) {
            if (m_tables.contains(changes[i].table))
                CR_CHECK(
                    revert(changes[i].table, operation, QJsonDocument::fromJson(changes[i].row.toUtf8()).object()));
        }
    }
    if (!changes.isEmpty())
        CR_CHECK(m_store.run(QStringLiteral("DELETE FROM history_changes WHERE entry = ? AND id BETWEEN ? AND ?"),
                             {step.entry, changes.last().id, changes.first().id}));
    most -= isBounded && characters > mostCharacters ? most : changes.size();
    CR_LET(left, m_store.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM history_changes WHERE entry = ? "
                                              "AND id <= ?)"),
                               {step.entry, step.last}));
    const bool isDone = !left.toBool();
    if (isDone)
        CR_CHECK(m_store.run(QStringLiteral("UPDATE history SET undone = ? WHERE id = ?"),
                             {step.undone ? 1 : 0, step.entry}));
    CR_CHECK(noteHalfDone(isDone ? HalfDone() : step));
    return isDone;
}

// Rows that only came, or only went, one after the other: their order is nothing to them, since foreign keys wait for
// the end. A table with thousands of them is one statement, over the rows as they were noted.
Result<void> History::revertAtOnce(const QList<Noted> &run)
{
    const bool wentAway = run.first().operation == QLatin1String("delete");
    QHash<QString, QString> firsts; // a row of each table, to see which columns were noted
    for (const Noted &change : run) {
        if (m_tables.contains(change.table) && !firsts.contains(change.table))
            firsts.insert(change.table, change.row);
    }
    const QString between = QStringLiteral(", ");
    const QString value = QStringLiteral("row ->> '$.\"%\"'");
    const QString noted = QStringLiteral("FROM main.history_changes WHERE entry = ? AND \"table\" = ? "
                                         "AND id BETWEEN ? AND ?");
    for (auto it = firsts.cbegin(); it != firsts.cend(); ++it) {
        const Table &table = m_tables[it.key()];
        const QVariantList values{m_entry, it.key(), run.last().id, run.first().id};
        if (!wentAway) {
            CR_CHECK(m_store.run(QStringLiteral("DELETE FROM main.%1 WHERE (%2) IN (SELECT %3 %4)")
                                     .arg(it.key(), joined(table.key, QStringLiteral("\"%\""), between),
                                          joined(table.key, value, between), noted),
                                 values));
            continue;
        }
        const QJsonObject row = QJsonDocument::fromJson(it.value().toUtf8()).object();
        QStringList columns;
        for (const QString &column : table.columns) {
            if (row.contains(column))
                columns += column;
        }
        CR_CHECK(m_store.run(QStringLiteral("INSERT INTO main.%1 (%2) SELECT %3 %4")
                                 .arg(it.key(), joined(columns, QStringLiteral("\"%\""), between),
                                      joined(columns, value, between), noted),
                             values));
    }
    return {};
}

// The columns and their number decide the statement, never what a row holds.
Result<void> History::revert(const QString &name, const QString &operation, const QJsonObject &row)
{
    const Table &table = m_tables[name];
    const bool isWhole = operation == QLatin1String("delete");
    QVariantList key;
    for (const QString &column : table.key)
        key += bindable(row.value(column));
    if (operation == QLatin1String("insert")) {
        CR_CHECK(m_store.run(table.removal, key));
        return {};
    }
    QStringList columns; // those that the table still has
    QVariantList values;
    for (const QString &column : table.columns) {
        if (row.contains(column) && (isWhole || !table.key.contains(column))) {
            columns += column;
            values += bindable(row.value(column));
        }
    }
    const QString between = QStringLiteral(", ");
    if (isWhole) {
        const QString list = joined(columns, QStringLiteral("\"%\""), between);
        const QString marks = joined(columns, QStringLiteral("?"), between);
        CR_CHECK(m_store.run(QStringLiteral("INSERT INTO main.%1 (%2) VALUES (%3)").arg(name, list, marks), values));
    } else if (!columns.isEmpty()) {
        const QString list = joined(columns, QStringLiteral("\"%\" = ?"), between);
        CR_CHECK(m_store.run(QStringLiteral("UPDATE main.%1 SET %2 WHERE %3").arg(name, list, table.condition),
                             values + key));
    }
    return {};
}

Result<Touched> History::finish()
{
    CR_CHECK(m_store.run(QStringLiteral("UPDATE temp.recording SET entry = NULL")));
    Touched touched;
    CR_CHECK(m_store.each(QStringLiteral("SELECT DISTINCT \"table\", key FROM history_changes WHERE id > ?"),
                          {m_before}, [&](const Row &row) { touched[row.text(0)].insert(row.integer(1)); }));
    CR_CHECK(forget(QStringLiteral("id <= (SELECT id FROM history WHERE undone < 2 ORDER BY id DESC LIMIT 1 OFFSET ?)"),
                    {length}));
    return touched;
}

// Originals that only a forgotten entry could have brought back go with it.
Result<void> History::forget(const QString &condition, const QVariantList &values)
{
    CR_LET(articles,
           m_store.value(QStringLiteral("SELECT count(*) FROM history_changes WHERE \"table\" = 'articles' "
                                        "AND operation = 'delete' AND entry IN (SELECT id FROM history WHERE %1)")
                             .arg(condition),
                         values));
    CR_CHECK(m_store.run(QStringLiteral("DELETE FROM history WHERE %1").arg(condition), values));
    if (articles.toInt() > 0)
        CR_CHECK(m_store.run(QStringLiteral(
            "DELETE FROM originals WHERE hash NOT IN (SELECT original FROM articles WHERE original IS NOT NULL) "
            "AND hash NOT IN (SELECT row ->> '$.original' FROM history_changes WHERE \"table\" = 'articles' "
            "AND operation = 'delete' AND row ->> '$.original' IS NOT NULL)")));
    return {};
}

Result<int> History::insertedByLast(const QString &table)
{
    CR_LET(count, m_store.value(QStringLiteral(
                                    "SELECT count(*) FROM history_changes WHERE \"table\" = ? AND operation = 'insert' "
                                    "AND entry = (SELECT max(id) FROM history WHERE undone = 0) "
                                    "AND NOT EXISTS (SELECT 1 FROM history WHERE undone = 1)"),
                                {table}));
    return count.toInt();
}

Result<History::State> History::state()
{
    State state;
    CR_CHECK(m_store.each(QStringLiteral("SELECT id, name FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1"), {},
                          [&](const Row &row) {
                              state.last = row.integer(0);
                              state.undo = row.text(1);
                          }));
    CR_LET(redo, m_store.value(QStringLiteral("SELECT name FROM history WHERE undone = 1 ORDER BY id LIMIT 1")));
    state.redo = redo.toString();
    return state;
}

Result<QList<HistoryStep>> History::steps()
{
    QList<HistoryStep> steps;
    CR_CHECK(m_store.each(QStringLiteral("SELECT id, name, made, undone FROM history WHERE undone < 2 ORDER BY id"), {},
                          [&](const Row &row) {
                              steps += HistoryStep{row.integer(0), row.text(1),
                                                   QDateTime::fromString(row.text(2), Qt::ISODateWithMs),
                                                   row.integer(3) != 0};
                          }));
    return steps;
}

} // namespace crossread
