#pragma once

#include "app/entities/figures/figuretokens.h"

#include <optional>
#include <QStringList>

namespace crossread {

// A figure in a line.
struct FigureSpan
{
    Span span;
    QString kind; // "money" "percent" "date" "time" "quantity" "ticker"
    std::optional<Figure>
        value; // none for a ticker, and where the text gives no value ("May 11" without a year to be in)

    friend bool operator==(const FigureSpan &, const FigureSpan &) = default;
};

// How an article writes dates and pounds, judged by its text, its other dates and its source.
FigureContext figureContext(const Article &article);

// The figures of one line of text, in order, as the token automata (app/entities/figures/figureautomata.h) read them;
// where they are silent, what the rules of resources/syntax/crossread-figures.xml paint. Linear; any thread.
QList<FigureSpan> findFigures(QStringView line, const FigureContext &context = {});

// The value of a text that is one figure of that kind. A time of the day is in minutes after midnight, its unit the
// zone as written; basis points count as hundredths of a "pp".
std::optional<Figure> figureValue(QStringView text, const QString &kind, const FigureContext &context = {});

// A short name, the same for equal values: "over $13 billion", "32%", "2025-09-01/2025-12-31".
QString figureName(const Figure &figure);

// "MSFT" of "$MSFT" and of "NASDAQ: MSFT".
QString tickerSymbol(const QString &text);

} // namespace crossread
