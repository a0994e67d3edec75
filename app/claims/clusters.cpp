#include "app/claims/clusters.h"

#include "app/claims/clusterweights.h"

#include <cmath>
#include <map>
#include <QHash>
#include <queue>

namespace crossread {

namespace {

constexpr double scoreFloor = 0.05;    // of a pair that counts
constexpr double runnerUpFloor = 0.01; // where there is no second best
constexpr double widestLead = 3;       // in log odds
constexpr double claimFloor = 0.15;    // of a sentence
constexpr double titleFloor = 0.4;
constexpr double restatement = 0.1;   // more is asked of two sentences of one article
constexpr double pairsKnownEach = 12; // of a sentence in a large cluster: not all pairs are ever looked at

double logOdds(double score)
{
    const double p = std::clamp(score, 1e-4, 1 - 1e-4);
    return std::log(p / (1 - p));
}

bool isStatement(const Unit &unit)
{
    return !unit.heading && unit.sentence.claim >= claimFloor;
}

// A title may state a claim; a heading inside an article only names what follows.
bool isTelling(const Unit &unit)
{
    return unit.heading && unit.sentence.block == 0 && unit.sentence.claim >= titleFloor;
}

// The two best of a sentence among those of another article, in log odds.
class Leads
{
public:
    Leads(const UnitCorpus &corpus, const QList<ScoredPair> &pairs) : m_corpus(corpus)
    {
        for (const ScoredPair &pair : pairs) {
            if (corpus.units[pair.a].heading || corpus.units[pair.b].heading)
                continue;
            add(pair.a, pair.b, logOdds(pair.score));
            add(pair.b, pair.a, logOdds(pair.score));
        }
    }

    double lead(int unit, int other, double odds) const
    {
        const Best best = m_best.value(key(unit, other));
        return std::clamp(odds - (odds >= best.first ? best.second : best.first), -widestLead, widestLead);
    }

private:
    struct Best
    {
        double first = logOdds(runnerUpFloor);
        double second = logOdds(runnerUpFloor);
    };

    quint64 key(int unit, int other) const { return quint64(unit) << 32 | quint64(m_corpus.units[other].article); }

    void add(int unit, int other, double odds)
    {
        Best &best = m_best[key(unit, other)];
        best.second = std::max(best.second, std::min(best.first, odds));
        best.first = std::max(best.first, odds);
    }

    const UnitCorpus &m_corpus;
    QHash<quint64, Best> m_best;
};

class Builder
{
public:
    Builder(const UnitCorpus &corpus, const ClusterModel &model)
        : m_corpus(corpus), m_model(model), m_affinities(corpus.unitCount())
    {
    }

    void add(const ClusterLink &link)
    {
        double sum = 0;
        for (size_t i = 0; i < affinityTermCount; ++i)
            sum += m_model.weights[i] * link.terms[i];
        const double affinity = 1 / (1 + std::exp(-sum));
        m_affinities[link.a].append({link.b, affinity});
        m_affinities[link.b].append({link.a, affinity});
    }

    bool join(const Progress &progress)
    {
        for (int unit = 0; unit < m_corpus.unitCount(); ++unit) {
            Node node;
            if (isStatement(m_corpus.units[unit])) {
                node.units = {unit};
                node.articles = {{m_corpus.units[unit].article, 1}};
                for (const auto &[other, affinity] : std::as_const(m_affinities[unit])) {
                    if (isStatement(m_corpus.units[other]))
                        node.links.insert(other, {affinity, 1});
                }
            }
            m_nodes.append(node);
        }
        for (int node = 0; node < m_corpus.unitCount(); ++node)
            queueLinks(node, true);
        for (qsizetype steps = 0; !m_queue.empty(); ++steps) {
            if (steps % 1024 == 0) {
                if (progress.cancelled())
                    return false;
                progress.at(double(steps) / double(steps + qsizetype(m_queue.size())));
            }
            const Candidate best = m_queue.top();
            m_queue.pop();
            if (!m_nodes[best.a].units.isEmpty() && !m_nodes[best.b].units.isEmpty())
                merge(best.a, best.b);
        }
        return true;
    }

    QList<Cluster> result() const
    {
        QList<Cluster> clusters;
        QList<int> clusterOf(m_corpus.unitCount(), -1);
        for (const Node &node : m_nodes) {
            if (node.articles.size() < 2)
                continue;
            for (const int unit : node.units)
                clusterOf[unit] = int(clusters.size());
            clusters.append({node.units, 0});
        }
        const QList<Cluster> cores = clusters;
        for (int unit = 0; unit < m_corpus.unitCount(); ++unit)
            addFollower(unit, cores, clusterOf, clusters);
        for (Cluster &cluster : clusters) {
            std::sort(cluster.units.begin(), cluster.units.end());
            cluster.cohesion = cohesion(cluster.units);
        }
        return clusters;
    }

private:
    struct Sum
    {
        double affinity = 0;
        int pairs = 0;
    };

    struct Node
    {
        QList<int> units; // none: it has been merged
        std::map<int, int> articles;
        QHash<int, Sum> links; // other node -> sum over the pairs that are known
    };

    struct Candidate
    {
        double affinity;
        int a; // nodes, a < b
        int b;

        bool operator<(const Candidate &other) const
        {
            if (affinity != other.affinity)
                return affinity < other.affinity;
            return a != other.a ? a > other.a : b > other.b;
        }
    };

