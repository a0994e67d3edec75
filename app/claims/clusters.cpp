#include "app/claims/clusters.h"

#include "app/claims/clusterweights.h"
#include "app/claims/stretches.h"

#include <cmath>
#include <map>
#include <numeric>
#include <QHash>
#include <queue>
#include <span>

namespace crossread {

namespace {

constexpr double scoreFloor = 0.05;    // of a pair that counts
constexpr double runnerUpFloor = 0.01; // where there is no second best
constexpr double widestLead = 3;       // in log odds
constexpr double claimFloor = 0.15;    // of a sentence
constexpr double titleFloor = 0.4;
constexpr double restatement = 0.1;     // more is asked of two sentences of one article
constexpr double sureOfOne = 0.15;      // and of the best pair of two clusters, than of their mean
constexpr double pairsKnownEach = 12;   // of a sentence in a large cluster: not all pairs are ever looked at
constexpr qsizetype pairsAtOnce = 4096; // of a thread

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

quint64 keyOf(const ScoredPair &pair)
{
    return quint64(pair.a) << 32 | quint64(pair.b);
}

// Of pairs of sentences that are no headings: by keyOf(), in log odds.
QHash<quint64, double> ranksOf(const UnitCorpus &corpus, const QList<ScoredPair> &ranked)
{
    QHash<quint64, double> ranks;
    ranks.reserve(ranked.size());
    for (const ScoredPair &pair : ranked) {
        if (!corpus.units[pair.a].heading && !corpus.units[pair.b].heading)
            ranks.insert(keyOf(pair), logOdds(pair.score));
    }
    return ranks;
}

// The two best of a sentence among those of another article, in log odds.
class Leads
{
public:
    Leads(const UnitCorpus &corpus, const QList<ScoredPair> &pairs) : m_firstOf(size_t(corpus.unitCount()) + 1)
    {
        const QList<double> odds = inStretches<double>(pairs.size(), pairsAtOnce, {}, [&pairs](int first, int last) {
            QList<double> result;
            for (int i = first; i < last; ++i)
                result.append(logOdds(pairs[i].score));
            return result;
        });
        std::vector<int> articles; // -1: a heading
        for (const Unit &unit : corpus.units)
            articles.push_back(unit.heading ? -1 : unit.article);
        const auto visit = [&](const auto &add) {
            for (qsizetype i = 0; i < pairs.size(); ++i) {
                const size_t a = size_t(pairs[i].a);
                const size_t b = size_t(pairs[i].b);
                if (articles[a] >= 0 && articles[b] >= 0) {
                    add(a, articles[b], odds[i]);
                    add(b, articles[a], odds[i]);
                }
            }
        };
        visit([this](size_t unit, int, double) { ++m_firstOf[unit + 1]; });
        std::partial_sum(m_firstOf.begin(), m_firstOf.end(), m_firstOf.begin());
        m_odds.resize(m_firstOf.back());
        std::vector<size_t> next = m_firstOf;
        visit([&](size_t unit, int article, double value) { m_odds[next[unit]++] = {article, value}; });
        QList<int> units(corpus.unitCount());
        std::iota(units.begin(), units.end(), 0);
        QtConcurrent::blockingMap(units, [this](int unit) { std::sort(begin(unit), begin(unit + 1)); });
    }

    double lead(int unit, int article, double odds) const
    {
        static const double none = logOdds(runnerUpFloor);
        auto best = std::lower_bound(begin(unit), begin(unit + 1), article,
                                     [](const Odds &one, int than) { return one.article < than; });
        std::array<double, 2> two{none, none};
        for (double &one : two) {
            if (best != begin(unit + 1) && best->article == article)
                one = std::max(one, (best++)->value);
        }
        return std::clamp(odds - (odds >= two[0] ? two[1] : two[0]), -widestLead, widestLead);
    }

private:
    struct Odds
    {
        int article = 0; // of the other sentence
        double value = 0;

        bool operator<(const Odds &other) const
        {
            return article != other.article ? article < other.article : value > other.value;
        }
    };

