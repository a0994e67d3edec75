#pragma once

#include "app/progress.h"
#include "app/store/store.h"

#include <QStringList>

namespace crossread {

// Reads the whole file and says all that is wrong with it, a plain sentence each: pages, indexes, references,
// texts, blocks, originals, anchors, spans, tags.
QStringList problems(Store &store, const Progress &progress = {});

} // namespace crossread
