#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// How likely it is that two sentences say the same, seen among all that could be said of them: what else their articles
// say, what else either is like, what their neighbours and what third articles say. For what is shown and compared,
// for which sentences make one claim, and for conflicts to look at.

// A new term is a row in links.cpp and a new training (packaging/model/train-claims.sh). The first is 1.
constexpr size_t linkTermCount = 44;
using LinkVector = std::array<double, linkTermCount>;

// The pairs that may be links, those that score at least 0.01, best first: of a unit at most `each` with another
// article and forty in all, 20,000 in all. What linkVectors() and rankedLinks() want.
QList<ScoredPair> likelyPairs(const UnitCorpus &corpus, QList<ScoredPair> pairs, int each);

constexpr int likelyEach = 8; // for these two

// Of each pair, in their order. A heading is nobody's neighbour and nobody's rival.
QList<LinkVector> linkVectors(const UnitCorpus &corpus, const QList<ScoredPair> &pairs);

// `pairs` with the chance that both say the same in `score`, in their order: logistic regression with the weights of
// linkweights.h, those for a corpus of two articles or those for one of more. Some twenty microseconds a pair, on all
// threads.
QList<ScoredPair> rankedLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs);

} // namespace crossread
