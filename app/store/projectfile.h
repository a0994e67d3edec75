#pragma once

#include "app/progress.h"
#include "app/store/schema.h"

namespace crossread {

// Both take the file's lock, which the store then holds; `patience` is for how many ms they wait where another process
// has it. A file that is refused is left as it was, byte for byte.

// Makes an empty project; refuses a file that is there already.
Result<std::unique_ptr<Store>> createProjectFile(const QString &path, int patience = 0);

// Refuses what is not there, not a project, damaged, of a newer version, read-only or in use by another program.
// An older file is brought up to date after a verified backup beside it. `list` is for tests.
Result<std::unique_ptr<Store>> openProjectFile(const QString &path, const QList<Migration> &list = migrations(),
                                               const Progress &progress = {}, int patience = 0);

// Whether the file is a project of this version or an older one, as its first bytes say. For one that another process
// has open.
Result<void> examineToRead(const QString &path);

// Whether such an error means that there is no reading of the file, so that only a backup helps.
bool isFileLost(const QString &path, const Error &error);

} // namespace crossread
