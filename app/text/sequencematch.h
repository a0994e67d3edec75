#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace crossread {

// For each element of `a` the index of the element of `b` that it corresponds to, or -1. Rising, and only equal
// numbers correspond. In long stretches the runs of four that occur once in both and lie in the same order are matched
// first (after B. Cohen's patience diff, here with a longest increasing subsequence over runs instead of lines); what
// lies between them by the linear-space variant of E. Myers, "An O(ND) difference algorithm and its variations",
// Algorithmica 1 (1986). A stretch with too many differences is cut where the search has come furthest, which costs
// the shortest script and keeps the time about linear. Any thread; deterministic.
std::vector<int> matchSequences(const std::vector<uint32_t> &a, const std::vector<uint32_t> &b);

// Of pairs with rising first members the places of those whose second members rise too and whose weights (positive)
// have the largest sum; of several such choices one. O(n log n).
std::vector<int> heaviestRising(const std::vector<std::pair<int, int>> &pairs, const std::vector<int> &weights);

} // namespace crossread
