#include "app/text/sequencematch.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace crossread {

namespace {

constexpr int runLength = 4;
constexpr int plainSize = 512;     // of both sides: below it runs are not worth their index
constexpr int deepestRuns = 6;     // how often the stretches between runs are searched for runs again
constexpr int leastPatience = 256; // differences after which a stretch is cut anyhow

struct Stretch
{
    int a0, a1, b0, b1;
    int depth = 0;

    bool isEmpty() const { return a0 >= a1 || b0 >= b1; }
    int size() const { return a1 - a0 + b1 - b0; }
};

struct Point
{
    int x, y;
};

class SequenceMatcher
{
public:
    SequenceMatcher(const std::vector<uint32_t> &a, const std::vector<uint32_t> &b)
        : m_a(a), m_b(b), m_match(a.size(), -1), m_zero(int(b.size()) + 1), m_ahead(a.size() + b.size() + 4),
          m_behind(a.size() + b.size() + 4)
    {
    }

    std::vector<int> run()
    {
        std::vector<Stretch> open{{0, int(m_a.size()), 0, int(m_b.size())}};
        while (!open.empty()) {
            Stretch at = open.back();
            open.pop_back();
            trim(at);
            if (at.isEmpty() || takeRuns(at, open))
                continue;
            const Point cut = middle(at);
            open.push_back({at.a0, cut.x, at.b0, cut.y, deepestRuns});
            open.push_back({cut.x, at.a1, cut.y, at.b1, deepestRuns});
        }
        return std::move(m_match);
    }

private:
    void trim(Stretch &at)
    {
        while (!at.isEmpty() && m_a[at.a0] == m_b[at.b0])
            m_match[at.a0++] = at.b0++;
        while (!at.isEmpty() && m_a[at.a1 - 1] == m_b[at.b1 - 1])
            m_match[--at.a1] = --at.b1;
    }

    static std::vector<uint64_t> runsOf(const std::vector<uint32_t> &elements, int first, int last)
    {
        std::vector<uint64_t> runs;
        for (int i = first; i + runLength <= last; ++i) {
            uint64_t key = 0;
            for (int k = 0; k < runLength; ++k) {
                key = (key ^ elements[i + k]) * 0x9E3779B97F4A7C15U;
                key ^= key >> 29;
            }
            runs.push_back(key);
        }
        return runs;
    }

    bool equal(int i, int j) const { return std::equal(m_a.begin() + i, m_a.begin() + i + runLength, m_b.begin() + j); }

    // Matches the first elements of runs that both sides have once. False: there are none.
    bool takeRuns(const Stretch &at, std::vector<Stretch> &open)
    {
        if (at.depth >= deepestRuns || at.size() < plainSize)
            return false;
        constexpr int none = -1;
        constexpr int several = -2;
        struct Places
        {
            int a = none;
            int b = none;
        };
        const auto inA = runsOf(m_a, at.a0, at.a1);
        const auto inB = runsOf(m_b, at.b0, at.b1);
        std::unordered_map<uint64_t, Places> known;
        known.reserve(inA.size());
        for (size_t i = 0; i < inA.size(); ++i) {
            int &place = known[inA[i]].a;
            place = place == none ? at.a0 + int(i) : several;
        }
        for (size_t j = 0; j < inB.size(); ++j) {
            const auto found = known.find(inB[j]);
            if (found != known.end())
                found->second.b = found->second.b == none ? at.b0 + int(j) : several;
        }
        std::vector<std::pair<int, int>> pairs;
        for (size_t i = 0; i < inA.size(); ++i) {
            const Places &places = known.at(inA[i]);
            if (places.a >= 0 && places.b >= 0 && equal(places.a, places.b))
                pairs.emplace_back(places.a, places.b);
        }
        if (pairs.empty())
            return false;
        Stretch gap{at.a0, at.a0, at.b0, at.b0, at.depth + 1};
        for (const int place : heaviestRising(pairs, std::vector<int>(pairs.size(), 1))) {
            const auto [x, y] = pairs[size_t(place)];
            gap.a1 = x;
            gap.b1 = y;
            if (!gap.isEmpty())
                open.push_back(gap);
            m_match[x] = y;
            gap.a0 = x + 1;
            gap.b0 = y + 1;
        }
        gap.a1 = at.a1;
        gap.b1 = at.b1;
        if (!gap.isEmpty())
            open.push_back(gap);
        return true;
    }

