#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-1.379, 11.151, 2.624, 14.855, 4.217, -1.451, -0.138, -0.065, 0.425, -1.952};

} // namespace crossread
