#pragma once

#include "app/store/store.h"
#include "app/values/historystep.h"

#include <QJsonObject>
#include <QSet>

namespace crossread {

// The rows that were written, by table: the first column of their keys.
using Touched = QHash<QString, QSet<Id>>;

// The undo history, kept in the file: triggers note each change of an undoable table while an entry is being
// recorded, and undoing applies the opposite, last change first (after https://www.sqlite.org/undoredo.html, but
// with rows instead of SQL text, so that nothing that a file says is ever run). Undoing is recorded as well:
// that is what redoing applies. All calls but the first and the last two belong inside a transaction.
class History
{
public:
    explicit History(Store &store) : m_store(store) {}

    Result<void> prepare(); // once for each connection, outside a transaction

    // Opens an entry, or with `joinLast` the last one again under the new name. What was undone is forgotten.
    Result<void> begin(const QString &name, bool joinLast);
    Result<void> undo();
    Result<void> redo();
    // Until `step` is the last that is not undone; 0: until all are.
    Result<void> goTo(Id step);
    // goTo() for some `most` changes of rows; true: there. A step that is half done is noted in the file; every other
    // way has to begin with finishing it.
    Result<bool> goSomeWayTo(Id step, qsizetype most);
    Result<bool> isHalfWay(); // a step is half done
    Result<void> finishStep();
    // Closes the entry, forgets the oldest and says what was touched since it was opened.
    Result<Touched> finish();

    // Rows of a table that the last entry made; 0 when anything is undone.
    Result<int> insertedByLast(const QString &table);

    struct State
    {
        Id last = 0;  // entry that undoing would take back
        QString undo; // its name; null: none
        QString redo;
    };
    Result<State> state();
    Result<QList<HistoryStep>> steps(); // oldest first

    static constexpr int length = 1000;

private:
    // The step that is half done: of its changes those up to `last` are still to be reverted, the others say how to
    // come back.
    struct HalfDone
    {
        Id entry = 0;
        bool undone = false; // what it will be
        Id last = 0;
    };
    Result<HalfDone> halfDone();
    Result<void> noteHalfDone(const HalfDone &step); // entry 0: there is none any more
    Result<HalfDone> nextOnWayTo(Id step);           // entry 0: that is where we are
    Result<HalfDone> untouched(Id entry, bool undone);
    Result<void> beginReverting();
    Result<bool> revertSome(const HalfDone &step, qsizetype &most);
    Result<void> revertAll(const HalfDone &step);
    Result<void> replay(Id entry, bool undone);
    Result<QList<Id>> entries(const QString &condition, const QVariantList &values);
    Result<void> giveUpUndone();
    Result<void> markLastChange();
    struct Noted
    {
        Id id = 0;
        QString table, operation, row;
    };
    Result<void> revertAtOnce(const QList<Noted> &run);
    Result<void> revert(const QString &table, const QString &operation, const QJsonObject &row);
    Result<void> forget(const QString &condition, const QVariantList &values);

    struct Table
    {
        QStringList columns;
        QStringList key;
        QString condition; // that finds a row by its key
        QString removal;
    };
    Store &m_store;
    QHash<QString, Table> m_tables;
    Id m_entry = 0;
    Id m_before = 0; // id of the last change before the entry was opened
};

} // namespace crossread