    std::vector<Odds>::iterator begin(int unit) { return m_odds.begin() + qptrdiff(m_firstOf[size_t(unit)]); }
    std::vector<Odds>::const_iterator begin(int unit) const
    {
        return m_odds.cbegin() + qptrdiff(m_firstOf[size_t(unit)]);
    }

    std::vector<size_t> m_firstOf; // by unit
    std::vector<Odds> m_odds;      // of a unit by article, the best first
};

// How well each sentence fits others.
class Affinities
{
public:
    struct Affinity
    {
        int other = 0;
        double value = 0;
    };

    Affinities(const UnitCorpus &corpus, const QList<ClusterLink> &links, const ClusterModel &model)
        : m_firstOf(size_t(corpus.unitCount()) + 1)
    {
        for (const ClusterLink &link : links) {
            ++m_firstOf[size_t(link.a) + 1];
            ++m_firstOf[size_t(link.b) + 1];
        }
        std::partial_sum(m_firstOf.begin(), m_firstOf.end(), m_firstOf.begin());
        m_values.resize(m_firstOf.back());
        std::vector<size_t> next = m_firstOf;
        for (const ClusterLink &link : links) {
            const double value = affinityOf(link, model);
            m_values[next[size_t(link.a)]++] = {link.b, value};
            m_values[next[size_t(link.b)]++] = {link.a, value};
        }
    }

    std::span<const Affinity> of(int unit) const
    {
        return std::span(m_values).subspan(m_firstOf[size_t(unit)],
                                           m_firstOf[size_t(unit) + 1] - m_firstOf[size_t(unit)]);
    }

private:
    static double affinityOf(const ClusterLink &link, const ClusterModel &model)
    {
        double sum = -link.doubt;
        const AffinityVector &weights = link.isRanked ? model.rankedWeights : model.weights;
        for (size_t i = 0; i < affinityTermCount; ++i)
            sum += weights[i] * link.terms[i];
        return 1 / (1 + std::exp(-sum));
    }

    std::vector<size_t> m_firstOf; // by unit
    std::vector<Affinity> m_values;
};

// Joins sentences into clusters, the best fitting first.
class Joiner
{
public:
    Joiner(const UnitCorpus &corpus, const Affinities &affinities, double join) : m_join(join)
    {
        const int count = corpus.unitCount();
        m_nodes.resize(size_t(count));
        m_heirs.resize(size_t(count));
        std::iota(m_heirs.begin(), m_heirs.end(), 0);
        for (int unit = 0; unit < count; ++unit) {
            if (!isStatement(corpus.units[unit]))
                continue;
            Node &node = m_nodes[size_t(unit)];
            node.units = {unit};
            node.articles = {{corpus.units[unit].article, 1}};
            for (const auto &[other, value] : affinities.of(unit)) {
                if (isStatement(corpus.units[other]))
                    node.links.push_back({other, value, value, 1});
            }
        }
        for (int node = 0; node < count; ++node)
            queueLinks(node, true);
    }

    // Of several articles each, sorted. Cancelled: nothing.
    QList<QList<int>> join(const Progress &progress)
    {
        for (qsizetype steps = 0; !m_queue.empty(); ++steps) {
            if (steps % 1024 == 0) {
                if (progress.cancelled())
                    return {};
                progress.at(double(steps) / double(steps + qsizetype(m_queue.size())));
            }
            const Candidate best = m_queue.top();
            m_queue.pop();
            if (isThere(best.a) && isThere(best.b))
                merge(best.a, best.b);
        }
        QList<QList<int>> clusters;
        for (Node &node : m_nodes) {
            if (node.articles.size() < 2)
                continue;
            std::sort(node.units.begin(), node.units.end());
            clusters.append(node.units);
        }
        std::sort(clusters.begin(), clusters.end());
        return clusters;
    }

private:
    // To another node: the sum over the pairs that are known.
    struct Link
    {
        int other = 0; // may be gone meanwhile, see heirOf()
        double affinity = 0;
        double best = 0; // of them
        int pairs = 0;
    };

