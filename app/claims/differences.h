#pragma once

#include "app/claims/comparison.h"

namespace crossread {

// One side of a comparison.
struct ToldSide
{
    const Article &article;
    const QList<Mention> &mentions;
};

// In what two sentences that are paired differ, one for each kind. Any thread.
QList<Difference> differencesBetween(const ToldSide &a, const Sentence &sentenceA, const ToldSide &b,
                                     const Sentence &sentenceB);

} // namespace crossread
