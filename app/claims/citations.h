#pragma once

#include "app/claims/units.h"

namespace crossread {

// Where the articles say they have something from: outlets, agencies and documents named in sentences ("The Courier
// reported", "told Reuters", "according to court filings"), in datelines and in "Source: …" lines. By article and
// position; the same name counts once an article. `corpus` gives the sentences.
QList<Citation> findCitations(const UnitCorpus &corpus, const QList<Article> &articles);

// Long stretches that two articles have in common, word for word or with small changes; what both quote is none. Who
// cites the other has it from there, else the later one, else who is no news agency, else who credits none, else the
// one that comes later in the list. One citation a pair, its span the longest stretch. `citations` are findCitations().
QList<Citation> findCopies(const QList<Article> &articles, const QList<Citation> &citations, const Progress &progress);

} // namespace crossread
