#include "app/entities/dates.h"

#include "app/entities/numbers.h"

#include <QHash>
#include <QStringList>

namespace crossread {

namespace {

struct Interval
{
    QDate from;
    QDate to;
    Bound bound = Bound::Exact;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
};

int listed(const char *words, const QString &word, qsizetype least = 3)
{
    const auto all = QString::fromLatin1(words).split(QLatin1Char(' '));
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (word.size() >= least &&
            (all.at(i) == word || (word.size() <= 4 && least == 3 && all.at(i).startsWith(word))))
            return int(i) + 1;
    }
    return 0;
}

int monthOf(const QString &word)
{
    return listed("january february march april may june july august september october november december", word);
}

int weekdayOf(const QString &word)
{
    return listed("monday tuesday wednesday thursday friday saturday sunday", word, 6);
}

int ordinalOf(const QString &word)
{
    if (word.size() == 2 && word.at(0) == QLatin1Char('q'))
        return word.at(1).digitValue();
    return word == QLatin1String("final") ? 4 : listed("first second third fourth", word, 5);
}

Interval years(int first, int last)
{
    return {QDate(first, 1, 1), QDate(last, 12, 31)};
}

Interval months(int year, int first, int count)
{
    const QDate from(year, first, 1);
    return {from, from.addMonths(count).addDays(-1)};
}

bool isYear(const FigureToken &token)
{
    return token.type == FigureToken::Number && token.text.size() == 4 && token.value >= 1500 && token.value < 2100;
}

// What the words of a date's text say.
struct Words
{
    QList<FigureToken> tokens;
    QList<int> years; // in order
    QList<int> months;
    QList<int> days;
    int weekday = 0;
    int ordinal = 0; // of a quarter or a half

