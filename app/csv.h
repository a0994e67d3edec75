#pragma once

#include "app/result.h"

#include <QList>
#include <QStringList>

namespace crossread {

// Tables as comma-separated values, RFC 4180.

struct CsvRecord
{
    QStringList cells;
    int line = 1; // where it begins, from 1
};

// Reads comma, semicolon or tab, whichever parts the first record most often; any line ends, and a first line "sep=;".
// Blank lines are passed over. A cell is kept as it is written, blanks included. A quote that is never closed is an
// error that names its line.
Result<QList<CsvRecord>> readCsv(QString text);

// UTF-8 with CRLF, quoted where needed. What a spreadsheet would run as a formula gets an apostrophe before it.
QByteArray csvBytes(const QList<QStringList> &rows);

// That guard, and its removal: unguarded(guarded(x)) == x for every x. Plain numbers need none.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

} // namespace crossread
