#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/units.h"

namespace crossread {

namespace {

struct Currency
{
    MeasureUnit unit;
    qsizetype last = 0; // past its tokens
    bool ambiguous = false;
};

bool isUpper(const FigureLine &line, qsizetype i)
{
    const QStringView word = line.text.mid(line.at(i).start, line.at(i).end - line.at(i).start);
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

// "$", "US$", "€", "CHF", "Rs." before a number at token i; an empty unit: none.
Currency readSymbol(const FigureLine &line, qsizetype i)
{
    const FigureToken &token = line.at(i);
    if (token.type == FigureToken::Word) {
        qsizetype sign = line.is(i + 1, ".") && line.is(i + 2, "$") ? i + 2 : i + 1; // "U.S.$"
        if (line.is(sign, "$") && line.at(sign).glued && !line.is(sign, ".")) {
            const MeasureUnit unit = currencyUnit(token.text + QLatin1Char('$'));
            return unit.name.isEmpty() ? Currency{} : Currency{unit, sign + 1};
        }
        const bool code = token.text.size() == 3 && isUpper(line, i) &&
                          isListed(u" usd eur gbp jpy cny rmb inr chf aud cad nzd hkd sgd twd brl mxn sek nok dkk czk "
                                   u"pln huf try rub uah krw ils vnd php ngn thb zar aed sar idr myr kes qar egp pkr "
                                   u"ars cop clp ghs kwd sfr ",
                                   token.text);
        const bool local = isListed(u" rs rp kr fr rm dm sfr stg ", token.text) &&
                           (token.capital || token.text == QLatin1String("kr") || token.text == QLatin1String("stg"));
        if (!code && !local)
            return {};
        qsizetype last = i + 1;
        if (line.is(last, ".") && line.at(last).glued && local)
            ++last;
        return line.isNumber(last) ? Currency{currencyUnit(token.text), last} : Currency{};
    }
    if (token.type != FigureToken::Symbol || token.text.isEmpty())
        return {};
    const MeasureUnit unit = currencyUnit(token.text);
    if (unit.name.isEmpty())
        return {};
    if (token.text == QLatin1String("$") && line.isWord(i + 1) && line.at(i + 1).glued && line.isNumber(i + 2)) {
        const MeasureUnit land = currencyUnit(QLatin1Char('$') + line.at(i + 1).text); // "$US5"
        if (!land.name.isEmpty())
            return {land, i + 2};
    }
    return {unit, i + 1};
}

// What decides between pounds of money and of weight.
bool arePounds(const FigureLine &line, qsizetype coin, const AmountRange &range)
{
    static constexpr QStringView paid =
        u" cost costs costing paid pay pays paying worth fined fine price priced prices spend spent spending earn "
        u"earned "
        u"earns owed owe debt debts donated fee fees raised raise bid profit profits loss losses budget salary wage "
        u"wages sold buy bought sell charged bail tax reward prize compensation saved save bill bills deal fund ";
    static constexpr QStringView goods =
        u" debt damage damages savings aid investment investments funding revenue revenues compensation loans loan "
        u"sales profit profits cash money assets taxpayers public taxes income spending subsidies grants ";
    static constexpr QStringView heavy = u" bomb bombs man woman shell weight animal bear warhead fish gorilla boulder "
                                         u"weights thrust heavier lighter overweight per ";
    if (isListed(heavy, line.at(coin + 1).text))
        return false;
    if (line.is(coin + 1, "of"))
        return isListed(goods, line.at(coin + 2).text) || isListed(goods, line.at(coin + 3).text);
    if (line.context.poundsAreMoney)
        return true;
    for (qsizetype i = range.low.first - 6; i < range.low.first; ++i) {
        if (isListed(u" weigh weighs weighed weighing lost gained lift lifted heavy ", line.at(i).text))
            return false;
        if (isListed(paid, line.at(i).text))
            return true;
    }
    return range.high.factor >= 1e5 || line.text.contains(QChar(0xA3));
}

// Whether a word that is a coin among other things is one after this number.
bool isCoinHere(const FigureLine &line, qsizetype coin, const AmountRange &range, bool hasLand)
{
    const QString &word = line.at(coin).text;
    const bool large = range.high.factor >= 1e3 || range.high.value >= 1e4;
    if (word == QLatin1String("pound") || word == QLatin1String("pounds"))
        return hasLand || arePounds(line, coin, range);
    if (word == QLatin1String("won"))
        return hasLand ||
               (large && !isListed(u" the a an gold silver bronze by his her its their ", line.at(coin + 1).text));
    if (word == QLatin1String("real"))
        return hasLand;
    if (word == QLatin1String("mark"))
        return hasLand || line.is(coin - 1, "-");
    if (isListed(u" marks crown rand lei dong lari birr leva ", word))
        return hasLand || large || range.low.value >= 100;
    if (word == QLatin1String("cent") && line.at(coin).capital && range.low.value != 1)
        return false; // "50 Cent" sings
    return word != QLatin1String("fr") && word != QLatin1String("p") && word != QLatin1String("rs");
}

// "dollars", "Swiss francs", "U.S. dollars", "€" after a number at token i.
Currency readCoin(const FigureLine &line, qsizetype i, const AmountRange &range)
{
    const FigureToken &sign = line.at(i);
    if (sign.type == FigureToken::Symbol && !sign.text.isEmpty() && sign.text != QLatin1String("$")) {
        const MeasureUnit unit = currencyUnit(sign.text);
        return unit.name.isEmpty() || line.isNumber(i + 1) ? Currency{} : Currency{unit, i + 1};
    }
    if (sign.type == FigureToken::Word && sign.glued && !line.is(i - 1, "-")) // "80p", "300kr"
        return sign.text == QLatin1String("p") && line.isNumber(i - 1) && range.low.value < 5000 &&
                       !isListed(u" 480 720 1080 1440 2160 ", line.at(i - 1).text)
                   ? Currency{currencyUnit(sign.text), i + 1}
                   : Currency{isListed(u" kr eur usd gbp chf ", sign.text) ? currencyUnit(sign.text) : MeasureUnit{},
                              i + 1};
    for (int adjectives = 0; adjectives < 3; ++adjectives) {
        const qsizetype coin = i + adjectives;
        if (!line.isWord(coin))
            return {};
        const MeasureUnit unit = currencyUnit(line.at(coin).text);
        const QString &before = line.at(coin - 1).text;
        if (!unit.name.isEmpty() && line.at(coin).text.size() > 1) {
            const bool hasLand = adjectives > 0;
            if (!isCoinHere(line, coin, range, hasLand))
                return {};
            if (line.is(coin, "euro") && (line.is(coin + 1, "cents") || line.is(coin + 1, "cent")))
                return {{unit.name, 0.01}, coin + 2};
            Currency found{unit, coin + 1};
            const QString singular = unitName(line.at(coin).text);
            const QString &land = before == u"." ? line.at(coin - 2).text : before;
            const QString local = hasLand ? currencyOf(land, singular) : line.context.coins.value(singular);
            if (!local.isEmpty())
                found.unit.name = local;
            if (line.is(coin + 1, "sterling"))
                found = {currencyUnit(QStringLiteral("sterling")), coin + 2};
            return found;
        }
        if (line.at(coin).text.size() == 3 && line.is(coin + 1, ".") && line.at(coin + 1).glued) { // "U.S."
            ++i;
            continue;
        }
        // What may stand between: an adjective of a country
        const bool land = !currencyOf(line.at(coin).text, unitName(line.at(coin + 1).text)).isEmpty();
        if ((!line.at(coin).capital && !land) || isFunctionWord(line.at(coin).text))
            return {};
    }
    return {};
}

FigureReading made(const FigureLine &line, qsizetype first, qsizetype last, const AmountRange &range, Bound bound,
                   const Currency &currency, bool negative)
{
    Figure figure;
    figure.kind = QStringLiteral("money");
    figure.bound = range.low.vague && bound == Bound::Exact ? Bound::About : bound;
    last = readBoundAfter(line, last, figure.bound);
    const double sign = negative ? -currency.unit.factor : currency.unit.factor;
    figure.min = (negative ? range.high : range.low).value * sign;
    figure.max = (negative ? range.low : range.high).value * sign;
    figure.unit = currency.unit.name;
    return {first, last, figure};
}

// "$3", "US$3–4 million", "between $3 million and $5 million", "$700,000 to $1 million".
FigureReading readWithSymbol(const FigureLine &line, qsizetype first, const BoundPrefix &prefix, qsizetype i)
{
    bool negative = false;
    if (line.is(i, "minus") || (line.is(i, "-") && !(line.at(i).glued && line.isWord(i - 1)))) {
        negative = true;
        ++i;
    }
    const Currency currency = readSymbol(line, i);
    if (currency.unit.name.isEmpty())
        return {};
    qsizetype digits = currency.last;
    if (line.is(digits, "-") && line.isNumber(digits + 1)) { // "$-4.5 mln"
        negative = true;
        ++digits;
    }
    if (!line.isNumber(digits))
        return {};
    const Amount low = readAmount(line, digits, true);
    AmountRange range{low, low, low.last};
    const bool between = prefix.range == BoundPrefix::Between;
    const qsizetype joint = rangeJoint(line, low.last, between);
    const bool moved = line.is(joint - 1, "to") && isMovement(line, first);
    if (joint > 0 && !negative && !moved && !(line.is(joint - 1, "or") && line.is(joint, "more"))) {
        const Currency again = readSymbol(line, joint);
        const bool same = again.unit.name == currency.unit.name;
        const qsizetype second = same ? again.last : joint;
        const bool unitless = !same && prefix.range != BoundPrefix::Between && line.is(joint - 1, "or");
        if (line.isNumber(second) && !unitless) {
            const AmountRange both = rangeOf(low, readAmount(line, second, true));
            // "$5 to 12 people" and "$3-2009" are none
            if (both.isRange() &&
                (same || (!isMeasure(line.at(both.last).text) && !isCounted(line.at(both.last).text))))
                range = both;
        }
    }
    if (prefix.range != BoundPrefix::None && !range.isRange())
        return {};
    qsizetype last = range.last;
    const qsizetype word = line.isHyphen(last) ? last + 1 : last;
    if (isListed(u" dollar dollars euro euros pound pounds yen dlrs ", line.at(word).text))
        last = word + 1;
    return made(line, first, last, range, prefix.bound, currency, negative);
}

// "12 million Swiss francs", "half a million pounds", "two to three billion euros", "10-million-dollar".
FigureReading readWithCoin(const FigureLine &line, qsizetype first, const BoundPrefix &prefix, qsizetype i)
{
    const bool between = prefix.range == BoundPrefix::Between;
    if (line.isNumber(i) && line.at(i).glued && line.isWord(i - 1))
        return {};
    AmountRange range = readRange(line, i, true, between);
    if (!range || (range.low.partial && range.low.value < 1 && !line.isNumber(i)))
        return {};
    if (range.isRange() && line.is(range.low.last, "to") && prefix.range == BoundPrefix::None &&
        isMovement(line, first))
        return {};
    qsizetype next = range.last;
    if (range.low.vague || range.low.factor > 1) {
        if (line.is(next, "of"))
            ++next;
        if (line.is(next, "a") && line.is(next - 1, "of"))
            ++next;
    }
    if (line.isHyphen(next)) {
        ++next;
        if (!line.isWord(next) || line.at(next).text.endsWith(QLatin1Char('s')))
            return {};
    }
    Currency currency = readCoin(line, next, range);
    if (currency.unit.name.isEmpty())
        return {};
    // "3 million euros to 5 million euros"
    const qsizetype joint = rangeJoint(line, currency.last, between);
    if (!range.isRange() && joint > 0 && prefix.range != BoundPrefix::From && !isMovement(line, first)) {
        const Amount high = readAmount(line, joint, true);
        const AmountRange both = high ? rangeOf(range.low, high) : AmountRange{};
        if (both && both.isRange()) {
            const Currency again = readCoin(line, both.last, both);
            if (again.unit.name == currency.unit.name) {
                range = both;
                currency.last = again.last;
            }
        }
    }
    if (prefix.range != BoundPrefix::None && !range.isRange())
        return {};
    return made(line, first, currency.last, range, prefix.bound, currency, line.is(i - 1, "minus"));
}

// "multibillion-dollar", "multi-million-pound", "a half-billion-dollar" is an amount.
FigureReading readMulti(const FigureLine &line, qsizetype i)
{
    QString word = line.at(i).text;
    qsizetype next = i + 1;
    if (!word.startsWith(QLatin1String("multi")))
        return {};
    word.remove(0, 5);
    if (word.isEmpty()) {
        next = line.is(next, "-") ? next + 1 : next;
        word = line.at(next++).text;
    }
    double factor = magnitude(word);
    if (factor == 0)
        return {};
    for (int more = 0; more < 2; ++more) { // "multi-hundred-million"
        const qsizetype at = line.isHyphen(next) ? next + 1 : next;
        if (const double again = magnitude(line.at(at).text); again > 0) {
            factor *= again;
            next = at + 1;
        }
    }
    next = line.is(next, "-") ? next + 1 : next;
    const MeasureUnit unit = line.isWord(next) || line.at(next).type == FigureToken::Symbol
                                 ? currencyUnit(line.at(next).text)
                                 : MeasureUnit{};
    if (unit.name.isEmpty())
        return {};
    Figure figure;
    figure.kind = QStringLiteral("money");
    figure.min = figure.max = factor;
    figure.bound = Bound::AtLeast;
    figure.unit = unit.name;
    return {i, next + 1, figure};
}

} // namespace

FigureReading readMoney(const FigureLine &line, qsizetype i)
{
    if (const FigureReading multi = readMulti(line, i))
        return multi;
    const BoundPrefix prefix = readBound(line, i);
    // "from $3 million to $5 million" after "rose": the scanner comes to both by themselves
    if (prefix.range == BoundPrefix::From && isMovement(line, i + 1))
        return isMovement(line, i) ? FigureReading{} : readWithCoin(line, i, prefix, prefix.last);
    if (const FigureReading money = readWithSymbol(line, i, prefix, prefix.last))
        return money;
    return readWithCoin(line, i, prefix, prefix.last);
}

} // namespace crossread
