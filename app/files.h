#pragma once

#include "app/result.h"

#include <QByteArray>

namespace crossread {

// Writes a whole file or none of it: to a temporary file beside `path`, synced, its size checked, then moved over
// what was there. On an error the old file is untouched and nothing is left behind. A symbolic link is followed.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace crossread
