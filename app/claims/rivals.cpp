#include "app/claims/rivals.h"

#include "app/claims/conflictterms.h"
#include "app/claims/partialdates.h"
#include "app/text/words.h"

#include <cmath>
#include <QHash>
#include <QSet>

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
    static const QSet<QString> units{QStringLiteral("second"), QStringLiteral("minute"), QStringLiteral("hour"),
                                     QStringLiteral("day"),    QStringLiteral("night"),  QStringLiteral("week"),
                                     QStringLiteral("month"),  QStringLiteral("year"),   QStringLiteral("decade"),
                                     QStringLiteral("century")};
    return units.contains(unit);
}

// Words for people: 14 dead and nine bodies, 400 guests and 600 evacuees may be the same ones.
bool isPeople(const QString &noun)
{
    static const QSet<QString> people = [] {
        const QStringList words =
            QStringLiteral(
                "person people man woman child adult boy girl passenger traveller guest visitor tourist patient worker "
                "employee staff member fighter rebel soldier troop officer policeman sailor crew fisherman miner "
                "docker "
                "striker driver resident inhabitant villager citizen evacuee refugee survivor victim casualty body "
                "dead "
                "death fatality injured wounded hurt missing customer client user depositor saver investor shareholder "
                "creditor voter supporter protester demonstrator marcher spectator fan participant delegate student "
                "pupil teacher household family trader farmer holidaymaker migrant prisoner detainee suspect hostage "
                "player athlete runner job post position commander leader councillor deputy lawmaker vote signature "
                "corpse captive applicant case infection")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return people.contains(noun) || noun.endsWith(u"worker") || noun.endsWith(u"man") || noun.endsWith(u"woman") ||
           noun.endsWith(u"keeper") || noun.endsWith(u"holder");
}

struct Scale
{
    const char *unit;
    int dimension;
    double factor;
};

// To the base of each dimension: seconds, metres, grams, litres, square metres, watts.
constexpr Scale scales[] = {
    {"second", 1, 1},
    {"minute", 1, 60},
    {"hour", 1, 3600},
    {"day", 1, 86400},
    {"night", 1, 86400},
    {"week", 1, 604800},
    {"month", 1, 2629800},
    {"year", 1, 31557600},
    {"decade", 1, 315576000},
    {"mm", 2, 0.001},
    {"cm", 2, 0.01},
    {"m", 2, 1},
    {"metre", 2, 1},
    {"meter", 2, 1},
    {"km", 2, 1000},
    {"kilometre", 2, 1000},
    {"mile", 2, 1609.344},
    {"foot", 2, 0.3048},
    {"yard", 2, 0.9144},
    {"inch", 2, 0.0254},
    {"mi", 2, 1609.344},
    {"ft", 2, 0.3048},
    {"g", 3, 1},
    {"gram", 3, 1},
    {"kg", 3, 1000},
    {"t", 3, 1e6},
    {"tonne", 3, 1e6},
    {"ton", 3, 1e6},
    {"pound", 3, 453.592},
    {"ounce", 3, 28.35},
    {"L", 4, 1},
    {"litre", 4, 1},
    {"mL", 4, 0.001},
    {"gallon", 4, 3.785},
    {"barrel", 4, 158.987},
    {"ha", 5, 10000},
    {"hectare", 5, 10000},
    {"acre", 5, 4046.86},
    {"km²", 5, 1e6},
    {"m²", 5, 1},
    {"W", 6, 1},
    {"kW", 6, 1e3},
    {"MW", 6, 1e6},
    {"GW", 6, 1e9},
};

const Scale *scaleOf(const QString &unit)
{
    static const QHash<QString, const Scale *> table = [] {
        QHash<QString, const Scale *> result;
        for (const Scale &scale : scales)
            result.insert(QString::fromUtf8(scale.unit), &scale);
        return result;
    }();
    return unit.isEmpty() ? nullptr : table.value(unit);
}

bool saysWord(const Told &told, const WordSense *word)
{
    return std::any_of(told.words.begin(), told.words.end(),
                       [word](const ToldWord &mine) { return wordLikeness(mine.sense, word) >= 0.8; });
}

enum class Counted { Nothing, Money, Percent, Thing, Alike, Other, People, Duration, Measure, Bare, Date };

// What two figures both are figures of; Nothing: they cannot be compared. `likeness`: of what they count.
Counted countedBy(const Told &one, const ToldFigure &x, const Told &other, const ToldFigure &y, double &likeness)
{
    const Figure &a = x.figure;
    const Figure &b = y.figure;
    likeness = 1;
    if (a.kind == u"date" && b.kind == u"date")
        return Counted::Date;
    if (isDate(a) || isDate(b))
        return Counted::Nothing;
    const bool isSame = a.kind == b.kind && a.unit == b.unit && !a.unit.isEmpty();
    if (isSame && a.kind == u"money")
        return Counted::Money;
    if (isSame && a.kind == u"percent")
        return Counted::Percent;
    // "an exit at 210 million": of what, the sentence before has said.
    const auto isBare = [](const ToldFigure &figure) {
        return isCount(figure.figure) && figure.figure.unit.isEmpty() && figure.noun.isEmpty();
    };
    const auto isOf = [](const Figure &money, const Figure &bare) {
        return (money.kind == u"money" && bare.min >= 1000) || (money.unit == u"%" && bare.max <= 100);
    };
    if ((isBare(x) && isOf(b, a)) || (isBare(y) && isOf(a, b))) {
        likeness = 0.3;
        return Counted::Bare;
    }
    if (!isCount(a) || !isCount(b))
        return Counted::Nothing;
    const Scale *scale = scaleOf(a.unit);
    const Scale *second = scaleOf(b.unit);
    if (scale || second) {
        if (!scale || !second || scale->dimension != second->dimension)
            return Counted::Nothing;
        return isDuration(a.unit) ? Counted::Duration : Counted::Measure;
    }
    if (x.noun.isEmpty() || y.noun.isEmpty()) {
        likeness = 0.3;
        return Counted::Bare;
    }
    if (x.noun == y.noun)
        return isPeople(x.noun) ? Counted::People : Counted::Thing;
    likeness = wordLikeness(x.counted, y.counted);
    if (isPeople(x.noun) && isPeople(y.noun)) {
        likeness = std::max(likeness, 0.4);
        return Counted::People;
    }
    if (likeness > 0.3)
        return Counted::Alike;
    likeness = 0;
    // "14 cases in which it caught fire" and "31 fires"
    if (saysWord(other, x.counted) || saysWord(one, y.counted))
        return Counted::Other;
    // "31 were hurt": the word after it is what is said of them.
    likeness = 0.1;
    return a.unit.isEmpty() || b.unit.isEmpty() ? Counted::Bare : Counted::Nothing;
}

Figure inBase(Figure figure)
{
    const Scale *scale = scaleOf(figure.unit);
    if (scale) {
        figure.min *= scale->factor;
        figure.max *= scale->factor;
    }
    return figure;
}

// As figures of one unit: what is counted was compared before. "never more than 150" is at most 150.
FigureMatch matchTold(const ToldFigure &x, const ToldFigure &y)
{
    if (x.figure.kind == u"date")
        return matchDates(x, y);
    const auto isTurned = [](const ToldFigure &figure) {
        return figure.figure.bound == Bound::AtLeast && (figure.traits & NegatedTrait);
    };
    Figure a = inBase(x.figure);
    Figure b = inBase(y.figure);
    if (isTurned(x))
        a.bound = Bound::AtMost;
    if (isTurned(y))
        b.bound = Bound::AtMost;
    const bool isConverted = x.figure.unit != y.figure.unit && scaleOf(x.figure.unit);
    if (isConverted && a.bound == Bound::Exact)
        a.bound = Bound::About;
    b.kind = a.kind;
    b.unit = a.unit;
    // "A third" is 34 percent as well.
    constexpr double worded = 0.08;
    if (((x.traits | y.traits) & WordedTrait) &&
        std::abs(a.min + a.max - b.min - b.max) <= worded * std::abs(a.min + a.max + b.min + b.max) / 2)
        return FigureMatch::Same;
    return matchFigures(a, b);
}

bool tells(const Told &one, const Told &other, const ToldFigure &figure)
{
    double likeness = 0;
    return std::any_of(one.figures.begin(), one.figures.end(), [&](const ToldFigure &mine) {
        return countedBy(one, mine, other, figure, likeness) != Counted::Nothing &&
               matchTold(mine, figure) == FigureMatch::Same;
    });
}

// Whether another sentence of an article gives the figure as well: then both articles may have it.
bool isTold(const UnitCorpus &corpus, int except, const Figure &figure)
{
    constexpr int around = 200; // units: so far all but the longest articles reach
    const int article = corpus.units[except].article;
    const int last = std::min(corpus.firstOf[article + 1], except + around);
    for (int i = std::max(corpus.firstOf[article], except - around); i < last; ++i) {
        if (i == except)
            continue;
        for (const UnitFigure &other : corpus.units[i].figures) {
            Figure same = other.figure;
            if (isDate(same) != isDate(figure) || (same.kind == u"money") != (figure.kind == u"money") ||
                (same.kind == u"percent") != (figure.kind == u"percent") || (!isDate(figure) && figure.max < 4))
                continue;
            if (!isDate(figure)) {
                if (scaleOf(same.unit) != scaleOf(figure.unit))
                    continue;
                same.kind = figure.kind;
                same.unit = figure.unit;
            }
            if (matchFigures(same, figure) == FigureMatch::Same)
                return true;
        }
    }
    return false;
}

double sizeDifference(const Figure &a, const Figure &b)
{
    const double x = std::abs(inBase(a).min + inBase(a).max) / 2;
    const double y = std::abs(inBase(b).min + inBase(b).max) / 2;
    return x > 0 && y > 0 ? std::min(3.5, std::abs(std::log(x / y))) : 3.5;
}

double differs(quint32 a, quint32 b, quint32 trait)
{
    return (a & trait) != (b & trait) ? 1 : 0;
}

void addTraits(const ToldFigure &x, const ToldFigure &y, TermList &terms)
{
    const quint32 a = x.traits;
    const quint32 b = y.traits;
    terms.add(x.rate != y.rate || ((a ^ b) & EachTrait) ? 1 : 0);
    terms.add(differs(a, b, MoreTrait) + differs(a, b, PartTrait) + differs(a, b, WholeTrait) +
              differs(a, b, AgeTrait));
    terms.add((a & ComparedTrait ? 1 : 0) + (b & ComparedTrait ? 1 : 0) + differs(a, b, LimitTrait));
    const bool isTurned = ((a & UpTrait) && (b & DownTrait)) || ((a & DownTrait) && (b & UpTrait));
    terms.add(isTurned ? 1 : 0.4 * differs(a, b, UpTrait | DownTrait));
    terms.add(differs(a, b, OpenTrait));
}

// One word in common is what is counted: "40 crates" of rifles and "25 crates" of leaflets.
bool isLonely(const ConflictPair &pair, double slot)
{
    const PairFeatures &features = pair.features;
    return features.rareStems + features.sharedEntities < 2 && slot < 0.05 && features.meanings < 0.12;
}

// What has become of people: each line one state.
quint32 statesNear(const Told &told, const ToldFigure &figure)
{
    static const QHash<QString, quint32> states = [] {
        QHash<QString, quint32> result;
        quint32 state = 1;
        for (const char *words :
             {"killed died dead death deaths fatality fatalities toll bodies body lives life dying kills fatal "
              "murdered",
              "hurt injured injuries wounded wounds treated hospital hospitals burns sick ill infected",
              "missing unaccounted vanished disappeared", "rescued saved survived survivors alive unhurt unharmed safe",
              "arrested detained held custody charged questioned jailed prison seized captured",
              "evacuated homeless displaced fled shelter shelters",
              "aboard board boarded passengers travelling carrying crew",
              "sacked dismissed fired redundant redundancies "
              "cuts lose losing go posts jobs",
              "convicted guilty sentenced acquitted", "voted votes vote", "released freed"}) {
            for (const QString &word : QString::fromLatin1(words).split(u' '))
                result[stem(word)] |= state;
            state <<= 1;
        }
        return result;
    }();
    quint32 found = states.value(figure.counted->stem);
    for (const qsizetype near : figure.near)
        found |= states.value(told.words[near].sense->stem);
    return found;
}

double isBounded(const ToldFigure &told)
{
    return told.figure.bound == Bound::AtLeast || told.figure.bound == Bound::AtMost ? 1 : 0;
}

// How alike the words around two figures are: 0..1.
double slotOf(const ConflictPair &pair, qsizetype i, qsizetype j)
{
    return wordsLikeness(pair.table, pair.toldA, pair.toldA.figures[i].near, pair.toldB, pair.toldB.figures[j].near);
}

// How much more alike the words around another rival of either figure are.
double betterRival(const ConflictPair &pair, qsizetype i, qsizetype j, double slot)
{
    double best = 0;
    const auto hold = [&](qsizetype a, qsizetype b) {
        double likeness = 0;
        const ToldFigure &x = pair.toldA.figures[a];
        const ToldFigure &y = pair.toldB.figures[b];
        if (countedBy(pair.toldA, x, pair.toldB, y, likeness) != Counted::Nothing &&
            matchTold(x, y) != FigureMatch::Same)
            best = std::max(best, slotOf(pair, a, b) - slot);
    };
    for (qsizetype a = 0; a < pair.toldA.figures.size(); ++a) {
        if (a != i)
            hold(a, j);
    }
    for (qsizetype b = 0; b < pair.toldB.figures.size(); ++b) {
        if (b != j)
            hold(i, b);
    }
    return best;
}

FigureRivals rivalsOf(const ConflictPair &pair, qsizetype i, qsizetype j, Counted counted, double likeness, double slot)
{
    const ToldFigure &x = pair.toldA.figures[i];
    const ToldFigure &y = pair.toldB.figures[j];
    FigureRivals rivals;
    rivals.kind = counted == Counted::Date ? ConflictKind::Date : ConflictKind::Figures;
    rivals.a = i;
    rivals.b = j;
    const bool date = counted == Counted::Date;
    TermList terms(pair);
    const bool isNamed = counted == Counted::Thing || counted == Counted::Alike;
    terms.add(isNamed ? likeness : 0);
    terms.add(counted == Counted::People ? likeness : 0);
    terms.add(counted == Counted::Money);
    terms.add(counted == Counted::Percent);
    terms.add(counted == Counted::Duration || counted == Counted::Measure);
    terms.add(date);
    terms.add(counted == Counted::Other);
    const double away =
        date ? std::min(3.5, std::log1p(double(daysApart(x, y))) / 2) : sizeDifference(x.figure, y.figure);
    terms.add(date ? 0 : away);
    terms.add(date ? away : 0);
    // Who counts the same thing is seldom off by more than half.
    terms.add(date ? 0 : std::max(0.0, away - 0.6));
    terms.add(date ? 0 : std::max(0.0, 0.3 - away));
    terms.add(slot);
    terms.add(date ? slot : 0);
    terms.add(std::log(double(pair.toldA.figures.size() * pair.toldB.figures.size())));
    terms.add(!date && std::max(x.figure.max, y.figure.max) <= 3);
    addTraits(x, y, terms);
    const QDate first = pair.toldA.day;
    const QDate second = pair.toldB.day;
    terms.add(!date && first.isValid() && second.isValid() && first != second);
    terms.add(isTold(pair.corpus, pair.b, x.figure) + isTold(pair.corpus, pair.a, y.figure));
    const bool isMore = !date && y.figure.max > x.figure.max;
    const bool isCounting = counted == Counted::People || counted == Counted::Thing || counted == Counted::Alike;
    const bool hasVerbs = x.verb >= 0 && y.verb >= 0;
    terms.add(hasVerbs ? pair.table.at(x.verb, y.verb) : 0);
    terms.add(hasVerbs && pair.table.at(x.verb, y.verb) < 0.2);
    terms.add(differs(x.traits, y.traits, AskedTrait));
    terms.add(date ? 0 : differs(x.traits, y.traits, WindowTrait) + ((x.traits & y.traits & WindowTrait) ? 0.5 : 0));
    terms.add(differs(x.traits, y.traits, OwnTrait));
    terms.add(date ? 0 : x.rate != y.rate ? away : 0);
    const quint32 later = pair.days > 0 ? y.traits : pair.days < 0 ? x.traits : 0;
    terms.add(!date && (later & (UpTrait | DownTrait | MoreTrait)));
    terms.add(!date && pair.days != 0 && first.isValid() && second.isValid() && first != second);
    // The later article tells of more: it has been counted since.
    terms.add(pair.days != 0 && isCounting && isMore == (pair.days > 0));
    terms.add(pair.days != 0 && isCounting && isMore != (pair.days > 0));
    terms.add((x.traits & SoFarTrait ? 1 : 0) + (y.traits & SoFarTrait ? 1 : 0));
    terms.add((x.traits & RatedTrait ? 1 : 0) + (y.traits & RatedTrait ? 1 : 0));
    terms.add(date ? differs(x.traits, y.traits, BeginTrait) + differs(x.traits, y.traits, EndTrait) : 0);
    terms.add(date ? lengthOf(x) == lengthOf(y) : 0);
    terms.add(date ? pair.toldA.open != pair.toldB.open : 0);
    terms.add(date ? 0 : std::max(differs(x.traits, y.traits, EarlyTrait), differs(x.traits, y.traits, LateTrait)));
    const quint32 statesA = date ? 0 : statesNear(pair.toldA, x);
    const quint32 statesB = date ? 0 : statesNear(pair.toldB, y);
    terms.add(statesA && statesB && !(statesA & statesB));
    terms.add((statesA & statesB) != 0);
    terms.add(isBounded(x) + isBounded(y));
    terms.add(betterRival(pair, i, j, slot));
    terms.add(pair.corpus.units[pair.a].conditional || pair.corpus.units[pair.b].conditional);
    rivals.terms = terms.terms();
    return rivals;
}

} // namespace

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

