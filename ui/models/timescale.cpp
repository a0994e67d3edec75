#include "ui/models/timescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace crossread {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

// A distance between ticks: so many milliseconds, or so many months.
struct Step
{
    qint64 length; // of months about
    int months = 0;
};

constexpr qint64 month = 30 * day;
constexpr Step steps[] = {{minute},          {2 * minute},   {5 * minute},     {10 * minute},    {15 * minute},
                          {30 * minute},     {hour},         {2 * hour},       {3 * hour},       {6 * hour},
                          {12 * hour},       {day},          {2 * day},        {7 * day},        {month, 1},
                          {3 * month, 3},    {6 * month, 6}, {12 * month, 12}, {24 * month, 24}, {60 * month, 60},
                          {120 * month, 120}};

QDateTime moment(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

QList<QDateTime> ticksOf(const Step &step, const QDateTime &from, const QDateTime &to)
{
    QList<QDateTime> ticks;
    if (step.months > 0) {
        int index = from.date().year() * 12 + from.date().month() - 1;
        for (index = (index / step.months) * step.months;; index += step.months) {
            const QDateTime at(QDate(index / 12, index % 12 + 1, 1), QTime(0, 0), Qt::UTC);
            if (at > to || !at.isValid())
                return ticks;
            if (at >= from)
                ticks.append(at);
        }
    }
    // The first of January 1970 was a Thursday: weeks are counted from the Monday after it.
    const qint64 origin = step.length == 7 * day ? 4 * day : 0;
    const qint64 start = from.toMSecsSinceEpoch() - origin;
    qint64 at = start / step.length * step.length;
    if (at < start)
        at += step.length;
    for (; at + origin <= to.toMSecsSinceEpoch(); at += step.length)
        ticks.append(moment(at + origin));
    return ticks;
}

QString formatted(const QDate &date, const char *format)
{
    return QLocale().toString(date, QCoreApplication::translate("crossread", format));
}

QString labelOf(const QDateTime &at, const Step &step, bool withYear)
{
    if (step.length < day && at.time() != QTime(0, 0))
        return at.time().toString(QStringLiteral("HH:mm"));
    if (step.months >= 12)
        return QString::number(at.date().year());
    if (step.months > 0)
        return withYear ? formatted(at.date(), QT_TRANSLATE_NOOP("crossread", "MMM yyyy"))
                        : QLocale().toString(at.date(), QStringLiteral("MMM"));
    return withYear ? formatted(at.date(), QT_TRANSLATE_NOOP("crossread", "d MMM yyyy"))
                    : formatted(at.date(), QT_TRANSLATE_NOOP("crossread", "d MMM"));
}

} // namespace

double TimeScale::share(const QDateTime &at) const
{
    const auto length = double(from.msecsTo(to));
    return length > 0 ? double(from.msecsTo(at)) / length : 0.5;
}

TimeScale timeScale(const QDateTime &first, const QDateTime &last, int most)
{
    TimeScale scale;
    const qint64 span = first.msecsTo(last);
    const bool wholeDays = first.time() == QTime(0, 0) && last.time() == QTime(0, 0);
    const qint64 pad = std::max(span / 20, span > 0 ? minute : wholeDays ? day : hour);
    scale.from = first.addMSecs(-pad);
    scale.to = last.addMSecs(pad);

    const qint64 length = scale.from.msecsTo(scale.to);
    const Step *step = &steps[0];
    for (const Step &candidate : steps) {
        if (wholeDays && candidate.length < day)
            continue; // no hours where nobody gives any
        step = &candidate;
        if (length / candidate.length < std::max(2, most))
            break;
    }
    // Beyond the table: centuries, should a date be wrong.
    Step longer = *step;
    while (length / longer.length >= std::max(2, most))
        longer = {longer.length * 2, longer.months * 2};

    const QList<QDateTime> ticks = ticksOf(longer, scale.from, scale.to);
    const bool oneYear = ticks.isEmpty() || ticks.first().date().year() == ticks.last().date().year();
    const bool oneDay = longer.length < day && std::none_of(ticks.begin(), ticks.end(), [](const QDateTime &at) {
                            return at.time() == QTime(0, 0);
                        });
    int year = 0;
    for (const QDateTime &at : ticks) {
        const bool dated = longer.length >= day || at.time() == QTime(0, 0);
        scale.ticks.append({at, labelOf(at, longer, !oneYear && dated && at.date().year() != year)});
        if (dated)
            year = at.date().year();
    }
    if (oneDay)
        scale.title = formatted(first.date(), QT_TRANSLATE_NOOP("crossread", "d MMM yyyy"));
    else if (oneYear && longer.length < day) // the first tick may be an hour of a day that none names
        scale.title =
            QStringLiteral("%1 – %2").arg(formatted(first.date(), QT_TRANSLATE_NOOP("crossread", "d MMM")),
                                          formatted(last.date(), QT_TRANSLATE_NOOP("crossread", "d MMM yyyy")));
    else if (oneYear && longer.months < 12)
        scale.title = QString::number((ticks.isEmpty() ? first : ticks.first()).date().year());
    return scale;
}

} // namespace crossread
