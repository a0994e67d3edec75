#include "app/claims/alignment.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

// For each length of a beginning of `b` the pair that ends the heaviest chain in it.
class BestChains
{
public:
    explicit BestChains(int size) : m_best(size_t(size) + 1, -1) {}

    int before(int b, const std::vector<double> &sums) const // the end of a chain below `b`; -1 none
    {
        int best = -1;
        for (int i = b; i > 0; i -= i & -i) {
            const int other = m_best[size_t(i)];
            if (other >= 0 && (best < 0 || sums[size_t(other)] > sums[size_t(best)]))
                best = other;
        }
        return best;
    }

    void add(int b, int pair, const std::vector<double> &sums)
    {
        for (size_t i = size_t(b) + 1; i < m_best.size(); i += i & -i) {
            if (m_best[i] < 0 || sums[size_t(pair)] > sums[size_t(m_best[i])])
                m_best[i] = pair;
        }
    }

private:
    std::vector<int> m_best;
};

// `pairs` by a, then b.
QList<int> heaviestChain(const QList<AlignedPair> &pairs, double floor)
{
    int size = 0;
    for (const AlignedPair &pair : pairs)
        size = std::max(size, pair.b + 1);
    BestChains chains(size);
    std::vector<double> sums(size_t(pairs.size()), 0);
    std::vector<int> previous(size_t(pairs.size()), -1);
    int best = -1;
    for (qsizetype first = 0, last = 0; first < pairs.size(); first = last) {
        // Those of one `a` are asked before any of them is entered: none follows another.
        while (last < pairs.size() && pairs[last].a == pairs[first].a)
            ++last;
        for (qsizetype i = first; i < last; ++i) {
            if (pairs[i].weight < floor)
                continue;
            previous[size_t(i)] = chains.before(pairs[i].b, sums);
            sums[size_t(i)] = pairs[i].weight + (previous[size_t(i)] < 0 ? 0 : sums[size_t(previous[size_t(i)])]);
        }
        for (qsizetype i = first; i < last; ++i) {
            if (pairs[i].weight < floor)
                continue;
            chains.add(pairs[i].b, int(i), sums);
            if (best < 0 || sums[size_t(i)] > sums[size_t(best)])
                best = int(i);
        }
    }
    QList<int> chain;
    for (int i = best; i >= 0; i = previous[size_t(i)])
        chain.append(i);
    return chain;
}

} // namespace

QList<AlignedPair> align(QList<AlignedPair> candidates, const AlignmentFloors &floors)
{
    const auto byPlace = [](const AlignedPair &x, const AlignedPair &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; };
    std::sort(candidates.begin(), candidates.end(), byPlace);
    QSet<int> takenA;
    QSet<int> takenB;
    QSet<int> taken; // candidates
    QList<AlignedPair> result;
    const auto take = [&](int i, bool moved, bool also) {
        AlignedPair pair = candidates[i];
        pair.isMoved = moved;
        pair.isAlso = also;
        taken.insert(i);
        takenA.insert(pair.a);
        takenB.insert(pair.b);
        result.append(pair);
    };
    for (const int i : heaviestChain(candidates, floors.inOrder))
        take(i, false, false);
    QList<int> rest;
    for (int i = 0; i < int(candidates.size()); ++i) {
        if (!taken.contains(i) && candidates[i].weight >= std::min(floors.moved, floors.also))
            rest.append(i);
    }
    std::stable_sort(rest.begin(), rest.end(),
                     [&](int x, int y) { return candidates[x].weight > candidates[y].weight; });
    for (const int i : std::as_const(rest)) {
        const AlignedPair &pair = candidates[i];
        if (pair.weight >= floors.moved && !takenA.contains(pair.a) && !takenB.contains(pair.b))
            take(i, true, false);
    }
    for (const int i : std::as_const(rest)) {
        const AlignedPair &pair = candidates[i];
        if (!taken.contains(i) && pair.weight >= floors.also && takenA.contains(pair.a) != takenB.contains(pair.b))
            take(i, false, true);
    }
    std::sort(result.begin(), result.end(), byPlace);
    return result;
}

} // namespace crossread
