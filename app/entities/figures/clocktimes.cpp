#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"

namespace crossread {

namespace {

struct Clock
{
    double minutes = 0;
    qsizetype last = 0; // past its tokens; 0: none
    bool half = false;  // "a.m." or "p.m." stands with it
    bool plain = false; // only a number, which a range may complete: "5–7 p.m."
};

// "a.m.", "PM" at token i; hours and minutes become those of the day.
void readHalf(const FigureLine &line, Clock &clock, double hours)
{
    const FigureToken &token = line.at(clock.last);
    if (token.type != FigureToken::Word || hours > 12)
        return;
    const bool am = token.text == u"am" || token.text == u"a.m";
    const bool pm = token.text == u"pm" || token.text == u"p.m";
    if (!am && !pm)
        return;
    if (pm && hours < 12)
        clock.minutes += 12 * 60;
    else if (am && hours >= 12)
        clock.minutes -= 12 * 60;
    clock.half = true;
    ++clock.last;
    if (token.text.size() == 3 && line.is(clock.last, ".") && line.at(clock.last).glued)
        ++clock.last;
}

Clock readClock(const FigureLine &line, qsizetype i)
{
    const FigureToken &token = line.at(i);
    Clock clock;
    if (token.text == u"noon" || token.text == u"midday" || token.text == u"midnight") {
        if (line.is(i - 1, "high") || (token.capital && !line.headline && !line.beginsSentence(i) && !line.lenient))
            return {}; // "Jamie Noon"
        return {token.text == u"midnight" ? 0.0 : 720.0, i + 1, true};
    }
    if (token.type == FigureToken::Word || token.type == FigureToken::Number) { // "five o'clock"
        const Amount hour = token.type == FigureToken::Word || !token.decimals ? readAmount(line, i, false) : Amount{};
        if (hour && hour.value >= 1 && hour.value <= 12 && line.is(hour.last, "o") && line.is(hour.last + 2, "clock"))
            return {hour.value * 60, hour.last + 3, true};
    }
    if (token.type != FigureToken::Number || token.grouped || token.text.size() > 5 ||
        (token.glued && !isListed(u" ( \" \u201C - [ / ", line.at(i - 1).text)))
        return {};
    double hours = token.value;
    if (token.decimals) { // "9.40 p.m."
        const qsizetype point = token.text.indexOf(QLatin1Char('.'));
        if (point < 1 || token.text.size() - point != 3)
            return {};
        hours = token.text.left(point).toDouble();
        const double minutes = token.text.mid(point + 1).toDouble();
        clock = {hours * 60 + minutes, i + 1};
        readHalf(line, clock, hours);
        return clock.half && hours <= 12 && minutes < 60 ? clock : Clock{};
    }
    if (line.is(i + 1, ":") && line.at(i + 1).glued && line.isNumber(i + 2) && line.at(i + 2).glued) {
        const FigureToken &second = line.at(i + 2);
        if (token.text.size() > 2 || second.text.size() != 2 || second.value > 59 || hours > 23 || second.decimals)
            return {};
        clock = {hours * 60 + second.value, i + 3};
        const bool seconds =
            line.is(i + 3, ":") && line.at(i + 3).glued && line.isNumber(i + 4) && line.at(i + 4).glued;
        if (seconds) {
            if (line.at(i + 4).text.size() != 2 || line.at(i + 4).value > 59)
                return {};
            clock.last = i + 5;
        }
        readHalf(line, clock, hours);
        if (!clock.half && ((seconds && token.text.size() < 2) ||
                            (line.at(clock.last).glued && (line.is(clock.last, ":") || line.is(clock.last, "-")) &&
                             !line.isNumber(clock.last + 1))))
            return {};
        return clock;
    }
    if (token.text.size() == 4 && token.value < 2400 && int(token.value) % 100 < 60) { // "0930 GMT"
        if (isListed(u" gmt utc bst est edt hrs ", line.at(i + 1).text) ||
            (line.is(i + 1, "local") && line.is(i + 2, "time")) ||
            (line.is(i + 1, "hours") &&
             (line.is(i + 2, "gmt") || token.text.startsWith(u'0') || line.is(i + 2, "local"))))
            return {double(int(token.value) / 100 * 60 + int(token.value) % 100), i + 1, true};
        return {};
    }
    if (token.text.size() > 2 || hours < 1 || hours > 12)
        return {};
    clock = {hours * 60, i + 1};
    readHalf(line, clock, hours);
    clock.plain = !clock.half;
    return clock;
}

// "local time", "GMT", "Eastern time", "ET" at token i: where it ends; i: none.
qsizetype readZone(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView zones =
        u" gmt utc bst ist jst est edt et pst pdt pt cst cdt ct mst mdt cet cest eet eest wet west "
        u"msk aest aedt hkt sgt kst nzt nzst sast wib gst pkt ";
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Word)
        return i;
    if (token.text == u"local" && line.is(i + 1, "time"))
        return i + 2;
    if (token.text == u"hours" || token.text == u"hrs")
        return readZone(line, i + 1) > i + 1 ? readZone(line, i + 1) : i + 1;
    if (token.capital && line.is(i + 1, "time") && !line.at(i + 1).capital && !isFunctionWord(token.text))
        return i + 2;
    if (token.capital && (line.is(i + 1, "daylight") || line.is(i + 1, "standard") || line.is(i + 1, "summer")) &&
        line.is(i + 2, "time"))
        return i + 3;
    const QStringView written = line.text.mid(token.start, token.end - token.start);
    const bool capitals = std::all_of(written.begin(), written.end(), [](QChar c) { return c.isUpper(); });
    return capitals && isListed(zones, token.text) ? i + 1 : i;
}

} // namespace

