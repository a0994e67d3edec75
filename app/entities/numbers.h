#pragma once

#include <QList>
#include <QString>

namespace crossread {

// A piece of a figure's text.
struct FigureToken
{
    enum Type { Number, Word, Symbol } type = Word;
    QString text;       // lower-case; of a symbol the character
    double value = 0;   // of a number
    bool glued = false; // no blank before it
    qsizetype start = 0;
};

QList<FigureToken> figureTokens(QStringView text);

// A number as it is written: digits and words, with its magnitude.
struct Amount
{
    double value = 0;
    bool hasMagnitude = false; // "million" stands with it
    bool isVague = false;      // "dozens", "several million"
    qsizetype first = 0;       // its tokens, half-open
    qsizetype last = 0;
};

// The numbers in the tokens, in order. In a range the first takes the magnitude of the second ("3-4 million").
// Magnitudes of one letter ("$3m") count when `shortMagnitudes`.
QList<Amount> amounts(const QList<FigureToken> &tokens, bool shortMagnitudes);

double magnitude(QStringView word); // 1e6 for "million", "mln", "millions"; 0: it is none

} // namespace crossread
