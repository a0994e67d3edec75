#pragma once

#include "app/claims/claims.h"
#include "app/claims/lexicon.h"

namespace crossread {

// The name that the pronoun at the head of a sentence, or its "the company", stands for: the only one of its kind in
// the sentence before, who is not merely quoted there. Empty where that is not sure. `mentions` are the article's.
QString antecedentOf(QStringView text, const QList<Token> &tokens, const QList<Mention> &mentions,
                     const Sentence &before);

} // namespace crossread
