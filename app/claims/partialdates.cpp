#include "app/claims/partialdates.h"

#include "app/entities/figures/dates.h"
#include "app/entities/figures/figures.h"

#include <cstdlib>

namespace crossread {

namespace {

constexpr int someYear = 2001; // not a leap year, to count days in where none is told

// A full date as a partial one: several days of a month are the month, more than a month is nothing.
PartialDate partOf(const ToldFigure &told)
{
    const QDate from = told.figure.from;
    const QDate to = told.figure.to;
    if (!from.isValid())
        return told.partial;
    if (from == to)
        return {from.month(), from.day(), from.dayOfWeek()};
    return from.year() == to.year() && from.month() == to.month() ? PartialDate{from.month(), 0, 0} : PartialDate{};
}

bool arePartial(const ToldFigure &a, const ToldFigure &b)
{
    return !a.figure.from.isValid() || !b.figure.from.isValid();
}

int fewest(int days, int round)
{
    const int apart = std::abs(days) % round;
    return std::min(apart, round - apart);
}

} // namespace

PartialDate partialDate(QStringView words)
{
    QList<int> monthsTold;
    QList<int> daysTold;
    QList<int> weekdaysTold;
    for (qsizetype i = 0; i < words.size();) {
        qsizetype end = i;
        while (end < words.size() && words[end].isLetter() == words[i].isLetter() && words[end].isLetterOrNumber())
            ++end;
        const QString word = words.sliced(i, end - i).toString().toLower();
        if (const int month = monthOf(word))
            monthsTold.append(month);
        else if (const int weekday = weekdayOf(word))
            weekdaysTold.append(weekday);
        else if (const int day = word.toInt())
            daysTold.append(day);
        i = std::max(end, i + 1);
    }
    if (monthsTold.size() > 1 || weekdaysTold.size() > 1)
        return {};
    PartialDate date{monthsTold.value(0), 0, weekdaysTold.value(0)};
    if (date.month && daysTold.size() == 1 && daysTold[0] <= 31)
        date.day = daysTold[0];
    return date;
}

QList<Span> partialDates(QStringView text, Span sentence)
{
    QList<Span> spans;
    for (const FigureSpan &found : findFigures(sentence.in(text))) {
        const Span span{sentence.start + found.span.start, sentence.start + found.span.end};
        const PartialDate date = partialDate(span.in(text));
        if (found.kind == u"date" && !found.value && (date.month || date.weekday))
            spans.append(span);
    }
    return spans;
}

FigureMatch matchDates(const ToldFigure &a, const ToldFigure &b)
{
    if (!arePartial(a, b))
        return matchFigures(a.figure, b.figure);
    const PartialDate x = partOf(a);
    const PartialDate y = partOf(b);
    if (x.month && y.month) {
        const bool isOtherDay = x.day && y.day && x.day != y.day;
        return x.month != y.month || isOtherDay ? FigureMatch::Different : FigureMatch::Same;
    }
    if (x.weekday && y.weekday)
        return x.weekday != y.weekday ? FigureMatch::Different : FigureMatch::Same;
    return FigureMatch::Unrelated;
}

int daysApart(const ToldFigure &a, const ToldFigure &b)
{
    if (!arePartial(a, b))
        return int(std::abs(a.figure.from.daysTo(b.figure.from)));
    const PartialDate x = partOf(a);
    const PartialDate y = partOf(b);
    if (!x.month || !y.month)
        return fewest(x.weekday - y.weekday, 7);
    const auto inYear = [](const PartialDate &date) {
        return QDate(someYear, date.month, 1).dayOfYear() + std::max(1, date.day);
    };
    return fewest(inYear(x) - inYear(y), 365);
}

int lengthOf(const ToldFigure &date)
{
    if (date.figure.from.isValid())
        return int(date.figure.from.daysTo(date.figure.to));
    const bool isMonth = date.partial.month && !date.partial.day && !date.partial.weekday;
    return isMonth ? QDate(someYear, date.partial.month, 1).daysInMonth() - 1 : 0;
}

} // namespace crossread
