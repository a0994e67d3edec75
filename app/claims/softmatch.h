#pragma once

#include "app/claims/units.h"

namespace crossread {

// How far two sentences say the same in other words: for each word the nearest one of the other sentence (as BERTScore
// does: Zhang & al. 2020), which is itself, one of its group, or one with a vector near by.
struct SoftMatch
{
    double share = 0;  // of the weight of all words, what found something near, 0..1
    double cosine = 0; // likewise, as a cosine of the weights; damped for short sentences, 0..1
    int similar = 0;   // words of the one with less of them that mean much the same as another one of the other
};

SoftMatch softMatch(const UnitCorpus &corpus, const Unit &a, const Unit &b);

} // namespace crossread
