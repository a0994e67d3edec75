#pragma once

#include "app/import/draft.h"
#include "app/import/textlines.h"

namespace crossread {

// A block for each line: which of those with a marker are items of a list, and of which list, is told by their
// neighbours.
QList<DraftBlock> draftBlocks(const QList<TextLine> &lines);

} // namespace crossread
