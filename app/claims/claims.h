#pragma once

#include "app/progress.h"
#include "app/values/claim.h"

#include <QHash>

namespace crossread {

// Raise it whenever the same articles may now have other claims, so that projects are looked through again.
constexpr int claimsVersion = 12;

// A sentence of an article with what it says about saying.
struct Sentence
{
    Span span;
    int block = 0;
    double claim = 0; // 0..1: is it a checkable statement
    Attribution attribution;
    Modality modality = Modality::Asserted;
    bool negated = false;

    friend bool operator==(const Sentence &, const Sentence &) = default;
};

// The sentences of an article's analysed blocks, in order. `mentions` may be empty (scores are then coarser).
QList<Sentence> claimSentences(const Article &article, const QList<Mention> &mentions);

// One plain text taken as one sentence, without an article around it.
Sentence claimSentence(const QString &text);

// Which claims the articles share, where they differ, and whom they cite. `mentions` has one list an article.
// Plain function, any thread; deterministic. Cancelled: an empty analysis.
ClaimAnalysis analyseClaims(const QList<Article> &articles, const QList<QList<Mention>> &mentions,
                            const Progress &progress = {});

// The suggestions that the analyst has not yet decided about: those of which less than half of the passages
// lie on passages of a decided claim.
QList<Claim> undecided(const QList<Claim> &suggestions, const QList<Claim> &decided);

// Whether that is what was dismissed: the same kind, in the same places of the same texts or in what overlaps them.
// `contentA`, `contentB`: Article::contentId of both sides.
bool isDismissal(const DismissedConflict &dismissed, const Conflict &conflict, const QByteArray &contentA,
                 const QByteArray &contentB);

// Takes those out that were dismissed and returns them. `contents`: Article::contentId of the articles concerned.
QList<Conflict> takeDismissed(QList<Conflict> &conflicts, const QHash<Id, QByteArray> &contents,
                              const QList<DismissedConflict> &dismissals);

} // namespace crossread
