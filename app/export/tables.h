#pragma once

#include "app/export/export.h"

#include <QVariant>

namespace crossread {

// The tables of an export: what CSV and XLSX write.
struct ExportTable
{
    struct Column
    {
        const char *id;    // the heading in CSV; never changes
        const char *title; // for people; to be translated
        int width;         // characters
    };
    const char *name;  // "annotations"
    const char *title; // for people; to be translated
    QList<Column> columns;
    QList<QVariantList> rows; // texts, numbers, QDate, QDateTime (UTC); invalid: empty
};

// Positions count code points. Of claims those passages that lie in the exported articles.
ExportTable annotationsTable(const ExportData &data);
ExportTable passagesTable(const ExportData &data);
ExportTable claimsTable(const ExportData &data);
ExportTable entitiesTable(const ExportData &data); // an entity a row
ExportTable conflictsTable(const ExportData &data);

} // namespace crossread
