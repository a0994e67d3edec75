#include "app/claims/candidates.h"

#include <QtConcurrent>

namespace crossread {

namespace {

// A stem in more sentences than this finds no candidates; it still counts when they are scored.
constexpr qsizetype longestPosting = 256;
constexpr qsizetype stemsAsked = 20;
constexpr int candidatesKept = 48;
constexpr qsizetype articlesRead = 24; // those nearest to an article, whose sentences need not share a word with its
constexpr double meaningShare = 0.5;   // of likeness in meaning, beside the share of words in common
constexpr int unitsAtOnce = 512;       // of a thread, before it looks whether the work is wanted any more
constexpr int articlesAtOnce = 32;     // likewise

bool canPair(const Unit &unit)
{
    return unit.sentence.modality != Modality::Asked && unit.stems.size() > 1;
}

// Finds the units of other articles that may say what one says. Keeps numbers for each unit and article of the corpus:
// one object for many units.
class Candidates
{
public:
    explicit Candidates(const UnitCorpus &corpus)
        : m_corpus(corpus), m_shared(size_t(corpus.unitCount())), m_told(size_t(corpus.firstOf.size()))
    {
    }

    // Of each unit of an article, best first.
    QList<QList<int>> of(int article)
    {
        const int first = m_corpus.firstOf[article];
        const int last = m_corpus.firstOf[article + 1];
        for (int unit = first; unit < last; ++unit) {
            if (!canPair(m_corpus.units[unit]))
                continue;
            addShared(unit);
            for (const int other : std::as_const(m_touched)) {
                double &told = m_told[size_t(m_corpus.units[other].article)];
                if (told == 0)
                    m_articles.append(m_corpus.units[other].article);
                told += std::exchange(m_shared[size_t(other)], 0);
            }
            m_touched.clear();
        }
        const QList<int> near = takeNearest();
        QList<QList<int>> result;
        for (int unit = first; unit < last; ++unit)
            result.append(canPair(m_corpus.units[unit]) ? of(unit, near) : QList<int>());
        return result;
    }

private:
    // Sums up for each other unit what it has of the rarest words and of the figures.
    void addShared(int unit)
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
    }

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

    // The articles that have most in common with the one whose units were added up.
    QList<int> takeNearest()
    {
        QList<std::pair<double, int>> ranked;
        for (const int other : std::as_const(m_articles))
            ranked.append({-std::exchange(m_told[size_t(other)], 0), other});
        m_articles.clear();
        const qsizetype kept = std::min<qsizetype>(ranked.size(), articlesRead);
        std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end());
        QList<int> nearest;
        for (qsizetype i = 0; i < kept; ++i)
            nearest.append(ranked[i].second);
        return nearest;
    }

    QList<int> of(int unit, const QList<int> &nearest)
    {
        const Unit &self = m_corpus.units[unit];
        addShared(unit);
        m_ranked.clear();
        const auto shared = [this, &self](int other) {
            return std::exchange(m_shared[size_t(other)], 0) /
                   ((self.norm + m_corpus.meanWeight) * (m_corpus.units[other].norm + m_corpus.meanWeight));
        };
        for (const int article : nearest) {
            for (int other = m_corpus.firstOf[article]; other < m_corpus.firstOf[article + 1]; ++other) {
                if (canPair(m_corpus.units[other]))
                    m_ranked.append(
                        {-shared(other) - meaningShare * likeness(self.direction, m_corpus.units[other].direction),
                         other});
            }
        }
        for (const int other : std::as_const(m_touched)) {
            if (m_shared[size_t(other)] != 0)
                m_ranked.append({-shared(other), other});
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
    std::vector<double> m_told;   // likewise, with each article
    QList<int> m_articles;
    QList<std::pair<double, int>> m_ranked;
};

// Calls `work` with stretches of what there are `count` of on the threads of the pool; what they give is joined in
// order. Empty when cancelled.
template<typename T>
QList<T> inStretches(int count, int atOnce, const Progress &progress,
                     const std::function<QList<T>(int first, int last)> &work)
{
    QList<int> starts;
    for (int first = 0; first < count; first += atOnce)
        starts.append(first);
    const auto found = QtConcurrent::blockingMapped<QList<QList<T>>>(starts, [&](int first) {
        return progress.cancelled() ? QList<T>() : work(first, std::min(count, first + atOnce));
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
        inStretches<QList<int>>(int(corpus.firstOf.size()) - 1, articlesAtOnce, progress, [&](int first, int last) {
            QList<QList<int>> result;
            Candidates finder(corpus);
            for (int article = first; article < last; ++article)
                result += finder.of(article);
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
    QList<ScoredPair> pairs = inStretches<ScoredPair>(
        int(others.size()), unitsAtOnce, progress, [&corpus, &others, floor](int first, int last) {
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
