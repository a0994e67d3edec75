#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-3.787, 4.714, 3.113,  7.701, 1.991,  17.750, -2.829,
                                 -1.376, 0.610, -0.018, 0.568, -0.795, 1.693};

} // namespace crossread
