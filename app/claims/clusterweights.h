#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{{-0.889, 0.418, 0.424, 0.243, -0.066}, 0.32, 0.42};

} // namespace crossread
