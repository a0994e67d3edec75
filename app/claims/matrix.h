#pragma once

#include "app/progress.h"
#include "app/values/article.h"
#include "app/values/claim.h"

#include <QHash>

namespace crossread {

// What two articles have in common, as seen from the first.
struct MatrixCell
{
    double copied = 0;       // share of its words that stand in stretches which the other has too, 0..1
    double copiedThere = 0;  // the same of the other's words
    int claims = 0;          // that both have a passage of
    double shared = 0;       // these, of the claims of the one that has fewer, 0..1
    int figures = 0;         // claims of which both give figures, or in whose figures they are in conflict
    int figureConflicts = 0; // of these, the claims in conflict by a figure or a date
    int conflicts = 0;       // pairs of sentences in conflict, of any kind

    double figuresInConflict() const { return figures > 0 ? double(figureConflicts) / figures : 0; } // 0..1

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

// All articles against all.
struct ComparisonMatrix
{
    QList<Id> articles;  // rows and columns: alike ones beside each other
    QList<int> clusters; // of each row, from 0 in their order: rows of one number tell much of the same
    QHash<std::pair<int, int>, MatrixCell> cells; // (row, column), row < column, of those that have anything in common

    MatrixCell at(int row, int column) const; // of a row with itself: all is copied and shared

    friend bool operator==(const ComparisonMatrix &, const ComparisonMatrix &) = default;
};

// From what an analysis of the articles has found (rejected claims and claims with passages elsewhere may be among the
// claims) and their words: copies as reusedText finds them, between all; of more than 64 articles between those that
// ReuseCandidates names. Rows are in the order of an average linkage clustering, neighbours at the seams turned to each
// other. `articles` have their texts. 40 articles take some 100 ms, 1,000 some seconds and 10 MB. Any thread;
// deterministic, whatever the order of the articles. Cancelled: an empty one.
ComparisonMatrix compareAll(const QList<Article> &articles, const QList<Claim> &claims,
                            const QList<Conflict> &conflicts, const Progress &progress = {});

} // namespace crossread
