#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Pairs of two articles' units with the chance that both say the same in `score`, in the order of `pairs`. Beside their
// own likeness (pairScore) it counts how far each leads over what else either could be paired with, whether their
// neighbours are alike too, and that a title says what other sentences say in full. Logistic regression, fitted to the
// stories of packaging/model/stories, two articles at a time; what is beside the likeness counts less than fitted, for
// stories are tidier than news. `pairs` are all of findPairs(). Any thread.
QList<ScoredPair> comparedLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs);

// The best links, best first: of each unit no more than a few. `corpus` has `articles` and nothing else.
QList<PassageLink> shownLinks(const UnitCorpus &corpus, const QList<Article> &articles, QList<ScoredPair> links);

} // namespace crossread
