#pragma once

#include "app/claims/figures.h"
#include "app/claims/told.h"

namespace crossread {

// What the words of a date say where no day is known to count from: "late June", "3 March", "Tuesday evening". English;
// nothing where they name several months or weekdays, and no day where they name several of a month.
PartialDate partialDate(QStringView words);

// Where such dates stand in a sentence, in order.
QList<Span> partialDates(QStringView text, Span sentence);

// Of two dates. Where one is partial, by what both tell: month, day of the month, else weekday; Unrelated where that is
// nothing.
FigureMatch matchDates(const ToldFigure &a, const ToldFigure &b);

// Of two dates, 0 or more; where one is partial, the fewest that there can be.
int daysApart(const ToldFigure &a, const ToldFigure &b);

// Of a date: days after its first one.
int lengthOf(const ToldFigure &date);

} // namespace crossread
