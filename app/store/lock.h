#pragma once

#include "app/result.h"

#include <memory>
#include <QLockFile>

namespace crossread {

// Takes "<path>.lock", so that two programs never write one project behind each other's back. The lock of a
// process that has died is removed. One that another process holds is waited for, `patience` ms at most; this process
// would wait for itself. The error names the process and the machine that has the project open.
Result<std::unique_ptr<QLockFile>> lockProject(const QString &path, int patience = 0);

} // namespace crossread
