#pragma once

#include "app/store/store.h"

namespace crossread {

// "CRsd" at offset 68 of the file: what `file` and we know a project by.
constexpr quint32 applicationId = 0x43527364;

// Brings a file from version - 1 to version, inside a transaction of the caller.
struct Migration
{
    int version;
    Result<void> (*run)(Store &store);
};

// 1, 2, 3 …, a file of migrations/ each. A new file runs them all.
const QList<Migration> &migrations();

// Runs those that the file lacks, in one transaction, and notes the version.
Result<void> migrate(Store &store, const QList<Migration> &list);

// What is wrong with the file's tables, "" nothing: one of its version is missing or altered, or there are triggers or
// views that we did not make, whose SQL would run when we read and write. Further tables and indexes do no harm.
Result<QString> schemaFault(Store &store, const QList<Migration> &list = migrations());

// Tables whose changes can be undone. They have no BLOB: JSON holds their old rows.
const QStringList &undoableTables();

} // namespace crossread
