#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// How a sentence stands to another one that states their claim.
Stance stanceTowards(const UnitCorpus &corpus, const Unit &statement, const Unit &sentence,
                     const PairFeatures &features);

} // namespace crossread
