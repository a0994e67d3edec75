#include "app/entities/figures/figures.h"

#include "app/entities/figures/dates.h"
#include "app/entities/figures/figureautomata.h"
#include "app/entities/figures/numbers.h"
#include "app/entities/figures/syntaxspans.h"
#include "app/entities/figures/units.h"
#include "app/text/linepieces.h"

#include <QLocale>
#include <QSet>

namespace crossread {

namespace {

struct Automaton
{
    const char *kind;
    FigureReading (*read)(const FigureLine &, qsizetype);
};

// In the order of their right: of equal lengths the first stands.
constexpr Automaton automata[] = {
    {"date", readDate},   {"", readNumberName},     {"time", readTime},
    {"money", readMoney}, {"percent", readPercent}, {"quantity", readQuantity},
};

// Whether any automaton may begin with this token; most words of a text begin none.
bool mayBegin(const FigureToken &token)
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        const auto list =
            QStringLiteral(
                "early mid late the very end start beginning close turn middle earlier later this last next past "
                "previous current coming following yesterday today tomorrow tonight noon midday midnight "
                "magnitude category aged minus fiscal financial fy cy q h spring summer autumn fall winter "
                "twofold threefold fourfold fivefold sixfold sevenfold eightfold tenfold hundredfold u.s us c "
                "ca can cdn a au aus nz hk s sg nt r mx j first second third fourth final world around circa")
                .split(QLatin1Char(' '));
        for (const QString &word : list)
            all.insert(word);
        return all;
    }();
    if (token.type != FigureToken::Word)
        return true;
    return words.contains(token.text) || beginsAmount(token.text) || beginsBound(token.text) || monthOf(token.text) ||
           weekdayOf(token.text) || ordinalOf(token.text) || !currencyUnit(token.text).name.isEmpty() ||
           token.text.startsWith(QLatin1String("multi")) || token.text.endsWith(QLatin1String("fold")) ||
           beginsNumberName(token.text);
}

struct KindMatch
{
    FigureReading match;
    const char *kind = "";
};

KindMatch longestAt(const FigureLine &line, qsizetype i, const QString &onlyKind)
{
    KindMatch best;
    for (const Automaton &automaton : automata) {
        if (!onlyKind.isEmpty() && onlyKind != QLatin1String(automaton.kind))
            continue;
        const FigureReading match = automaton.read(line, i);
        if (match.last > best.match.last)
            best = {match, automaton.kind};
    }
    return best;
}

// What the automata find in a stretch; names with numbers are among it, of no kind.
QList<FigureSpan> readStretch(QStringView text, qsizetype offset, const FigureContext &context)
{
    QList<FigureSpan> found;
    const FigureLine line = figureLine(text, context);
    for (qsizetype i = 0; i < line.tokens.size(); ++i) {
        if (!mayBegin(line.tokens.at(i)))
            continue;
        const KindMatch best = longestAt(line, i, {});
        if (!best.match)
            continue;
        const Span span{line.at(i).start, line.at(best.match.last - 1).end};
        found.append({{span.start + offset, span.end + offset}, QLatin1String(best.kind), best.match.value});
        i = best.match.last - 1;
    }
    return found;
}

// What the Kate definition paints and no automaton has spoken of; a ticker is always one.
QList<FigureSpan> withPainted(const QList<FigureSpan> &read, QStringView line, const FigureContext &context)
{
    QList<FigureSpan> all;
    const auto painted = figureReader().read(line);
    qsizetype next = 0;
    for (const SyntaxSpan &paint : painted) {
        while (next < read.size() && read.at(next).span.end <= paint.span.start)
            all.append(read.at(next++));
        const QString kind = paint.format.toLower();
        if (next < read.size() && read.at(next).span.overlaps(paint.span)) {
            if (kind != QLatin1String("ticker"))
                continue;
            while (next < read.size() && read.at(next).span.overlaps(paint.span))
                ++next;
        }
        all.append({paint.span, kind, figureValue(paint.span.in(line), kind, context)});
    }
    all += read.mid(next);
    return all;
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

std::optional<Figure> figureValue(QStringView text, const QString &kind, const FigureContext &context)
{
    FigureLine line = figureLine(text.left(4096), context);
    line.lenient = true;
    FigureReading best;
    for (qsizetype i = 0; i < line.tokens.size(); ++i) {
        const FigureReading match = longestAt(line, i, kind).match;
        if (match.last - match.first > best.last - best.first)
            best = match;
        if (best.first == 0 && best.last == line.tokens.size())
            break;
    }
    return best.value;
}

QList<FigureSpan> findFigures(QStringView line, const FigureContext &context)
{
    QList<FigureSpan> read;
    for (const Span piece : linePieces(line))
        read += readStretch(piece.in(line), piece.start, context);
    QList<FigureSpan> figures = withPainted(read, line, context);
    figures.removeIf([](const FigureSpan &figure) { return figure.kind.isEmpty(); });
    return figures;
}

QString figureName(const Figure &figure)
{
    if (figure.kind == QLatin1String("date")) {
        const QString from = figure.from.toString(Qt::ISODate);
        return figure.from == figure.to ? from : from + QLatin1Char('/') + figure.to.toString(Qt::ISODate);
    }
    if (figure.kind == QLatin1String("time")) {
        const auto clockOf = [](double minutes) {
            return QStringLiteral("%1:%2")
                .arg(int(minutes) / 60, 2, 10, QLatin1Char('0'))
                .arg(int(minutes) % 60, 2, 10, QLatin1Char('0'));
        };
        QString clock = clockOf(figure.min);
        if (figure.max != figure.min)
            clock += QChar(0x2013) + clockOf(figure.max);
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
