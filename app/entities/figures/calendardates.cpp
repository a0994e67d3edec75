#include "app/entities/figures/dates.h"
#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/units.h"

#include <QStringList>

namespace crossread {

namespace {

// A stretch of the calendar and the tokens that name it; last == 0: none.
struct Stretch
{
    Interval interval;
    qsizetype last = 0;
};

// Whether a number is followed by what makes it a count.
bool countsSomething(const FigureLine &line, qsizetype i)
{
    const FigureToken &next = line.at(i);
    if (next.text == u"%" || next.text == u"percent" || next.text == u"pct")
        return true;
    if (next.type != FigureToken::Word)
        return false;
    return magnitude(next.text) > 0 || isCounted(next.text) || (isMeasure(next.text) && next.text.size() > 1) ||
           (!currencyUnit(next.text).name.isEmpty() && next.text.size() > 3 &&
            !isListed(u" real mark marks ", next.text));
}

// A day of the month at token i, with its ending: where it ends and its number; 0: none.
qsizetype readDay(const FigureLine &line, qsizetype i, int &day)
{
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Number || token.decimals || token.grouped || token.text.size() > 2 ||
        token.value < 1 || token.value > 31)
        return 0;
    day = int(token.value);
    const FigureToken &ending = line.at(i + 1);
    return ending.glued && isListed(u" st nd rd th ", ending.text) ? i + 2 : i + 1;
}

// A month's name at token i, with the full stop of a short one; 0: none.
qsizetype readMonth(const FigureLine &line, qsizetype i, int &month)
{
    const FigureToken &token = line.at(i);
    month = token.type == FigureToken::Word && (token.capital || line.lenient) ? monthOf(token.text) : 0;
    if (!month)
        return 0;
    const bool isShort =
        token.text.size() <= 4 && token.text != u"may" && token.text != u"june" && token.text != u"july";
    return isShort && line.is(i + 1, ".") && line.at(i + 1).glued ? i + 2 : i + 1;
}

// ", 2024" or " 2024" at token i; 0: none.
qsizetype readYear(const FigureLine &line, qsizetype i, int &year)
{
    const qsizetype at = line.is(i, ",") ? i + 1 : i;
    if (!isYear(line.at(at)) || line.at(at).value < 1600 || (line.at(at).glued && line.isWord(at - 1)) ||
        countsSomething(line, at + 1))
        return 0;
    year = int(line.at(at).value);
    return at + 1;
}

qsizetype joint(const FigureLine &line, qsizetype i)
{
    if (line.is(i, "through") || line.is(i, "until") || line.is(i, "and") || line.is(i, "/"))
        return i + 1;
    return line.is(i, "or") ? -1 : rangeJoint(line, i, false);
}

QDate dayOf(const FigureLine &line, qsizetype i, int year, int month, int day)
{
    return year ? QDate(year, month, day) : nearestDay(month, day, line.context.published, isAhead(line, i));
}

// "2026-05-11", "11/05/2026", "11.05.2026", "26-FEB-1987".
Stretch readNumeric(const FigureLine &line, qsizetype i)
{
    QList<int> parts;
    qsizetype last = i + 1;
    const FigureToken &token = line.at(i);
    bool named = false;
    if (token.type == FigureToken::Noise && token.text.count(QLatin1Char('.')) == 2) {
        const auto pieces = token.text.split(QLatin1Char('.'));
        for (const QString &piece : pieces)
            parts.append(piece.toInt());
        if (token.text.size() < 8 || pieces.at(1).size() != 2)
            return {};
    } else {
        const QString mark = line.at(i + 1).text;
        if (token.type != FigureToken::Number || token.text.size() > 4 || token.decimals || token.grouped ||
            (mark != u"-" && mark != u"/") || !line.is(i + 3, mark.toLatin1().constData()) || !line.isNumber(i + 4) ||
            (token.glued && !isListed(u" ( \" \u201C [ ", line.at(i - 1).text)))
            return {};
        for (qsizetype j = i + 1; j <= i + 4; ++j) {
            if (!line.at(j).glued)
                return {};
        }
        parts = {int(token.value), int(line.at(i + 2).value), int(line.at(i + 4).value)};
        int month = 0;
        if (readMonth(line, i + 2, month)) {
            parts[1] = month;
            named = true;
        } else if (!line.isNumber(i + 2) || line.at(i + 2).text.size() > 2) {
            return {};
        }
        if (mark == u"-" && !named && token.text.size() != 4 && line.at(i + 4).text.size() != 4)
            return {};
        last = i + 5;
        if (line.at(last).glued && (line.is(last, "-") || line.is(last, "/")))
            return {};
    }
    if (parts.at(0) > 31) {
        const QDate date(parts.at(0), parts.at(1), parts.at(2));
        return date.isValid() ? Stretch{{date, date}, last} : Stretch{};
    }
    int year = parts.at(2);
    if (year < 100)
        year += year < 50 ? 2000 : 1900;
    if (year < 1500 || year > 2200)
        return {};
    const bool dayFirst = named || line.context.dayFirst;
    QDate date(year, parts.at(dayFirst ? 1 : 0), parts.at(dayFirst ? 0 : 1));
    if (!date.isValid())
        date = QDate(year, parts.at(dayFirst ? 0 : 1), parts.at(dayFirst ? 1 : 0));
    return date.isValid() ? Stretch{{date, date}, last} : Stretch{};
}

// "11 May 2026", "5–7 June", "the 3rd of June 2020", "28 May to 2 June 2024".
Stretch readDayMonth(const FigureLine &line, qsizetype i)
{
    if (line.is(i, "the"))
        ++i;
    int day = 0;
    qsizetype at = readDay(line, i, day);
    if (!at || (line.at(i).glued && line.isWord(i - 1)))
        return {};
    int lastDay = day;
    if (const qsizetype second = joint(line, at); second > 0) {
        if (const qsizetype end = readDay(line, second, lastDay); end && lastDay > day)
            at = end;
        else
            lastDay = day;
    }
    if (line.is(at, "of"))
        ++at;
    int month = 0;
    at = readMonth(line, at, month);
    if (!at)
        return {};
    int year = 0;
    int lastMonth = month;
    if (const qsizetype end = readYear(line, at, year))
        at = end;
    int firstYear = year;
    if (const qsizetype second = joint(line, at); second > 0 && lastDay == day) { // to another month
        int otherDay = 0;
        int otherMonth = 0;
        const qsizetype dayEnd = readDay(line, second, otherDay);
        const qsizetype end = dayEnd ? readMonth(line, dayEnd, otherMonth) : 0;
        if (end && !line.is(second - 1, "and")) {
            lastDay = otherDay;
            lastMonth = otherMonth;
            at = end;
            if (const qsizetype yearEnd = readYear(line, at, year))
                at = yearEnd;
            firstYear = firstYear ? firstYear : year;
        }
    }
    return {{dayOf(line, i, firstYear, month, day), dayOf(line, i, year, lastMonth, lastDay)}, at};
}

// "May 11, 2024", "Sept. 5-7", "June 28 to July 2".
Stretch readMonthDay(const FigureLine &line, qsizetype i)
{
    int month = 0;
    int day = 0;
    qsizetype at = readMonth(line, i, month);
    if (!at)
        return {};
    const qsizetype number = line.isHyphen(at) || line.is(at, "the") ? at + 1 : at;
    const qsizetype dayEnd = readDay(line, number, day);
    if (!dayEnd || (line.at(dayEnd).glued && (line.is(dayEnd, ":") || line.is(dayEnd, "%"))) ||
        (line.at(number).text.size() <= 2 && countsSomething(line, dayEnd) && dayEnd == number + 1))
        return {};
    at = dayEnd;
    int lastMonth = month;
    int lastDay = day;
    if (const qsizetype second = joint(line, at); second > 0) {
        int otherMonth = 0;
        const qsizetype monthEnd = readMonth(line, second, otherMonth);
        const qsizetype dayAt = monthEnd ? monthEnd : second;
        int otherDay = 0;
        const qsizetype end = readDay(line, dayAt, otherDay);
        const bool later = otherMonth ? !line.is(second - 1, "and") : otherDay > day;
        const bool counted = line.is(second - 1, "and") && line.isWord(end) && !isFunctionWord(line.at(end).text);
        if (end && later && !counted && !countsSomething(line, end)) {
            lastMonth = otherMonth ? otherMonth : month;
            lastDay = otherDay;
            at = end;
        }
    }
    int year = 0;
    if (const qsizetype end = readYear(line, at, year))
        at = end;
    return {{dayOf(line, i, year, month, day), dayOf(line, i, year, lastMonth, lastDay)}, at};
}

// "January 2023", "December 2023 to March 2024", "January-March 1987".
Stretch readMonthYear(const FigureLine &line, qsizetype i)
{
    int month = 0;
    qsizetype at = readMonth(line, i, month);
    if (!at)
        return {};
    int year = 0;
    const qsizetype number = line.is(at, "of") ? at + 1 : line.isHyphen(at) && isYear(line.at(at + 1)) ? at + 1 : at;
    const qsizetype yearEnd = readYear(line, number, year);
    int lastMonth = month;
    int lastYear = year;
    const qsizetype end = yearEnd ? yearEnd : at;
    const qsizetype second = line.is(end, "and") ? -1 : joint(line, end);
    if (second > 0) {
        const qsizetype otherEnd = readMonth(line, second, lastMonth);
        const qsizetype lastEnd = otherEnd ? readYear(line, otherEnd, lastYear) : 0;
        if (lastEnd)
            return {{monthsFrom(year                ? year
                                : lastMonth < month ? lastYear - 1
                                                    : lastYear,
                                month, 1)
                         .from,
                     monthsFrom(lastYear, lastMonth, 1).to},
                    lastEnd};
        lastMonth = month;
    }
    return yearEnd ? Stretch{monthsFrom(year, month, 1), yearEnd} : Stretch{};
}

// Whether a month's name without a day or year is one here: "May", "March", "August Wilson".
bool isMonthHere(const FigureLine &line, qsizetype i, qsizetype last, bool part)
{
    static constexpr QStringView sure = u" in by since until during through this last next early mid late till ";
    static constexpr QStringView weak = u" of after before from to for and between starting or - / ";
    if (line.lenient || part)
        return true;
    const FigureToken &token = line.at(i);
    const FigureToken &next = line.at(last);
    const FigureToken &before = line.at(i - 1);
    const bool name =
        isListed(u" may march april june august jan mar apr jun jul aug ", token.text) || token.text.size() < 4;
    const bool possessive = (next.text == u"'") && next.glued;
    if (next.text == u"-" && next.glued && line.at(last + 1).glued && !monthOf(line.at(last + 1).text))
        return false;
    if (isListed(sure, before.text))
        return !(possessive && token.text == u"may") &&
               (token.text.size() > 3 || token.text == u"may" || last == i + 2);
    const bool capitalNext = next.type == FigureToken::Word && next.capital && !line.headline;
    if (isListed(weak, before.text)) {
        if (token.text == u"may")
            return (!line.isWord(last) || isListed(u" to and in on at last this with until through ", next.text)) &&
                   !possessive;
        return !name || (token.text.size() > 3 && !capitalNext);
    }
    return !name && !capitalNext && !(before.type == FigureToken::Word && before.capital && !weekdayOf(before.text)) &&
           token.text.size() > 3;
}

Interval monthAlone(const FigureLine &line, qsizetype i, int month)
{
    const QDate middle = nearestDay(month, 15, line.context.published, isAhead(line, i));
    return middle.isValid() ? monthsFrom(middle.year(), month, 1) : Interval{};
}

// "May", "May to July".
Stretch readMonthAlone(const FigureLine &line, qsizetype i, bool part)
{
    int month = 0;
    const qsizetype at = readMonth(line, i, month);
    if (!at || line.isNumber(at) || (line.is(i - 1, "-") && line.isNumber(i - 2)))
        return {};
    int other = 0;
    const qsizetype second = line.is(at, "and") || line.is(at, "/") ? -1 : joint(line, at);
    const qsizetype end = second > 0 ? readMonth(line, second, other) : 0;
    if (end && !line.isNumber(end) && (line.isHyphen(at) || isMonthHere(line, i, at, part))) {
        const Interval to = monthAlone(line, i, other);
        const Interval from =
            to.isValid() ? monthsFrom(month <= other ? to.to.year() : to.to.year() - 1, month, 1) : to;
        return {{from.from, to.to}, end};
    }
    return isMonthHere(line, i, at, part) ? Stretch{monthAlone(line, i, month), at} : Stretch{};
}

// "of 2025", "of fiscal 2025", "of last year", "2025", "of the year" at token i; 0: none.
qsizetype readOfYear(const FigureLine &line, qsizetype i, int &year, bool &fiscal)
{
    qsizetype at = line.is(i, "of") || line.is(i, "in") || line.is(i, ",") ? i + 1 : i;
    const bool of = line.is(i, "of");
    const int now = line.context.published.isValid() ? line.context.published.year() : 0;
    if (line.is(at, "the") && of)
        ++at;
    if (of && (line.is(at, "this") || line.is(at, "last") || line.is(at, "next")) && line.is(at + 1, "year")) {
        year = now ? now + (line.is(at, "last") ? -1 : line.is(at, "next") ? 1 : 0) : 0;
        return at + 2;
    }
    if (line.is(at, "fiscal") || line.is(at, "financial") || line.is(at, "fy")) {
        fiscal = true;
        ++at;
    }
    if (line.is(at, "year") && isYear(line.at(at + 1)))
        ++at;
    if (line.is(at, "year") && of && line.is(at - 1, "the")) {
        year = now;
        return at + 1;
    }
    if ((line.is(at, "'")) && line.isNumber(at + 1) && line.at(at + 1).text.size() == 2 && line.at(at + 1).glued) {
        year = 2000 + int(line.at(at + 1).value);
        return at + 2;
    }
    if (!isYear(line.at(at)) || countsSomething(line, at + 1))
        return 0;
    year = int(line.at(at).value);
    return at + 1;
}

// "Q3 2026", "3Q26", "the third quarter of 2025", "H1 2026", "the first nine months of 2004".
Stretch readQuarter(const FigureLine &line, qsizetype i)
{
    qsizetype at = line.is(i, "the") ? i + 1 : i;
    int which = 0;
    int length = 3;
    bool needsYear = false;
    const FigureToken &token = line.at(at);
    if ((token.text == u"q" || token.text == u"h") && token.capital && line.isNumber(at + 1) && line.at(at + 1).glued) {
        which = int(line.at(at + 1).value);
        length = token.text == u"q" ? 3 : 6;
        needsYear = length == 6;
        at += 2;
    } else if (token.type == FigureToken::Number && (line.is(at + 1, "q") || line.is(at + 1, "h")) &&
               line.at(at + 1).glued && line.at(at + 1).capital && !token.decimals) {
        which = int(token.value);
        length = line.is(at + 1, "q") ? 3 : 6;
        needsYear = length == 6;
        at += 2;
        if (line.isNumber(at) && line.at(at).glued && line.at(at).text.size() == 2)
            return which >= 1 && which <= 12 / length
                       ? Stretch{monthsFrom(2000 + int(line.at(at).value), (which - 1) * length + 1, length), at + 1}
                       : Stretch{};
    } else {
        which = ordinalOf(token.text);
        qsizetype word = at + 1;
        if (!which && token.type == FigureToken::Number && token.value >= 1 && token.value <= 4 &&
            isListed(u" st nd rd th ", line.at(at + 1).text)) {
            which = int(token.value);
            word = at + 2;
        }
        if (!which || line.is(i - 1, "a") || line.is(i - 1, "an"))
            return {};
        if (const Amount count = readAmount(line, word, false);
            count && which == 1 && !count.partial && line.is(count.last, "months") && count.value < 12) {
            length = int(count.value);
            at = count.last + 1;
            needsYear = true;
        } else {
            word = line.isHyphen(word) ? word + 1 : word;
            if (line.is(word, "half")) {
                length = 6;
                needsYear = true;
            } else if (!line.is(word, "quarter") || (word < line.tokens.size() - 1 && line.is(word + 1, "final"))) {
                return {};
            }
            at = word + 1;
        }
    }
    if (which < 1 || which > 12 / length)
        return {};
    int year = 0;
    bool fiscal = false;
    const qsizetype end = readOfYear(line, at, year, fiscal);
    if (!end && line.is(at, "of") && !line.is(at + 1, "this"))
        return {}; // "the first quarter of the match"
    if (!end && (needsYear || (line.isNumber(i) && !line.is(i + 1, "q"))))
        return {};
    const int first = (which - 1) * length + 1;
    const QDate published = line.context.published;
    if (!year && !end && published.isValid()) // the last one that has begun
        year = QDate(published.year(), first, 1) > published ? published.year() - 1 : published.year();
    Interval interval = year ? monthsFrom(year, first, length) : Interval{};
    interval.bound = fiscal ? Bound::About : Bound::Exact;
    return {interval, end ? end : at};
}

// "fiscal 2024", "fiscal year 2024/25", "FY25".
Stretch readFiscal(const FigureLine &line, qsizetype i)
{
    qsizetype at = line.is(i, "the") ? i + 1 : i;
    const bool shortForm = line.is(at, "fy") || line.is(at, "cy");
    if (!shortForm && !line.is(at, "fiscal") && !line.is(at, "financial"))
        return {};
    ++at;
    if (line.is(at, "year"))
        ++at;
    int year = 0;
    if (isYear(line.at(at)))
        year = int(line.at(at).value);
    else if (shortForm && line.isNumber(at) && line.at(at).text.size() == 2)
        year = 2000 + int(line.at(at).value);
    if (!year)
        return {};
    int lastYear = year;
    if ((line.is(at + 1, "-") || line.is(at + 1, "/")) && line.at(at + 1).glued && line.isNumber(at + 2) &&
        line.at(at + 2).text.size() == 2) {
        lastYear = year / 100 * 100 + int(line.at(at + 2).value);
        at += 2;
    }
    Interval interval = yearsFrom(year, std::max(year, lastYear));
    interval.bound = Bound::About;
    return {interval, at + 1};
}

// "spring 2024", "the summer of 2025".
Stretch readSeason(const FigureLine &line, qsizetype i)
{
    const qsizetype at = line.is(i, "the") ? i + 1 : i;
    const int start = line.is(at, "spring")                          ? 3
                      : line.is(at, "summer")                        ? 6
                      : line.is(at, "autumn") || line.is(at, "fall") ? 9
                      : line.is(at, "winter")                        ? 12
                                                                     : 0;
    int year = 0;
    bool fiscal = false;
    const qsizetype end = start ? readOfYear(line, at + 1, year, fiscal) : 0;
    if (!end || fiscal)
        return {};
    Interval interval = year ? monthsFrom(year, start, 3) : Interval{};
    interval.bound = Bound::About;
    return {interval, end};
}

// "the 1990s", "the '90s", "the 19th century".
Stretch readDecade(const FigureLine &line, qsizetype i, bool part)
{
    qsizetype at = line.is(i, "the") ? i + 1 : i;
    const bool announced = at > i || part;
    const bool mark = line.is(at, "'");
    if (mark)
        ++at;
    const FigureToken &token = line.at(at);
    if (token.type == FigureToken::Number && line.is(at + 1, "s") && line.at(at + 1).glued && !token.decimals) {
        int year = int(token.value);
        if (token.text.size() == 2 && (mark || announced) && year >= 20 && year % 10 == 0)
            year += 1900;
        if (year < 1500 || year > 2090 || year % 10 || token.grouped)
            return {};
        return {yearsFrom(year, year % 100 ? year + 9 : year + 99), at + 2};
    }
    int century = 0;
    qsizetype word = at + 1;
    if (token.type == FigureToken::Number && isListed(u" st nd rd th ", line.at(word).text)) {
        century = int(token.value);
        ++word;
    } else if (token.type == FigureToken::Word) {
        century = token.text == u"final" ? 0 : ordinalOf(token.text);
        if (token.text == u"twenty" && line.isHyphen(word) && line.is(word + 1, "first")) {
            century = 21;
            word += 2;
        }
    }
    if (line.isHyphen(word))
        ++word;
    if (century < 2 || century > 22 || !line.is(word, "century") ||
        (line.at(word).capital && line.at(word + 1).capital))
        return {};
    return {yearsFrom(century * 100 - 99, century * 100), word + 1};
}

// "2019–2032", "2024/25", "between 2019 and 2021", "2019 to 2032".
Stretch readYears(const FigureLine &line, qsizetype i)
{
    const bool between = line.is(i, "between");
    const bool from = line.is(i, "from");
    const qsizetype at = between || from ? i + 1 : i;
    if (!isYear(line.at(at)) || (line.at(at).glued && (line.isWord(at - 1) || line.isNumber(at - 2))) ||
        (line.at(at).value < 1800 && !between && !from && !line.lenient))
        return {};
    const int year = int(line.at(at).value);
    const qsizetype second = between ? (line.is(at + 1, "and") ? at + 2 : -1) : joint(line, at + 1);
    if (second < 0 || (line.is(second - 1, "and") && !between))
        return {};
    const FigureToken &other = line.at(second);
    int lastYear = isYear(other) ? int(other.value) : 0;
    if (!lastYear && !between && !from && other.type == FigureToken::Number && other.text.size() == 2 && other.glued)
        lastYear = year / 100 * 100 + int(other.value);
    if (lastYear <= year || countsSomething(line, second + 1) ||
        (line.at(second + 1).glued && line.is(second + 1, "-") && line.isNumber(second + 2)))
        return {};
    return {yearsFrom(year, lastYear), second + 1};
}

// A year alone.
Stretch readYearAlone(const FigureLine &line, qsizetype i, bool part)
{
    const FigureToken &token = line.at(i);
    if (!isYear(token))
        return {};
    const FigureToken &before = line.at(i - 1);
    const FigureToken &next = line.at(i + 1);
    const Stretch found{yearsFrom(int(token.value), int(token.value)), i + 1};
    if (line.lenient || part)
        return found;
    if (token.glued && !isListed(u" ( [ \" ' \u2018 \u2019 \u201C - \u2026 ", before.text))
        return {};
    if (token.glued && before.text == u"-" && line.at(i - 1).glued && (line.isNumber(i - 2) || line.isWord(i - 2)) &&
        line.text[before.start] == u'-' && !isListed(u" pre post mid ", line.at(i - 2).text))
        return {};
    if (next.glued && next.type == FigureToken::Word)
        return {};
    if (next.glued && (next.text == u"-" || next.text == u"/" || next.text == u":") && line.isNumber(i + 2) &&
        line.at(i + 2).glued)
        return {};
    if (countsSomething(line, i + 1) || isListed(u" gmt utc bc points ", next.text) || magnitude(before.text) > 0)
        return {};
    const bool announced =
        isListed(u" in since until by of from before after during early late mid around circa the until "
                 u"for through till between and or to ",
                 before.text) ||
        (line.is(i - 1, "(") && (line.is(i + 1, ")") || line.is(i + 1, ",")));
    if (token.value < 1900)
        return isListed(u" in since until by before after circa around ", before.text) && !looksPlural(next.text)
                   ? found
                   : Stretch{};
    // "2000 demonstrators" is a count, "the 2019 elections" a year
    if (looksPlural(next.text) && !next.capital && !announced && token.value == 2000)
        return {};
    // "some 2000", "about 1950 points"
    if (isListed(u" about some nearly almost roughly approximately over than least to ", before.text) &&
        (before.text != u"to" || isMovement(line, i)) && (looksPlural(next.text) || before.text == u"to"))
        return {};
    return found;
}

// "Monday, 12 May": the weekday before a date, with its comma; i when there is none.
qsizetype pastWeekday(const FigureLine &line, qsizetype i)
{
    if (!line.isWord(i) || !line.at(i).capital || !weekdayOf(line.at(i).text))
        return i;
    qsizetype at = i + 1;
    if (line.is(at, ".") && line.at(at).glued && line.at(i).text.size() < 6)
        ++at;
    if (line.is(at, ","))
        ++at;
    return at;
}

} // namespace

