#pragma once

#include "app/claims/units.h"

namespace crossread {

// The sentence of a claim that says it most clearly: short, no pronoun for a subject, with its actors and figures, not
// hedged, not a heading. Index into the corpus.
int clearest(const UnitCorpus &corpus, const QList<int> &units);

// A sentence as a claim's statement: a leading connective and a leading or trailing attribution are dropped where that
// leaves a whole sentence; without its full stop.
QString statementOf(const QString &sentence);

} // namespace crossread
