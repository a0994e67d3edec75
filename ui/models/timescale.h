#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace crossread {

struct TimeTick
{
    QDateTime at;
    QString label; // in the user's language
};

// An axis of time, from minutes to decades. All times are those of the articles as they stand, kept as UTC.
struct TimeScale
{
    QDateTime from; // a little before the first moment and after the last
    QDateTime to;
    QList<TimeTick> ticks; // at round times within, in order
    QString title;         // what all labels leave out: the day or the year; may be empty

    double share(const QDateTime &at) const; // 0 at `from`, 1 at `to`
};

// Ticks at whole minutes, hours, days, Mondays, months or years, at most `most` of them (2 or more). No hours
// where both are midnights: days alone are known.
TimeScale timeScale(const QDateTime &first, const QDateTime &last, int most);

} // namespace crossread
