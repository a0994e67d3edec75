#pragma once

#include "app/claims/comparison.h"
#include "app/claims/units.h"

namespace crossread {

// One side of a comparison.
struct ComparedSide
{
    const Article &article;
    const QList<Mention> &mentions;
};

// A sentence of each side that are paired, with their units in the corpus; -1: has none.
struct PairedSentences
{
    const Sentence &a;
    const Sentence &b;
    int unitA = -1;
    int unitB = -1;
    const ComparedPair &pair;
    QList<TextChange> changes; // of a verbatim pair, within the sentences
};

// In what two paired sentences differ, at most one for each kind, without its number. `corpus` has both articles and
// nothing else. Any thread.
QList<Difference> differencesBetween(const UnitCorpus &corpus, const ComparedSide &a, const ComparedSide &b,
                                     const PairedSentences &sentences);

} // namespace crossread
