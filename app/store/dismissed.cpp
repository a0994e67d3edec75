#include "app/store/dismissed.h"

#include "app/store/names.h"

namespace crossread {

Result<QList<DismissedConflict>> loadDismissedConflicts(Store &store)
{
    QList<DismissedConflict> list;
    const auto span = [](const Row &row, int column) {
        return Span{qsizetype(row.integer(column)), qsizetype(row.integer(column + 1))};
    };
    CR_CHECK(store.each(QStringLiteral("SELECT id, kind, content_a, start_a, end_a, content_b, start_b, end_b "
                                       "FROM dismissed_conflicts ORDER BY id"),
                        {}, [&](const Row &row) {
                            list += DismissedConflict{row.integer(0),
                                                      named<ConflictKind>(row.text(1)),
                                                      QByteArray::fromHex(row.text(2).toLatin1()),
                                                      span(row, 3),
                                                      QByteArray::fromHex(row.text(5).toLatin1()),
                                                      span(row, 6)};
                        }));
    return list;
}

Result<Id> insertDismissedConflict(Store &store, const DismissedConflict &dismissed)
{
    return store.run(QStringLiteral("INSERT INTO dismissed_conflicts "
                                    "(kind, content_a, start_a, end_a, content_b, start_b, end_b) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                     {nameOf(dismissed.kind), QString::fromLatin1(dismissed.contentA.toHex()),
                      qint64(dismissed.a.start), qint64(dismissed.a.end),
                      QString::fromLatin1(dismissed.contentB.toHex()), qint64(dismissed.b.start),
                      qint64(dismissed.b.end)});
}

Result<void> deleteDismissedConflict(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM dismissed_conflicts WHERE id = ?"), {id}));
    return {};
}

} // namespace crossread
