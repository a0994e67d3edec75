#pragma once

#include "app/store/store.h"

namespace crossread {

Result<void> migrate0001(Store &store); // the first version of the file
Result<void> migrate0002(Store &store); // dictionary, kinds, recognition by content
Result<void> migrate0003(Store &store); // what a citation stands behind
Result<void> migrate0004(Store &store); // findings by rows, readings of claims
Result<void> migrate0005(Store &store); // versions, placements, notes, dismissed conflicts

} // namespace crossread
