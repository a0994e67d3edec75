#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-3.621, 4.788, 3.113,  7.650, 2.014,  17.739, -3.399,
                                 -1.388, 0.340, -0.067, 0.566, -0.934, 1.719};

} // namespace crossread
