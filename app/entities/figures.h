#pragma once

#include "app/values/mention.h"

#include <optional>
#include <QStringList>

namespace crossread {

// A figure in a line, found by the rules of resources/syntax/crossread-figures.xml.
struct FigureSpan
{
    Span span;
    QString kind; // "money" "percent" "date" "time" "quantity" "ticker"
    std::optional<Figure>
        value; // none for a ticker, and where the text gives no value ("May 11" without a year to be in)

    friend bool operator==(const FigureSpan &, const FigureSpan &) = default;
};

// The figures of one line of text, in order. `published` is what "last week" or "May 11" is relative to; invalid: they
// have no value. Any thread.
QList<FigureSpan> findFigures(QStringView line, QDate published = {});

// The value of a text that is one figure of that kind. A time of the day is in minutes after midnight, its unit the
// zone as written; basis points count as hundredths of a "pp".
std::optional<Figure> figureValue(QStringView text, const QString &kind, QDate published = {});

// A short name, the same for equal values: "over $13 billion", "32%", "2025-09-01/2025-12-31".
QString figureName(const Figure &figure);

// "MSFT" of "$MSFT" and of "NASDAQ: MSFT".
QString tickerSymbol(const QString &text);

} // namespace crossread
