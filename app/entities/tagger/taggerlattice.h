#pragma once

#include "app/entities/names/names.h"

#include <vector>

namespace crossread {

// Labels: 0 is "no name", then for each kind Begin, Inside, Last of several tokens, and Unit, a name of one token.
enum TaggerPart { BeginPart, InsidePart, LastPart, UnitPart };
constexpr int TaggerLabelCount = 1 + 4 * NameKindCount;
constexpr int taggerLabel(NameKind kind, TaggerPart part)
{
    return 1 + 4 * kind + part;
}

// Weights belong to a label, to its kind (0 no name, then NameKind + 1) or to its part (0 no name, then TaggerPart +
// 1): what names of a kind have in common need not be learnt four times.
constexpr int TaggerFactorCount = TaggerLabelCount + (1 + NameKindCount) + 5;
constexpr int kindFactor(int label)
{
    return TaggerLabelCount + (label == 0 ? 0 : 1 + (label - 1) / 4);
}
constexpr int partFactor(int label)
{
    return TaggerLabelCount + 1 + NameKindCount + (label == 0 ? 0 : 1 + (label - 1) % 4);
}
using TaggerFactors = std::array<float, TaggerFactorCount>;

// Sets of labels.
using LabelSet = quint32;
constexpr LabelSet AllTaggerLabels = (1u << TaggerLabelCount) - 1;

// Scores of a label after another: [before][after]. Only those that the scheme allows are looked at.
using TaggerTransitions = std::array<std::array<float, TaggerLabelCount>, TaggerLabelCount>;
constexpr bool mayFollow(int before, int after)
{
    const bool open = before > 0 && (before - 1) % 4 <= InsidePart; // a name goes on
    const bool goesOn = after > 0 && ((after - 1) % 4 == InsidePart || (after - 1) % 4 == LastPart);
    return open == goesOn && (!open || (before - 1) / 4 == (after - 1) / 4);
}

// A stretch of a sentence with the labels of one name.
struct LabelledStretch
{
    qsizetype first = 0; // tokens [first, last)
    qsizetype last = 0;
    NameKind kind = OrganisationName;
};

using TaggerScores = std::array<float, TaggerLabelCount>;
TaggerScores taggerScores(const TaggerFactors &factors);

// Sums over the labellings of one sentence. Memory is kept from one sentence to the next.
class TaggerLattice
{
public:
    // Log scores of the labels of each token, to be filled in by the caller.
    std::vector<TaggerScores> &scores() { return m_scores; }

    void setTransitions(const TaggerTransitions &transitions);

    // The names of the best labelling.
    std::vector<LabelledStretch> best();

    // Log of the sum over all labellings that take each token's label from its set (no sets: any labels).
    // The functions below speak of the distribution that this has prepared.
    double sum(const std::vector<LabelSet> &allowed = {});
    double marginal(qsizetype token, int label) const;
    double pairMarginal(qsizetype token, int before, int label) const; // of token - 1 and token
    double stretchMarginal(LabelledStretch stretch) const;             // that exactly this is a name

private:
    double unary(qsizetype token, int label) const { return m_unary[token][label]; }

    TaggerTransitions m_transitions{};
    std::array<std::array<double, TaggerLabelCount>, TaggerLabelCount> m_pair{}; // e to the transitions
    std::vector<TaggerScores> m_scores;
    // Scaled: at each token forward sums to 1.
    std::vector<std::array<double, TaggerLabelCount>> m_unary;
    std::vector<std::array<double, TaggerLabelCount>> m_forward;
    std::vector<std::array<double, TaggerLabelCount>> m_backward;
    std::vector<double> m_scale;
};

// e to the x, the same bits on every machine whose doubles are IEEE's: training is repeatable.
double repeatableExp(double x);

} // namespace crossread
