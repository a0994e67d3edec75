#include "app/entities/tagger/taggerlattice.h"

#include <bit>
#include <cmath>
#include <limits>

namespace crossread {

namespace {

// The labels that may stand before each label.
struct Predecessors
{
    std::array<std::array<qint8, TaggerLabelCount>, TaggerLabelCount> before{};
    std::array<int, TaggerLabelCount> count{};

    constexpr Predecessors()
    {
        for (int after = 0; after < TaggerLabelCount; ++after) {
            for (int label = 0; label < TaggerLabelCount; ++label) {
                if (mayFollow(label, after))
                    before[after][count[after]++] = qint8(label);
            }
        }
    }
};
constexpr Predecessors predecessors;

constexpr bool mayBegin(int label)
{
    return mayFollow(0, label);
}
constexpr bool mayEnd(int label)
{
    return mayFollow(label, 0);
}

} // namespace

TaggerScores taggerScores(const TaggerFactors &factors)
{
    TaggerScores scores{};
    for (int label = 0; label < TaggerLabelCount; ++label)
        scores[label] = factors[label] + factors[kindFactor(label)] + factors[partFactor(label)];
    return scores;
}

double repeatableExp(double x)
{
    if (x < -700)
        return 0;
    x = std::min(x, 700.0);
    const double k = std::floor(x * 1.4426950408889634 + 0.5);
    const double r = x - k * 0.6931471805599453;
    // Taylor's series, to some eleven digits for |r| < 0.35.
    constexpr double factors[] = {1.0 / 9, 1.0 / 8, 1.0 / 7, 1.0 / 6, 1.0 / 5, 1.0 / 4, 1.0 / 3, 1.0 / 2, 1.0};
    double sum = 1;
    for (const double factor : factors)
        sum = 1 + sum * (r * factor);
    return sum * std::bit_cast<double>(quint64(1023 + qint64(k)) << 52);
}

void TaggerLattice::setTransitions(const TaggerTransitions &transitions)
{
    m_transitions = transitions;
    for (int before = 0; before < TaggerLabelCount; ++before) {
        for (int label = 0; label < TaggerLabelCount; ++label)
            m_pair[before][label] = mayFollow(before, label) ? repeatableExp(double(transitions[before][label])) : 0;
    }
}

std::vector<LabelledStretch> TaggerLattice::best()
{
    const qsizetype size = qsizetype(m_scores.size());
    std::vector<std::array<qint8, TaggerLabelCount>> from(m_scores.size());
    TaggerScores now{};
    for (qsizetype t = 0; t < size; ++t) {
        TaggerScores next{};
        for (int label = 0; label < TaggerLabelCount; ++label) {
            float top = t > 0 || mayBegin(label) ? 0.f : -1e9f;
            int chosen = 0;
            if (t > 0) {
                top = -std::numeric_limits<float>::infinity();
                for (int i = 0; i < predecessors.count[label]; ++i) {
                    const int before = predecessors.before[label][i];
                    const float score = now[before] + m_transitions[before][label];
                    if (score > top) {
                        top = score;
                        chosen = before;
                    }
                }
            }
            next[label] = top + m_scores[t][label];
            from[t][label] = qint8(chosen);
        }
        now = next;
    }
    int label = 0;
    for (int i = 1; i < TaggerLabelCount; ++i) {
        if (mayEnd(i) && now[i] > now[label])
            label = i;
    }
    std::vector<LabelledStretch> names;
    qsizetype last = 0;
    for (qsizetype t = size - 1; t >= 0; --t) {
        if (label > 0) {
            const int part = (label - 1) % 4;
            if (part == LastPart || part == UnitPart)
                last = t + 1;
            if (part == BeginPart || part == UnitPart)
                names.push_back({t, last, NameKind((label - 1) / 4)});
        }
        label = from[t][label];
    }
    std::reverse(names.begin(), names.end());
    return names;
}

double TaggerLattice::sum(const std::vector<LabelSet> &allowed)
{
    const qsizetype size = qsizetype(m_scores.size());
    if (size == 0)
        return 0;
    m_unary.resize(size);
    m_forward.resize(size);
    m_backward.resize(size);
    m_scale.resize(size);
    double log = 0;
    for (qsizetype t = 0; t < size; ++t) {
        const LabelSet set = allowed.empty() ? AllTaggerLabels : allowed[t];
        const float top = *std::max_element(m_scores[t].begin(), m_scores[t].end());
        double total = 0;
        for (int label = 0; label < TaggerLabelCount; ++label) {
            m_unary[t][label] = (set >> label & 1) ? repeatableExp(double(m_scores[t][label] - top)) : 0;
            double reach = t == 0 ? (mayBegin(label) ? 1 : 0) : 0;
            if (t > 0 && m_unary[t][label] > 0) {
                for (int i = 0; i < predecessors.count[label]; ++i) {
                    const int before = predecessors.before[label][i];
                    reach += m_forward[t - 1][before] * m_pair[before][label];
                }
            }
            m_forward[t][label] = reach * m_unary[t][label];
            if (t == size - 1 && !mayEnd(label))
                m_forward[t][label] = 0;
            total += m_forward[t][label];
        }
        if (total <= 0)
            total = 1e-300;
        m_scale[t] = total;
        for (double &value : m_forward[t])
            value /= total;
        log += double(top) + std::log(total);
    }
    for (int label = 0; label < TaggerLabelCount; ++label)
        m_backward[size - 1][label] = mayEnd(label) ? 1 : 0;
    for (qsizetype t = size - 1; t > 0; --t) {
        m_backward[t - 1] = {};
        for (int label = 0; label < TaggerLabelCount; ++label) {
            const double behind = m_unary[t][label] * m_backward[t][label] / m_scale[t];
            if (behind <= 0)
                continue;
            for (int i = 0; i < predecessors.count[label]; ++i) {
                const int before = predecessors.before[label][i];
                m_backward[t - 1][before] += m_pair[before][label] * behind;
            }
        }
    }
    return log;
}

double TaggerLattice::marginal(qsizetype token, int label) const
{
    return m_forward[token][label] * m_backward[token][label];
}

double TaggerLattice::pairMarginal(qsizetype token, int before, int label) const
{
    return m_forward[token - 1][before] * m_pair[before][label] * unary(token, label) * m_backward[token][label] /
           m_scale[token];
}

double TaggerLattice::stretchMarginal(LabelledStretch stretch) const
{
    if (stretch.last - stretch.first == 1)
        return marginal(stretch.first, taggerLabel(stretch.kind, UnitPart));
    int label = taggerLabel(stretch.kind, BeginPart);
    double product = m_forward[stretch.first][label];
    for (qsizetype t = stretch.first + 1; t < stretch.last; ++t) {
        const int next = taggerLabel(stretch.kind, t == stretch.last - 1 ? LastPart : InsidePart);
        product *= m_pair[label][next] * unary(t, next) / m_scale[t];
        label = next;
    }
    return product * m_backward[stretch.last - 1][label];
}

} // namespace crossread
