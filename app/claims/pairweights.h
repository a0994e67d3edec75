#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-1.188, 11.040, 2.607, 14.829, 4.153, -1.456, -0.137, -0.073, 0.417, -2.115};

} // namespace crossread
