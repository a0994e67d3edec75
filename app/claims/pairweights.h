#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr PairVector pairWeights{-3.472, 6.302,  3.242, 6.409, 1.593,  19.131, -26.101,
                                 -1.717, -0.016, 0.018, 0.434, -1.136, 2.874};

} // namespace crossread
