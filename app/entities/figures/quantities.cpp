#include "app/entities/figures/dates.h"
#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/units.h"

namespace crossread {

namespace {

constexpr QStringView hurt =
    u" dead killed injured wounded missing hurt displaced homeless arrested detained unaccounted ";

// What the automaton has read of a quantity besides its number.
struct Counted
{
    QString unit;
    qsizetype last = 0; // past its tokens; 0: nothing that can be counted
};

bool isAdjective(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView adjectives =
        u" more new other additional further extra different separate consecutive straight full square cubic metric "
        u"nautical short light foreign local young elderly unarmed undecided registered eligible sq old armed civilian "
        u"police military government oil gas coal large small big major minor top senior junior former female male "
        u"innocent open empty wooden black white red blue green heavy first-class air sea rescue cruise fishing cargo "
        u"container passenger medical aid health primary secondary public private gold silver bronze fellow living "
        u"dead nuclear solar wind human fighter army navy naval bank office factory steel car bus truck retail fresh "
        u"confirmed daily weekly monthly annual full-time nearby remote rural urban whole entire key big-name total "
        u"million hotel hospital school university college market power phone computer software internet online ";
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Word || isFunctionWord(token.text) || token.glued)
        return false;
    const QString &word = token.text;
    const auto ends = [&word](const char *ending) { return word.endsWith(QLatin1String(ending)); };
    if (token.capital) // "Palestinian", "British", "Chinese"
        return ends("an") || ends("ish") || ends("ese") || ends("ch") || ends("i") || ends("ic") || word == u"u.s" ||
               word == u"us" || word == u"uk" || word == u"eu" || word == u"un" || ends("ss") || word == u"afghan";
    return isListed(adjectives, word) ||
           (word.size() > 4 &&
            (ends("ed") || ends("al") || ends("ic") || ends("ive") || ends("ary") || ends("ous") || ends("ful") ||
             ends("ian") || ends("able") || ends("ern") || ends("less") || ends("ing") || ends("est") || ends("ial")));
}

// "per hour", "a day" after a unit.
qsizetype readPer(const FigureLine &line, qsizetype i, QString &unit)
{
    const bool per = line.is(i, "per") || line.is(i, "/");
    if (!per && !line.is(i, "a") && !line.is(i, "an"))
        return i;
    if (!isListed(u" hour day second minute week month year person capita square head household h s ",
                  line.at(i + 1).text))
        return i;
    const bool area = line.is(i + 1, "square");
    if (!per &&
        isListed(u" year years week weeks month months day days hour hours minute minutes ", line.at(i - 1).text))
        return i; // "two weeks a year" is no speed
    unit += QLatin1String(" per ") +
            (area ? QStringLiteral("square ") + unitName(line.at(i + 2).text) : unitName(line.at(i + 1).text));
    return area ? i + 3 : i + 2;
}

// "km", "°C", "degrees Fahrenheit", "square miles", "feet".
Counted readMeasure(const FigureLine &line, qsizetype i)
{
    if (line.at(i).text == u"\u00B0" || line.is(i, "degree") || line.is(i, "degrees")) {
        static const QHash<QString, QString> scales = {{QStringLiteral("c"), QStringLiteral("\u00B0C")},
                                                       {QStringLiteral("celsius"), QStringLiteral("\u00B0C")},
                                                       {QStringLiteral("centigrade"), QStringLiteral("\u00B0C")},
                                                       {QStringLiteral("f"), QStringLiteral("\u00B0F")},
                                                       {QStringLiteral("fahrenheit"), QStringLiteral("\u00B0F")}};
        const QString scale = line.at(i + 1).capital ? scales.value(line.at(i + 1).text) : QString();
        return scale.isEmpty() ? Counted{QStringLiteral("\u00B0"), i + 1} : Counted{scale, i + 2};
    }
    if (line.is(i, "magnitude") && line.isNumber(i - 1) && line.at(i - 1).value < 11)
        return {line.at(i).text, i + 1};
    QString qualifier;
    if (line.isWord(i) && isListed(u" square cubic nautical metric short light sq ", line.at(i).text)) {
        qualifier = (line.is(i, "sq") ? QStringLiteral("square") : line.at(i).text) + QLatin1Char(' ');
        i += line.is(i + 1, ".") || line.isHyphen(i + 1) ? 2 : 1;
    }
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Word)
        return {};
    if (token.capital && token.glued && (token.text == u"c" || token.text == u"f") &&
        (line.is(i - 2, "-") || line.is(i - 2, "minus") || line.text.contains(u"temperature", Qt::CaseInsensitive) ||
         line.text.contains(u"degrees")))
        return {token.text == u"c" ? QStringLiteral("\u00B0C") : QStringLiteral("\u00B0F"), i + 1};
    if (!isMeasure(token.text) || (token.capital && token.text.size() > 3 && !line.headline))
        return {};
    // One letter is a unit only right after its number, and large ones are something else ("5G", "3M").
    if (token.text.size() == 1 && (!token.glued || (token.capital && token.text != QLatin1String("w"))))
        return {};
    Counted found{qualifier + unitName(token.text), i + 1};
    if (found.unit == QLatin1String("km") && line.is(i + 1, "/") && line.is(i + 2, "h"))
        return {QStringLiteral("km/h"), i + 3};
    found.last = readPer(line, found.last, found.unit);
    return found;
}

