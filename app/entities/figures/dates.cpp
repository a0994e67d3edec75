#include "app/entities/figures/dates.h"

#include "app/entities/figures/figureautomata.h"

#include <QHash>
#include <QStringList>

namespace crossread {

Interval yearsFrom(int first, int last)
{
    return {QDate(first, 1, 1), QDate(last, 12, 31)};
}

Interval monthsFrom(int year, int first, int count)
{
    const QDate from(year, first, 1);
    return {from, from.addMonths(count).addDays(-1)};
}

Interval unitAround(const QString &unit, QDate day)
{
    if (!day.isValid())
        return {};
    const auto is = [&unit](const char *name) { return unit.startsWith(QLatin1String(name)); };
    if (is("day") || is("hour") || is("minute") || is("morning") || is("afternoon") || is("evening") || is("night"))
        return {day, day};
    if (is("weekend")) {
        const QDate saturday = day.addDays(6 - day.dayOfWeek());
        return {saturday, saturday.addDays(1)};
    }
    if (is("week"))
        return {day.addDays(1 - day.dayOfWeek()), day.addDays(7 - day.dayOfWeek())};
    if (is("fortnight"))
        return {day.addDays(1 - day.dayOfWeek()), day.addDays(14 - day.dayOfWeek())};
    if (is("month"))
        return monthsFrom(day.year(), day.month(), 1);
    if (is("quarter"))
        return monthsFrom(day.year(), (day.month() - 1) / 3 * 3 + 1, 3);
    if (is("year"))
        return yearsFrom(day.year(), day.year());
    if (is("decade"))
        return yearsFrom(day.year() / 10 * 10, day.year() / 10 * 10 + 9);
    if (is("centur"))
        return yearsFrom(day.year() / 100 * 100, day.year() / 100 * 100 + 99);
    return {};
}

QDate movedBy(QDate day, const QString &unit, double by)
{
    const auto is = [&unit](const char *name) { return unit.startsWith(QLatin1String(name)); };
    const auto round = [](double value) { return int(std::lround(value)); };
    if (std::abs(by) > 5000)
        return {};
    if (is("hour"))
        return day.addDays(round(by / 24));
    if (is("week"))
        return day.addDays(round(7 * by));
    if (is("fortnight"))
        return day.addDays(round(14 * by));
    if (is("month"))
        return day.addMonths(round(by));
    if (is("quarter"))
        return day.addMonths(round(3 * by));
    if (is("year"))
        return by == std::floor(by) ? day.addYears(int(by)) : day.addMonths(round(12 * by));
    if (is("decade"))
        return day.addYears(round(10 * by));
    if (is("centur"))
        return day.addYears(round(100 * by));
    return is("day") || is("night") || is("morning") || is("evening") || is("afternoon") ? day.addDays(round(by)) : day;
}

int monthOf(const QString &word)
{
    static const QStringList names =
        QStringLiteral("january february march april may june july august september october november december")
            .split(QLatin1Char(' '));
    if (word.size() < 3)
        return 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i) == word || (word.size() == 3 && names.at(i).startsWith(word)) ||
            (i == 8 && word == QLatin1String("sept")))
            return int(i) + 1;
    }
    return 0;
}

int weekdayOf(const QString &word)
{
    static const QHash<QString, int> names = {
        {QStringLiteral("monday"), 1},   {QStringLiteral("tuesday"), 2}, {QStringLiteral("wednesday"), 3},
        {QStringLiteral("thursday"), 4}, {QStringLiteral("friday"), 5},  {QStringLiteral("saturday"), 6},
        {QStringLiteral("sunday"), 7},   {QStringLiteral("mon"), 1},     {QStringLiteral("tue"), 2},
        {QStringLiteral("tues"), 2},     {QStringLiteral("wed"), 3},     {QStringLiteral("thu"), 4},
        {QStringLiteral("thur"), 4},     {QStringLiteral("thurs"), 4},   {QStringLiteral("fri"), 5},
        {QStringLiteral("sat"), 6},      {QStringLiteral("sun"), 7}};
    return names.value(word);
}

