#pragma once

#include "app/claims/lexicon.h"

namespace crossread {

// For each token whether it stands in the reach of an odd number of negations: "did not sell [the mill]", "neither
// [Veldt nor the union] …", "declined to [sell]", "without [a permit]", "denied that [it had sold]", "[non-]exclusive".
// What only looks like one reaches nothing: "not only", "no doubt", "not until May". Rules for English; any thread.
QList<bool> negatedTokens(const QList<Token> &tokens);

// Whether the clause that carries the claim says that something is not so. A denial does not count: what is denied
// stands as said, and Modality::Denied tells that.
bool isNegated(const QList<Token> &tokens);

// Whether a word bears its negation in itself: "non-exclusive", "unlawful", "inaccurate".
bool isNegativeWord(const QString &lower);

} // namespace crossread