// "Iraqis", "Americans", "Democrats".
bool isPeople(const QString &word)
{
    static constexpr QStringView others =
        u" afghans kurds serbs croats greeks turks poles danes swedes finns scots thais czechs "
        u"arabs muslims christians jews catholics protestants sunnis shiites democrats tories "
        u"basques slovaks chechens tutsis hutus filipinos dutchmen frenchmen englishmen ";
    return (word.size() > 5 && word.endsWith(QLatin1String("ans"))) ||
           isListed(u" iraqis israelis pakistanis saudis kuwaitis yemenis omanis somalis bangladeshis nepalis azeris "
                    u"bengalis ",
                    word) ||
           isListed(others, word);
}

// "people", "new jobs", "British soldiers", "police vehicles"; anything in the plural when `anything`.
// A small number in words, `spelled`, leaves out what is spoken of rather than counted.
Counted readThings(const FigureLine &line, qsizetype i, bool anything, bool one, double spelled = 0)
{
    for (qsizetype noun = i; noun < i + 4; ++noun) {
        const FigureToken &token = line.at(noun);
        if (token.type != FigureToken::Word || token.glued)
            return {};
        const bool lower = !token.capital || line.headline;
        if (lower && isListed(hurt, token.text) && noun == i)
            return {QStringLiteral("person"), noun + 1};
        if (lower && isMeasure(token.text) && token.text.size() > 3) {
            Counted found{unitName(token.text), noun + 1};
            found.last = readPer(line, found.last, found.unit);
            return found;
        }
        if (lower && isCounted(token.text) && !(spelled > 0 && isAbstract(token.text, spelled)) &&
            (one || unitName(token.text) != token.text || token.text.endsWith(u's') ||
             unitName(token.text) == pluralName(token.text))) {
            // "police officers", "fishing boats": the last word is what is counted
            const QString &next = line.at(noun + 1).text;
            const bool compound = !line.at(noun + 1).glued && !line.at(noun + 1).capital && isCounted(next) &&
                                  !isListed(u" times wounded runs sets shows ", next) &&
                                  pluralName(unitName(next)) == next;
            return compound ? Counted{unitName(next), noun + 2} : Counted{unitName(token.text), noun + 1};
        }
        if (token.capital && noun < i + 2 && isPeople(token.text))
            return {token.text.endsWith(u's') ? token.text.chopped(1) : token.text, noun + 1};
        if (lower && anything && looksPlural(token.text) && !(spelled > 0 && isAbstract(token.text, spelled))) {
            const FigureToken &next = line.at(noun + 1); // "athletics medals"
            const bool more = next.type == FigureToken::Word && !next.glued && !next.capital && isCounted(next.text) &&
                              looksPlural(next.text) && !isMeasure(next.text) && next.text != u"times";
            return more ? Counted{unitName(next.text), noun + 2} : Counted{unitName(token.text), noun + 1};
        }
        if (line.isHyphen(noun + 1) && line.isWord(noun + 2) && !isFunctionWord(token.text)) {
            noun += 2; // "longer-range efforts"
            continue;
        }
        const bool compound = noun == i && !isFunctionWord(token.text) && token.text.size() > 2 &&
                              looksPlural(line.at(noun + 1).text) && !line.at(noun + 1).glued &&
                              (isCounted(line.at(noun + 1).text) || anything);
        if (!isAdjective(line, noun) && !compound)
            return {};
        if (line.is(noun + 1, ".") && line.is(noun, "u.s"))
            return {};
    }
    return {};
}