    // The mean over all pairs across articles; one that is not known fits badly.
    double meanAffinity(const Node &a, const Node &b, const Sum &sum) const
    {
        qsizetype same = 0;
        const Node &fewer = a.articles.size() < b.articles.size() ? a : b;
        const Node &more = &fewer == &a ? b : a;
        for (const auto &[article, count] : fewer.articles) {
            const auto found = more.articles.find(article);
            same += found == more.articles.end() ? 0 : qsizetype(count) * found->second;
        }
        const double pairs = double(a.units.size() * b.units.size() - same);
        const double known =
            std::max<double>(sum.pairs, pairsKnownEach * double(std::max(a.units.size(), b.units.size())));
        return sum.affinity / std::min(pairs, known) - (same ? restatement : 0);
    }

    void queueLinks(int id, bool onlyLater)
    {
        const Node &node = m_nodes[id];
        for (auto it = node.links.cbegin(); it != node.links.cend(); ++it) {
            if (onlyLater && it.key() < id)
                continue;
            const double affinity = meanAffinity(node, m_nodes[it.key()], it.value());
            if (affinity >= m_model.join)
                m_queue.push({affinity, std::min(id, it.key()), std::max(id, it.key())});
        }
    }

    void merge(int a, int b)
    {
        const int id = int(m_nodes.size());
        m_nodes.append(Node());
        const bool swap = m_nodes[a].links.size() < m_nodes[b].links.size();
        Node node = std::exchange(m_nodes[swap ? b : a], Node());
        const Node less = std::exchange(m_nodes[swap ? a : b], Node());
        node.units += less.units;
        for (const auto &[article, count] : less.articles)
            node.articles[article] += count;
        for (auto it = less.links.cbegin(); it != less.links.cend(); ++it) {
            Sum &sum = node.links[it.key()];
            sum.affinity += it->affinity;
            sum.pairs += it->pairs;
        }
        node.links.remove(a);
        node.links.remove(b);
        for (auto it = node.links.cbegin(); it != node.links.cend(); ++it) {
            QHash<int, Sum> &back = m_nodes[it.key()].links;
            back.remove(a);
            back.remove(b);
            back.insert(id, it.value());
        }
        m_nodes[id] = std::move(node);
        queueLinks(id, false);
    }

    // A title joins the cluster that it fits best; a sentence that fits another cluster than its own is in both.
    void addFollower(int unit, const QList<Cluster> &cores, const QList<int> &clusterOf, QList<Cluster> &clusters) const
    {
        const bool isTitle = isTelling(m_corpus.units[unit]);
        if (!isTitle && clusterOf[unit] < 0)
            return;
        std::map<int, double> sums;
        for (const auto &[other, affinity] : m_affinities[unit]) {
            if (clusterOf[other] >= 0 && clusterOf[other] != clusterOf[unit])
                sums[clusterOf[other]] += affinity;
        }
        int best = -1;
        double bestMean = isTitle ? m_model.join : m_model.again;
        for (const auto &[cluster, sum] : sums) {
            const QList<int> &units = cores[cluster].units;
            const auto ownArticle = [&](int other) {
                return m_corpus.units[other].article == m_corpus.units[unit].article;
            };
            const double mean = sum / double(units.size());
            if (mean < bestMean || (!isTitle && std::any_of(units.begin(), units.end(), ownArticle)))
                continue;
            best = cluster;
            bestMean = mean;
        }
        if (best >= 0)
            clusters[best].units.append(unit);
    }

    double cohesion(const QList<int> &units) const
    {
        double sum = 0;
        int count = 0;
        for (const int unit : units) {
            for (const auto &[other, affinity] : m_affinities[unit]) {
                if (std::binary_search(units.begin(), units.end(), other)) {
                    sum += affinity;
                    ++count;
                }
            }
        }
        return count ? sum / count : 0;
    }

    const UnitCorpus &m_corpus;
    const ClusterModel &m_model;
    QList<QList<std::pair<int, double>>> m_affinities; // by unit
    QList<Node> m_nodes;                               // the first ones are the units
    std::priority_queue<Candidate> m_queue;
};

} // namespace

const ClusterModel &clusterModel()
{
    return fittedClusterModel;
}

QList<ClusterLink> clusterLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
{
    const Leads leads(corpus, pairs);
    QList<ClusterLink> links;
    for (const ScoredPair &pair : pairs) {
        const Unit &a = corpus.units[pair.a];
        const Unit &b = corpus.units[pair.b];
        const bool isTitle = isTelling(a) || isTelling(b);
        if (pair.score < scoreFloor || !(isStatement(a) || isTelling(a)) || !(isStatement(b) || isTelling(b)) ||
            (isTelling(a) && isTelling(b)))
            continue;
        const PairFeatures features = pairFeatures(corpus, a, b);
        // Another figure of somebody else is another claim, however alike the words.
        if (features.otherActors && features.differentFigures > 0 && features.sharedFigures == 0)
            continue;
        const double odds = logOdds(pair.score);
        const double left = isTitle ? 0 : leads.lead(pair.a, pair.b, odds);
        const double right = isTitle ? 0 : leads.lead(pair.b, pair.a, odds);
        links.append({pair.a,
                      pair.b,
                      {1, odds, std::min(left, right), std::max(left, right),
                       std::log(1.0 + features.rareStems + features.sharedFigures)}});
    }
    return links;
}

QList<Cluster> makeClusters(const UnitCorpus &corpus, const QList<ScoredPair> &pairs, const Progress &progress,
                            const ClusterModel &model)
{
    Builder builder(corpus, model);
    const QList<ClusterLink> links = clusterLinks(corpus, pairs);
    for (const ClusterLink &link : links)
        builder.add(link);
    if (!builder.join(progress))
        return {};
    return builder.result();
}

} // namespace crossread
