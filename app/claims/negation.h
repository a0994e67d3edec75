#pragma once

#include "app/claims/lexicon.h"

namespace crossread {

enum class NegationKind {
    Clause,  // "not", "never", "no", "neither": a predicate or its subject
    Refusal, // "declined to", "stopped short of"
    Denial,  // "denied that", "ruled out"
    Phrase,  // "without", "instead of": beside the predicate
    Word,    // "unlawful": itself alone
};

// A word that negates, and what it reaches; indices of tokens.
struct Negation
{
    NegationKind kind = NegationKind::Clause;
    qsizetype cue = 0;
    qsizetype first = 0; // of its reach
    qsizetype end = 0;

    bool reaches(qsizetype i) const { return first <= i && i < end; }
};

// In the order of their cues. What only looks like one is none: "not only", "no doubt", "not until May". Rules for
// English; any thread.
QList<Negation> negationsIn(const QList<Token> &tokens);

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
