#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/units.h"

namespace crossread {

namespace {

struct PercentSign
{
    qsizetype last = 0; // past it; 0: none
    bool points = false;
    double factor = 1;
};

// "%", "per cent", "percentage points", "bps" at token i, with a hyphen before or without.
PercentSign readSign(const FigureLine &line, qsizetype i)
{
    if (line.isHyphen(i))
        ++i;
    const auto pointsAt = [&line](qsizetype j) {
        const qsizetype at = line.isHyphen(j) ? j + 1 : j;
        return line.is(at, "point") || line.is(at, "points") ? at + 1 : 0;
    };
    if (line.is(i, "%") || line.is(i, "percent") || line.is(i, "pct") || line.is(i, "percentage")) {
        if (const qsizetype points = pointsAt(i + 1))
            return {points, true};
        return line.is(i, "percentage") ? PercentSign{} : PercentSign{i + 1};
    }
    if (line.is(i, "per") && line.is(i + 1, "cent")) {
        const qsizetype points = pointsAt(i + 2);
        return points ? PercentSign{points, true} : PercentSign{i + 2};
    }
    if (line.is(i, "basis")) {
        const qsizetype points = pointsAt(i + 1);
        return points ? PercentSign{points, true, 0.01} : PercentSign{};
    }
    if (line.is(i, "bps") || line.is(i, "bp"))
        return {i + 1, true, 0.01};
    if (line.is(i, "pp") || line.is(i, "ppt") || line.is(i, "ppts"))
        return {i + 1, true};
    return {};
}

Figure percentOf(double min, double max, Bound bound, bool points)
{
    Figure figure;
    figure.kind = QStringLiteral("percent");
    figure.min = min;
    figure.max = max;
    figure.bound = bound;
    figure.unit = points ? QStringLiteral("pp") : QStringLiteral("%");
    return figure;
}

// Whether "half of", "a third of" at token i is a part of something that is measured or counted.
bool isPartOfMany(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView mass =
        u" population market markets revenue electorate workforce economy output production income trade capital "
        u"budget "
        u"debt stake company world country territory vote turnout cost price value money energy electricity power oil "
        u"gas "
        u"land business profit spending demand supply capacity staff total crop harvest fleet force traffic house "
        u"seats "
        u"global national world's nation's country's region area public crew audience membership portfolio gdp ";
    for (qsizetype j = i; j < i + 6; ++j) {
        const QString &word = line.at(j).text;
        if (!line.isWord(j) && !line.isNumber(j) && !line.is(j, "'"))
            return false;
        if (isListed(mass, word) || isCounted(word) || (looksPlural(word) && !line.at(j).capital))
            return true;
        if (j > i && isListed(u" and or in on at for to from with by is was has had that which who as ", word))
            return false;
    }
    return false;
}

// "about a third of sales", "two-thirds of voters", "half the members", "fell by a quarter".
FigureReading readPart(const FigureLine &line, qsizetype first, const BoundPrefix &prefix)
{
    const Amount part = readAmount(line, prefix.last, false);
    if (!part || !part.partial || !part.spelled)
        return {};
    const qsizetype next = part.last;
    const bool half = line.is(next - 1, "half");
    bool counts = line.is(next, "of") && isPartOfMany(line, next + 1) && !line.is(next + 1, "a");
    if (half && (line.is(next, "the") || line.is(next, "its") || line.is(next, "their")))
        counts = isPartOfMany(line, next + 1);
    if (line.is(first - 1, "by") && !(line.isWord(next) && !isFunctionWord(line.at(next).text)))
        counts = !line.is(prefix.last, "half") || first == prefix.last;
    if (!counts || line.is(first - 1, "first") || line.is(first - 1, "second") || line.is(first - 1, "other") ||
        line.is(first - 1, "better"))
        return {};
    return {first, next, percentOf(part.value * 100, part.value * 100, prefix.bound, false)};
}

// "a quarter of a percentage point"
bool isPartOfPoint(const FigureLine &line, qsizetype i)
{
    const Amount part = readAmount(line, i, false);
    return part.partial && line.is(part.last, "of") && (line.is(part.last + 1, "a") || line.is(part.last + 1, "one")) &&
           readSign(line, part.last + 2).last > 0;
}

// "one in five", "two out of three".
FigureReading readRatio(const FigureLine &line, qsizetype first, const BoundPrefix &prefix)
{
    const Amount some = readAmount(line, prefix.last, false);
    if (!some || some.vague || some.partial || some.factor > 1 || some.value < 1)
        return {};
    const bool outOf = line.is(some.last, "out") && line.is(some.last + 1, "of");
    if (!outOf && !line.is(some.last, "in"))
        return {};
    const qsizetype whole = outOf ? some.last + 2 : some.last + 1;
    const Amount all = readAmount(line, whole, false);
    if (!all || all.vague || all.partial || all.value <= some.value || all.value > 1e5 || line.at(whole).decimals ||
        line.is(whole, "a"))
        return {};
    const bool year = line.isNumber(whole) && all.value > 1000 && !line.at(whole).grouped;
    const bool round = some.value == 1 || (some.value < 10 && (all.value <= 10 || all.value == 100));
    const QString &next = line.at(all.last).text;
    if (year || (!outOf && !round) || isMeasure(next) || line.is(all.last, "-") || line.is(first - 1, "no") ||
        line.is(first - 1, "number") || line.is(first - 1, "the") || (outOf && some.value != std::floor(some.value)) ||
        isListed(u" games matches attempts innings races places cities countries states starts tests ", next))
        return {};
    const double value = some.value / all.value * 100;
    return {first, all.last, percentOf(value, value, prefix.bound, false)};
}

} // namespace

FigureReading readPercent(const FigureLine &line, qsizetype i)
{
    const BoundPrefix prefix = readBound(line, i);
    const bool between = prefix.range == BoundPrefix::Between;
    const bool from = prefix.range == BoundPrefix::From && isMovement(line, i + 1);
    if (from && isMovement(line, i))
        return {};
    if (prefix.range == BoundPrefix::None && !isPartOfPoint(line, prefix.last)) {
        if (const FigureReading part = readPart(line, i, prefix))
            return part;
        if (const FigureReading ratio = readRatio(line, i, prefix))
            return ratio;
    }
    qsizetype number = prefix.last;
    bool negative = false;
    const bool sign = line.is(number, "-") && !(line.at(number).glued && !line.is(number - 1, "("));
    if (line.is(number, "minus") || (sign && line.at(number + 1).glued)) {
        negative = true;
        ++number;
    } else if (line.is(number, "+") && line.at(number + 1).glued) {
        ++number;
    }
    if (line.isNumber(number) && line.at(number).glued && line.isWord(number - 1) && !negative)
        return {};
    AmountRange range;
    if (line.is(number, "a") || line.is(number, "one")) { // "a percentage point"
        const qsizetype points = line.is(number + 1, "full") ? number + 2 : number + 1;
        if (line.is(points, "percentage") || line.is(points, "basis")) {
            const PercentSign end = readSign(line, points);
            return end.last ? FigureReading{i, end.last, percentOf(end.factor, end.factor, prefix.bound, true)}
                            : FigureReading{};
        }
    }
    range = readRange(line, number, false, between);
    if (!range ||
        (range.isRange() && prefix.range == BoundPrefix::None && line.is(range.low.last, "to") && isMovement(line, i)))
        return {};
    // "20% to 25%", "3 percent and 5 percent"
    PercentSign end = readSign(line, range.last);
    if (range.low.partial) { // "half a percentage point", "a quarter of a point"
        const qsizetype article = line.is(range.last, "of") ? range.last + 1 : range.last;
        if (line.is(article, "a") || line.is(article, "one"))
            end = readSign(line, article + 1);
    }
    // "a quarter-point"
    if (range.low.partial && !end.last && line.isHyphen(range.last) && line.is(range.last + 1, "point"))
        end = {range.last + 2, true};
    if (range.low.partial && !end.last && line.is(range.last, "point") && !line.is(range.last - 1, "half"))
        end = {range.last + 1, true};
    if (!end.last && line.is(range.last, "full"))
        end = readSign(line, range.last + 1);
    if (!end.last)
        return {};
    const qsizetype joint = rangeJoint(line, end.last, between);
    if (!range.isRange() && joint > 0 && !negative && !from && !isMovement(line, i)) {
        const Amount high = readAmount(line, joint, false);
        const PercentSign again = high ? readSign(line, high.last) : PercentSign{};
        const AmountRange both = again.last && again.points == end.points ? rangeOf(range.low, high) : AmountRange{};
        if (both && both.isRange()) {
            range = both;
            end = again;
        }
    }
    if (prefix.range != BoundPrefix::None && !range.isRange())
        return {};
    Bound bound = range.low.vague ? Bound::About : prefix.bound;
    const qsizetype last = readBoundAfter(line, end.last, bound);
    const double factor = negative ? -end.factor : end.factor;
    double min = range.low.value * factor;
    double max = range.high.value * factor;
    if (max < min)
        std::swap(min, max);
    return {i, last, percentOf(min, max, bound, end.points)};
}

} // namespace crossread