    bool has(const char *word) const
    {
        return std::any_of(tokens.begin(), tokens.end(),
                           [word](const FigureToken &t) { return t.text == QLatin1String(word); });
    }
};

Words readWords(QStringView text)
{
    Words words;
    words.tokens = figureTokens(text);
    for (qsizetype i = 0; i < words.tokens.size(); ++i) {
        const FigureToken &token = words.tokens.at(i);
        if (isYear(token)) {
            words.years.append(int(token.value));
        } else if (token.type == FigureToken::Number && !words.years.isEmpty() && token.text.size() == 2 &&
                   words.months.isEmpty() && i > 0 && words.tokens.at(i - 1).type == FigureToken::Symbol) {
            words.years.append(words.years.last() / 100 * 100 + int(token.value)); // 2019-20
        } else if (token.type == FigureToken::Number && token.value >= 1 && token.value <= 31) {
            words.days.append(int(token.value));
        } else if (token.type == FigureToken::Word) {
            if (const int month = monthOf(token.text))
                words.months.append(month);
            else if (const int weekday = weekdayOf(token.text))
                words.weekday = weekday;
            else if (const int ordinal = ordinalOf(token.text))
                words.ordinal = ordinal;
        }
    }
    return words;
}

// The part of an interval that "early", "the end of" … leave.
Interval part(Interval whole, const Words &words)
{
    const qint64 days = whole.from.daysTo(whole.to) + 1;
    const auto piece = [&](qint64 index, qint64 of) {
        return Interval{whole.from.addDays(days * index / of), whole.from.addDays(days * (index + 1) / of - 1),
                        whole.bound};
    };
    if (words.has("half"))
        return piece(words.ordinal == 2 ? 1 : 0, 2);
    if (words.has("early") || words.has("beginning") || words.has("start") || words.has("turn"))
        return piece(0, 3);
    if (words.has("mid") || words.has("middle"))
        return piece(1, 3);
    if (words.has("late"))
        return piece(2, 3);
    return words.has("end") || words.has("close") ? piece(5, 6) : whole;
}

// A day without a year: the nearest to the day of publication.
QDate nearest(int month, int day, QDate published)
{
    if (!published.isValid())
        return {};
    // News look back more than ahead.
    const auto distance = [published](QDate date) {
        const qint64 days = date.daysTo(published);
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

Interval calendarDay(const Words &words, QDate published)
{
    const int year = words.years.isEmpty() ? 0 : words.years.last();
    const auto date = [&](int month, int day) {
        return year ? QDate(year, month, day) : nearest(month, day, published);
    };
    const QDate from = date(words.months.first(), words.days.first());
    if (words.days.size() < 2)
        return {from, from};
    return {from, date(words.months.last(), words.days.last())};
}

Interval month(const Words &words, QDate published)
{
    int year = words.years.isEmpty() ? 0 : words.years.first();
    if (!year) {
        const QDate middle = nearest(words.months.first(), 15, published);
        if (!middle.isValid())
            return {};
        year = middle.year();
        if (words.has("last") && middle > published)
            --year;
        if (words.has("next") && middle < published)
            ++year;
    }
    Interval interval = months(year, words.months.first(), 1);
    if (words.months.size() > 1)
        interval.to = months(words.years.value(1, year), words.months.last(), 1).to;
    return part(interval, words);
}

// Numbers only: 2026-05-11, 11/05/2026 (the day first, unless it cannot be).
Interval numeric(QStringView text)
{
    QList<int> parts;
    const auto pieces = text.toString().split(QLatin1Char(text.contains(QLatin1Char('/'))   ? '/'
                                                          : text.contains(QLatin1Char('-')) ? '-'
                                                                                            : '.'));
    for (const QString &piece : pieces)
        parts.append(piece.toInt());
    if (parts.size() != 3)
        return {};
    QDate date =
        parts.at(0) > 31 ? QDate(parts.at(0), parts.at(1), parts.at(2)) : QDate(parts.at(2), parts.at(1), parts.at(0));
    if (!date.isValid())
        date = QDate(parts.at(2), parts.at(0), parts.at(1));
    return {date, date};
}

// Weeks start on Monday.
Interval unitAround(const QString &unit, QDate day)
{
    if (unit.startsWith(QLatin1String("day")) || unit.startsWith(QLatin1String("hour")))
        return {day, day};
    if (unit.startsWith(QLatin1String("weekend"))) {
        const QDate saturday = day.addDays(6 - day.dayOfWeek());
        return {saturday, saturday.addDays(1)};
    }
    if (unit.startsWith(QLatin1String("week")))
        return {day.addDays(1 - day.dayOfWeek()), day.addDays(7 - day.dayOfWeek())};
    if (unit.startsWith(QLatin1String("month")))
        return months(day.year(), day.month(), 1);
    if (unit.startsWith(QLatin1String("quarter")))
        return months(day.year(), (day.month() - 1) / 3 * 3 + 1, 3);
    if (unit.startsWith(QLatin1String("year")))
        return years(day.year(), day.year());
    if (unit.startsWith(QLatin1String("decade")))
        return years(day.year() / 10 * 10, day.year() / 10 * 10 + 9);
    if (unit.startsWith(QLatin1String("centur")))
        return years(day.year() / 100 * 100, day.year() / 100 * 100 + 99);
    return {};
}

QDate moved(QDate day, const QString &unit, int by)
{
    if (unit.startsWith(QLatin1String("week")))
        return day.addDays(7 * by);
    if (unit.startsWith(QLatin1String("month")))
        return day.addMonths(by);
    if (unit.startsWith(QLatin1String("quarter")))
        return day.addMonths(3 * by);
    if (unit.startsWith(QLatin1String("year")))
        return day.addYears(by);
    if (unit.startsWith(QLatin1String("decade")))
        return day.addYears(10 * by);
    if (unit.startsWith(QLatin1String("centur")))
        return day.addYears(100 * by);
    return unit.startsWith(QLatin1String("day")) ? day.addDays(by) : day;
}

Interval relative(const Words &words, QDate published)
{
    if (!published.isValid())
        return {};
    const int direction = words.has("last") || words.has("previous") ? -1 : words.has("next") ? 1 : 0;
    if (words.has("yesterday"))
        return {published.addDays(-1), published.addDays(-1)};
    if (words.has("tomorrow"))
        return {published.addDays(1), published.addDays(1)};
    if (words.has("today") || words.has("tonight") || words.has("morning") || words.has("afternoon") ||
        words.has("evening"))
        return {published.addDays(direction), published.addDays(direction)};
    if (words.has("night"))
        return {published.addDays(direction), published.addDays(direction)};
    if (words.weekday) {
        int days = words.weekday - published.dayOfWeek();
        if (direction > 0 ? days <= 0 : false)
            days += 7;
        else if (direction < 0 ? days >= 0 : (direction == 0 && days > 0 && !words.has("this")))
            days -= 7;
        return {published.addDays(days), published.addDays(days)};
    }
    const bool ago = words.has("ago");
    for (const FigureToken &token : words.tokens) {
        Interval unit = unitAround(token.text, published);
        if (!unit.from.isValid())
            continue;
        if (ago || words.has("now")) {
            const auto count = amounts(words.tokens, false);
            const int by = count.isEmpty() ? 1 : int(count.first().value);
            Interval then = unitAround(token.text, moved(published, token.text, ago ? -by : by));
            then.bound = Bound::About;
            return then;
        }
        unit = unitAround(token.text, moved(published, token.text, direction));
        if (words.has("earlier"))
            unit.to = std::min(unit.to, published);
        else if (words.has("later"))
            unit.from = std::max(unit.from, published);
        return part(unit, words);
    }
    return {};
}

Interval season(const Words &words, QDate published)
{
    static const QHash<QString, int> starts = {{QStringLiteral("spring"), 3},
                                               {QStringLiteral("summer"), 6},
                                               {QStringLiteral("autumn"), 9},
                                               {QStringLiteral("fall"), 9},
                                               {QStringLiteral("winter"), 12}};
    for (const FigureToken &token : words.tokens) {
        const int start = starts.value(token.text);
        if (!start)
            continue;
        int year = words.years.isEmpty() ? published.year() : words.years.first();
        if (words.years.isEmpty() && !published.isValid())
            return {};
        if (words.has("last") && QDate(year, start, 1) > published.addMonths(-3))
            --year;
        if (words.has("next") && QDate(year, start, 1) <= published)
            ++year;
        Interval interval = part(months(year, start, 3), words);
        interval.bound = Bound::About;
        return interval;
    }
    return {};
}

Interval quarter(const Words &words, QDate published)
{
    int year = words.years.isEmpty() ? published.year() : words.years.first();
    if (words.years.isEmpty() && !published.isValid())
        return {};
    if (words.has("last") && words.has("year"))
        --year;
    const bool half = words.has("half") || words.tokens.first().text.startsWith(QLatin1Char('h'));
    if (half) {
        const int which = words.tokens.first().text == QLatin1String("h") && !words.days.isEmpty() ? words.days.first()
                                                                                                   : words.ordinal;
        return months(year, which == 2 ? 7 : 1, 6);
    }
    int which = words.ordinal;
    for (qsizetype i = 0; i < words.tokens.size(); ++i) {
        if (words.tokens.at(i).text == QLatin1String("q")) // Q3, 3Q
            which =
                int(words.tokens.value(i + 1).glued && i + 1 < words.tokens.size() ? words.tokens.at(i + 1).value
                                                                                   : words.tokens.value(i - 1).value);
    }
    if (which < 1 || which > 4)
        return {};
    // Without a year the last one that has begun.
    if (words.years.isEmpty() && !words.has("year") && QDate(year, which * 3 - 2, 1) > published)
        --year;
    return part(months(year, which * 3 - 2, 3), words);
}

Interval interval(QStringView text, QDate published)
{
    const Words words = readWords(text);
    if (words.tokens.isEmpty())
        return {};
    if (words.months.isEmpty() && text.at(0).isDigit() &&
        (text.count(QLatin1Char('-')) == 2 || text.count(QLatin1Char('/')) == 2 || text.count(QLatin1Char('.')) == 2))
        return numeric(text);
    if (!words.months.isEmpty())
        return words.days.isEmpty() ? month(words, published) : calendarDay(words, published);
    if (words.has("q") || words.has("h") ||
        ((words.has("quarter") || words.has("half")) && words.ordinal && !words.has("ago")))
        return quarter(words, published);
    if (const Interval found = season(words, published); found.isValid())
        return found;
    if (!words.years.isEmpty()) {
        const int first = words.years.first();
        if (words.has("s")) // the 1990s
            return part(years(first, first + 9), words);
        Interval found = part(years(first, words.years.last()), words);
        if (words.has("fiscal") || words.has("financial") || words.has("fy"))
            found.bound = Bound::About;
        return found;
    }
    return relative(words, published);
}

} // namespace

std::optional<Figure> dateValue(QStringView text, QDate published)
{
    const Interval found = interval(text, published);
    if (!found.isValid())
        return {};
    Figure figure;
    figure.kind = QStringLiteral("date");
    figure.bound = found.bound;
    figure.from = found.from;
    figure.to = found.to;
    return figure;
}

} // namespace crossread
