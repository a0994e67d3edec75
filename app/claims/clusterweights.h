#pragma once

#include "app/claims/clusters.h"

namespace crossread {

// Made by packaging/model/train-claims.sh.
constexpr ClusterModel fittedClusterModel{
    {-2.203, 0.323, 0.470, 0.311, -0.045, 0.215}, {-2.203, 0.510, 0.295, 0.162, 0.142, 0.229}, 0.40, 0.50};

} // namespace crossread