FigureReading readCalendarDate(const FigureLine &line, qsizetype i)
{
    const Stretch numeric = readNumeric(line, i);
    if (numeric.last)
        return dateMatch(i, numeric.last, numeric.interval);
    const FigureToken &token = line.at(i);
    if (token.type == FigureToken::Noise)
        return {};
    const qsizetype day = pastWeekday(line, i);
    for (const auto read : {readDayMonth, readMonthDay}) {
        if (const Stretch found = read(line, day); found.last)
            return dateMatch(i, found.last, found.interval);
    }
    if (day > i)
        return {};
    if (const Stretch years = readYears(line, i); years.last)
        return dateMatch(i, years.last, years.interval);
    DatePart part = readDatePart(line, i);
    const bool circa = line.is(i, "circa") || line.is(i, "around");
    const bool isPart = part.which != DatePart::Whole;
    qsizetype at = circa ? i + 1 : part.last;
    const bool the = isPart && line.is(at, "the");
    Stretch found;
    for (const auto read : {readMonthYear, readQuarter, readFiscal, readSeason, readYears}) {
        if (!found.last)
            found = read(line, at);
    }
    if (!found.last)
        found = readDecade(line, at, isPart);
    if (!found.last && !circa && !the)
        found = readMonthAlone(line, at, isPart);
    if (!found.last)
        found = readYearAlone(line, at, isPart || circa);
    if (!found.last)
        return {};
    // "late, 2025" and the like; a part of a day there is not
    Interval interval = part.of(found.interval);
    if (circa)
        interval.bound = Bound::About;
    return dateMatch(i, found.last, interval);
}

} // namespace crossread
