#pragma once

#include "app/store/store.h"

namespace crossread {

// A whole copy of the project. It is made beside its place and examined first; only a good one replaces `path`.
Result<void> copyProject(Store &store, const QString &path);

// The copy before a migration: "<name>.v<N>.backup" beside the file, never over an older one.
Result<QString> backUp(Store &store);

} // namespace crossread
