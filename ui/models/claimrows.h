#pragma once

#include "app/project.h"
#include "ui/models/filter.h"

#include <QStringList>

namespace crossread {

// Of several passages the one with the largest weight is shown.
int stanceWeight(Stance stance, bool differs);

// What one outlet says of a claim: several passages show as the one that matters most (disputes, figure differs,
// supports, mentions).
struct ClaimCell
{
    QList<qsizetype> passages; // places in Claim::passages; empty: silent
    Stance stance = Stance::Supports;
    bool differs = false;

    bool isSilent() const { return passages.isEmpty(); }
    friend bool operator==(const ClaimCell &, const ClaimCell &) = default;
};

// A claim over the outlets, as ledger and charts show it.
struct ClaimRow
{
    Claim claim;
    QList<ClaimCell> cells; // one an outlet, in the order asked for
    int articles = 0;       // that carry it and pass the filter
    int outlets = 0;
    bool conflict = false; // disputed, a differing figure, or a conflict that touches it
};

// The outlets that the filter leaves, in the project's order.
QStringList shownOutlets(const Project &project, const FilterState &filter);

// The claims that pass, those of most articles first and then by their first passage, whatever has been decided
// about them: a decision moves nothing. Passages of articles that do not pass count as not there.
QList<ClaimRow> claimRows(const Project &project, const FilterState &filter, const QStringList &outlets,
                          bool withRejected = false);

// Whether some claim is undecided, shown or not.
bool hasSuggestions(const Project &project);

// Conflicts with a side that lies on one of the claim's passages.
QList<Conflict> conflictsOf(const Project &project, const Claim &claim);

// Sentences elsewhere that may say the same as one of the claim's passages, best first: the two best of an article.
// `a` of each is the passage, `b` the sentence.
QList<PassageLink> likelyPassages(const Project &project, const Claim &claim);

QList<PassageRef> passageRefs(const Claim &claim, const QList<qsizetype> &passages);
QList<PassageRef> passageRefs(const Claim &claim); // all of them

// "0.71 · shares 2 actors, 1 figure", or the decision.
QString statusText(const Claim &claim);
QString originsText(int articles, int origins); // "4 articles · 1 origin"

} // namespace crossread
