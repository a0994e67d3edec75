#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-1.284, 10.028, 2.516, 14.436, -1.881, -1.446, -0.195, -0.067, 0.406, -1.994};

} // namespace crossread
