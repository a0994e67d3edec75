#include "app/store/schema.h"

#include "app/store/migrations/migrations.h"
#include "app/store/wording.h"

#include <QSet>

namespace crossread {

const QList<Migration> &migrations()
{
    static const QList<Migration> list = {
        {1, migrate0001}, {2, migrate0002}, {3, migrate0003}, {4, migrate0004}, {5, migrate0005},
    };
    return list;
}

const QStringList &undoableTables()
{
    static const QStringList list = {
        QStringLiteral("sources"),
        QStringLiteral("articles"),
        QStringLiteral("tags"),
        QStringLiteral("annotations"),
        QStringLiteral("annotation_tags"),
        QStringLiteral("claims"),
        QStringLiteral("passages"),
        QStringLiteral("kinds"),
        QStringLiteral("dictionary"),
        QStringLiteral("fixed_mentions"),
        QStringLiteral("versions"),
        QStringLiteral("placements"),
        QStringLiteral("notes"),
        QStringLiteral("dismissed_conflicts"),
    };
    return list;
}

namespace {

Result<QSet<QString>> schemaOf(Store &store, const QString &types)
{
    QSet<QString> parts;
    CR_CHECK(store.each(
        QStringLiteral("SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND type IN (%1)").arg(types), {},
        [&](const Row &row) { parts.insert(row.text(0)); }));
    return parts;
}

} // namespace

Result<QString> schemaFault(Store &store, const QList<Migration> &list)
{
    const QString all = QStringLiteral("'table', 'index', 'trigger', 'view'");
    const QString active = QStringLiteral("'trigger', 'view'");
    CR_LET(fresh, Store::connect(QStringLiteral(":memory:"), Store::Create));
    CR_CHECK(migrate(*fresh, list));
    CR_LET(wanted, schemaOf(*fresh, all));
    CR_LET(present, schemaOf(store, all));
    CR_LET(ours, schemaOf(*fresh, active));
    CR_LET(theirs, schemaOf(store, active));
    if (!present.contains(wanted))
        return Wording::tr("The file's tables are not those of its version.");
    return ours.contains(theirs) ? QString() : Wording::tr("The file holds SQL of another program.");
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
