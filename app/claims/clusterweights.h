#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{{-1.07, 0.65, 0.28, 0.20, 0.71}, 0.3, 0.4};

} // namespace crossread
