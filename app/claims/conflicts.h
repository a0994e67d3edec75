#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// How two sentences about one thing contradict each other.
struct Opposition
{
    double strength = 0; // 0: not at all
    QString a;           // the words that do it; may be empty
    QString b;
};

// Opposite polarity: one negates what the other says, or uses the opposite word ("approved", "rejected").
Opposition opposition(const UnitCorpus &corpus, const Unit &a, const Unit &b, const PairFeatures &features);

// Contradictions among pairs of sentences that speak of one thing, strongest first.
QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs);

} // namespace crossread