    // A point of a shortest way through a stretch that begins and ends with a difference, neither its start nor its
    // end: where a search from the start (the furthest x of each diagonal x - y) and one from the end meet.
    Point middle(const Stretch &at)
    {
        int *const ahead = m_ahead.data() + m_zero;
        int *const behind = m_behind.data() + m_zero;
        const int least = at.a0 - at.b1;
        const int most = at.a1 - at.b0;
        const int from = at.a0 - at.b0;
        const int to = at.a1 - at.b1;
        const bool odd = (from - to) % 2 != 0;
        int low = from, high = from, backLow = to, backHigh = to;
        ahead[from] = at.a0;
        behind[to] = at.a1;
        for (int cost = 1;; ++cost) {
            widen(ahead, low, high, least, most, -1);
            for (int k = high; k >= low; k -= 2) {
                int x = ahead[k - 1] >= ahead[k + 1] ? ahead[k - 1] + 1 : ahead[k + 1];
                while (x < at.a1 && x - k < at.b1 && m_a[x] == m_b[x - k])
                    ++x;
                ahead[k] = x;
                if (odd && backLow <= k && k <= backHigh && behind[k] <= x && x <= at.a1 && x - k <= at.b1)
                    return {x, x - k};
            }
            widen(behind, backLow, backHigh, least, most, std::numeric_limits<int>::max());
            for (int k = backHigh; k >= backLow; k -= 2) {
                int x = behind[k - 1] < behind[k + 1] ? behind[k - 1] : behind[k + 1] - 1;
                while (x > at.a0 && x - k > at.b0 && m_a[x - 1] == m_b[x - k - 1])
                    --x;
                behind[k] = x;
                if (!odd && low <= k && k <= high && x <= ahead[k] && x >= at.a0 && x - k >= at.b0)
                    return {x, x - k};
            }
            if (cost >= leastPatience)
                return furthest(at, low, high, backLow, backHigh);
        }
    }

    // One diagonal more on either side, or, at the edge, one less; what lies beyond is never taken.
    static void widen(int *reached, int &low, int &high, int least, int most, int beyond)
    {
        if (low > least)
            reached[--low - 1] = beyond;
        else
            ++low;
        if (high < most)
            reached[++high + 1] = beyond;
        else
            --high;
    }

    Point furthest(const Stretch &at, int low, int high, int backLow, int backHigh) const
    {
        Point best{at.a0, at.b0};
        int gain = 0;
        for (int k = low; k <= high; k += 2) {
            const int x = m_ahead[size_t(m_zero + k)];
            if (x <= at.a1 && x - k <= at.b1 && x - k >= at.b0 && 2 * x - k - at.a0 - at.b0 > gain) {
                gain = 2 * x - k - at.a0 - at.b0;
                best = {x, x - k};
            }
        }
        for (int k = backLow; k <= backHigh; k += 2) {
            const int x = m_behind[size_t(m_zero + k)];
            if (x >= at.a0 && x - k >= at.b0 && x - k <= at.b1 && at.a1 + at.b1 - 2 * x + k > gain) {
                gain = at.a1 + at.b1 - 2 * x + k;
                best = {x, x - k};
            }
        }
        return best;
    }

    const std::vector<uint32_t> &m_a;
    const std::vector<uint32_t> &m_b;
    std::vector<int> m_match;
    const int m_zero; // where diagonal 0 stands
    std::vector<int> m_ahead;
    std::vector<int> m_behind;
};

} // namespace

std::vector<int> heaviestRising(const std::vector<std::pair<int, int>> &pairs, const std::vector<int> &weights)
{
    // The heaviest chain that ends at or below a rank, as a tree of prefix maxima.
    std::vector<int> seconds;
    seconds.reserve(pairs.size());
    for (const auto &pair : pairs)
        seconds.push_back(pair.second);
    std::sort(seconds.begin(), seconds.end());
    seconds.erase(std::unique(seconds.begin(), seconds.end()), seconds.end());
    std::vector<int> tree(seconds.size() + 1, -1); // the chain's last pair
    std::vector<int64_t> total(pairs.size());
    std::vector<int> previous(pairs.size(), -1);
    int best = -1;
    for (size_t i = 0; i < pairs.size(); ++i) {
        const size_t rank =
            size_t(std::lower_bound(seconds.begin(), seconds.end(), pairs[i].second) - seconds.begin()) + 1;
        int before = -1;
        for (size_t node = rank - 1; node > 0; node -= node & (~node + 1)) {
            if (tree[node] >= 0 && (before < 0 || total[size_t(tree[node])] > total[size_t(before)]))
                before = tree[node];
        }
        previous[i] = before;
        total[i] = weights[i] + (before < 0 ? 0 : total[size_t(before)]);
        for (size_t node = rank; node < tree.size(); node += node & (~node + 1)) {
            if (tree[node] < 0 || total[i] > total[size_t(tree[node])])
                tree[node] = int(i);
        }
        if (best < 0 || total[i] > total[size_t(best)])
            best = int(i);
    }
    std::vector<int> chain;
    for (; best >= 0; best = previous[size_t(best)])
        chain.push_back(best);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::vector<int> matchSequences(const std::vector<uint32_t> &a, const std::vector<uint32_t> &b)
{
    return SequenceMatcher(a, b).run();
}

} // namespace crossread
