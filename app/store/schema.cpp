#include "app/store/schema.h"

#include "app/store/migrations/migrations.h"

namespace crossread {

const QList<Migration> &migrations()
{
    static const QList<Migration> list = {
        {1, migrate0001},
    };
    return list;
}

const QList<UndoableTable> &undoableTables()
{
    static const QList<UndoableTable> list = {
        {QStringLiteral("sources"), false},     {QStringLiteral("articles"), false},
        {QStringLiteral("blocks"), true},       {QStringLiteral("tags"), false},
        {QStringLiteral("annotations"), false}, {QStringLiteral("annotation_tags"), false},
        {QStringLiteral("claims"), false},      {QStringLiteral("passages"), false},
    };
    return list;
}

Result<void> migrate(Store &store, const QList<Migration> &list)
{
    CR_LET(present, store.value(QStringLiteral("PRAGMA user_version")));
    const int version = present.toInt();
    if (list.isEmpty() || version >= list.last().version)
        return {};
    Transaction transaction(store);
    CR_CHECK(transaction.begin());
    for (const Migration &migration : list) {
        if (migration.version > version)
            CR_CHECK(migration.run(store));
    }
    CR_CHECK(store.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId)));
    CR_CHECK(store.run(QStringLiteral("PRAGMA user_version = %1").arg(list.last().version)));
    return transaction.commit();
}

} // namespace crossread
