#pragma once

#include "app/claims/units.h"

namespace crossread {

// Where the articles say they have something from: outlets, agencies and documents named in sentences ("The Courier
// reported", "told Reuters", "according to court filings"), in datelines and in "Source: …" lines. By article and
// position; the same name counts once an article. `corpus` gives the sentences.
QList<Citation> findCitations(const UnitCorpus &corpus, const QList<Article> &articles);

// Long stretches that two articles have word for word: the later of the two is taken to have them from the other,
// or where dates do not tell, the one that comes later in the list. One citation, of the longest stretch, a pair.
QList<Citation> findCopies(const QList<Article> &articles, const Progress &progress);

} // namespace crossread
