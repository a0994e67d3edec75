#pragma once

#include "app/claims/claims.h"
#include "app/claims/lexicon.h"

namespace crossread {

// Who a sentence says has said it: the best of "according to X", "X said", ", said X", "X's claim that", "reportedly".
// `sentence` is where the tokens lie in `text`. Rules only, made for news in English.
Attribution findAttribution(QStringView text, Span sentence, const QList<Token> &tokens);

// Gives the sentences of a quotation that runs over several of them the speaker that one of them names.
void spreadQuotations(QStringView text, QList<Sentence> &sentences);

} // namespace crossread