int ordinalOf(const QString &word)
{
    static const QStringList names = QStringLiteral("first second third fourth fifth sixth seventh eighth ninth tenth "
                                                    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
                                                    "seventeenth eighteenth nineteenth twentieth")
                                         .split(QLatin1Char(' '));
    return word == QLatin1String("final") ? 4 : int(names.indexOf(word)) + 1;
}

bool isYear(const FigureToken &token)
{
    return token.type == FigureToken::Number && token.text.size() == 4 && !token.decimals && token.value >= 1500 &&
           token.value < 2100;
}

Interval DatePart::of(const Interval &whole) const
{
    if (which == Whole || !whole.isValid())
        return whole;
    const qint64 days = whole.from.daysTo(whole.to) + 1;
    const auto piece = [&](qint64 index, qint64 count) {
        return Interval{whole.from.addDays(days * index / count),
                        whole.from.addDays(std::max(days * index / count, days * (index + 1) / count - 1)),
                        whole.bound};
    };
    switch (which) {
    case Early:
        return piece(0, 3);
    case Start:
        return piece(0, 6);
    case Mid:
        return piece(1, 3);
    case Late:
        return piece(2, 3);
    default:
        return piece(5, 6);
    }
}

DatePart readDatePart(const FigureLine &line, qsizetype i)
{
    const DatePart none{DatePart::Whole, i};
    const auto plain = [&line, none](qsizetype at, DatePart::Which which) {
        qsizetype last = at + 1;
        if (line.isHyphen(last))
            ++last;
        else if (line.is(last, "in") || line.is(last, "on"))
            ++last;
        else if (which == DatePart::End)
            return none; // "end 2027" is no English, "end-2027" is
        return DatePart{which, last};
    };
    if (line.is(i, "early"))
        return plain(i, DatePart::Early);
    if (line.is(i, "mid"))
        return plain(i, DatePart::Mid);
    if (line.is(i, "late"))
        return plain(i, DatePart::Late);
    qsizetype word = line.is(i, "the") ? i + 1 : i;
    if (line.is(word, "very"))
        ++word;
    static const QHash<QString, DatePart::Which> parts = {
        {QStringLiteral("end"), DatePart::End},     {QStringLiteral("close"), DatePart::End},
        {QStringLiteral("start"), DatePart::Start}, {QStringLiteral("beginning"), DatePart::Start},
        {QStringLiteral("turn"), DatePart::Start},  {QStringLiteral("middle"), DatePart::Mid}};
    const auto found = parts.constFind(line.at(word).text);
    if (found == parts.cend())
        return none;
    if (line.isHyphen(word + 1) && *found == DatePart::End && word == i)
        return {DatePart::End, word + 2};
    return line.is(word + 1, "of") ? DatePart{*found, word + 2} : none;
}

QDate nearestDay(int month, int day, QDate published, bool ahead)
{
    if (!published.isValid())
        return {};
    const auto distance = [published, ahead](QDate date) {
        const qint64 days = date.daysTo(published);
        if (ahead)
            return days > 0 ? 10 * days : -days;
        return days < 0 ? -2 * days : days;
    };
    QDate best;
    for (int year = published.year() - 1; year <= published.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best.isValid() || distance(date) < distance(best)))
            best = date;
    }
    return best;
}

FigureReading dateMatch(qsizetype first, qsizetype last, const Interval &interval)
{
    FigureReading match{first, last, {}};
    if (interval.isValid()) {
        Figure figure;
        figure.kind = QStringLiteral("date");
        figure.bound = interval.bound;
        figure.from = interval.from;
        figure.to = interval.to;
        match.value = figure;
    }
    return match;
}

FigureReading readDate(const FigureLine &line, qsizetype i)
{
    const FigureReading calendar = readCalendarDate(line, i);
    const FigureReading relative = readRelativeDate(line, i);
    return relative.last > calendar.last ? relative : calendar;
}

} // namespace crossread
