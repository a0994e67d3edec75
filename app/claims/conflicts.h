#pragma once

#include "app/claims/conflictterms.h"
#include "app/claims/pairs.h"

namespace crossread {

// How two sentences about one thing contradict each other.
struct Opposition
{
    double strength = 0; // 0: not at all
    QString a;           // the words that do it; may be empty
    QString b;
    bool agree = false; // one negates the contrary of what the other says: "did not leave", "stayed"
};

// Opposite polarity of two sentences that make one claim: one negates what the other says, or uses the opposite word.
Opposition opposition(const UnitCorpus &corpus, const Unit &a, const Unit &b, const PairFeatures &features);

// Two sentences that may contradict each other in one way.
struct ConflictCandidate
{
    ConflictKind kind = ConflictKind::Figures;
    int a = 0; // units, a < b
    int b = 0;
    QList<Span> wordsA; // what differs, in the article's text; may be empty
    QList<Span> wordsB;
    bool isLater = false;  // the later article may tell what has happened since
    ConflictTerms terms{}; // only of conflictCandidates()
    double score = 0;      // 0..1
};

// All that may contradict each other with at least the chance `floor`, unranked: of sentences that speak of one thing,
// or of articles of one story. `links`: rankedLinks() of the likely ones among the pairs.
QList<ConflictCandidate> conflictCandidates(const UnitCorpus &corpus, const QList<Article> &articles,
                                            const QList<ScoredPair> &pairs, const QList<ScoredPair> &links,
                                            double floor);

// Best first. What is asked a second time ("how many were hurt?") goes down the more often it was asked before.
QList<ConflictCandidate> rankConflicts(QList<ConflictCandidate> candidates);

// Contradictions among pairs of sentences that speak of one thing, strongest first. Pairs that the corpus' memory knows
// are not looked at again. `links`: as above. Cancelled: none.
QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs,
                              const QList<ScoredPair> &links, const Progress &progress = {});

} // namespace crossread
