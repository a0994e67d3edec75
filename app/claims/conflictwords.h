#pragma once

#include "app/values/claim.h"

namespace crossread {

// One side of a conflict: a stretch of an article's text and what was recognised in the article.
struct ConflictSide
{
    const QString &text;
    Span span;
    const QList<Mention> &mentions;
};

// The words of `side` that contradict `other`: figures or dates that `other` gives otherwise; negations, refusals and
// words of contrary meaning with what they stand against; words that leave open whether it comes to pass. In order, in
// the units of `side.text`, apart from each other; none where that cannot be said. Any thread.
QList<Span> conflictWords(ConflictKind kind, const ConflictSide &side, const ConflictSide &other);

} // namespace crossread
