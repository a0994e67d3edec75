#include "app/claims/conflicts.h"

namespace crossread {

namespace {

bool has(const QList<int> &sorted, int id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

} // namespace

Opposition opposition(const UnitCorpus &corpus, const Unit &a, const Unit &b, const PairFeatures &features)
{
    Opposition result;
    if (features.overlap < 0.1)
        return result;
    bool words = false;
    bool agree = false;
    for (const int mine : a.stems) {
        if (corpus.opposites[mine].isEmpty() || has(b.stems, mine))
            continue;
        for (const int other : corpus.opposites[mine]) {
            if (has(a.stems, other) || !has(b.stems, other))
                continue;
            // "did not approve" and "rejected" agree.
            if (has(a.negated, mine) != has(b.negated, other)) {
                agree = true;
                continue;
            }
            words = true;
            result.a = corpus.stemNames[mine];
            result.b = corpus.stemNames[other];
        }
    }
    // How much of what both share only one negates.
    double shared = 0;
    int count = 0;
    double left = 0;
    double right = 0;
    for (const int stem : a.stems) {
        if (!has(b.stems, stem))
            continue;
        const double weight = corpus.weights[stem];
        shared += weight;
        ++count;
        left += has(a.negated, stem) ? weight : 0;
        right += has(b.negated, stem) ? weight : 0;
    }
    const double share = shared > 0 ? std::abs(left - right) / shared : 0;
    const bool negation = share >= 0.25 && count >= 2;
    // One negated word among many shared ones may be beside the point; opposite words seldom are.
    if (words)
        result.strength = 0.75;
    else if (negation && !agree)
        result.strength = 0.4 + 0.35 * share;
    return result;
}

} // namespace crossread
