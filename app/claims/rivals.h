#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// How alike the words around two figures are, 0..1.
double slotLikeness(const UnitCorpus &corpus, const QList<int> &a, const QList<int> &b);

} // namespace crossread
