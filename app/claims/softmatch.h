#pragma once

#include "app/claims/units.h"

#include <array>
#include <QVarLengthArray>

namespace crossread {

// A word of a sentence and the nearest one of another sentence.
struct SoftWord
{
    int stem = 0;
    const StemSense *sense = nullptr;
    double likeness = 0; // 0..1, 1: the word itself
    double weight = 0;   // of that nearest one
};

using SoftWords = QVarLengthArray<SoftWord, 48>;

// Those of both.
using SoftPair = std::array<SoftWords, 2>;
SoftPair nearestWords(const UnitCorpus &corpus, const Unit &a, const Unit &b);

// A sentence's words, with nothing near them yet.
SoftWords softWords(const UnitCorpus &corpus, const Unit &unit);
// How alike the nearest of `others` is to a word.
double nearestLikeness(const SoftWord &word, const SoftWords &others);

// How far two sentences say the same in other words: for each word the nearest one of the other sentence (as BERTScore
// does: Zhang & al. 2020), which is itself, one of its group, or one with a vector near by.
struct SoftMatch
{
    double share = 0;  // of the weight of all words, what found something near, 0..1
    double cosine = 0; // likewise, as a cosine of the weights; damped for short sentences, 0..1
    int similar = 0;   // words of the one with less of them that mean much the same as another one of the other
};

SoftMatch softMatch(const UnitCorpus &corpus, const SoftPair &words);

} // namespace crossread
