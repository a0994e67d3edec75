#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Two figures of two sentences that look like different answers to one question.
struct FigureRivals
{
    double strength = 0; // 0..1; 0: there are none
    qsizetype a = -1;    // indices into the units' figures
    qsizetype b = -1;
};

// The strongest ones: another value of the same kind and unit (or of things of one meaning), with like words around,
// not of other years, and not what the other sentence says too.
FigureRivals rivalFigures(const UnitCorpus &corpus, const QList<Article> &articles, const Unit &a, const Unit &b,
                          const PairFeatures &features);

// Whether a sentence gives a figure.
bool tells(const Unit &unit, const Figure &figure);

// How alike the words around two figures are, 0..1.
double slotLikeness(const UnitCorpus &corpus, const QList<int> &a, const QList<int> &b);

} // namespace crossread
