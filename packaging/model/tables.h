#pragma once

#include "app/entities/tagger/taggermodel.h"
#include "app/result.h"

#include <QStringList>

namespace crossread {

// Rows for a PackedTable: a hash and what stands behind it.
struct TableRow
{
    quint32 hash;
    QByteArray data;
};

// The bytes of a PackedTable. The first row of a hash counts. Fails when a bucket is too full for its size.
Result<QByteArray> packedTable(std::vector<TableRow> rows, int bits);

// The commonest `count` words of a file of lines WORD<tab>0-63<tab>0-255<tab>0-1023, in order of frequency.
Result<std::vector<TableRow>> clusterRows(const QString &path, int count);

// The names of gazetteer.txt (path), of the files *.tsv in `folder` (NAME<tab>KIND, and
// <tab>? for doubtful ones), and of the folder `lists`.
Result<std::vector<TableRow>> nameRows(const QString &gazetteer, const QString &folder, const QString &lists);

// A whole model; weights: rows as TaggerModel has them, `step` what a weight of 1 stands for.
Result<QByteArray> modelBytes(float step, const TaggerTransitions &transitions, const std::vector<TableRow> &clusters,
                              const std::vector<TableRow> &names, const std::vector<TableRow> &weights);

} // namespace crossread