    struct Node
    {
        QList<int> units;                          // none: it has been merged
        std::vector<std::pair<int, int>> articles; // sorted, with how many sentences
        std::vector<Link> links;
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

    bool isThere(int node) const { return m_heirs[size_t(node)] == node; }

    // What a node has become a part of.
    int heirOf(int node)
    {
        while (!isThere(node)) {
            int &heir = m_heirs[size_t(node)];
            heir = m_heirs[size_t(heir)];
            node = heir;
        }
        return node;
    }

    // The mean over all pairs across articles; one that is not known fits badly. Less where none of them is surer.
    static double meanAffinity(const Node &a, const Node &b, const Link &link)
    {
        qsizetype same = 0;
        for (auto x = a.articles.begin(), y = b.articles.begin(); x != a.articles.end() && y != b.articles.end();) {
            if (x->first == y->first)
                same += qsizetype((x++)->second) * (y++)->second;
            else if (x->first < y->first)
                ++x;
            else
                ++y;
        }
        const double pairs = double(a.units.size() * b.units.size() - same);
        const double known =
            std::max<double>(link.pairs, pairsKnownEach * double(std::max(a.units.size(), b.units.size())));
        return std::min(link.affinity / std::min(pairs, known) - (same ? restatement : 0), link.best - sureOfOne);
    }

    void queueLinks(int id, bool onlyLater)
    {
        const Node &node = m_nodes[size_t(id)];
        for (const Link &link : node.links) {
            // The mean over what is known is the most that it can be.
            if ((onlyLater && link.other < id) || link.affinity < m_join * link.pairs)
                continue;
            const double affinity = meanAffinity(node, m_nodes[size_t(link.other)], link);
            if (affinity >= m_join)
                m_queue.push({affinity, std::min(id, link.other), std::max(id, link.other)});
        }
    }

    void merge(int a, int b)
    {
        const int id = int(m_nodes.size());
        m_heirs[size_t(a)] = m_heirs[size_t(b)] = id;
        m_heirs.push_back(id);
        Node node = std::exchange(m_nodes[size_t(a)], Node());
        const Node second = std::exchange(m_nodes[size_t(b)], Node());
        node.units += second.units;
        for (const auto &[article, count] : second.articles) {
            const auto at = std::lower_bound(node.articles.begin(), node.articles.end(), std::pair(article, 0));
            if (at != node.articles.end() && at->first == article)
                at->second += count;
            else
                node.articles.insert(at, {article, count});
        }
        node.links.insert(node.links.end(), second.links.begin(), second.links.end());
        for (Link &link : node.links)
            link.other = heirOf(link.other);
        std::stable_sort(node.links.begin(), node.links.end(),
                         [](const Link &x, const Link &y) { return x.other < y.other; });
        std::vector<Link> links;
        for (const Link &link : node.links) {
            if (link.other == id)
                continue;
            if (links.empty() || links.back().other != link.other)
                links.push_back({link.other, 0, 0, 0});
            links.back().affinity += link.affinity;
            links.back().best = std::max(links.back().best, link.best);
            links.back().pairs += link.pairs;
        }
        node.links = std::move(links);
        m_nodes.push_back(std::move(node));
        queueLinks(id, false);
    }

    double m_join;
    std::vector<Node> m_nodes; // the first ones are the units
    std::vector<int> m_heirs;  // by node: the one that it was merged into; itself
    std::priority_queue<Candidate> m_queue;
};

class Builder
{
public:
    Builder(const UnitCorpus &corpus, const QList<ClusterLink> &links, const ClusterModel &model)
        : m_corpus(corpus), m_model(model), m_affinities(corpus, links, model)
    {
    }

