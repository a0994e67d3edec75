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

// What values a figure leaves open. Exact figures are rounded in news: half a percent either way.
Interval interval(const Figure &figure)
{
    const double slack = figure.bound == Bound::About ? 0.10 : 0.005;
    const double low = figure.min - std::abs(figure.min) * slack;
    const double high = figure.max + std::abs(figure.max) * slack;
    switch (figure.bound) {
    case Bound::AtLeast:
        return {low, std::numeric_limits<double>::infinity()};
    case Bound::AtMost:
        return {-std::numeric_limits<double>::infinity(), high};
    default:
        return {low, high};
    }
}

bool isNear(const Figure &a, const Figure &b)
{
    const double x = (a.min + a.max) / 2;
    const double y = (b.min + b.max) / 2;
    const bool loose = a.bound == Bound::About || b.bound == Bound::About;
    return std::abs(x - y) <= std::max(std::abs(x), std::abs(y)) * (loose ? 0.1 : 0.03);
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
