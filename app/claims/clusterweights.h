#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{{-0.912, 0.406, 0.434, 0.259, -0.089}, 0.32, 0.42};

} // namespace crossread
