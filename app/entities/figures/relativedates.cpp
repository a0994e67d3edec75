#include "app/entities/figures/dates.h"
#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"

namespace crossread {

namespace {

constexpr QStringView said =
    u" said says told announced reported added warned confirmed agreed met died killed was were had "
    u"won lost fell rose began held took came made left went became got gave found paid met ";

bool isPast(const QString &word)
{
    return isListed(said, word) || (word.size() > 4 && word.endsWith(QLatin1String("ed")));
}

} // namespace

bool isAhead(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView ahead = u" will shall due scheduled upcoming plans hopes ";
    const QString &preposition = line.at(i - 1).text;
    if (preposition == u"since")
        return false;
    if (preposition == u"by" || preposition == u"until" || preposition == u"starting") {
        bool past = false; // "by March they left"
        for (qsizetype j = i + 1; j <= i + 4 && !past && line.at(j).type == FigureToken::Word; ++j)
            past = isPast(line.at(j).text);
        return !past;
    }
    bool meant = false; // "to" and a verb, which says something only where nothing is past
    for (qsizetype j = i - 1; j >= i - 12 && j >= 0; --j) {
        const QString &word = line.at(j).text;
        if (word == u"." || word == u";" || word == u"\"")
            break;
        const bool infinitive = word == u"to" && line.isWord(j + 1) && !line.is(j + 1, "the") &&
                                !line.at(j + 1).capital && j + 1 < i &&
                                !isListed(u" a an this that his her its their ", line.at(j + 1).text);
        const bool planned =
            isListed(u" is are due scheduled plans planned planning set expected hopes hoped agreed likely "
                     u"ready going about wants vowed ",
                     line.at(j - 1).text);
        if (isListed(ahead, word) || (infinitive && planned))
            return true;
        meant = meant || infinitive;
        if (isPast(word) || word == u"after")
            return false;
    }
    if (meant)
        return true;
    for (qsizetype j = i + 1; j <= i + 10; ++j) {
        const QString &word = line.at(j).text;
        if (word == u"." || word == u";" || word.isEmpty() || isPast(word))
            break;
        if (word == u"will" || word == u"'ll" || word == u"shall")
            return true;
    }
    return false;
}

namespace {

Interval weekday(const FigureLine &line, qsizetype i, int day, int direction)
{
    const QDate published = line.context.published;
    if (!published.isValid())
        return {};
    int days = day - published.dayOfWeek();
    if (direction == 2) // "this Friday": of this week
        return {published.addDays(days), published.addDays(days)};
    if (direction == 0)
        direction = isAhead(line, i) ? 3 : 0;
    if (direction == 1 && days <= 0)
        days += 7;
    else if (direction == 3 && days < 0)
        days += 7;
    else if ((direction == -1 && days >= 0) || (direction == 0 && days > 0))
        days -= 7;
    return {published.addDays(days), published.addDays(days)};
}

bool isWeekdayName(const FigureLine &line, qsizetype i)
{
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Word || token.text.size() < 6 || !weekdayOf(token.text) ||
        !(token.capital || line.lenient))
        return false;
    const QString &before = line.at(i - 1).text;
    if (isListed(u" black super bloody cyber sheffield palm ash maundy shrove casual ruby ", before) &&
        line.at(i - 1).capital)
        return false;
    if (before == u"on" && line.is(i - 2, "mail") && line.at(i - 2).capital)
        return false;
    return !(
        line.at(i + 1).capital && !line.headline &&
        isListed(u" times telegraph mirror mail express herald post night tribune mercury school service business ",
                 line.at(i + 1).text));
}

// "this week", "last Friday", "next May", "the current quarter" at i, after "earlier" and the like.
FigureReading readThis(const FigureLine &line, qsizetype first, qsizetype i, const DatePart &part, int clip)
{
    const QDate published = line.context.published;
    if (line.is(i, "the") &&
        (line.is(i + 1, "current") || line.is(i + 1, "last") || line.is(i + 1, "next") || line.is(i + 1, "previous")) &&
        (line.is(i + 2, "quarter") || line.is(i + 2, "year") || line.is(i + 2, "month") || line.is(i + 2, "week") ||
         line.is(i + 2, "decade")))
        ++i;
    const QString &word = line.at(i).text;
    const int direction = word == u"last" || word == u"previous"  ? -1
                          : word == u"next"                       ? 1
                          : word == u"this" || word == u"current" ? 0
                                                                  : -9;
    if (direction < -1)
        return {};
    qsizetype unit = i + 1;
    const bool fiscal = line.is(unit, "fiscal") || line.is(unit, "financial");
    if (fiscal)
        ++unit;
    const QString &name = line.at(unit).text;
    if (!line.isWord(unit) || line.is(unit + 1, "of") || (line.isNumber(unit + 1) && monthOf(name)))
        return {};
    // "this year" of "this year-end", "last minute", "next day"
    if (isWeekdayName(line, unit))
        return dateMatch(first, unit + 1, weekday(line, i, weekdayOf(name), direction ? direction : 2));
    if (const int month = line.at(unit).capital && name.size() > 2 ? monthOf(name) : 0; month) {
        if (!published.isValid() || (name == u"may" && line.at(unit + 1).capital))
            return {first, published.isValid() ? first : unit + 1, {}};
        int year = published.year();
        if (direction < 0 && month >= published.month())
            --year;
        if (direction > 0 && month <= published.month())
            ++year;
        return dateMatch(first, unit + 1, part.of(monthsFrom(year, month, 1)));
    }
    const int season = name == u"spring"                      ? 3
                       : name == u"summer"                    ? 6
                       : name == u"autumn" || name == u"fall" ? 9
                       : name == u"winter"                    ? 12
                                                              : 0;
    if (season && !(name == u"fall" && direction < 0)) {
        if (!published.isValid())
            return {first, unit + 1, {}};
        int year = published.year();
        if (direction < 0 && QDate(year, season, 1) > published.addMonths(-3))
            --year;
        if (direction > 0 && QDate(year, season, 1) <= published)
            ++year;
        if (direction == 0 && season == 12 && published.month() < 6)
            --year;
        Interval interval = part.of(monthsFrom(year, season, 3));
        interval.bound = Bound::About;
        return dateMatch(first, unit + 1, interval);
    }
    static constexpr QStringView units =
        u" week weekend month year decade century quarter morning afternoon evening night "
        u"fortnight ";
    if (!isListed(units, name) || (word == u"current" && name.size() > 7))
        return {};
    if (fiscal && name != u"year" && name != u"quarter")
        return {};
    const bool halfDay = isListed(u" morning afternoon evening night ", name);
    Interval interval = unitAround(name, movedBy(published, name, direction));
    if (!interval.isValid())
        return {first, unit + 1, {}};
    interval = halfDay ? interval : part.of(interval);
    if (fiscal)
        interval.bound = Bound::About;
    if (clip < 0)
        interval.to = std::min(interval.to, published);
    else if (clip > 0)
        interval.from = std::max(interval.from, published);
    return dateMatch(first, unit + 1, interval);
}

bool isLongUnit(const QString &word)
{
    return isListed(
        u" hour hours day days week weeks month months year years decade decades century centuries quarter quarters "
        u"fortnight night nights minute minutes weekend weekends ",
        word);
}

// "two years ago", "more than a decade ago", "a week from now", "a year and a half ago".
FigureReading readAgo(const FigureLine &line, qsizetype i)
{
    const BoundPrefix prefix = readBound(line, i);
    if (prefix.range != BoundPrefix::None)
        return {};
    AmountRange count = readRange(line, prefix.last, false);
    qsizetype unit = count.last;
    double by = count ? (count.low.value + count.high.value) / 2 : 1;
    if (!count && (line.is(prefix.last, "a") || line.is(prefix.last, "an"))) {
        unit = prefix.last + 1;
        if (line.is(unit, "few")) {
            by = 3;
            ++unit;
        }
    } else if (!count && line.is(prefix.last, "several")) {
        by = 3;
        unit = prefix.last + 1;
    } else if (!count) {
        return {};
    }
    if (count.low.partial && (line.is(unit, "a") || line.is(unit, "an")))
        ++unit;
    if (line.is(unit, "of"))
        ++unit;
    if (!isLongUnit(line.at(unit).text))
        return {};
    qsizetype last = unit + 1;
    if (line.is(last, "and") && line.is(last + 1, "a") && line.is(last + 2, "half")) {
        by += 0.5;
        last += 3;
    }
    const bool ago = line.is(last, "ago");
    const bool fromNow = line.is(last, "from") && (line.is(last + 1, "now") || line.is(last + 1, "today"));
    if (!ago && !fromNow)
        return {};
    last += ago ? 1 : 2;
    const QString &name = line.at(unit).text;
    if (line.isNumber(prefix.last) && line.at(prefix.last).glued && line.isWord(prefix.last - 1))
        return {};
    Interval interval = unitAround(name, movedBy(line.context.published, name, ago ? -by : by));
    interval.bound = prefix.bound == Bound::Exact ? Bound::About : prefix.bound;
    return dateMatch(i, last, interval);
}

// "the past three years", "the next two quarters", "over the last decade".
FigureReading readSpan(const FigureLine &line, qsizetype i)
{
    const qsizetype word = line.is(i, "the") || line.is(i, "this") ? i + 1 : i;
    const bool past = line.is(word, "last") || line.is(word, "past") || line.is(word, "previous");
    const bool next = line.is(word, "next") || line.is(word, "coming") || line.is(word, "following");
    if ((!past && !next) || (word == i && !past && !next))
        return {};
    Amount count = readAmount(line, word + 1, false);
    double by = count.value;
    qsizetype unit = count.last;
    if (!count) {
        unit = word + 1;
        if (line.is(unit, "few") || line.is(unit, "several") || line.is(unit, "couple")) {
            by = line.is(unit, "couple") ? 2 : 3;
            unit += line.is(unit + 1, "of") ? 2 : 1;
        } else if (isListed(u" past coming last next ", line.at(word).text) &&
                   (word > i || isListed(u" decade century ", line.at(unit).text)) &&
                   isListed(u" week month year decade century fortnight ", line.at(unit).text)) {
            by = 1; // "the past year"
        } else {
            return {};
        }
    }
    if (count.partial && line.is(unit - 1, "quarters")) { // "two quarters" are no half here
        by = count.value * 4;
        --unit;
    }
    if (line.is(word, "following") || !isLongUnit(line.at(unit).text) ||
        (word == i && line.at(i).text == u"past" && !line.beginsSentence(i) && !line.is(i - 1, "in")))
        return {};
    // The N years of something else ("the last two years of the war")
    const bool other = line.is(unit + 1, "of");
    const QDate published = line.context.published;
    const QString &name = line.at(unit).text;
    Interval interval;
    if (published.isValid() && !other) {
        if (name.startsWith(QLatin1String("quarter")) && next)
            interval = {unitAround(name, movedBy(published, name, 1)).from,
                        unitAround(name, movedBy(published, name, by)).to};
        else if (past)
            interval = {movedBy(published, name, -by), published};
        else
            interval = {published, movedBy(published, name, by)};
        interval.bound = Bound::About;
    }
    return other ? FigureReading{} : dateMatch(i, unit + 1, interval);
}

// "yesterday", "tonight", and "today" where it is a day and not these times.
FigureReading readDayWord(const FigureLine &line, qsizetype i, qsizetype first)
{
    const QString &word = line.at(i).text;
    const QDate published = line.context.published;
    const bool possessive = (line.is(i + 1, "'")) && line.at(i + 1).glued;
    int days = 0;
    if (word == u"yesterday") {
        days = -1;
    } else if (word == u"tomorrow") {
        days = 1;
    } else if (word == u"today") {
        bool told = line.lenient || first < i;
        for (qsizetype j = i - 1; j >= i - 5 && j >= 0 && !told; --j)
            told = isPast(line.at(j).text) && line.at(j).text != u"were" && line.at(j).text != u"had" &&
                   line.at(j).text != u"was";
        told = told || line.is(i + 1, "announced") || line.is(i + 1, "said") || line.is(i + 1, "launched") ||
               line.is(i + 1, "reported");
        if (!told || (possessive && !line.lenient))
            return {};
    } else if (word != u"tonight") {
        return {};
    }
    if (possessive && line.at(i).capital && line.headline)
        return {};
    const QDate day = published.isValid() ? published.addDays(days) : QDate();
    return dateMatch(first, i + 1, {day, day});
}

} // namespace

