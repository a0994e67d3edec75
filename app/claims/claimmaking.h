#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Makes a claim of each cluster that says enough: its statement, its passages with their stance, its score and its
// reasons. Best first, with ids -1, -2 …; `citations` tell how many origins it has.
QList<Claim> makeClaims(const UnitCorpus &corpus, const QList<Article> &articles, const QList<Cluster> &clusters,
                        const QList<Citation> &citations);

} // namespace crossread
