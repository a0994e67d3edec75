#pragma once

#include "app/claims/claims.h"
#include "app/claims/lexicon.h"

namespace crossread {

// Who a sentence says has said it: "according to X", "X said", ", said X", "X's claim that", "X: …", "reportedly".
// Where one stands in another ("Marn told the Courier that Veldt had denied it") it is the outer one, which the article
// makes. `sentence` is where the tokens lie in `text`. Rules only, made for news in English; any thread.
Attribution findAttribution(QStringView text, Span sentence, const QList<Token> &tokens);

} // namespace crossread