FigureReading readRelativeDate(const FigureLine &line, qsizetype i)
{
    if (!line.isWord(i))
        return {};
    if (const FigureReading ago = readAgo(line, i))
        return ago;
    if (const FigureReading span = readSpan(line, i))
        return span;
    int clip = 0;
    DatePart part{DatePart::Whole, i};
    if (line.is(i, "earlier") || line.is(i, "later")) {
        clip = line.is(i, "earlier") ? -1 : 1;
        part.last = line.is(i + 1, "in") && line.is(i + 2, "the") ? i + 2 : line.is(i + 1, "on") ? i + 2 : i + 1;
    } else {
        part = readDatePart(line, i);
    }
    const qsizetype at = part.last;
    const bool isPart = part.which != DatePart::Whole || clip;
    // "the end of the year", "the start of the week", "later in the day"
    if (isPart && line.is(at, "the") && at > i + 1 &&
        isListed(u" week month year decade century quarter ", line.at(at + 1).text) && !line.is(at + 2, "of") &&
        (part.which != DatePart::Whole || clip)) {
        Interval interval = part.of(unitAround(line.at(at + 1).text, line.context.published));
        if (interval.isValid() && clip < 0)
            interval.to = std::min(interval.to, line.context.published);
        if (interval.isValid() && clip > 0)
            interval.from = std::max(interval.from, line.context.published);
        return dateMatch(i, at + 2, interval);
    }
    if (const FigureReading found = readThis(line, i, at, part, clip))
        return found;
    if (const FigureReading day = readDayWord(line, at, i))
        return day;
    if (isWeekdayName(line, at))
        return dateMatch(i, at + 1, weekday(line, at, weekdayOf(line.at(at).text), 0));
    return {};
}

} // namespace crossread
