#pragma once

#include "app/progress.h"
#include "app/values/claim.h"

#include <QHash>

namespace crossread {

// What two articles have to do with each other.
struct MatrixCell
{
    double copied = 0;    // share of the words of the row's article that the column's has too, in copied stretches
    int claims = 0;       // that both make or dispute
    int conflicts = 0;    // between them
    double allClaims = 0; // claims as a share of the fewer of both, 0..1

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

// All articles against all, neighbours having most in common.
struct CorpusMatrix
{
    QList<Id> articles;      // rows and columns alike
    QList<MatrixCell> cells; // row by row; of an article and itself nothing

    const MatrixCell &at(qsizetype row, qsizetype column) const { return cells[row * articles.size() + column]; }
};

// Shares of copied words, for (row, column) of those that have any: all pairs of few articles, of many those that share
// rare runs of words. Any thread. Cancelled: what there is.
using CopiedShares = QHash<std::pair<Id, Id>, double>;
CopiedShares copiedShares(const QList<Article> &articles, const Progress &progress = {});

// Sorted by clusters: the two groups that have most in common on the average are joined until one is left; the order is
// that of the tree. Cubic in the articles: 200 take some 20 ms.
CorpusMatrix corpusMatrix(const QList<Id> &articles, const QList<Claim> &claims, const QList<Conflict> &conflicts,
                          const CopiedShares &copied);

} // namespace crossread
