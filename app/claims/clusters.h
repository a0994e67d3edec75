#pragma once

#include "app/claims/pairs.h"

#include <array>

namespace crossread {

// Sentences that make one claim, by unit index, and how well they hold together.
struct Cluster
{
    QList<int> units;    // sorted; a sentence that says two things may be in two clusters
    double cohesion = 0; // mean affinity of the pairs across articles, 0..1
};

// What the affinity of two sentences is made of: 1, the log odds of their score, by how much each leads over the second
// best of the other one's article (the lesser, then the greater), the log of 1 + the rare words and figures they share,
// the logs of how many words each has.
constexpr size_t affinityTermCount = 6;
using AffinityVector = std::array<double, affinityTermCount>;

struct ClusterLink
{
    int a = 0; // units of different articles, a < b
    int b = 0;
    bool isRanked = false; // by what else their articles say, rather than by pairScore()
    AffinityVector terms{};
    double doubt = 0; // ScoredPair::doubt
};

// How likely two sentences make one claim (logistic), and from which mean affinity on clusters join. Made by
// packaging/model/claims/clusters.cpp.
struct ClusterModel
{
    AffinityVector weights{};
    AffinityVector rankedWeights{};
    double join = 0;  // across two clusters
    double again = 0; // of a sentence that is in a cluster with another one
};
const ClusterModel &clusterModel();

// The pairs that may be in one cluster, in the order of `pairs`. `ranked`: rankedLinks() of the likely ones of them;
// the rest goes by its own score, and so does what titles are in.
QList<ClusterLink> clusterLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs,
                                const QList<ScoredPair> &ranked);

// Groups sentences by average link: two clusters join when all their sentences fit each other well in the mean and two
// of them very well, the best first; a story in which all share the same words does not chain into one claim. Sentences
// of one article may share a cluster. Titles only follow. Each cluster has at least two articles. `links`:
// clusterLinks(), in any order. Cancelled: empty.
QList<Cluster> makeClusters(const UnitCorpus &corpus, const QList<ClusterLink> &links, const Progress &progress,
                            const ClusterModel &model = clusterModel());

} // namespace crossread
