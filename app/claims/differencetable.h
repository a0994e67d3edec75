#pragma once

#include "app/claims/comparison.h"

namespace crossread {

// The differences of a comparison as a table, in the language of the program.

// "Figure", "Only here" …
QString differenceKindName(DifferenceKind kind);

// Kind, what the first article says, what the second one says, the claim, why.
QStringList differenceColumns();

// A row for each difference, in their order. A side that has nothing: an empty cell. The claim is one of `claims` with
// a passage where the difference is, none that was rejected; without one the cell is empty.
QList<QStringList> differenceRows(const Comparison &comparison, const Article &a, const Article &b,
                                  const QList<Claim> &claims);

} // namespace crossread