// "-year-old", "-megawatt", "-strong" at the hyphen i.
Counted readCompound(const FigureLine &line, qsizetype i)
{
    static constexpr QStringView wholes =
        u" people person man woman member seat storey story bed bedroom room page match "
        u"game goal point magnitude strong fold nation country vote lane car ton tonne "
        u"run stroke lap hole set shot ship vehicle carat pixel megapixel match wicket race leg episode song track "
        u"city stop team bench digit volume count judge inning "
        u"berth passenger unit event state province player piece word gun ";
    if (!line.isHyphen(i))
        return {};
    qsizetype word = i + 1;
    QString qualifier;
    if (isListed(u" square cubic nautical metric ", line.at(word).text) && line.isHyphen(word + 1)) {
        qualifier = line.at(word).text + QLatin1Char(' ');
        word += 2;
    }
    const QString &unit = line.at(word).text;
    if (!isMeasure(unit) && !isListed(wholes, unit))
        return {};
    if (line.at(word).capital && unit.size() < 2)
        return {};
    Counted found{unit == QLatin1String("strong") ? QStringLiteral("person") : qualifier + unitName(unit), word + 1};
    if (unit == QLatin1String("fold"))
        found.unit = QStringLiteral("time");
    if (line.isHyphen(found.last) &&
        isListed(u" old olds long high wide deep tall thick ", line.at(found.last + 1).text))
        found.last += 2;
    return found;
}

// "10 inches" after "5 feet", "20 minutes" after "3 hours": what it adds to the number, in the larger unit.
double readSmaller(const FigureLine &line, qsizetype i, const QString &unit, qsizetype &last)
{
    static const QHash<QString, std::pair<QString, double>> smaller = {
        {QStringLiteral("foot"), {QStringLiteral("inch"), 12}},
        {QStringLiteral("hour"), {QStringLiteral("minute"), 60}},
        {QStringLiteral("minute"), {QStringLiteral("second"), 60}},
        {QStringLiteral("pound"), {QStringLiteral("ounce"), 16}}};
    const auto found = smaller.constFind(unit);
    if (found == smaller.cend())
        return 0;
    const qsizetype before = i - 1;
    if (line.is(i, ",") || line.is(i, "and"))
        ++i;
    const Amount amount = readAmount(line, i, false);
    if (!amount || amount.value >= found->second || amount.vague || amount.partial)
        return 0;
    const bool inch = line.is(amount.last, "in") && (line.at(amount.last).glued || line.is(before, "ft"));
    if (!inch && unitName(line.at(amount.last).text) != found->first)
        return 0;
    last = amount.last + 1;
    return amount.value / found->second;
}

FigureReading made(qsizetype first, qsizetype last, double min, double max, Bound bound, const QString &unit)
{
    Figure figure;
    figure.kind = QStringLiteral("quantity");
    figure.min = min;
    figure.max = max;
    figure.bound = bound;
    figure.unit = unit;
    return {first, last, figure};
}

