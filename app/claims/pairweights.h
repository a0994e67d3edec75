#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-2.995, 2.993, 5.140, 7.291, 2.301, 15.222, 22.991, -0.994, 0.092, -0.075, 0.296, -1.426};

} // namespace crossread
