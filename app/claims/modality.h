#pragma once

#include "app/claims/lexicon.h"
#include "app/values/claim.h"

namespace crossread {

// How a sentence asserts what it says: by the words of the clause that carries the claim, not by those of its asides,
// and by the attribution's cue. Rules for English; any thread.
Modality findModality(QStringView text, Span sentence, const QList<Token> &tokens, const Attribution &attribution);

} // namespace crossread