// "magnitude 7.1", "Category 4", "aged 45", "threefold": the word comes first, or is the number.
FigureReading readWordFirst(const FigureLine &line, qsizetype i)
{
    const QString &word = line.at(i).text;
    if (word == QLatin1String("magnitude")) {
        qsizetype number = line.is(i + 1, "of") || line.isHyphen(i + 1) ? i + 2 : i + 1;
        return line.isNumber(number) && line.at(number).value < 11
                   ? made(i, number + 1, line.at(number).value, line.at(number).value, Bound::Exact, word)
                   : FigureReading{};
    }
    if (word == QLatin1String("category") && line.at(i).capital) {
        const qsizetype number = line.isHyphen(i + 1) ? i + 2 : i + 1;
        const Amount grade = readAmount(line, number, false);
        return grade && grade.value >= 1 && grade.value <= 5 && !line.at(number).decimals && grade.last == number + 1
                   ? made(i, grade.last, grade.value, grade.value, Bound::Exact, word)
                   : FigureReading{};
    }
    if (word == QLatin1String("aged")) {
        const bool between = line.is(i + 1, "between");
        const AmountRange age = readRange(line, between ? i + 2 : i + 1, false, between);
        if (age && age.high.value < 130 && !age.low.partial)
            return made(i, age.last, age.low.value, age.high.value, Bound::Exact, QStringLiteral("year"));
        return {};
    }
    static const QHash<QString, double> folds = {
        {QStringLiteral("twofold"), 2},   {QStringLiteral("threefold"), 3}, {QStringLiteral("fourfold"), 4},
        {QStringLiteral("fivefold"), 5},  {QStringLiteral("sixfold"), 6},   {QStringLiteral("sevenfold"), 7},
        {QStringLiteral("eightfold"), 8}, {QStringLiteral("tenfold"), 10},  {QStringLiteral("hundredfold"), 100}};
    const double fold = folds.value(word);
    return fold > 0 ? made(i, i + 1, fold, fold, Bound::Exact, QStringLiteral("time")) : FigureReading{};
}

bool isDefinite(const FigureLine &line, qsizetype i)
{
    return isListed(u" the these those his her its their our my your both other last first next no latter former all "
                    u"biggest top any every each ",
                    line.at(i).text);
}

// Whether a number may stand for itself, without something that is counted.
bool standsAlone(const FigureLine &line, qsizetype first, const BoundPrefix &prefix, const AmountRange &range)
{
    const FigureToken &next = line.at(range.last);
    if (next.glued && (next.text == u"-" || next.text == u"/" || next.text == u":" || next.text == u"'"))
        return line.lenient;
    if (line.lenient)
        return true;
    if (isYear(line.at(range.high.first)) && line.at(range.high.first).value >= 1900 && range.high.factor == 1)
        return false; // "at least 2008"
    if (range.low.partial || (range.low.vague && range.low.factor < 12))
        return false;
    if (!range.low.spelled &&
        (range.high.factor >= 1e3 || (range.high.value >= 1000 && line.at(range.high.first).grouped)))
        return true;
    if (range.low.spelled && range.high.factor >= 1e6 && !range.low.vague)
        return true;
    const bool strong = prefix.last > first && prefix.range == BoundPrefix::None && !prefix.weak;
    if (!strong || (range.low.spelled && (range.low.value <= 1 || range.low.vague)))
        return false;
    return !line.is(range.last, "of") || range.low.value > 1;
}

// What stands before the number forbids that it counts.
bool isForbidden(const FigureLine &line, qsizetype first, const Amount &low)
{
    const FigureToken &token = line.at(low.first);
    const FigureToken &before = line.at(low.first - 1);
    if (line.lenient)
        return false;
    if (token.glued && first == low.first) {
        static constexpr QStringView joints = u" - / : . , $ # ' \u2019 = * + \u20AC \u00A3 @ & ";
        if (line.is(low.first - 2, "near") && token.grouped)
            return false; // "near-400,000 complaints"
        if (before.type == FigureToken::Word || before.type == FigureToken::Number || isListed(joints, before.text)) {
            // After a dash a new thought begins: "boats—27 of them".
            const QChar dash = before.text == u"-" ? line.text[before.start] : QChar();
            return dash != QChar(0x2014) && dash != QChar(0x2013);
        }
    }
    if (low.spelled && token.capital && !line.headline && !line.beginsSentence(low.first))
        return true;
    return false;
}

// Reads a number with its bound, and then what it counts.
class QuantityReader
{
public:
    QuantityReader(const FigureLine &line, qsizetype first) : m_line(line), m_first(first) {}

