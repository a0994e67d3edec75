#include "app/claims/candidates.h"

#include <QtConcurrent>

namespace crossread {

namespace {

// A stem in more sentences than this finds no candidates; it still counts when they are scored.
constexpr qsizetype longestPosting = 256;
constexpr qsizetype stemsAsked = 20;
constexpr int candidatesKept = 40;
constexpr int unitsAtOnce = 512; // of a thread, before it looks whether the work is wanted any more

bool canPair(const Unit &unit)
{
    return unit.sentence.modality != Modality::Asked && unit.stems.size() > 1;
}

// Finds the units of other articles that share most with one. Keeps a number for each unit of the corpus: one object
// for many units.
class Candidates
{
public:
    explicit Candidates(const UnitCorpus &corpus) : m_corpus(corpus), m_shared(size_t(corpus.unitCount())) {}

    // Best first.
    QList<int> of(int unit)
    {
        const Unit &self = m_corpus.units[unit];
        QList<int> stems = self.stems;
        const qsizetype asked = std::min(stems.size(), stemsAsked);
        std::partial_sort(stems.begin(), stems.begin() + asked, stems.end(), [this](int a, int b) {
            return m_corpus.weights[a] != m_corpus.weights[b] ? m_corpus.weights[a] > m_corpus.weights[b] : a < b;
        });
        for (qsizetype i = 0; i < asked; ++i)
            add(self, m_corpus.postings[stems[i]], m_corpus.weights[stems[i]] * m_corpus.weights[stems[i]]);
        for (const UnitFigure &figure : self.figures) {
            if (figure.key >= 0)
                add(self, m_corpus.figurePostings[figure.key], m_corpus.meanWeight * m_corpus.meanWeight);
        }
        return take();
    }

private:
    void add(const Unit &self, const QList<int> &posting, double weight)
    {
        if (posting.size() > longestPosting)
            return;
        for (const int other : posting) {
            if (m_corpus.units[other].article == self.article || !canPair(m_corpus.units[other]))
                continue;
            if (m_shared[size_t(other)] == 0)
                m_touched.append(other);
            m_shared[size_t(other)] += weight;
        }
    }

    QList<int> take()
    {
        m_ranked.clear();
        for (const int other : std::as_const(m_touched)) {
            m_ranked.append({-m_shared[size_t(other)] / (m_corpus.units[other].norm + m_corpus.meanWeight), other});
            m_shared[size_t(other)] = 0;
        }
        m_touched.clear();
        const qsizetype kept = std::min<qsizetype>(m_ranked.size(), candidatesKept);
        std::partial_sort(m_ranked.begin(), m_ranked.begin() + kept, m_ranked.end());
        QList<int> result(kept);
        for (qsizetype i = 0; i < kept; ++i)
            result[i] = m_ranked.at(i).second;
        return result;
    }

    const UnitCorpus &m_corpus;
    std::vector<double> m_shared; // with each unit
    QList<int> m_touched;         // those with which anything
    QList<std::pair<double, int>> m_ranked;
};

// Calls `work` with stretches of units on the threads of the pool; what they give is joined in order. Empty when
// cancelled.
template<typename T>
QList<T> forUnits(int count, const Progress &progress, const std::function<QList<T>(int first, int last)> &work)
{
    QList<int> starts;
    for (int first = 0; first < count; first += unitsAtOnce)
        starts.append(first);
    const auto found = QtConcurrent::blockingMapped<QList<QList<T>>>(starts, [&](int first) {
        return progress.cancelled() ? QList<T>() : work(first, std::min(count, first + unitsAtOnce));
    });
    QList<T> all;
    for (const QList<T> &part : found)
        all += part;
    return progress.cancelled() ? QList<T>() : all;
}

// Of each unit those with a higher index that are its candidates, or that it is a candidate of; sorted, each once.
QList<QList<int>> partners(const UnitCorpus &corpus, const Progress &progress)
{
    const QList<QList<int>> candidates =
        forUnits<QList<int>>(corpus.unitCount(), progress, [&corpus](int first, int last) {
            QList<QList<int>> result;
            Candidates finder(corpus);
            for (int unit = first; unit < last; ++unit)
                result.append(canPair(corpus.units[unit]) ? finder.of(unit) : QList<int>());
            return result;
        });
    QList<QList<int>> result(candidates.size());
    for (int unit = 0; unit < int(candidates.size()); ++unit) {
        for (const int other : candidates[unit])
            result[std::min(unit, other)].append(std::max(unit, other));
    }
    for (QList<int> &list : result) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return result;
}

} // namespace

QList<ScoredPair> findPairs(const UnitCorpus &corpus, double floor, const Progress &progress)
{
    const QList<QList<int>> others = partners(corpus, progress);
    progress.at(0.4);
    QList<ScoredPair> pairs =
        forUnits<ScoredPair>(int(others.size()), progress, [&corpus, &others, floor](int first, int last) {
            QList<ScoredPair> result;
            for (int unit = first; unit < last; ++unit) {
                for (const int other : others[unit]) {
                    const double score = pairScore(pairFeatures(corpus, corpus.units[unit], corpus.units[other]));
                    if (score >= floor)
                        result.append({unit, other, score});
                }
            }
            return result;
        });
    progress.at(0.9);
    std::sort(pairs.begin(), pairs.end(), [](const ScoredPair &x, const ScoredPair &y) {
        if (x.score != y.score)
            return x.score > y.score;
        return x.a != y.a ? x.a < y.a : x.b < y.b;
    });
    progress.at(1);
    return pairs;
}

} // namespace crossread