FigureReading readTime(const FigureLine &line, qsizetype i)
{
    qsizetype start = i;
    Bound bound = Bound::Exact;
    if (line.is(i, "about") || line.is(i, "around") || line.is(i, "approximately") || line.is(i, "roughly")) {
        bound = Bound::About;
        ++start;
    }
    Clock from = readClock(line, start);
    if (!from.last)
        return {};
    // "5 pm–7 pm", "5-7 p.m."
    Clock to;
    const bool dash = line.is(from.last, "-") || line.is(from.last, "to");
    if (dash && (line.is(from.last, "to") || line.at(from.last).glued == line.at(from.last + 1).glued))
        to = readClock(line, from.last + 1);
    if (!to.last || to.plain) {
        if (from.plain)
            return {};
        to = from;
    } else if (from.plain && !to.half) {
        return {};
    }
    if (!from.half && to.half && from.minutes < 720 && from.minutes + 720 < to.minutes)
        from.minutes += 720; // "5:15-8 p.m."
    const qsizetype zone = to.last;
    const qsizetype last = readZone(line, zone);
    // "John 3:16", "a 12:11 lead": a colon alone is not yet a clock
    const QString &before = line.at(i - 1).text;
    if (!from.half && last == zone && !line.lenient && line.at(i - 1).type == FigureToken::Word &&
        line.at(i - 1).capital && !isFunctionWord(before) && before.size() > 2 &&
        !before.endsWith(QLatin1String("day")))
        return {};
    if (!from.half && last == zone && isListed(u" left remaining into gone later earlier ", line.at(last).text))
        return {}; // time that has run, not of the day
    if (last == zone && !from.half && (line.is(last, "-") || line.is(last, "/")) && line.at(last).glued)
        return {};
    Figure figure;
    figure.kind = QStringLiteral("time");
    figure.min = std::min(from.minutes, to.minutes);
    figure.max = std::max(from.minutes, to.minutes);
    figure.bound = bound;
    if (last > zone)
        figure.unit = line.text.mid(line.at(zone).start, line.at(last - 1).end - line.at(zone).start).toString();
    return {i, last, figure};
}

} // namespace crossread