    FigureReading read();

private:
    bool readNumber();
    bool isYearHere() const;
    FigureReading readLetter(); // "100m"
    FigureReading readPart();   // "half an hour"
    FigureReading readUnit(const Counted &measure);
    Counted readCountedThings() const;
    bool countsVictims() const; // "killed nine", "ten were hurt"
    FigureReading match(const Counted &what);

    const FigureLine &m_line;
    const qsizetype m_first;
    BoundPrefix m_prefix;
    Bound m_bound = Bound::Exact;
    bool m_negative = false;
    AmountRange m_range;
    qsizetype m_next = 0; // past the number and an "of"
    bool m_of = false;
    bool m_one = false;
};

bool QuantityReader::readNumber()
{
    m_prefix = readBound(m_line, m_first);
    qsizetype start = m_prefix.last;
    const bool sign =
        m_line.is(start, "-") && m_line.isNumber(start + 1) && m_line.at(start + 1).glued && !m_line.at(start).glued;
    m_negative = sign || m_line.is(start, "minus");
    start += m_negative;
    m_range = readRange(m_line, start, true, m_prefix.range == BoundPrefix::Between);
    if (!m_range || isForbidden(m_line, m_first, m_range.low))
        return false;
    if (m_range.isRange() && m_line.is(m_range.low.last, "to") && m_prefix.range != BoundPrefix::Between &&
        isMovement(m_line, m_first)) {
        if (m_prefix.range == BoundPrefix::From)
            return false;
        m_range = {m_range.low, m_range.low, m_range.low.last};
    }
    if (m_prefix.range != BoundPrefix::None && !m_range.isRange())
        return false;
    // "spread over two or three firms" is no bound
    if (m_range.isRange() && m_range.low.spelled && m_prefix.weak && m_prefix.bound != Bound::About)
        return false;
    m_bound = m_range.low.vague && m_prefix.bound == Bound::Exact ? Bound::About : m_prefix.bound;
    m_one = !m_range.isRange() && m_range.low.value == 1 && m_range.low.factor == 1;
    return true;
}

// "the 2004 awards"
bool QuantityReader::isYearHere() const
{
    const FigureToken &number = m_line.at(m_range.low.first);
    if (!isYear(number) || number.value < 1900 || m_range.isRange() || m_range.high.factor > 1 || m_line.lenient ||
        m_prefix.last > m_first)
        return false;
    const QString &after = m_line.at(m_range.last).text;
    return isDefinite(m_line, m_first - 1) || !(isCounted(after) || isMeasure(after));
}

FigureReading QuantityReader::match(const Counted &what)
{
    qsizetype last = readBoundAfter(m_line, what.last, m_bound);
    const double more = m_range.isRange() ? 0 : readSmaller(m_line, last, what.unit, last);
    const double sign = m_negative ? -1 : 1;
    const double min = (m_range.low.value + more) * sign;
    const double max = (m_range.high.value + more) * sign;
    return made(m_first, last, std::min(min, max), std::max(min, max), m_bound, what.unit);
}

// Millions of what follows, or metres.
FigureReading QuantityReader::readLetter()
{
    const Counted things = readThings(m_line, m_next, true, false);
    const FigureToken &letter = m_line.at(m_range.high.last - 1);
    const bool sport =
        isListed(u" hurdles runners sprinters swimmers races heats champions medallists ", m_line.at(m_next).text);
    if (things.last && !sport)
        return match(things);
    if (letter.text != u"m" || letter.capital || (m_prefix.weak && m_prefix.bound == Bound::AtLeast))
        return {}; // "the record over 60m"
    m_range.low.value /= m_range.low.factor;
    m_range.high.value /= m_range.high.factor;
    return match({QStringLiteral("m"), m_range.last});
}

FigureReading QuantityReader::readPart()
{
    qsizetype unit = m_next;
    if (m_line.is(unit, "of") && (m_line.is(unit + 1, "a") || m_line.is(unit + 1, "an")))
        ++unit;
    if (m_line.is(unit, "a") || m_line.is(unit, "an"))
        ++unit;
    const Counted measure = readMeasure(m_line, unit);
    const bool none = m_line.at(unit).text.endsWith(u's') || m_line.is(unit, "year") || m_line.is(unit, "second");
    return measure.last && !none ? match(measure) : FigureReading{};
}

