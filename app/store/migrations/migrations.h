#pragma once

#include "app/store/store.h"

namespace crossread {

Result<void> migrate0001(Store &store); // the first version of the file

} // namespace crossread
