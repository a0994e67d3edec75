#include "app/claims/rivals.h"

#include "app/claims/figures.h"
#include "app/claims/vocabulary.h"
#include "app/entities/tagger/tagger.h"
#include "app/text/words.h"

namespace crossread {

namespace {

bool isDate(const Figure &figure)
{
    return figure.kind == u"date" || figure.kind == u"time";
}

bool isCount(const Figure &figure)
{
    return figure.kind == u"quantity" || figure.kind == u"number";
}

bool isDuration(const QString &unit)
{
    static const QStringList units =
        QStringLiteral("second minute hour day night week month year decade century time").split(u' ');
    return units.contains(unit);
}

bool isPeople(const QString &unit)
{
    return unit == u"person" || unit == u"people";
}

// Whether things of two names may be the same things: "dwellings" and "houses".
bool isSameThing(const QString &a, const QString &b)
{
    if (isDuration(a) || isDuration(b))
        return false;
    const QStringList groups = groupsOf(stem(a));
    const QStringList others = groupsOf(stem(b));
    if (std::any_of(groups.begin(), groups.end(), [&others](const QString &group) { return others.contains(group); }))
        return true;
    const WordClusters x = wordClusters(a);
    const WordClusters y = wordClusters(b);
    return x.fine != 0 && x.fine == y.fine;
}

// How much two figures ask to be compared, by what they count; 0: they do not.
double comparability(const Figure &a, const Figure &b)
{
    if (a.kind == u"date" && b.kind == u"date")
        return 0.3;
    if (isDate(a) || isDate(b))
        return 0;
    if (a.kind == b.kind && a.unit == b.unit) {
        if (a.kind == u"money")
            return 0.55;
        if (a.kind == u"percent")
            return 0.55;
        if (a.unit.isEmpty())
            return 0.3;
        return isDuration(a.unit) ? 0.4 : isPeople(a.unit) ? 0.45 : 0.65;
    }
    if (!isCount(a) || !isCount(b))
        return 0;
    if (a.unit.isEmpty() || b.unit.isEmpty())
        return isDuration(a.unit) || isDuration(b.unit) ? 0 : 0.25;
    if (isPeople(a.unit) || isPeople(b.unit))
        return isSameThing(a.unit, b.unit) ? 0.4 : 0;
    return isSameThing(a.unit, b.unit) ? 0.45 : 0;
}

// As figures of one unit: what is counted was compared before.
FigureMatch matchValues(const Figure &a, Figure b)
{
    b.kind = a.kind;
    b.unit = a.unit;
    return matchFigures(a, b);
}

// The year that a sentence speaks of, 0: none or several. "since 2019" speaks of all after it.
int yearOf(const Unit &unit, QStringView text)
{
    int year = 0;
    for (const UnitFigure &figure : unit.figures) {
        if (figure.figure.kind != u"date" || !figure.figure.from.isValid())
            continue;
        const QStringView before =
            text.sliced(std::max<qsizetype>(0, figure.span.start - 7)).first(std::min<qsizetype>(7, figure.span.start));
        const bool isOpen = before.contains(u"since", Qt::CaseInsensitive) || before.contains(u"until");
        const int own = figure.figure.from.year();
        if (isOpen || own != figure.figure.to.year() || (year != 0 && year != own))
            return 0;
        year = own;
    }
    return year;
}

int countOfKind(const Unit &unit, const Figure &figure)
{
    return int(std::count_if(unit.figures.begin(), unit.figures.end(),
                             [&figure](const UnitFigure &other) { return isDate(other.figure) == isDate(figure); }));
}

} // namespace

bool tells(const Unit &unit, const Figure &figure)
{
    return std::any_of(unit.figures.begin(), unit.figures.end(), [&figure](const UnitFigure &other) {
        return (isDate(other.figure) == isDate(figure)) && comparability(other.figure, figure) > 0 &&
               matchValues(other.figure, figure) == FigureMatch::Same;
    });
}

double slotLikeness(const UnitCorpus &corpus, const QList<int> &a, const QList<int> &b)
{
    double shared = 0;
    double left = 0;
    double right = 0;
    for (const int stem : a) {
        left += corpus.weights[stem];
        shared += std::binary_search(b.begin(), b.end(), stem) ? corpus.weights[stem] : 0;
    }
    for (const int stem : b)
        right += corpus.weights[stem];
    const double smaller = std::min(left, right);
    return smaller > 0 ? shared / (smaller + corpus.meanWeight) : 0;
}

FigureRivals rivalFigures(const UnitCorpus &corpus, const QList<Article> &articles, const Unit &a, const Unit &b,
                          const PairFeatures &features)
{
    FigureRivals best;
    const int year = yearOf(a, articles[a.article].text);
    const int otherYear = yearOf(b, articles[b.article].text);
    const bool isOtherYear = year != 0 && otherYear != 0 && year != otherYear;
    for (qsizetype i = 0; i < a.figures.size(); ++i) {
        for (qsizetype j = 0; j < b.figures.size(); ++j) {
            const UnitFigure &x = a.figures[i];
            const UnitFigure &y = b.figures[j];
            double strength = comparability(x.figure, y.figure);
            if (strength <= 0 || matchValues(x.figure, y.figure) != FigureMatch::Different || tells(b, x.figure) ||
                tells(a, y.figure))
                continue;
            const bool date = isDate(x.figure);
            if (isOtherYear && !date)
                continue;
            const double slot = slotLikeness(corpus, x.slot, y.slot);
            // The days of a story differ for many good reasons: only the same deed on two days is a contradiction.
            if (date && (slot < 0.25 || features.overlap < 0.25))
                continue;
            strength += 0.5 * std::min(0.6, slot);
            strength -= 0.07 * (std::max(countOfKind(a, x.figure), countOfKind(b, y.figure)) - 1);
            strength -= features.otherActors ? 0.1 : 0;
            if (strength > best.strength)
                best = {std::min(1.0, strength), i, j};
        }
    }
    return best;
}

} // namespace crossread
