#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{{-0.932, 0.572, 0.264, 0.162, 0.329}, 0.38, 0.48};

} // namespace crossread
