#include "app/csv.h"
#include "app/export/formats.h"
#include "app/export/tables.h"

namespace crossread {

namespace {

QString cellText(const QVariant &cell)
{
    if (cell.typeId() == QMetaType::QDate)
        return cell.toDate().toString(Qt::ISODate);
    if (cell.typeId() == QMetaType::QDateTime)
        return cell.toDateTime().toString(Qt::ISODate);
    return cell.toString();
}

QByteArray csvOf(const ExportTable &table)
{
    QStringList heads;
    for (const ExportTable::Column &column : table.columns)
        heads += QLatin1String(column.id);
    QList<QStringList> rows{heads};
    for (const QVariantList &cells : table.rows) {
        QStringList row;
        for (const QVariant &cell : cells)
            row += cellText(cell);
        rows += row;
    }
    return csvBytes(rows);
}

} // namespace

Result<QByteArray> writeAnnotationsCsv(const ExportData &data, const ExportOptions &, const Progress &)
{
    return csvOf(annotationsTable(data));
}

Result<QByteArray> writePassagesCsv(const ExportData &data, const ExportOptions &, const Progress &)
{
    return csvOf(passagesTable(data));
}

Result<QByteArray> writeClaimsCsv(const ExportData &data, const ExportOptions &, const Progress &)
{
    return csvOf(claimsTable(data));
}

Result<QByteArray> writeEntitiesCsv(const ExportData &data, const ExportOptions &, const Progress &)
{
    return csvOf(entitiesTable(data));
}

Result<QByteArray> writeConflictsCsv(const ExportData &data, const ExportOptions &, const Progress &)
{
    return csvOf(conflictsTable(data));
}

} // namespace crossread
