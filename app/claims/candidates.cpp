#include "app/claims/candidates.h"

#include <QHash>
#include <QtConcurrent>

namespace crossread {

namespace {

// A stem in more sentences than this finds no candidates; it still counts when they are scored.
constexpr qsizetype longestPosting = 256;
constexpr qsizetype stemsAsked = 20;
constexpr int candidatesKept = 40;

class Candidates
{
public:
    explicit Candidates(const UnitCorpus &corpus) : m_corpus(corpus) {}

    // Units of other articles that share most with this one.
    QList<int> of(int unit) const
    {
        const Unit &self = m_corpus.units[unit];
        QList<int> stems = self.stems;
        std::sort(stems.begin(), stems.end(), [this](int a, int b) {
            return m_corpus.weights[a] != m_corpus.weights[b] ? m_corpus.weights[a] > m_corpus.weights[b] : a < b;
        });
        QHash<int, double> shared;
        const auto add = [&](const QList<int> &posting, double weight) {
            if (posting.size() > longestPosting)
                return;
            for (const int other : posting) {
                if (m_corpus.units[other].article != self.article)
                    shared[other] += weight;
            }
        };
        for (qsizetype i = 0; i < std::min(stems.size(), stemsAsked); ++i)
            add(m_corpus.postings[stems[i]], m_corpus.weights[stems[i]] * m_corpus.weights[stems[i]]);
        for (const UnitFigure &figure : self.figures) {
            if (figure.key >= 0)
                add(m_corpus.figurePostings[figure.key], m_corpus.meanWeight * m_corpus.meanWeight);
        }
        QList<std::pair<double, int>> ranked;
        ranked.reserve(shared.size());
        for (auto it = shared.cbegin(); it != shared.cend(); ++it)
            ranked.append({-it.value() / (m_corpus.units[it.key()].norm + m_corpus.meanWeight), it.key()});
        const qsizetype kept = std::min<qsizetype>(ranked.size(), candidatesKept);
        std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end());
        QList<int> result;
        for (qsizetype i = 0; i < kept; ++i)
            result.append(ranked[i].second);
        return result;
    }

private:
    const UnitCorpus &m_corpus;
};

bool canPair(const Unit &unit)
{
    return unit.sentence.modality != Modality::Asked && unit.stems.size() > 1;
}

QList<ScoredPair> pairsOf(const UnitCorpus &corpus, int unit, double floor)
{
    QList<ScoredPair> pairs;
    if (!canPair(corpus.units[unit]))
        return pairs;
    for (const int other : Candidates(corpus).of(unit)) {
        if (!canPair(corpus.units[other]))
            continue;
        const double score = pairScore(pairFeatures(corpus, corpus.units[unit], corpus.units[other]));
        if (score >= floor)
            pairs.append({std::min(unit, other), std::max(unit, other), score});
    }
    return pairs;
}

} // namespace

QList<ScoredPair> findPairs(const UnitCorpus &corpus, double floor, const Progress &progress)
{
    QList<int> articles(std::max<qsizetype>(0, corpus.firstOf.size() - 1));
    std::iota(articles.begin(), articles.end(), 0);
    QList<ScoredPair> pairs;
    constexpr qsizetype batch = 64;
    for (qsizetype first = 0; first < articles.size(); first += batch) {
        if (progress.cancelled())
            return {};
        const auto found =
            QtConcurrent::blockingMapped<QList<QList<ScoredPair>>>(articles.mid(first, batch), [&](int article) {
                QList<ScoredPair> result;
                for (int unit = corpus.firstOf[article]; unit < corpus.firstOf[article + 1]; ++unit)
                    result += pairsOf(corpus, unit, floor);
                return result;
            });
        for (const QList<ScoredPair> &list : found)
            pairs += list;
        progress.at(double(std::min(first + batch, articles.size())) / double(articles.size()));
    }
    const auto before = [](const ScoredPair &x, const ScoredPair &y) {
        if (x.score != y.score)
            return x.score > y.score;
        return x.a != y.a ? x.a < y.a : x.b < y.b;
    };
    std::sort(pairs.begin(), pairs.end(), before);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace crossread
