#include "packaging/model/claims/trees.h"

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double rate = 0.1;
constexpr double penalty = 10;  // of a leaf's square
constexpr double fewest = 2;    // curvature that a leaf has at least
constexpr double leastGain = 1; // else a question is not asked

// Slope and curvature of the loss.
struct Sums
{
    double slope = 0;
    double curvature = 0;

    double gain() const { return slope * slope / (curvature + penalty); }
    double leaf() const { return rate * slope / (curvature + penalty); }
    Sums without(const Sums &part) const { return {slope - part.slope, curvature - part.curvature}; }
    void add(const Sums &more)
    {
        slope += more.slope;
        curvature += more.curvature;
    }
};

struct Split
{
    int term = 0; // of value 1: all are on the left of 2
    double limit = 2;
};

class Fitter
{
public:
    explicit Fitter(std::vector<TreeExample> examples)
        : m_examples(std::move(examples)), m_own(m_examples.size()), m_side(m_examples.size())
    {
        for (size_t term = 1; term < conflictTermCount; ++term) {
            std::vector<int> &order = m_orders[term];
            for (int i = 0; i < int(m_examples.size()); ++i)
                order.push_back(i);
            std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return at(a, term) < at(b, term); });
            if (order.empty() || at(order.front(), term) == at(order.back(), term))
                order.clear();
        }
    }

    ConflictTree next()
    {
        for (size_t i = 0; i < m_examples.size(); ++i) {
            const double p = 1 / (1 + std::exp(-m_examples[i].sum));
            m_own[i] = {((m_examples[i].isTrue ? 1 : 0) - p) * m_examples[i].weight,
                        p * (1 - p) * m_examples[i].weight};
        }
        ConflictTree tree;
        std::fill(m_side.begin(), m_side.end(), 0);
        ask(tree, 0, 0, 1, 2);
        ask(tree, 1, 1, 3, 4);
        ask(tree, 2, 2, 5, 6);
        for (int leaf = 0; leaf < 4; ++leaf)
            tree.leaves[size_t(leaf)] = sumOf(3 + leaf).leaf();
        for (TreeExample &example : m_examples)
            example.sum += tree.at(*example.terms);
        return tree;
    }

private:
    double at(int example, size_t term) const { return (*m_examples[size_t(example)].terms)[term]; }

    Sums sumOf(int side) const
    {
        Sums sum;
        for (size_t i = 0; i < m_own.size(); ++i) {
            if (m_side[i] == side)
                sum.add(m_own[i]);
        }
        return sum;
    }

    // Those of a side go on to two others.
    void ask(ConflictTree &tree, size_t question, int side, int yes, int no)
    {
        const Split split = bestSplit(side);
        tree.terms[question] = split.term;
        // As it is written down.
        tree.limits[question] = std::round(split.limit * 1000) / 1000;
        for (size_t i = 0; i < m_side.size(); ++i) {
            if (m_side[i] == side)
                m_side[i] = at(int(i), size_t(split.term)) <= tree.limits[question] ? yes : no;
        }
    }

    Split bestSplit(int side) const
    {
        const Sums all = sumOf(side);
        Split best;
        double most = leastGain;
        for (size_t term = 1; term < conflictTermCount; ++term) {
            Sums left;
            double last = 0;
            bool isFirst = true;
            for (const int i : m_orders[term]) {
                if (m_side[size_t(i)] != side)
                    continue;
                const double value = at(i, term);
                const Sums right = all.without(left);
                if (!isFirst && value > last && left.curvature >= fewest && right.curvature >= fewest) {
                    const double gain = left.gain() + right.gain() - all.gain();
                    if (gain > most) {
                        most = gain;
                        best = {int(term), (value + last) / 2};
                    }
                }
                left.add(m_own[size_t(i)]);
                last = value;
                isFirst = false;
            }
        }
        return best;
    }

    std::vector<TreeExample> m_examples;
    std::vector<Sums> m_own;
    std::vector<int> m_side; // 0; then 1, 2; then 3 to 6
    std::array<std::vector<int>, conflictTermCount> m_orders;
};

} // namespace

ConflictTrees fitTrees(std::vector<TreeExample> examples)
{
    Fitter fitter(std::move(examples));
    ConflictTrees trees;
    for (ConflictTree &tree : trees)
        tree = fitter.next();
    return trees;
}

} // namespace crossread
