#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// How a sentence stands to another one that states their claim. `articles`: those of the corpus, with their texts.
Stance stanceTowards(const UnitCorpus &corpus, const QList<Article> &articles, const Unit &statement,
                     const Unit &sentence, const PairFeatures &features);

} // namespace crossread
