#include "app/claims/figures.h"

#include <cmath>
#include <limits>

namespace crossread {

namespace {

struct Interval
{
    double from;
    double to;
};

// Half of the last digit that is told: "13 billion" is 12.5 to 13.5. A fraction in words has none: "a third".
double lastDigit(double value)
{
    const double size = std::abs(value);
    if (std::abs(size * 1e4 - std::round(size * 1e4)) > 1e-2)
        return size;
    double unit = size > 0 ? std::pow(10, std::floor(std::log10(size))) : 1;
    for (int digit = 0; digit < 6 && std::abs(size / unit - std::round(size / unit)) > 1e-6; ++digit)
        unit /= 10;
    return unit / 2;
}

// How far off a figure may be: by its rounding, and no more than 4 % where it says so itself ("about"), else 2.5 %.
double rounding(double value, bool isAbout)
{
    return std::min(lastDigit(value), std::abs(value) * (isAbout ? 0.04 : 0.025));
}

bool isCounted(const Figure &figure)
{
    return (figure.kind == u"quantity" || figure.kind == u"number") && std::abs(figure.max) < 100 &&
           figure.bound == Bound::Exact && figure.min == std::round(figure.min) && figure.max == std::round(figure.max);
}

// What values a figure leaves open. Exact figures are rounded in news: half a percent either way.
Interval interval(const Figure &figure)
{
    const bool about = figure.bound == Bound::About;
    const double low = figure.min - (about ? rounding(figure.min, true) : std::abs(figure.min) * 0.005);
    const double high = figure.max + (about ? rounding(figure.max, true) : std::abs(figure.max) * 0.005);
    switch (figure.bound) {
    case Bound::AtLeast:
        return {low, std::numeric_limits<double>::infinity()};
    case Bound::AtMost:
        return {-std::numeric_limits<double>::infinity(), high};
    default:
        return {low, high};
    }
}

// 1,912 is what "1,900" rounds, 12 people are not 13.
bool isNear(const Figure &a, const Figure &b)
{
    const double x = (a.min + a.max) / 2;
    const double y = (b.min + b.max) / 2;
    if (x == y)
        return true;
    if (isCounted(a) && isCounted(b))
        return false;
    const bool loose = a.bound == Bound::About || b.bound == Bound::About;
    return std::abs(x - y) <= std::max(rounding(x, loose), rounding(y, loose)) * (1 + 1e-9);
}

FigureMatch matchDates(const Figure &a, const Figure &b)
{
    if (!a.from.isValid() || !b.from.isValid() || !a.to.isValid() || !b.to.isValid())
        return FigureMatch::Unrelated;
    if (a.to < b.from || b.to < a.from)
        return FigureMatch::Different;
    const qint64 longer = std::max(a.from.daysTo(a.to), b.from.daysTo(b.to));
    const qint64 shorter = std::min(a.from.daysTo(a.to), b.from.daysTo(b.to));
    return longer <= 31 || longer <= 4 * (shorter + 1) ? FigureMatch::Same : FigureMatch::Compatible;
}

} // namespace

FigureMatch matchFigures(const Figure &a, const Figure &b)
{
    if (a.kind != b.kind)
        return FigureMatch::Unrelated;
    if (a.kind == u"date")
        return matchDates(a, b);
    if (a.unit != b.unit)
        return FigureMatch::Unrelated;
    if (isNear(a, b))
        return FigureMatch::Same;
    const Interval x = interval(a);
    const Interval y = interval(b);
    return x.to < y.from || y.to < x.from ? FigureMatch::Different : FigureMatch::Compatible;
}

FigureMatch matchFigures(const QList<Figure> &a, const QList<Figure> &b)
{
    FigureMatch best = FigureMatch::Unrelated;
    for (const Figure &x : a) {
        for (const Figure &y : b) {
            const FigureMatch match = matchFigures(x, y);
            if (match == FigureMatch::Same)
                return match;
            if (match == FigureMatch::Different || best == FigureMatch::Unrelated)
                best = match;
        }
    }
    return best;
}

} // namespace crossread
