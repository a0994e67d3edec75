#include "app/claims/clusters.h"

#include <QHash>

namespace crossread {

namespace {

constexpr double seedScore = 0.4;      // two sentences that start a cluster
constexpr double meanScore = 0.32;     // across two clusters that join
constexpr double lowestScore = 0.16;   // of any two sentences in one
constexpr double sureScore = 0.85;     // of two sentences with nothing rare in common
constexpr qsizetype membersAsked = 16; // of a large cluster, when another wants to join

class Builder
{
public:
    explicit Builder(const UnitCorpus &corpus) : m_corpus(corpus) {}

    void consider(const ScoredPair &pair)
    {
        if (!isClaim(m_corpus.units[pair.a]) || !isClaim(m_corpus.units[pair.b]))
            return;
        // What every sentence of a story has makes no claim.
        const PairFeatures features = pairFeatures(m_corpus, m_corpus.units[pair.a], m_corpus.units[pair.b]);
        if (pair.score < lowestScore || (pair.score < sureScore && features.rareStems + features.sharedFigures == 0))
            return;
        m_scores.insert(key(pair.a, pair.b), pair.score);
        const int a = clusterOf(pair.a);
        const int b = clusterOf(pair.b);
        if (a >= 0 && a == b)
            return;
        const QList<int> left = a >= 0 ? m_clusters[a] : QList<int>{pair.a};
        const QList<int> right = b >= 0 ? m_clusters[b] : QList<int>{pair.b};
        if ((a < 0 && b < 0 && pair.score < seedScore) || !fit(left, right))
            return;
        const int target = a >= 0 ? a : b >= 0 ? b : int(m_clusters.size());
        const int source = a >= 0 && b >= 0 ? b : -1;
        if (target == m_clusters.size())
            m_clusters.append(QList<int>());
        m_clusters[target] = left + right;
        if (source >= 0)
            m_clusters[source].clear();
        for (const int unit : std::as_const(m_clusters[target]))
            m_clusterOf[unit] = target;
    }

    QList<Cluster> result()
    {
        QList<Cluster> clusters;
        for (QList<int> &units : m_clusters) {
            if (units.isEmpty())
                continue;
            std::sort(units.begin(), units.end());
            clusters.append({units, cohesion(units)});
        }
        return clusters;
    }

private:
    static quint64 key(int a, int b) { return quint64(std::min(a, b)) << 32 | quint64(std::max(a, b)); }

    // A title may state a claim; a heading inside an article only names what follows.
    bool isClaim(const Unit &unit) const
    {
        const bool title = unit.heading && unit.sentence.block == 0;
        return unit.sentence.claim >= (unit.heading ? 0.4 : 0.15) && (!unit.heading || title);
    }

    int clusterOf(int unit) const { return m_clusterOf.value(unit, -1); }

    double score(int a, int b)
    {
        const auto found = m_scores.constFind(key(a, b));
        if (found != m_scores.constEnd())
            return *found;
        const double score = pairScore(pairFeatures(m_corpus, m_corpus.units[a], m_corpus.units[b]));
        m_scores.insert(key(a, b), score);
        return score;
    }

    bool fit(const QList<int> &left, const QList<int> &right)
    {
        double sum = 0;
        int count = 0;
        for (const int a : left.mid(0, membersAsked)) {
            for (const int b : right.mid(0, membersAsked)) {
                const double value = score(a, b);
                if (value < lowestScore)
                    return false;
                sum += value;
                ++count;
            }
        }
        return sum >= meanScore * count;
    }

    double cohesion(const QList<int> &units)
    {
        double sum = 0;
        int count = 0;
        const QList<int> asked = units.mid(0, 2 * membersAsked);
        for (qsizetype i = 0; i < asked.size(); ++i) {
            for (qsizetype j = i + 1; j < asked.size(); ++j) {
                if (m_corpus.units[asked[i]].article == m_corpus.units[asked[j]].article)
                    continue;
                sum += score(asked[i], asked[j]);
                ++count;
            }
        }
        return count ? sum / count : 0;
    }

    const UnitCorpus &m_corpus;
    QHash<quint64, double> m_scores;
    QHash<int, int> m_clusterOf;
    QList<QList<int>> m_clusters;
};

} // namespace

QList<Cluster> makeClusters(const UnitCorpus &corpus, const QList<ScoredPair> &pairs, const Progress &progress)
{
    Builder builder(corpus);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (i % 1024 == 0) {
            if (progress.cancelled())
                return {};
            progress.at(double(i) / double(pairs.size()));
        }
        builder.consider(pairs[i]);
    }
    return builder.result();
}

} // namespace crossread
