#pragma once

#include "app/claims/lexicon.h"
#include "app/values/claim.h"

namespace crossread {

// The figures of a claim's passages, and which of them differ from the rest.

struct PlacedFigure
{
    Figure figure;
    Span span;
};

// The values of the mentions within `span`, then numbers that no mention covers. `tokens` are those of the span;
// mentions before number `from` end before it.
QList<PlacedFigure> figuresAt(const QList<Token> &tokens, const QList<Mention> &mentions, qsizetype from, Span span);
QList<Figure> figuresWithin(const QString &text, const QList<Mention> &mentions, Span span);

// What somebody gives in figures, and how much that counts.
struct FigureVoice
{
    Id article = 0; // 0: no article's
    double weight = 1;
    QList<Figure> figures;
};

// Whether another value stands in the place of one of its figures and more give that than its own, with `own` added
// to those: what its own word counts.
bool isOutnumbered(const QList<FigureVoice> &all, qsizetype which, double own);

// Sets figureDiffers: a passage's figure differs when more passages say another one in its place, or as many. The
// statement is one more of them, with some weight, and wins a draw.
void markFigures(QList<Passage> &passages, const FigureVoice &statement);
// The same of a claim whose statement may have been worded by hand: what it gives in figures, and where it is silent
// what the passage gives that it was made of.
void markFigures(Claim &claim);

} // namespace crossread
