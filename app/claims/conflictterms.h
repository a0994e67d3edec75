#pragma once

#include "app/claims/events.h"
#include "app/claims/pairs.h"
#include "app/claims/told.h"

#include <array>
#include <optional>

namespace crossread {

// What the chance of a contradiction is computed from; the first is 1. Each family of kinds fills the rest its own way
// and has weights of its own: figures and dates, polarity, status.
constexpr size_t conflictTermCount = 72;
using ConflictTerms = std::array<double, conflictTermCount>;

// Two sentences that may contradict each other.
struct ConflictPair
{
    const UnitCorpus &corpus;
    int a = 0; // units
    int b = 0;
    const Told &toldA;
    const Told &toldB;
    const WordTable &table;
    PairFeatures features;
    EventMatches events;
    FrameMatches frames;
    MatterMatches matters;
    double score = 0; // that they make one claim
    double lead = 0;  // how far that is below the best that either has with the other's article; 0 or less, in logits
    double link = 0;  // that they do, seen among all that could be said of them: rankedLinks()
    double linkLead = 0; // as `lead`
    int days = 0;        // that b's article is later than a's; 0 when not known
};

// Fills terms one after the other.
class TermList
{
public:
    explicit TermList(const ConflictPair &pair); // begins with what all kinds have

    void add(double term)
    {
        Q_ASSERT(m_count < conflictTermCount);
        m_terms[m_count++] = term;
    }
    // That the two say the same of something, and how far what clashes is above that.
    void addLead(double agreed, double clash)
    {
        add(agreed);
        add(std::max(0.0, clash - agreed));
        add(clash > agreed);
    }
    const ConflictTerms &terms() const { return m_terms; }

private:
    ConflictTerms m_terms{};
    size_t m_count = 0;
};

// What two questions about the terms add to the sum: the first one is asked of all, the second where it was answered
// yes, the third where no. "Yes": the term is at most the limit.
struct ConflictTree
{
    std::array<int, 3> terms{};
    std::array<double, 3> limits{};
    std::array<double, 4> leaves{};

    double at(const ConflictTerms &values) const
    {
        const auto isYes = [&](size_t question) { return values[size_t(terms[question])] <= limits[question]; };
        return isYes(0) ? leaves[isYes(1) ? 0 : 1] : leaves[isYes(2) ? 2 : 3];
    }
};
constexpr size_t conflictTreeCount = 40;
using ConflictTrees = std::array<ConflictTree, conflictTreeCount>;

// 0..1: the chance that they contradict each other so. Logistic regression and boosted trees (J. H. Friedman, "Greedy
// function approximation", 2001) that mend what is not linear, with the weights of conflictweights.h.
double conflictScore(ConflictKind kind, const ConflictTerms &terms);

// How two sentences say that things have come to another point: 0..1 each.
struct StageRivals
{
    double planned = 0; // considered or decided, and done
    double weighed = 0; // considered, and decided or done
    double dropped = 0; // considered, decided or going on, and dropped
    double ended = 0;   // going on, and done
};
StageRivals rivalStages(const Told &one, const Told &other);

// What both tell of and hardly any other sentence of their articles does is likely one thing: the strength of a match,
// the less the oftener it is told.
double soleStrength(const EventMatch &match, const ConflictPair &pair);
double soleStrength(const FrameMatch &match, const QList<ToldFrame> &a, const QList<ToldFrame> &b,
                    const ConflictPair &pair);

// Which set of weights a kind has.
size_t conflictFamily(ConflictKind kind);
constexpr size_t conflictFamilies = 4;

// Two figures that are different answers to what may be one question.
struct FigureRivals
{
    ConflictKind kind = ConflictKind::Figures; // or Date
    qsizetype a = -1;                          // indices into what is told
    qsizetype b = -1;
    ConflictTerms terms{};
};

QList<FigureRivals> rivalFigures(const ConflictPair &pair);

// What two sentences that tell of much the same may not have in common.
struct OtherThing
{
    bool place = false; // another place, or another thing of the kind: "the first reactor", "the second reactor"
    bool time = false;  // another day or time of the day
};
OtherThing otherThing(const ConflictPair &pair);

// Opposite polarity: one negates what the other says, or uses the opposite word ("approved", "rejected"). "If …"
// asserts nothing, here and below; of figures it may ("one of the 19 routes").
struct PolarityRivals
{
    QList<Span> a; // the words that do it; may be empty
    QList<Span> b;
    ConflictTerms terms{};
};
std::optional<PolarityRivals> opposedWords(const ConflictPair &pair);

// One leaves open, plans or fears what the other tells as done.
struct StatusRivals
{
    QList<Span> a; // the words that leave it open, and what the other side tells as done; may be empty
    QList<Span> b;
    ConflictTerms terms{};
};
std::optional<StatusRivals> rivalStatus(const ConflictPair &pair);

} // namespace crossread
