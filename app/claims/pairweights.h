#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-1.309, 10.045, 2.508, 14.124, 1.097, -1.449, -0.175, -0.069, 0.399, -1.956};

} // namespace crossread