namespace {

// A day on which somebody said something, one day of the week that two articles count from their own, an age, sums of
// other years: what differs so contradicts nothing.
bool isBeside(const ConflictPair &pair, const ToldFigure &x, const ToldFigure &y, Counted counted, double slot)
{
    if (counted == Counted::Date)
        return ((x.traits & y.traits) & SaidTrait) || (x.weekday && x.weekday == y.weekday);
    // "11 ships on Monday", "23 on Wednesday"; "14 million a day", "150 million": what one side counts is only a part.
    constexpr double far = 1.1; // three times
    const bool isOtherDay = pair.toldA.day.isValid() && pair.toldB.day.isValid() && pair.toldA.day != pair.toldB.day;
    const bool isPart = x.rate.isEmpty() != y.rate.isEmpty() && sizeDifference(x.figure, y.figure) > far;
    if (isOtherDay || isPart)
        return true;
    // "14 were injured", "nine of the injured are in hospital"
    const auto isSome = [](const ToldFigure &some, const ToldFigure &all) {
        return (some.traits & PartTrait) && !(all.traits & PartTrait) && some.figure.max < all.figure.min;
    };
    if (counted == Counted::People && (isSome(x, y) || isSome(y, x)))
        return true;
    const bool isOtherYear = pair.toldA.year && pair.toldB.year && pair.toldA.year != pair.toldB.year;
    return isOtherYear || ((x.traits ^ y.traits) & AgeTrait) || (counted == Counted::Thing && isLonely(pair, slot));
}

bool isDay(const ToldFigure &date)
{
    return lengthOf(date) == 0;
}

bool isYear(const ToldFigure &date)
{
    return lengthOf(date) > 300;
}

} // namespace

