#include "app/entities/figures.h"

#include "app/entities/dates.h"
#include "app/entities/numbers.h"
#include "app/entities/syntaxspans.h"
#include "app/entities/units.h"

#include <QLocale>

namespace crossread {

namespace {

// What the words before the number say of it.
Bound boundBefore(const QList<FigureToken> &tokens, qsizetype number)
{
    QStringList words;
    for (qsizetype i = 0; i < number; ++i)
        words.append(tokens.at(i).text);
    const auto has = [&words](std::initializer_list<const char *> any) {
        return std::any_of(any.begin(), any.end(),
                           [&words](const char *word) { return words.contains(QLatin1String(word)); });
    };
    const bool denied = has({"no", "not"});
    if (has({"more", "greater", "higher", "over", "above", "least", "upwards", "upward", "excess", "exceeding",
             "minimum", "north", ">", "\u2265"}) ||
        words.contains(QString(QChar(0x2265))))
        return denied ? Bound::AtMost : Bound::AtLeast;
    if (words.contains(QStringLiteral("as")))
        return has({"few", "little", "low"}) ? Bound::AtLeast : Bound::AtMost;
    if (has({"less", "fewer", "lower", "under", "below", "most", "maximum", "<"}) ||
        words.contains(QString(QChar(0x2264))) ||
        (words.contains(QStringLiteral("up")) && words.contains(QStringLiteral("to"))))
        return denied ? Bound::AtLeast : Bound::AtMost;
    if (has({"about", "around", "roughly", "approximately", "approx", "nearly", "almost", "close", "some", "estimated",
             "circa", "average", "~"}) ||
        words.contains(QString(QChar(0x2248))))
        return Bound::About;
    return Bound::Exact;
}

// Kind, numbers and bound; the unit is the caller's.
std::optional<Figure> numbers(const QList<FigureToken> &tokens, const QList<Amount> &found, const QString &kind)
{
    if (found.isEmpty())
        return {};
    Figure figure;
    figure.kind = kind;
    figure.min = figure.max = found.first().value;
    if (found.size() > 1)
        figure.max = found.at(1).value;
    if (figure.max < figure.min)
        std::swap(figure.min, figure.max);
    figure.bound = found.first().isVague ? Bound::About : boundBefore(tokens, found.first().first);
    return figure;
}

std::optional<Figure> moneyValue(QStringView text)
{
    const auto tokens = figureTokens(text);
    auto figure = numbers(tokens, amounts(tokens, true), QStringLiteral("money"));
    if (!figure)
        return {};
    // "U.S. dollars", "Canadian dollars", "US$": the land decides which dollar it is.
    static const QHash<QString, QString> lands = {
        {QStringLiteral("canadian"), QStringLiteral("CAD")},  {QStringLiteral("australian"), QStringLiteral("AUD")},
        {QStringLiteral("hong"), QStringLiteral("HKD")},      {QStringLiteral("zealand"), QStringLiteral("NZD")},
        {QStringLiteral("singapore"), QStringLiteral("SGD")}, {QStringLiteral("taiwan"), QStringLiteral("TWD")},
        {QStringLiteral("danish"), QStringLiteral("DKK")},    {QStringLiteral("norwegian"), QStringLiteral("NOK")},
        {QStringLiteral("swedish"), QStringLiteral("SEK")},   {QStringLiteral("czech"), QStringLiteral("CZK")},
        {QStringLiteral("pakistani"), QStringLiteral("PKR")}, {QStringLiteral("argentine"), QStringLiteral("ARS")},
        {QStringLiteral("chilean"), QStringLiteral("CLP")},   {QStringLiteral("colombian"), QStringLiteral("COP")},
        {QStringLiteral("philippine"), QStringLiteral("PHP")}};
    double factor = 1;
    QString land;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString &word = tokens.at(i).text;
        if (lands.contains(word))
            land = lands.value(word);
        MeasureUnit unit;
        if (i + 1 < tokens.size() && tokens.at(i + 1).glued) // "us$"
            unit = currencyUnit(word + tokens.at(i + 1).text);
        if (unit.name.isEmpty())
            unit = currencyUnit(word);
        if (!unit.name.isEmpty() && figure->unit.isEmpty()) {
            figure->unit = unit.name;
            factor = unit.factor;
        }
    }
    if (!land.isEmpty())
        figure->unit = land;
    figure->min *= factor;
    figure->max *= factor;
    if (text.contains(QLatin1String("multi"), Qt::CaseInsensitive))
        figure->bound = Bound::AtLeast;
    return figure;
}

std::optional<Figure> percentValue(QStringView text)
{
    const auto tokens = figureTokens(text);
    auto figure = numbers(tokens, amounts(tokens, false), QStringLiteral("percent"));
    if (!figure)
        return {};
    const QString last = tokens.last().text;
    figure->unit =
        last.startsWith(QLatin1String("point")) || last == QLatin1String("pp") || last == QLatin1String("bps")
            ? QStringLiteral("pp")
            : QStringLiteral("%");
    if (text.contains(QLatin1String("basis"), Qt::CaseInsensitive) || last == QLatin1String("bps")) {
        figure->min /= 100;
        figure->max /= 100;
    }
    // A sign, not a range: "-0.5%".
    if (tokens.first().text == QLatin1String("-")) {
        figure->min = -figure->min;
        figure->max = figure->min;
    }
    return figure;
}

std::optional<Figure> quantityValue(QStringView text)
{
    const auto tokens = figureTokens(text);
    const auto found = amounts(tokens, true);
    auto figure = numbers(tokens, found, QStringLiteral("quantity"));
    if (!figure)
        return {};
    static const QStringList fillers =
        QStringLiteral("more new other additional further extra different separate consecutive straight full "
                       "foreign local young elderly unarmed undecided registered eligible old olds long high "
                       "wide deep tall thick of - . a an and half c f to or")
            .split(QLatin1Char(' '));
    static const QStringList before =
        QStringLiteral("square cubic nautical metric short light").split(QLatin1Char(' '));
    QString qualifier;
    for (qsizetype i = found.last().last; i < tokens.size(); ++i) {
        const QString &word = tokens.at(i).text;
        if (before.contains(word)) {
            qualifier = word + QLatin1Char(' ');
        } else if (word == QLatin1String("per")) {
            if (!figure->unit.isEmpty() && i + 1 < tokens.size())
                figure->unit += QLatin1String(" per ") + unitName(tokens.at(i + 1).text);
            break;
        } else if (figure->unit.isEmpty() && !fillers.contains(word)) {
            const bool tail = i + 1 < tokens.size() && tokens.at(i + 1).text == QLatin1String("/");
            figure->unit = qualifier + unitName(tail ? word + QLatin1String("/h") : word);
        }
    }
    if (tokens.first().text == QLatin1String("magnitude"))
        figure->unit = tokens.first().text;
    if (text.endsWith(QLatin1String("fold")) && found.size() == 1)
        figure->unit = QStringLiteral("time");
    return figure;
}

std::optional<Figure> timeValue(QStringView text)
{
    const auto tokens = figureTokens(text);
    Figure figure;
    figure.kind = QStringLiteral("time");
    double hours = 0;
    double minutes = 0;
    qsizetype rest = 1;
    const FigureToken &first = tokens.first();
    if (first.text == QLatin1String("noon") || first.text == QLatin1String("midday")) {
        hours = 12;
    } else if (first.type == FigureToken::Number) {
        if (first.text.size() == 4 && !first.text.contains(QLatin1Char('.'))) { // 0900
            hours = int(first.value) / 100;
            minutes = int(first.value) % 100;
        } else {
            hours = int(first.value);
            if (const qsizetype point = first.text.indexOf(QLatin1Char('.')); point > 0)
                minutes = first.text.mid(point + 1).toDouble();
        }
        if (tokens.size() > 2 && tokens.at(1).text == QLatin1String(":")) {
            minutes = tokens.at(2).value;
            rest = tokens.size() > 4 && tokens.at(3).text == QLatin1String(":") ? 5 : 3;
        }
        if (rest < tokens.size()) {
            const QString half = QString(tokens.at(rest).text).remove(QLatin1Char('.'));
            if (half == QLatin1String("pm") && hours < 12)
                hours += 12;
            else if (half == QLatin1String("am") && hours == 12)
                hours = 0;
            if (half == QLatin1String("pm") || half == QLatin1String("am"))
                ++rest;
        }
    } else if (const auto found = amounts(tokens, false); !found.isEmpty()) {
        hours = found.first().value;
    } else if (first.text != QLatin1String("midnight")) {
        return {};
    }
    figure.min = figure.max = hours * 60 + minutes;
    while (rest < tokens.size() && tokens.at(rest).type == FigureToken::Symbol)
        ++rest;
    if (rest < tokens.size() && !tokens.at(rest).text.startsWith(QLatin1String("clock")) &&
        tokens.at(rest).text != QLatin1String("o"))
        figure.unit = text.mid(tokens.at(rest).start).toString();
    return figure;
}

QString shortNumber(double value)
{
    static const QList<std::pair<double, QString>> steps = {
        {1e12, QStringLiteral(" trillion")}, {1e9, QStringLiteral(" billion")}, {1e6, QStringLiteral(" million")}};
    const QLocale c = QLocale(QLocale::English, QLocale::UnitedStates);
    for (const auto &[step, word] : steps) {
        if (std::abs(value) >= step)
            return c.toString(value / step, 'g', 6) + word;
    }
    const bool whole = value == std::floor(value);
    return whole ? c.toString(qint64(value)) : QString::number(value, 'g', 6);
}

QString boundWord(Bound bound)
{
    switch (bound) {
    case Bound::AtLeast:
        return QStringLiteral("over ");
    case Bound::AtMost:
        return QStringLiteral("up to ");
    case Bound::About:
        return QStringLiteral("about ");
    case Bound::Exact:
        break;
    }
    return {};
}

} // namespace

