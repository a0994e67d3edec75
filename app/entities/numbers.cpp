#include "app/entities/numbers.h"

#include <QHash>

namespace crossread {

namespace {

const QHash<QString, double> &smallNumbers()
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
        all.insert(QStringLiteral("half"), 0.5);
        all.insert(QStringLiteral("quarter"), 0.25);
        all.insert(QStringLiteral("couple"), 2);
        return all;
    }();
    return numbers;
}

double vagueNumber(const QString &word)
{
    if (word == QLatin1String("few") || word == QLatin1String("several"))
        return 3;
    if (word == QLatin1String("tens"))
        return 20;
    if (word == QLatin1String("dozens"))
        return 24;
    return 0;
}

double shortMagnitude(const QString &word)
{
    if (word == QLatin1String("k"))
        return 1e3;
    if (word == QLatin1String("m"))
        return 1e6;
    if (word == QLatin1String("b"))
        return 1e9;
    return word == QLatin1String("t") ? 1e12 : 0;
}

FigureToken numberToken(QStringView text, qsizetype &at)
{
    FigureToken token;
    token.type = FigureToken::Number;
    token.start = at;
    QString digits;
    qsizetype end = at;
    for (; end < text.size(); ++end) {
        const QChar c = text.at(end);
        const bool before = end + 1 < text.size() && text.at(end + 1).isDigit();
        if (c.isDigit()) {
            digits += c;
            continue;
        }
        if (!before)
            break;
        // A comma (or a thin space) groups three digits; one before two digits is a decimal comma.
        const bool groups = end + 3 < text.size() && text.at(end + 2).isDigit() && text.at(end + 3).isDigit() &&
                            (end + 4 >= text.size() || !text.at(end + 4).isDigit());
        if ((c == QLatin1Char(',') || c == QChar(0x2009) || c == QChar(0x202f)) && groups)
            continue;
        if ((c == QLatin1Char('.') || c == QLatin1Char(',')) && !digits.contains(QLatin1Char('.')))
            digits += QLatin1Char('.');
        else
            break;
    }
    token.text = text.mid(at, end - at).toString();
    token.value = digits.toDouble();
    at = end;
    return token;
}

// Reads one number that starts at token i; first == last: there is none.
Amount readAmount(const QList<FigureToken> &tokens, qsizetype i, bool shortMagnitudes)
{
    Amount amount{0, false, false, i, i};
    double group = 0; // what the next magnitude multiplies
    bool any = false;
    bool digits = false;
    for (; i < tokens.size(); ++i) {
        const FigureToken &token = tokens.at(i);
        const bool next = i + 1 < tokens.size();
        if (token.type == FigureToken::Number) {
            if (any)
                break;
            group = token.value;
            digits = true;
        } else if (token.type == FigureToken::Symbol) {
            // "twenty-five", "$13-billion"
            if (!any || token.text != QLatin1String("-") || !next ||
                !(magnitude(tokens.at(i + 1).text) > 0 || (!digits && smallNumbers().contains(tokens.at(i + 1).text))))
                break;
            continue;
        } else if (const double factor = magnitude(token.text); factor > 0) {
            const bool plural = token.text.endsWith(QLatin1Char('s')) && !any;
            amount.isVague = amount.isVague || plural;
            group = (any ? group : (plural ? 2 : 1)) * factor;
            if (factor >= 1000) {
                amount.value += group;
                group = 0;
            }
            amount.hasMagnitude = amount.hasMagnitude || factor >= 1000;
        } else if (shortMagnitudes && digits && token.glued && shortMagnitude(token.text) > 0) {
            group *= shortMagnitude(token.text);
            amount.hasMagnitude = true;
        } else if (const auto small = smallNumbers().constFind(token.text); small != smallNumbers().cend()) {
            if (digits || (any && group > 0 && group < 20 && *small < 20))
                break;
            group += *small;
        } else if (vagueNumber(token.text) > 0 && !any) {
            group = vagueNumber(token.text);
            amount.isVague = true;
        } else if (any && !digits && next &&
                   (token.text == QLatin1String("of") || token.text == QLatin1String("and") ||
                    token.text == QLatin1String("a") || token.text == QLatin1String("an")) &&
                   (magnitude(tokens.at(i + 1).text) > 0 || tokens.at(i + 1).text == QLatin1String("a") ||
                    (token.text == QLatin1String("and") && smallNumbers().contains(tokens.at(i + 1).text)))) {
            continue; // "half a million", "tens of thousands", "a hundred and ten"
        } else {
            break;
        }
        any = true;
        amount.last = i + 1;
    }
    amount.value += group;
    return amount;
}

} // namespace

double magnitude(QStringView word)
{
    static const QHash<QString, double> factors = {
        {QStringLiteral("dozen"), 12},         {QStringLiteral("hundred"), 100},     {QStringLiteral("hundreds"), 100},
        {QStringLiteral("thousand"), 1e3},     {QStringLiteral("thousands"), 1e3},   {QStringLiteral("lakh"), 1e5},
        {QStringLiteral("million"), 1e6},      {QStringLiteral("millions"), 1e6},    {QStringLiteral("mln"), 1e6},
        {QStringLiteral("mn"), 1e6},           {QStringLiteral("crore"), 1e7},       {QStringLiteral("billion"), 1e9},
        {QStringLiteral("billions"), 1e9},     {QStringLiteral("bln"), 1e9},         {QStringLiteral("bn"), 1e9},
        {QStringLiteral("trillion"), 1e12},    {QStringLiteral("trillions"), 1e12},  {QStringLiteral("tn"), 1e12},
        {QStringLiteral("multibillion"), 1e9}, {QStringLiteral("multimillion"), 1e6}};
    return factors.value(word.toString());
}

QList<FigureToken> figureTokens(QStringView text)
{
    QList<FigureToken> tokens;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        const bool glued = i > 0 && !text.at(i - 1).isSpace();
        if (c.isSpace()) {
            ++i;
            continue;
        }
        FigureToken token;
        token.start = i;
        if (c.isDigit()) {
            token = numberToken(text, i);
        } else if (c.isLetter()) {
            qsizetype end = i + 1;
            while (end < text.size() &&
                   (text.at(end).isLetter() || text.at(end).isMark() ||
                    (text.at(end) == QLatin1Char('.') && end + 1 < text.size() && text.at(end + 1).isLetter())))
                ++end;
            token.text = text.mid(i, end - i).toString().toLower();
            i = end;
        } else {
            token.type = FigureToken::Symbol;
            // all hyphens and dashes are one
            token.text = c == QChar(0x2212) || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015) ? QStringLiteral("-")
                                                                                                : QString(c);
            ++i;
        }
        token.glued = glued;
        tokens.append(token);
    }
    return tokens;
}

QList<Amount> amounts(const QList<FigureToken> &tokens, bool shortMagnitudes)
{
    QList<Amount> found;
    for (qsizetype i = 0; i < tokens.size();) {
        const Amount amount = readAmount(tokens, i, shortMagnitudes);
        if (amount.last > amount.first) {
            found.append(amount);
            i = amount.last;
        } else {
            ++i;
        }
    }
    if (found.size() > 1 && found.at(1).hasMagnitude && !found.at(0).hasMagnitude && found.at(0).value < 1000) {
        const Amount &second = found.at(1);
        double factor = 1;
        for (qsizetype i = second.first; i < second.last; ++i)
            factor = std::max(
                {factor, magnitude(tokens.at(i).text), shortMagnitudes ? shortMagnitude(tokens.at(i).text) : 0});
        found[0].value *= factor;
        found[0].hasMagnitude = true;
    }
    return found;
}

} // namespace crossread