QList<FigureRivals> rivalFigures(const ConflictPair &pair)
{
    QList<FigureRivals> result;
    bool isOtherwise = false; // other figures differ too: two years or days, two events
    for (qsizetype i = 0; i < pair.toldA.figures.size(); ++i) {
        for (qsizetype j = 0; j < pair.toldB.figures.size(); ++j) {
            const ToldFigure &x = pair.toldA.figures[i];
            const ToldFigure &y = pair.toldB.figures[j];
            double likeness = 0;
            const Counted counted = countedBy(pair.toldA, x, pair.toldB, y, likeness);
            if (counted == Counted::Nothing || matchTold(x, y) != FigureMatch::Different)
                continue;
            // "12, not 17", "34 percent, ahead of 21": who tells the other one's figure as well does not contradict it.
            if (tells(pair.toldB, pair.toldA, x) || tells(pair.toldA, pair.toldB, y))
                continue;
            isOtherwise = isOtherwise || counted != Counted::Date;
            const double slot = slotOf(pair, i, j);
            if (!isBeside(pair, x, y, counted, slot))
                result.append(rivalsOf(pair, i, j, counted, likeness, slot));
        }
    }
    result.removeIf([&](const FigureRivals &rivals) {
        const ToldFigure &a = pair.toldA.figures[rivals.a];
        const ToldFigure &b = pair.toldB.figures[rivals.b];
        return isOtherwise && rivals.kind == ConflictKind::Date && ((isYear(a) && isYear(b)) || (isDay(a) && isDay(b)));
    });
    return result;
}

} // namespace crossread
