#pragma once

#include "app/claims/units.h"

namespace crossread {

// What makes the claims of a corpus the same whatever order its articles came in and whatever was there before.

// The order in which the articles are looked at, by index: by day (those without one last; what a file's time proposes
// is none), source, title, text.
QList<qsizetype> corpusOrder(const QList<Article> &articles);

// analyseClaims() of articles that were read before: `articles` in corpusOrder() with their texts, `corpus` joined in
// the same order. Claims have the ids -1, -2 … by their order.
ClaimAnalysis analyseUnits(QList<Article> articles, const UnitCorpus &corpus, const Progress &progress);

// Conflicts and links best first, of equal ones and citations by where they are; `articles` in corpusOrder().
void putInOrder(ClaimAnalysis &analysis, const QList<Id> &articles);

// Gives suggestions the ids of those of `before` with which they share most passages, and at least half of the passages
// of one of both; others get new ids, below all of `before`.
void keepIds(QList<Claim> &claims, const QList<Claim> &before);

// A part of the whole progress.
Progress part(const Progress &progress, double from, double to);

} // namespace crossread
