#pragma once

#include "app/entities/tagger/tagger.h"

namespace crossread {

// Mends the extents of tagged names by what the rest of the article shows, and adds the names of the lexicon that the
// tagger has passed over. `tagged` has a list for each block; in order and not overlapping, as is the result.
QList<QList<TaggedName>> mendedNames(const Article &article, const QList<NameBlock> &blocks,
                                     const QList<QList<TaggedName>> &tagged);

} // namespace crossread
