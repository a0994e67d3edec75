#pragma once

#include "app/claims/conflictterms.h"

#include <vector>

namespace crossread {

// What a tree is fitted to.
struct TreeExample
{
    const ConflictTerms *terms;
    bool isTrue;
    double weight;
    double sum; // the log odds that it has without the trees
};

// Boosted trees of depth two on the logistic loss, in a fixed order: the same bits each time.
ConflictTrees fitTrees(std::vector<TreeExample> examples);

} // namespace crossread
