#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-2.994, 2.989,  5.152, 7.280,  2.305, 15.207,
                                 23.106, -0.994, 0.092, -0.075, 0.296, -1.428};

} // namespace crossread
