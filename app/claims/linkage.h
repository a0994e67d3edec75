#pragma once

#include <QHash>
#include <QList>

namespace crossread {

struct Linkage
{
    QList<int> order;    // of what was grouped, alike ones beside each other
    QList<int> clusters; // of each place in that order, from 0 on
};

// Hierarchical clustering by average linkage of `count` things whose likeness, 0..1, is given by pairs (lower, higher);
// what is not given is 0. The nearest-neighbour chain (Murtagh 1983): O(count²) time and memory. Branches are laid
// beside each other so that the ends that touch are the most alike. Groups are what hangs together from the likeness
// `together` on. Of equals the lower number comes first.
Linkage averageLinkage(int count, const QHash<std::pair<int, int>, double> &likeness, double together);

} // namespace crossread
