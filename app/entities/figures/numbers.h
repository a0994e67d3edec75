#pragma once

#include "app/entities/figures/figuretokens.h"

namespace crossread {

// A number as it is written: digits and words, with its magnitude.
struct Amount
{
    double value = 0;
    double factor = 1;    // of the magnitude that stands with it: 1e6 for "million"
    bool spelled = false; // "seven", "a dozen", "half"
    bool vague = false;   // "dozens", "several million"
    bool partial = false; // "half", "a quarter", "two-thirds": below one
    bool grouped = false; // "12,000"
    bool letter = false;  // the magnitude is one letter: "3m"
    qsizetype first = 0;  // its tokens, half-open; first == last: none
    qsizetype last = 0;

    explicit operator bool() const { return last > first; }
};

// The number that begins at token i. Magnitudes of one letter ("3m") are read when `letters`.
Amount readAmount(const FigureLine &line, qsizetype i, bool letters);

// One number or two: "3 to 5", "3–5", "two or three". Both are in order and of one magnitude.
struct AmountRange
{
    Amount low;
    Amount high; // equal to low for one number
    qsizetype last = 0;

    bool isRange() const { return high.first != low.first; }
    explicit operator bool() const { return bool(low); }
};

// What joins two numbers at token i ("-", "to", "or"; "and" after "between"): where the second begins, or -1.
qsizetype rangeJoint(const FigureLine &line, qsizetype i, bool between);
AmountRange readRange(const FigureLine &line, qsizetype i, bool letters, bool between = false);
AmountRange rangeOf(const Amount &low, const Amount &high); // no range when the two do not make one

// What the words before a number say of it: "more than", "about", "between".
struct BoundPrefix
{
    Bound bound = Bound::Exact;
    enum Range { None, Between, From } range = None;
    bool weak = false;  // "over", "some": alone it does not make a number a figure
    qsizetype last = 0; // past its tokens; as it was given: none
};

BoundPrefix readBound(const FigureLine &line, qsizetype i);

// "or more", "-plus", "or so" after a figure: where that ends and what it makes of the bound.
qsizetype readBoundAfter(const FigureLine &line, qsizetype i, Bound &bound);

double magnitude(const QString &word);  // 1e6 for "million", "mln"; 0: it is none
bool beginsAmount(const QString &word); // "seven", "half", "dozens", "a"
bool beginsBound(const QString &word);

} // namespace crossread
