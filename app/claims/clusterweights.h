#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{{-0.879, 0.422, 0.436, 0.212, 0.039}, 0.38, 0.48};

} // namespace crossread
