#pragma once

#include "app/entities/figures/figuretokens.h"

namespace crossread {

// One automaton a kind: the figure of that kind whose first token is i, with the words that belong to it ("more
// than"), or none. All look ahead a bounded number of tokens.
FigureReading readMoney(const FigureLine &line, qsizetype i);
FigureReading readPercent(const FigureLine &line, qsizetype i);
FigureReading readDate(const FigureLine &line, qsizetype i);
FigureReading readTime(const FigureLine &line, qsizetype i);
FigureReading readQuantity(const FigureLine &line, qsizetype i);

// Tokens that have a number and are a name: "Windows 11", "3M", "20th Century Fox". Their value is empty.
FigureReading readNumberName(const FigureLine &line, qsizetype i);
bool beginsNumberName(const QString &word);

// Parts of readDate: by the calendar, and in relation to the day of publication.
FigureReading readCalendarDate(const FigureLine &line, qsizetype i);
FigureReading readRelativeDate(const FigureLine &line, qsizetype i);

// Whether "rose", "up", "from" stand before token i, so that "3 to 5" after it is no range.
bool isMovement(const FigureLine &line, qsizetype i);

// Whether a lower-case word may be the plural of something counted.
bool looksPlural(const QString &word);

// "two sides", "three reasons": plurals that are spoken of rather than counted.
bool isAbstract(const QString &word, double count);

// Words that neither count nor describe: verbs, prepositions, pronouns.
bool isFunctionWord(const QString &word);

} // namespace crossread
