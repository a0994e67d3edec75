#pragma once

#include "app/claims/comparison.h"
#include "app/text/textdiff.h"

#include <QStringList>

namespace crossread {

// What a row of the differences is about. The last four are of two versions of one article.
enum class ComparedKind { Figure, Date, Name, Opposite, Hedge, Attribution, OnlyHere, Changed, Added, Removed, Moved };
constexpr int comparedKinds = 11;
QString comparedName(ComparedKind kind);   // "figure", translated
QString comparedSymbol(ComparedKind kind); // one that tells kinds apart without colour: "≠", "✕" …

// A difference as it is listed. Spans in UTF-16 units of the article of each side.
struct ComparedRow
{
    ComparedKind kind = ComparedKind::OnlyHere;
    Span left; // empty on the side that has nothing
    Span right;
    QList<Span> wordsLeft; // what differs within them
    QList<Span> wordsRight;
    QString why;   // in one line, translated
    Id claim = 0;  // that both sentences belong to
    int link = -1; // index into the links

    friend bool operator==(const ComparedRow &, const ComparedRow &) = default;
};

// A place of each side that belong together; a ribbon joins them.
struct ComparedLink
{
    Span left;
    Span right;
    double score = 0;
    bool sameWords = false;
    bool isMoved = false; // it crosses others
    bool isAlso = false;  // one of the two has a better partner
    bool isDecided = false;
    Id claim = 0;
    int row = -1; // the weightiest difference between the two

    friend bool operator==(const ComparedLink &, const ComparedLink &) = default;
};

// Two articles, or two versions of one, beside each other, with everything that is shown of them.
struct ComparedArticles
{
    Article left;
    Article right;
    bool areVersions = false;
    QList<ComparedLink> links; // by the left side's start
    QList<ComparedRow> rows;   // in the order of the left side; of versions in that of the right one
    QList<Span> sameLeft;      // the same words, in order
    QList<Span> sameRight;
    QList<DiffMark> marksLeft; // single words that differ; of versions all that does
    QList<DiffMark> marksRight;
    QList<std::pair<qsizetype, qsizetype>> level; // positions that stand beside each other, growing on both sides
    double copiedLeft = 0;                        // share of the words, 0..1
    double copiedRight = 0;
    TextDiff diff;    // of versions
    Comparison found; // of others

    qsizetype counterpart(bool fromLeft, qsizetype position) const; // what stands at its level on the other side
};

// Any thread. Cancelled: one without articles. The claims come in with joinClaims().
ComparedArticles compareForView(const Article &left, const QList<Mention> &mentionsLeft, const Article &right,
                                const QList<Mention> &mentionsRight, bool areVersions, const Progress &progress = {});

// Fills links, rows and level anew with what the analyst and the program know of claims: a claim with a passage on
// each side joins them; a rejected one cuts what it joins.
void joinClaims(ComparedArticles &compared, const QList<Claim> &claims);

// A sentence in one line, or a part of it around the words that count, with "…" where something is left out.
QString excerpt(const QString &text, Span span, int most = 160);

} // namespace crossread
