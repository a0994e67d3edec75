#pragma once

#include <QList>

namespace crossread {

// Two places, by number, that may say the same.
struct AlignedPair
{
    int a = 0;
    int b = 0;
    double weight = 0;    // 0..1 how likely they do
    bool isMoved = false; // against the order of the others
    bool isAlso = false;  // a second partner of a place that has a better one

    friend bool operator==(const AlignedPair &, const AlignedPair &) = default;
};

// From which weight on a pair is taken: along the order of both texts, against it, as a second partner.
struct AlignmentFloors
{
    double inOrder = 0.35;
    double moved = 0.35;
    double also = 0.5;
};

// The pairs that align two texts, by `a`, then `b`: the heaviest chain in which both sides go forward (a weighted
// longest increasing subsequence by a Fenwick tree of maxima, O(n log n)), then, heaviest first, those against the
// order of which neither side has a partner yet, then second partners. Of equal weights the earlier in `a` counts.
QList<AlignedPair> align(QList<AlignedPair> candidates, const AlignmentFloors &floors = {});

} // namespace crossread
