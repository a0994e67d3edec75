#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// The pairs of sentences from different articles that score at least `floor`, by their units. Looks only at sentences
// that share something rare, so that the cost of an article hardly depends on how many there are. Empty when cancelled.
QList<ScoredPair> findPairs(const UnitCorpus &corpus, double floor, const Progress &progress);

} // namespace crossread
