#pragma once

#include "app/values/mention.h"

#include <QStringList>

namespace crossread {

enum class Stance { Supports, Disputes, Mentions };
enum class Modality { Asserted, Reported, Possible, Planned, Denied, Asked };
enum class ClaimStatus { Suggested, Confirmed, Rejected };

// Who is said to have said it. The span covers source and cue; empty source: unnamed.
struct Attribution
{
    QString source;
    QString cue;
    Span span;

    bool isEmpty() const { return cue.isEmpty(); }
    friend bool operator==(const Attribution &, const Attribution &) = default;
};

// A span of an article that asserts, disputes or mentions a claim.
struct Passage
{
    Id id = 0; // 0 in a suggestion
    Id article = 0;
    Span span;
    QString text;
    Stance stance = Stance::Supports;
    Modality modality = Modality::Asserted;
    Attribution attribution;
    QList<Figure> figures;
    bool figureDiffers = false; // from the figure that most passages of the claim give
    double score = 1;           // 0..1 how sure the alignment is; 1 when added by hand
    bool byHand = false;

    friend bool operator==(const Passage &, const Passage &) = default;
};

// A statement that one or more articles make. Suggestions bear negative ids, which hold as long as an analysis finds
// most of their passages together again; what the analyst has decided bears the positive id of its row and is never
// touched by an analysis.
struct Claim
{
    Id id = 0;
    QString statement;
    ClaimStatus status = ClaimStatus::Suggested;
    double score = 0;    // 0..1, of a suggestion
    QStringList reasons; // of a suggestion: "shares 2 actors", "1 figure"; see reason.h
    QList<Passage> passages;
    int origins = 0; // independent roots of the citation graph behind it

    bool isSuggested() const { return status == ClaimStatus::Suggested; }
    friend bool operator==(const Claim &, const Claim &) = default;
};

struct PassageRef
{
    Id article = 0;
    Span span;

    friend bool operator==(const PassageRef &, const PassageRef &) = default;
};

// Two sentences of different articles that speak of the same claim.
struct PassageLink
{
    PassageRef a;
    PassageRef b;
    double score = 0;
    QStringList reasons;

    friend bool operator==(const PassageLink &, const PassageLink &) = default;
};

enum class ConflictKind { Figures, Polarity, Status, Date };

struct Conflict
{
    ConflictKind kind = ConflictKind::Figures;
    PassageRef a;
    PassageRef b;
    double score = 0;
    QStringList reasons;
    QList<Span> wordsA{}; // what of it contradicts the other side, in the article; in order, apart from each other
    QList<Span> wordsB{};

    friend bool operator==(const Conflict &, const Conflict &) = default;
};

// A conflict that the analyst has put aside as none. By the texts of both articles (Article::contentId): it holds for
// whatever a later analysis finds there, and again when articles come back.
struct DismissedConflict
{
    Id id = 0;
    ConflictKind kind = ConflictKind::Figures;
    QByteArray contentA;
    Span a;
    QByteArray contentB;
    Span b;

    friend bool operator==(const DismissedConflict &, const DismissedConflict &) = default;
};

// How an article says, or shows, that it has something from somebody else.
enum class CitationKind {
    Credit, // as a whole: a dateline, a by-line, a "Source: …" line
    Named,  // some of its sentences say so
    Copied, // both have the same words
};

// One article naming where it has something from: an outlet, an agency or a document. `to` is 0 when that is not in
// the corpus. One for each name.
struct Citation
{
    Id from = 0;
    Id to = 0;
    QString name; // "Halvern Courier"
    Span span;    // in `from`: where it is named first, or the longest copied stretch
    CitationKind kind = CitationKind::Credit;
    bool atHead = false; // named where the article begins: it stands behind whatever names nobody else
    QList<Span> reach{}; // the stretches of `from` that it stands behind, in order; a credit needs none
    QString basis{};     // whom or what the named one has it from, as written: "two people familiar with the talks"

    friend bool operator==(const Citation &, const Citation &) = default;
};

// Somebody independent from whom articles have a claim: a root of the citation graph.
struct Origin
{
    // How one of the claim's articles leads there, and where that can be seen.
    struct Path
    {
        enum How { Own, Cited, Copied, Circle }; // Circle: of articles that have it from each other
        Id article = 0;
        How how = Own;
        PassageRef place; // its passage, the place that names the other, the copied stretch

        friend bool operator==(const Path &, const Path &) = default;
    };

    QString name;         // outlet, agency or document; of an article without a known outlet its title
    Id article = 0;       // of those with the claim the earliest that is this root; 0: the root is not among them
    QString basis;        // whom it has it from, as far as told: "two people familiar with the talks"
    bool unnamed = false; // the basis is people without a name
    QList<Path> paths;    // of the articles that lead here, in the order of the claim's passages

    friend bool operator==(const Origin &, const Origin &) = default;
};

// Everything that an analysis of the whole corpus finds: derived, replaced as a whole.
struct ClaimAnalysis
{
    QList<Claim> claims; // suggestions, best first, with negative ids
    QList<Conflict> conflicts;
    QList<Citation> citations;
    QList<PassageLink> links; // best first

    friend bool operator==(const ClaimAnalysis &, const ClaimAnalysis &) = default;
};

} // namespace crossread

Q_DECLARE_METATYPE(crossread::ClaimAnalysis)
