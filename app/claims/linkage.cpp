#include "app/claims/linkage.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace crossread {

namespace {

struct Merge
{
    int a = 0; // a member of each
    int b = 0;
    double likeness = 0;
};

class Chain
{
public:
    Chain(int count, const QHash<std::pair<int, int>, double> &likeness)
        : m_count(count), m_likeness(size_t(count) * size_t(count)), m_size(size_t(count), 1)
    {
        for (auto it = likeness.begin(); it != likeness.end(); ++it) {
            at(it.key().first, it.key().second) = float(*it);
            at(it.key().second, it.key().first) = float(*it);
        }
    }

    QList<Merge> merges()
    {
        QList<Merge> result;
        QList<int> chain;
        for (int left = m_count; left > 1;) {
            if (chain.isEmpty())
                chain.append(firstLeft());
            const int top = chain.last();
            const int before = chain.size() > 1 ? chain[chain.size() - 2] : -1;
            const int next = nearest(top, before);
            if (next != before) {
                chain.append(next);
                continue;
            }
            result.append({before, top, double(at(before, top))});
            chain.remove(chain.size() - 2, 2);
            join(std::min(before, top), std::max(before, top));
            --left;
        }
        return result;
    }

private:
    float &at(int a, int b) { return m_likeness[size_t(a) * size_t(m_count) + size_t(b)]; }

    int firstLeft()
    {
        while (m_size[size_t(m_first)] == 0)
            ++m_first;
        return m_first;
    }

    // The one before in the chain where none is better: then both are nearest to each other.
    int nearest(int one, int before)
    {
        int best = before;
        for (int other = 0; other < m_count; ++other) {
            if (other != one && m_size[size_t(other)] > 0 && (best < 0 || at(one, other) > at(one, best)))
                best = other;
        }
        return best;
    }

    void join(int kept, int gone)
    {
        const float x = float(m_size[size_t(kept)]);
        const float y = float(m_size[size_t(gone)]);
        for (int other = 0; other < m_count; ++other) {
            if (m_size[size_t(other)] == 0 || other == kept || other == gone)
                continue;
            const float mean = (x * at(kept, other) + y * at(gone, other)) / (x + y);
            at(kept, other) = mean;
            at(other, kept) = mean;
        }
        m_size[size_t(kept)] += m_size[size_t(gone)];
        m_size[size_t(gone)] = 0;
    }

    int m_count;
    int m_first = 0;
    std::vector<float> m_likeness;
    std::vector<int> m_size; // 0: in another one
};

int rootOf(std::vector<int> &parents, int one)
{
    while (parents[size_t(one)] != one)
        one = parents[size_t(one)] = parents[size_t(parents[size_t(one)])];
    return one;
}

} // namespace

Linkage averageLinkage(int count, const QHash<std::pair<int, int>, double> &likeness, double together)
{
    const auto between = [&likeness](int a, int b) { return likeness.value({std::min(a, b), std::max(a, b)}); };
    QList<Merge> merges = Chain(count, likeness).merges();
    std::stable_sort(merges.begin(), merges.end(), [](const Merge &x, const Merge &y) {
        return x.likeness != y.likeness ? x.likeness > y.likeness : std::min(x.a, x.b) < std::min(y.a, y.b);
    });
    std::vector<int> parents(static_cast<size_t>(count));
    std::iota(parents.begin(), parents.end(), 0);
    std::vector<int> groups = parents; // the same, of what hangs together
    std::vector<QList<int>> leaves;
    for (int i = 0; i < count; ++i)
        leaves.push_back({i});
    for (const Merge &merge : std::as_const(merges)) {
        const int a = rootOf(parents, merge.a);
        const int b = rootOf(parents, merge.b);
        const int kept = std::min(a, b);
        const int gone = std::max(a, b);
        parents[size_t(gone)] = kept;
        if (merge.likeness >= together)
            groups[size_t(rootOf(groups, gone))] = rootOf(groups, kept);
        QList<int> left = leaves[size_t(kept)];
        QList<int> right = std::move(leaves[size_t(gone)]);
        const double ways[] = {between(left.last(), right.first()), between(left.last(), right.last()),
                               between(left.first(), right.first()), between(left.first(), right.last())};
        const auto way = std::max_element(std::begin(ways), std::end(ways)) - std::begin(ways);
        if (way >= 2)
            std::reverse(left.begin(), left.end());
        if (way % 2 == 1)
            std::reverse(right.begin(), right.end());
        leaves[size_t(kept)] = left + right;
    }
    Linkage result;
    if (count == 0)
        return result;
    result.order = leaves[0];
    int last = -1;
    for (const int one : std::as_const(result.order)) {
        const int group = rootOf(groups, one);
        result.clusters.append(last < 0 ? 0 : result.clusters.last() + (group != last));
        last = group;
    }
    return result;
}

} // namespace crossread
