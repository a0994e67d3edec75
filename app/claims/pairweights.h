#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-1.174, 10.864, 2.696, 13.189, 2.598, -1.465, -0.221, -0.069, 0.409, -2.120};

} // namespace crossread
