#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Sentences that make one claim, by unit index, and how well they hold together.
struct Cluster
{
    QList<int> units;    // sorted
    double cohesion = 0; // mean score of the pairs across articles
};

// Groups sentences so that every one fits every other (complete link) and all fit well on average: a story in which all
// share the same words does not chain into one claim. `pairs` best first; each cluster has at least two articles.
QList<Cluster> makeClusters(const UnitCorpus &corpus, const QList<ScoredPair> &pairs, const Progress &progress);

} // namespace crossread
