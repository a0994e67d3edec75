#pragma once

#include "app/claims/units.h"

#include <QSet>

namespace crossread {

// The sentence of a claim that says it most clearly: short, no pronoun for a subject, with its actors and figures, not
// hedged, not a heading, and pointing at nothing that other sentences said ("the terms of that bond"). Index into the
// corpus; `articles` are its.
int clearest(const UnitCorpus &corpus, const QList<Article> &articles, const QList<int> &units);

// A sentence that is to become a claim's statement.
struct StatementSource
{
    QString sentence;
    QString antecedent;       // what a leading pronoun or "the company" stands for; empty: not known
    QSet<QString> shared;     // stems of what other sentences of the claim say too; none: not known
    bool keepsSource = false; // somebody contradicts it: who says it stays
    bool isChosen = false;    // by the analyst: nothing goes but what stands around what is said
};

// The clause that carries the claim: connectives, "X said that", asides and clauses that share nothing with the claim's
// other sentences are dropped where that is safe; negation, modality and conditions stay. A capital first, no full
// stop; mostly under 140 characters. English; any thread.
QString statementOf(const StatementSource &source);

} // namespace crossread