    QList<Cluster> build(const Progress &progress) const
    {
        QList<Cluster> clusters;
        for (const QList<int> &units : Joiner(m_corpus, m_affinities, m_model.join).join(progress))
            clusters.append({units, 0});
        QList<int> clusterOf(m_corpus.unitCount(), -1);
        for (int cluster = 0; cluster < int(clusters.size()); ++cluster) {
            for (const int unit : std::as_const(clusters[cluster].units))
                clusterOf[unit] = cluster;
        }
        QList<std::pair<int, int>> followers; // unit and cluster
        for (int unit = 0; unit < m_corpus.unitCount(); ++unit) {
            if (const int cluster = followedBy(unit, clusters, clusterOf); cluster >= 0)
                followers.append({unit, cluster});
        }
        for (const auto &[unit, cluster] : std::as_const(followers))
            clusters[cluster].units.append(unit);
        for (Cluster &cluster : clusters) {
            std::sort(cluster.units.begin(), cluster.units.end());
            cluster.cohesion = cohesion(cluster.units);
        }
        return clusters;
    }

private:
    // A title joins the cluster that it fits best; a sentence that fits another cluster than its own is in both. -1:
    // none.
    int followedBy(int unit, const QList<Cluster> &cores, const QList<int> &clusterOf) const
    {
        const bool isTitle = isTelling(m_corpus.units[unit]);
        if (!isTitle && clusterOf[unit] < 0)
            return -1;
        std::map<int, double> sums;
        for (const auto &[other, value] : m_affinities.of(unit)) {
            if (clusterOf[other] >= 0 && clusterOf[other] != clusterOf[unit])
                sums[clusterOf[other]] += value;
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
        return best;
    }

    double cohesion(const QList<int> &units) const
    {
        double sum = 0;
        int count = 0;
        for (const int unit : units) {
            for (const auto &[other, value] : m_affinities.of(unit)) {
                if (std::binary_search(units.begin(), units.end(), other)) {
                    sum += value;
                    ++count;
                }
            }
        }
        return count ? sum / count : 0;
    }

    const UnitCorpus &m_corpus;
    const ClusterModel &m_model;
    Affinities m_affinities;
};

} // namespace

const ClusterModel &clusterModel()
{
    return fittedClusterModel;
}

QList<ClusterLink> clusterLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs,
                                const QList<ScoredPair> &ranked)
{
    const Leads leads(corpus, pairs);
    const Leads rankedLeads(corpus, ranked);
    const QHash<quint64, double> ranks = ranksOf(corpus, ranked);
    enum class Role : quint8 { None, Statement, Title };
    std::vector<Role> roles;
    for (const Unit &unit : corpus.units)
        roles.push_back(isStatement(unit) ? Role::Statement : isTelling(unit) ? Role::Title : Role::None);
    return inStretches<ClusterLink>(pairs.size(), pairsAtOnce, {}, [&](int first, int last) {
        QList<ClusterLink> links;
        for (int i = first; i < last; ++i) {
            const ScoredPair &pair = pairs[i];
            const Role a = roles[size_t(pair.a)];
            const Role b = roles[size_t(pair.b)];
            const auto rank = ranks.constFind(keyOf(pair));
            const bool isRanked = rank != ranks.cend();
            // Another figure of somebody else is another claim, however alike the words.
            if ((pair.score < scoreFloor && !isRanked) || pair.counts.isRival || pair.counts.otherSubjects ||
                a == Role::None || b == Role::None || (a == Role::Title && b == Role::Title))
                continue;
            const bool isTitle = a == Role::Title || b == Role::Title;
            const double odds = isRanked ? *rank : logOdds(pair.score);
            const Unit &one = corpus.units[pair.a];
            const Unit &other = corpus.units[pair.b];
            const Leads &known = isRanked ? rankedLeads : leads;
            const double left = isTitle ? 0 : known.lead(pair.a, other.article, odds);
            const double right = isTitle ? 0 : known.lead(pair.b, one.article, odds);
            links.append({pair.a,
                          pair.b,
                          isRanked,
                          {1, odds, std::min(left, right), std::max(left, right),
                           std::log(1.0 + pair.counts.rareStems + pair.counts.figures),
                           std::log(std::max(1, one.words)) + std::log(std::max(1, other.words))},
                          pair.doubt});
        }
        return links;
    });
}

QList<Cluster> makeClusters(const UnitCorpus &corpus, const QList<ClusterLink> &links, const Progress &progress,
                            const ClusterModel &model)
{
    return Builder(corpus, links, model).build(progress);
}

} // namespace crossread
