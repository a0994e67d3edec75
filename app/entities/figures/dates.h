#pragma once

#include "app/entities/figures/figuretokens.h"

namespace crossread {

// Days from … to, both included.
struct Interval
{
    QDate from;
    QDate to;
    Bound bound = Bound::Exact;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
};

Interval yearsFrom(int first, int last);
Interval monthsFrom(int year, int first, int count);

// The calendar unit ("week", "months", "quarter" …) that `day` lies in; weeks begin on Monday. Invalid: no unit.
Interval unitAround(const QString &unit, QDate day);
QDate movedBy(QDate day, const QString &unit, double by);

int monthOf(const QString &word);      // 1-12 of "may", "sept"; 0: none
int weekdayOf(const QString &word);    // 1-7 of "monday", "tues"
int ordinalOf(const QString &word);    // 1-21 of "first", "3rd" without its ending, "twentieth"; 0: none
bool isYear(const FigureToken &token); // four digits, 1500 to 2099

// "early", "the end of", "mid-": which part of what follows is meant, and where that begins.
struct DatePart
{
    enum Which { Whole, Early, Mid, Late, Start, End } which = Whole;
    qsizetype last = 0;

    Interval of(const Interval &whole) const;
};

DatePart readDatePart(const FigureLine &line, qsizetype i);

// The day of that name in the year nearest to the day of publication; news look back more than ahead, unless they
// speak of what will be.
QDate nearestDay(int month, int day, QDate published, bool ahead = false);

// Whether the words about the date at token i speak of what will be.
bool isAhead(const FigureLine &line, qsizetype i);

// A match of kind "date"; without a value where the interval is not valid.
FigureReading dateMatch(qsizetype first, qsizetype last, const Interval &interval);

} // namespace crossread
