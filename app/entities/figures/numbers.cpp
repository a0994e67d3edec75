#include "app/entities/figures/numbers.h"

#include <QHash>
#include <QSet>

namespace crossread {

namespace {

const QHash<QString, double> &cardinals()
{
    static const QHash<QString, double> numbers = [] {
        const QStringList units =
            QStringLiteral("zero one two three four five six seven eight nine ten eleven twelve thirteen "
                           "fourteen fifteen sixteen seventeen eighteen nineteen")
                .split(QLatin1Char(' '));
        const QStringList tens =
            QStringLiteral("twenty thirty forty fifty sixty seventy eighty ninety").split(QLatin1Char(' '));
        QHash<QString, double> all;
        for (qsizetype i = 0; i < units.size(); ++i)
            all.insert(units.at(i), double(i));
        for (qsizetype i = 0; i < tens.size(); ++i)
            all.insert(tens.at(i), double(20 + 10 * i));
        return all;
    }();
    return numbers;
}

// "dozens", "millions" …: at least two of them.
double manyOf(const QString &word)
{
    static const QHash<QString, double> all = {{QStringLiteral("tens"), 10},       {QStringLiteral("dozens"), 12},
                                               {QStringLiteral("scores"), 20},     {QStringLiteral("hundreds"), 100},
                                               {QStringLiteral("thousands"), 1e3}, {QStringLiteral("millions"), 1e6},
                                               {QStringLiteral("billions"), 1e9},  {QStringLiteral("trillions"), 1e12},
                                               {QStringLiteral("crores"), 1e7},    {QStringLiteral("lakhs"), 1e5}};
    return all.value(word);
}

double letterMagnitude(QStringView letter)
{
    if (letter.size() != 1)
        return 0;
    switch (letter[0].unicode()) {
    case 'k':
    case 'K':
        return 1e3;
    case 'm':
    case 'M':
        return 1e6;
    case 'b':
    case 'B':
        return 1e9;
    case 't':
    case 'T':
        return 1e12;
    default:
        return 0;
    }
}

void multiply(Amount &amount, double factor)
{
    amount.value *= factor;
    amount.factor *= factor;
}

// Magnitudes after a number: "million", "-billion", "bn", "hundred thousand".
void readMagnitudes(const FigureLine &line, Amount &amount, bool letters)
{
    for (int count = 0; count < 2; ++count) {
        const qsizetype word = line.isHyphen(amount.last) ? amount.last + 1 : amount.last;
        const double factor = magnitude(line.at(word).text);
        if (factor == 0)
            break;
        multiply(amount, factor);
        amount.last = word + 1;
    }
    if (!letters || amount.spelled || amount.factor > 1)
        return;
    const FigureToken &next = line.at(amount.last);
    const double factor = next.type == FigureToken::Word && next.glued
                              ? letterMagnitude(line.text.mid(next.start, next.end - next.start))
                              : 0;
    if (factor > 0) {
        multiply(amount, factor);
        amount.letter = true;
        ++amount.last;
    }
}

bool isDenominator(double value)
{
    return value == 2 || value == 3 || value == 4 || value == 5 || value == 8 || value == 16 || value == 32 ||
           value == 64;
}

// "3/4" at token i: its value, or 0.
double readFraction(const FigureLine &line, qsizetype i)
{
    if (!line.isNumber(i) || !line.is(i + 1, "/") || !line.at(i + 1).glued || !line.isNumber(i + 2) ||
        !line.at(i + 2).glued || line.is(i + 3, "/"))
        return 0;
    const double over = line.at(i).value;
    const double under = line.at(i + 2).value;
    return over > 0 && over < under && isDenominator(under) && !line.at(i).decimals ? over / under : 0;
}

Amount readDigits(const FigureLine &line, qsizetype i, bool letters)
{
    Amount amount;
    amount.first = amount.last = i;
    if (line.at(i + 1).glued && isListed(u" st nd rd th ", line.at(i + 1).text))
        return amount; // "3rd"
    amount.value = line.at(i).value;
    amount.grouped = line.at(i).grouped;
    amount.last = i + 1;
    if (const double part = readFraction(line, i); part > 0) {
        amount.value = part;
        amount.partial = true;
        amount.last = i + 3;
    } else if (!line.at(i).decimals && !line.at(i).grouped) { // 7-3/4, 7 3/4
        const qsizetype next = line.isHyphen(i + 1) ? i + 2 : i + 1;
        if (const double rest = readFraction(line, next); rest > 0) {
            amount.value += rest;
            amount.last = next + 3;
        }
    }
    readMagnitudes(line, amount, letters);
    return amount;
}

// "twenty-five", "a hundred and ten", "two hundred thousand".
Amount readCardinal(const FigureLine &line, qsizetype i)
{
    Amount amount;
    amount.first = amount.last = i;
    amount.spelled = true;
    double total = 0;
    double group = 0;
    bool any = false;
    bool ones = false; // the last word was below twenty
    bool tens = false;
    if ((line.is(i, "a") || line.is(i, "an")) &&
        (magnitude(line.at(i + 1).text) > 0 || (line.isHyphen(i + 1) && magnitude(line.at(i + 2).text) > 0))) {
        group = 1;
        any = ones = true;
        ++i;
    }
    for (const qsizetype longest = i + 24; i < longest; ++i) { // longer than any number
        const QString &word = line.at(i).text;
        const bool hyphen = any && line.isHyphen(i);
        const bool and_ = any && word == QLatin1String("and") && (total > 0 || group >= 100);
        if (hyphen || and_) {
            const QString &next = line.at(i + 1).text;
            if (!cardinals().contains(next) && !(hyphen && magnitude(next) > 0))
                break;
            if (hyphen && cardinals().contains(next) && !(tens && cardinals().value(next) < 10))
                break; // "seven-eight" is a range
            continue;
        }
        if (!line.isWord(i))
            break;
        if (const auto small = cardinals().constFind(word); small != cardinals().cend()) {
            if ((ones && *small < 100) || (tens && *small >= 10))
                break;
            group += *small;
            ones = *small < 20;
            tens = !ones;
        } else if (const double factor = magnitude(word); factor > 0 && any) {
            group = (group > 0 ? group : 1) * factor;
            ones = tens = false;
            if (factor >= 1000) {
                amount.factor = std::max(amount.factor, factor);
                total = total > 0 && factor > total ? (total + group / factor) * factor : total + group;
                group = 0;
            }
        } else {
            break;
        }
        any = true;
        amount.last = i + 1;
    }
    amount.value = total + group;
    if (amount.last == amount.first + 1 && (line.is(amount.first, "a") || line.is(amount.first, "an")))
        amount.last = amount.first;
    return amount;
}

qsizetype past(const FigureLine &line, qsizetype i, std::initializer_list<const char *> words)
{
    for (const char *word : words) {
        if (!line.is(i++, word))
            return -1;
    }
    return i;
}

// "half a million", "a quarter of a million", "three quarters of a billion", "two-thirds", "half".
Amount readPart(const FigureLine &line, qsizetype i)
{
    Amount amount;
    amount.first = amount.last = i;
    amount.spelled = amount.partial = true;
    qsizetype next = i;
    double count = 1;
    if (line.is(i, "a") || line.is(i, "an")) {
        ++next;
    } else if (const double small = cardinals().value(line.at(i).text); small >= 1 && small < 10) {
        count = small;
        next = line.isHyphen(i + 1) ? i + 2 : i + 1;
    }
    static const QHash<QString, double> parts = {
        {QStringLiteral("half"), 2},   {QStringLiteral("quarter"), 4}, {QStringLiteral("quarters"), 4},
        {QStringLiteral("third"), 3},  {QStringLiteral("thirds"), 3},  {QStringLiteral("fifth"), 5},
        {QStringLiteral("fifths"), 5}, {QStringLiteral("sixth"), 6},   {QStringLiteral("sixths"), 6},
        {QStringLiteral("eighth"), 8}, {QStringLiteral("eighths"), 8}, {QStringLiteral("tenth"), 10},
        {QStringLiteral("tenths"), 10}};
    const double under = parts.value(line.at(next).text);
    if (under == 0 || (next == i && under != 2) || (count > 1 && !line.at(next).text.endsWith(QLatin1Char('s'))) ||
        (count == 1 && line.at(next).text.endsWith(QLatin1Char('s'))) || count >= under)
        return amount;
    amount.value = count / under;
    amount.last = next + 1;
    // of what: a magnitude
    for (const auto &joint :
         {std::initializer_list<const char *>{"of", "a"}, {"of", "an"}, {"a"}, {"an"}, {"-", "a", "-"}, {"-"}, {}}) {
        const qsizetype of = past(line, amount.last, joint);
        if (const double factor = of < 0 ? 0 : magnitude(line.at(of).text); factor > 0) {
            multiply(amount, factor);
            amount.last = of + 1;
            amount.partial = false;
            break;
        }
    }
    return amount;
}

// "dozens of", "hundreds of thousands of", "several million", "a few hundred", "a couple of".
Amount readVague(const FigureLine &line, qsizetype i)
{
    Amount amount;
    amount.first = amount.last = i;
    amount.spelled = amount.vague = true;
    qsizetype next = i;
    if (line.is(i, "many"))
        ++next;
    if (const double many = manyOf(line.at(next).text); many > 0) {
        amount.value = 2;
        multiply(amount, many);
        amount.last = next + 1;
        while (amount.last < i + 6 && line.is(amount.last, "of") && manyOf(line.at(amount.last + 1).text) > 0) {
            multiply(amount, manyOf(line.at(amount.last + 1).text));
            amount.last += 2;
        }
        return amount;
    }
    next = line.is(i, "a") ? i + 1 : i;
    if (line.is(next, "couple") && next > i) {
        next = line.is(next + 1, "of") ? next + 2 : next + 1;
        amount.value = 2;
        if (magnitude(line.at(next).text) == 0) {
            amount.last = next;
            return amount;
        }
    } else if ((line.is(next, "few") && next > i) || line.is(i, "several")) {
        amount.value = 3;
        ++next;
    } else {
        return amount;
    }
    if (const double factor = magnitude(line.at(next).text); factor > 0) {
        multiply(amount, factor);
        amount.last = next + 1;
        const double second = magnitude(line.at(amount.last).text);
        if (second > 0) {
            multiply(amount, second);
            ++amount.last;
        }
    } else if (line.is(i, "several") && manyOf(line.at(next).text) > 0) {
        multiply(amount, manyOf(line.at(next).text));
        amount.last = next + 1;
    }
    return amount;
}

struct BoundPhrase
{
    QStringList words;
    Bound bound;
    bool weak;
};

QList<BoundPhrase> makeBoundPhrases()
{
    QList<BoundPhrase> all;
    const auto add = [&all](Bound bound, bool weak, const char *phrases) {
        const auto list = QString::fromUtf8(phrases).split(QLatin1Char('|'));
        for (const QString &phrase : list)
            all.append({phrase.split(QLatin1Char(' ')), bound, weak});
    };
    add(Bound::AtLeast, false,
        "more than|greater than|higher than|at least|at the least|at the very least|at a minimum|upwards of|"
        "upward of|in excess of|no less than|no fewer than|not less than|not fewer than|>|\u2265");
    add(Bound::AtLeast, true,
        "over|above|exceeding|a minimum of|minimum of|north of|as few as|as little as|as low as|no lower than");
    add(Bound::AtMost, false,
        "less than|fewer than|at most|at the most|at the very most|up to|as many as|as much as|as high as|no more than|"
        "not more than|<|\u2264");
    add(Bound::AtMost, true, "lower than|under|below|a maximum of|maximum of|no higher than|no greater than|south of");
    add(Bound::About, false, "nearly|almost|approximately|roughly|an estimated|just shy of");
    add(Bound::About, true,
        "about|around|some|estimated|close to|circa|ca .|approx|approx .|an average of|average of|something like|"
        "somewhere around|approaching|~|\u2248");
    // The longest first.
    std::stable_sort(all.begin(), all.end(),
                     [](const BoundPhrase &a, const BoundPhrase &b) { return a.words.size() > b.words.size(); });
    return all;
}

const QHash<QString, QList<BoundPhrase>> &boundPhrases()
{
    static const QHash<QString, QList<BoundPhrase>> byWord = [] {
        QHash<QString, QList<BoundPhrase>> map;
        const auto all = makeBoundPhrases();
        for (const BoundPhrase &phrase : all)
            map[phrase.words.first()].append(phrase);
        return map;
    }();
    return byWord;
}

constexpr QStringView boundAdverbs =
    u" well just slightly far significantly considerably substantially much somewhat only even ";

// "Inflation picked up to 4 percent", "the parts add up to 40": "up" belongs to the verb.
bool endsVerb(const FigureLine &line, qsizetype up)
{
    constexpr QStringView verbs =
        u" pick picks picked picking go goes went gone going come comes came coming climb climbs climbed climbing move "
        u"moves moved moving push pushes pushed pushing jump jumps jumped jumping add adds added adding end ends ended "
        u"ending edge edges edged edging creep creeps crept creeping shoot shoots shot shooting inch inches inched "
        u"tick ticks ticked ticking bring brings brought bringing drive drives drove driven driving drift drifts "
        u"drifted speed sped back ";
    return up > 0 && isListed(verbs, line.at(up - 1).text);
}

} // namespace

double magnitude(const QString &word)
{
    static const QHash<QString, double> factors = {
        {QStringLiteral("dozen"), 12},      {QStringLiteral("hundred"), 100},     {QStringLiteral("thousand"), 1e3},
        {QStringLiteral("lakh"), 1e5},      {QStringLiteral("million"), 1e6},     {QStringLiteral("mln"), 1e6},
        {QStringLiteral("mn"), 1e6},        {QStringLiteral("mio"), 1e6},         {QStringLiteral("crore"), 1e7},
        {QStringLiteral("billion"), 1e9},   {QStringLiteral("bln"), 1e9},         {QStringLiteral("bn"), 1e9},
        {QStringLiteral("trillion"), 1e12}, {QStringLiteral("tn"), 1e12},         {QStringLiteral("trn"), 1e12},
        {QStringLiteral("tln"), 1e12},      {QStringLiteral("quadrillion"), 1e15}};
    return factors.value(word);
}

bool beginsAmount(const QString &word)
{
    static const QSet<QString> others = {QStringLiteral("a"),       QStringLiteral("an"),   QStringLiteral("half"),
                                         QStringLiteral("several"), QStringLiteral("many"), QStringLiteral("tens")};
    return cardinals().contains(word) || others.contains(word) || manyOf(word) > 0;
}

bool beginsBound(const QString &word)
{
    return boundPhrases().contains(word) || isListed(boundAdverbs, word) || word == QLatin1String("between") ||
           word == QLatin1String("from");
}

Amount readAmount(const FigureLine &line, qsizetype i, bool letters)
{
    if (line.isNumber(i))
        return readDigits(line, i, letters);
    const FigureToken &token = line.at(i);
    if (token.type != FigureToken::Word || !beginsAmount(token.text))
        return {};
    if (const Amount part = readPart(line, i))
        return part;
    if (const Amount vague = readVague(line, i))
        return vague;
    Amount amount = readCardinal(line, i);
    if (!amount)
        return {};
    // "one and a half million", "two-and-a-half"
    for (const auto &joint : {std::initializer_list<const char *>{"and", "a"}, {"-", "and", "-", "a", "-"}}) {
        const qsizetype half = past(line, amount.last, joint);
        if (half > 0 && line.is(half, "half")) {
            amount.value += 0.5;
            amount.last = half + 1;
            readMagnitudes(line, amount, false);
            break;
        }
    }
    return amount;
}

AmountRange rangeOf(const Amount &low, const Amount &high)
{
    AmountRange range{low, high, high.last};
    if (range.low.factor < high.factor && low.value < 1000) {
        // "3 to 5 million", "$700,000 to $1 million" is as it is
        multiply(range.low, high.factor / low.factor);
    }
    // "140-150,000" are thousands, both
    if (high.grouped && !low.grouped && !low.spelled && low.factor == 1 && low.value >= 10 &&
        low.value * 1000 < high.value && low.value * 10000 >= high.value)
        range.low.value *= 1000;
    return range.low.value < high.value ? range : AmountRange{low, low, low.last};
}

qsizetype rangeJoint(const FigureLine &line, qsizetype i, bool between)
{
    if (line.is(i, "-")) {
        const bool spaced = !line.at(i).glued && !line.at(i + 1).glued;
        return line.at(i).glued == line.at(i + 1).glued && (!spaced || line.text[line.at(i).start] != QChar(0x2014))
                   ? i + 1
                   : -1;
    }
    if (line.is(i, "to") || line.is(i, "or") || (between && line.is(i, "and")))
        return i + 1;
    return line.is(i, "-") ? i + 1 : -1;
}

AmountRange readRange(const FigureLine &line, qsizetype i, bool letters, bool between)
{
    const Amount low = readAmount(line, i, letters);
    if (!low)
        return {};
    const AmountRange single{low, low, low.last};
    const qsizetype second = rangeJoint(line, low.last, between);
    if (second < 0)
        return single;
    const Amount high = readAmount(line, second, letters);
    if (!high || high.partial || high.vague)
        return single;
    // "or" joins neighbours: "two or three".
    if (line.is(second - 1, "or") && high.value / high.factor > 2 * low.value / low.factor + 10)
        return single;
    return rangeOf(low, high);
}

BoundPrefix readBound(const FigureLine &line, qsizetype i)
{
    BoundPrefix prefix;
    prefix.last = i;
    if (line.is(i, "between")) {
        prefix.range = BoundPrefix::Between;
        prefix.last = i + 1;
        return prefix;
    }
    if (line.is(i, "from")) {
        prefix.range = BoundPrefix::From;
        prefix.last = i + 1;
        return prefix;
    }
    // "<ESG>3rd" has no sign
    if ((line.is(i, ">") || line.is(i, "<")) && (line.at(i).glued || !line.isNumber(i + 1)))
        return prefix;
    qsizetype start = i;
    if (line.is(i, "a") && (line.is(i + 1, "little") || line.is(i + 1, "bit")))
        start = i + 2;
    else if (isListed(boundAdverbs, line.at(i).text))
        start = i + 1;
    const auto phrases = boundPhrases().constFind(line.at(start).text);
    if (phrases == boundPhrases().cend())
        return prefix;
    for (const BoundPhrase &phrase : *phrases) {
        qsizetype n = 0;
        while (n < phrase.words.size() && line.at(start + n).text == phrase.words.at(n))
            ++n;
        if (n < phrase.words.size() || (line.is(start, "up") && endsVerb(line, start)))
            continue;
        prefix.bound = phrase.bound;
        prefix.weak = phrase.weak;
        prefix.last = start + n;
        return prefix;
    }
    return prefix;
}

qsizetype readBoundAfter(const FigureLine &line, qsizetype i, Bound &bound)
{
    if (line.is(i, "+") && line.at(i).glued && !(line.at(i + 1).glued && line.isWord(i + 1))) {
        bound = Bound::AtLeast;
        return i + 1;
    }
    if (line.isHyphen(i) && line.is(i + 1, "plus")) {
        bound = Bound::AtLeast;
        return i + 2;
    }
    if (line.is(i, "or")) {
        if (line.is(i + 1, "more") && !line.is(i + 2, "than")) {
            bound = Bound::AtLeast;
            return i + 2;
        }
        if (line.is(i + 1, "less") || line.is(i + 1, "fewer")) {
            bound = Bound::AtMost;
            return i + 2;
        }
        if (line.is(i + 1, "so") || line.is(i + 1, "thereabouts")) {
            bound = Bound::About;
            return i + 2;
        }
    }
    return i;
}

} // namespace crossread
