#pragma once

#include "app/text/span.h"

#include <optional>
#include <QDate>
#include <QTime>

namespace crossread {

struct FoundDate
{
    QDate date;
    QTime time;   // as it is written, without regard to a zone; invalid: none stands beside the date
    QString rest; // the line without date, time and the words that belong to them ("Published on", "ET")
};

// The first calendar date in a short text (the first 300 characters count): ISO, "12 May 2025", "May 12th, 2025",
// months of ten languages, "12.05.2025" (day first), and "12/05/2025" only where one reading alone is possible.
std::optional<FoundDate> findDate(QStringView text);

// Words, in lower case, that say no more than that a date is one: "published", "monday", "gmt".
bool belongsToDate(const QString &word);

struct FileNameFacts
{
    QDate date;
    QString source; // the outlet, as it would be written: "the-courier" is "The Courier"
};

// What the name of a file says: 2025-05-12_the-courier_title.txt, reuters-2025-05-12.txt.
FileNameFacts readFileName(const QString &name);

} // namespace crossread