std::optional<Figure> figureValue(QStringView text, const QString &kind, QDate published)
{
    text = text.trimmed();
    if (text.isEmpty())
        return {};
    if (kind == QLatin1String("money"))
        return moneyValue(text);
    if (kind == QLatin1String("percent"))
        return percentValue(text);
    if (kind == QLatin1String("date"))
        return dateValue(text, published);
    if (kind == QLatin1String("time"))
        return timeValue(text);
    return kind == QLatin1String("quantity") ? quantityValue(text) : std::nullopt;
}

QList<FigureSpan> findFigures(QStringView line, QDate published)
{
    QList<FigureSpan> figures;
    const auto spans = figureReader().read(line);
    for (const SyntaxSpan &found : spans) {
        const QString kind = found.format.toLower();
        figures.append({found.span, kind, figureValue(found.span.in(line), kind, published)});
    }
    return figures;
}

QString figureName(const Figure &figure)
{
    if (figure.kind == QLatin1String("date")) {
        const QString from = figure.from.toString(Qt::ISODate);
        return figure.from == figure.to ? from : from + QLatin1Char('/') + figure.to.toString(Qt::ISODate);
    }
    if (figure.kind == QLatin1String("time")) {
        const int minutes = int(figure.min);
        const QString clock = QStringLiteral("%1:%2")
                                  .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                                  .arg(minutes % 60, 2, 10, QLatin1Char('0'));
        return figure.unit.isEmpty() ? clock : clock + QLatin1Char(' ') + figure.unit;
    }
    QString number = shortNumber(figure.min);
    if (figure.max != figure.min)
        number += QChar(0x2013) + shortNumber(figure.max);
    if (figure.kind == QLatin1String("money") && figure.unit != figure.unit.toLower())
        number.prepend(currencySymbol(figure.unit));
    else if (figure.unit == QLatin1String("%"))
        number += figure.unit;
    else if (!figure.unit.isEmpty())
        number += QLatin1Char(' ') + (figure.min == 1 && figure.max == 1 ? figure.unit : pluralName(figure.unit));
    return boundWord(figure.bound) + number;
}

QString tickerSymbol(const QString &text)
{
    QString symbol = text.mid(text.lastIndexOf(QLatin1Char(':')) + 1).trimmed();
    if (symbol.startsWith(QLatin1Char('$')) || symbol.startsWith(QLatin1Char('<')))
        symbol.remove(0, 1);
    if (symbol.endsWith(QLatin1Char('>')))
        symbol.chop(1);
    return symbol;
}

} // namespace crossread