FigureReading QuantityReader::readUnit(const Counted &measure)
{
    const QString &unit = m_line.at(m_next).text;
    // "one day", "a million" without anything
    const bool idiom =
        m_one && m_range.low.spelled && (unit == u"day" || unit == u"second") && m_prefix.last == m_first;
    const bool article = m_line.is(m_range.low.first, "a") && m_range.low.factor == 1;
    return (idiom || article) && !m_line.lenient ? FigureReading{} : match(measure);
}

Counted QuantityReader::readCountedThings() const
{
    const Amount &low = m_range.low;
    const double high = m_range.high.value;
    const bool fewWords = low.spelled && high <= 12;
    if (isDefinite(m_line, m_first - 1) && m_prefix.last == m_first && fewWords && !m_of)
        return {};
    // "Indy 500 changes": the number belongs to the name
    const FigureToken &before = m_line.at(m_first - 1);
    const bool named = m_prefix.last == m_first && before.type == FigureToken::Word && before.capital &&
                       !m_line.headline && !m_line.beginsSentence(m_first - 1) && !isFunctionWord(before.text) &&
                       !weekdayOf(before.text) && !monthOf(before.text) && !m_line.at(low.first).grouped && high < 1000;
    const bool fraction = (low.spelled && !low.vague && high < 2) || low.partial;
    const Counted things = readThings(m_line, m_next, !fraction && !m_one && !named, m_one, fewWords ? high : 0);
    // "one man said": an article
    const bool article = m_one && low.spelled && m_prefix.last == m_first && !m_line.is(m_next, "person") &&
                         !isListed(hurt, m_line.at(m_next + 1).text) && !isListed(hurt, m_line.at(m_next).text);
    return article ? Counted{} : things;
}

bool QuantityReader::countsVictims() const
{
    const FigureToken &number = m_line.at(m_range.low.first);
    const FigureToken &next = m_line.at(m_range.last);
    if (m_one || m_range.low.partial || (isYear(number) && number.value >= 1900) || next.text == u"-" ||
        next.text == u"%")
        return false;
    const qsizetype verb = m_line.is(m_range.last + 1, "been") ? m_range.last + 2 : m_range.last + 1;
    if (isListed(u" were was are have ", next.text) && isListed(hurt, m_line.at(verb).text))
        return true;
    return isListed(
               u" killed killing kills injured injuring wounded wounding displaced displacing kill injure arrested "
               u"detained ",
               m_line.at(m_first - 1).text) &&
           !(next.type == FigureToken::Word && !isFunctionWord(next.text));
}

FigureReading QuantityReader::read()
{
    if (!readNumber() || isYearHere())
        return {};
    if (const Counted compound = readCompound(m_line, m_range.last); compound.last && !m_range.high.letter)
        return match(compound);
    m_next = m_range.last;
    if (m_line.is(m_next, "+") && m_line.at(m_next).glued && m_line.isWord(m_next + 1)) { // "200+ homes"
        m_bound = Bound::AtLeast;
        ++m_next;
    }
    m_of = m_line.is(m_next, "of") && (m_range.low.vague || (m_range.high.spelled && m_range.high.factor > 1));
    m_next += m_of;
    if (m_range.high.letter)
        return readLetter();
    if (m_range.low.partial && m_range.low.spelled)
        return readPart();
    if (const Counted measure = readMeasure(m_line, m_next); measure.last)
        return readUnit(measure);
    if (const Counted things = readCountedThings(); things.last)
        return match(things);
    if (countsVictims())
        return match({QStringLiteral("person"), m_range.last});
    return standsAlone(m_line, m_first, m_prefix, m_range) ? match({QString(), m_range.last}) : FigureReading{};
}

} // namespace

FigureReading readQuantity(const FigureLine &line, qsizetype i)
{
    const FigureReading found = readWordFirst(line, i);
    return found ? found : QuantityReader(line, i).read();
}

} // namespace crossread
