#pragma once

#include "app/claims/lexicon.h"

namespace crossread {

// What a word's clause is to its sentence. What somebody says, thinks or plans ("said that …") counts as the main
// clause: it is what the sentence tells.
enum class ClauseKind : quint8 {
    Main,
    Relative,  // "the mill, which …"
    Adverbial, // "because …", "after …", "If …"
};

// One kind for each token. Rules; any thread.
QList<ClauseKind> clauseKinds(const QList<Token> &tokens);

} // namespace crossread
