#pragma once

#include "app/claims/claims.h"
#include "app/claims/lexicon.h"

namespace crossread {

// Names who stands behind "he", "the company" or "the report" where the sentences before leave one choice: the source
// becomes the person's or organisation's name, or the document in the words that introduced it ("a report by the
// Harbour Board"). All else stays as it is. `tokens` has one list a sentence; without mentions only what was a source
// before can be named.
void resolveSources(const Article &article, const QList<Mention> &mentions, const QList<QList<Token>> &tokens,
                    QList<Sentence> &sentences);

// Gives the sentences of a quotation that runs over several of them, and over paragraphs that each open it again, the
// speaker that one of them names.
void spreadQuotations(const Article &article, QList<Sentence> &sentences);

} // namespace crossread
