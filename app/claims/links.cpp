#include "app/claims/links.h"

#include "app/claims/linkterms.h"
#include "app/claims/linkweights.h"
#include "app/claims/stretches.h"

#include <cmath>
#include <QHash>
#include <span>
#include <tuple>

namespace crossread {

namespace {

constexpr double likelyFloor = 0.01; // of the score
constexpr int likelyAll = 40;        // of a unit
constexpr qsizetype likelyKept = 20000;
constexpr qsizetype pairsAtOnce = 256;             // of a thread
constexpr size_t ownTermCount = linkTermCount - 8; // what the two articles say; the rest needs those of other pairs
constexpr double otherSubjectsWeight = -1;         // beside what it takes from the score
constexpr double titleWeight = -2;                 // no title is trained on: it says what other sentences say in full
constexpr double least = -6;                       // log odds where there is no rival
constexpr double leastWitness = 0.05;              // of a third article's sentence

double logOdds(double score)
{
    const double p = std::clamp(score, 1e-4, 1 - 1e-4);
    return std::log(p / (1 - p));
}

double chance(double odds)
{
    return 1 / (1 + std::exp(-odds));
}

// What all that one sentence is like is to the pairs that it is in.
class Surroundings
{
public:
    Surroundings(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
        : m_corpus(corpus), m_partners(corpus.units.size()), m_sums(corpus.units.size())
    {
        for (const ScoredPair &pair : pairs) {
            if (corpus.units[pair.a].heading || corpus.units[pair.b].heading)
                continue;
            const double odds = logOdds(double(pair.score));
            m_partners[pair.a].append({corpus.units[pair.b].article, pair.b, odds});
            m_partners[pair.b].append({corpus.units[pair.a].article, pair.a, odds});
            m_sums[pair.a] += std::exp(odds);
            m_sums[pair.b] += std::exp(odds);
        }
        for (QList<Partner> &list : m_partners) {
            std::sort(list.begin(), list.end(), [](const Partner &x, const Partner &y) {
                return std::tuple(x.article, -x.odds, x.unit) < std::tuple(y.article, -y.odds, y.unit);
            });
        }
    }

    // The last terms.
    void add(const ScoredPair &pair, LinkVector &terms) const
    {
        size_t at = ownTermCount;
        const double odds = logOdds(double(pair.score));
        const Rivals left = rivalsOf(pair.a, m_corpus.units[pair.b].article, odds);
        const Rivals right = rivalsOf(pair.b, m_corpus.units[pair.a].article, odds);
        const auto sum = [](double value) { return std::log(value + 1e-4); };
        for (const double term :
             {near(pair.a, pair.b), left.best + right.best, std::max(left.best, right.best), left.top + right.top,
              witnesses(pair.a, pair.b), sum(m_sums[pair.a]) + sum(m_sums[pair.b]), sum(left.sum) + sum(right.sum),
              along(pair.a, pair.b) + along(pair.b, pair.a)})
            terms[at++] = term;
    }

private:
    struct Partner
    {
        int article = 0;
        int unit = 0;
        double odds = 0;
    };

    struct Rivals
    {
        double best = least; // beside the pair itself
        double top = least;  // mean of the three best, the pair among them
        double sum = 0;      // of their odds
    };

    using Partners = std::span<const Partner>;

    // Those in another article, best first.
    Partners partners(int unit, int article) const
    {
        const QList<Partner> &list = m_partners[unit];
        const auto [first, last] =
            std::equal_range(list.begin(), list.end(), Partner{article, 0, 0},
                             [](const Partner &x, const Partner &y) { return x.article < y.article; });
        return {first, last};
    }

    Rivals rivalsOf(int unit, int article, double odds) const
    {
        Rivals rivals;
        const Partners list = partners(unit, article);
        constexpr size_t many = 3;
        double top = 0;
        for (size_t i = 0; i < many; ++i)
            top += i < list.size() ? std::max(least, list[i].odds) : least;
        rivals.top = top / many;
        for (const Partner &partner : list)
            rivals.sum += std::exp(partner.odds);
        if (!list.empty() && odds < list[0].odds)
            rivals.best = std::max(least, list[0].odds);
        else if (list.size() > 1)
            rivals.best = std::max(least, list[1].odds);
        return rivals;
    }

    bool isOf(int unit, int article) const
    {
        return unit >= m_corpus.firstOf[article] && unit < m_corpus.firstOf[article + 1];
    }

    double likenessOf(int unit, int other) const
    {
        for (const Partner &partner : partners(unit, m_corpus.units[other].article)) {
            if (partner.unit == other)
                return chance(partner.odds);
        }
        return 0;
    }

    // How alike those before and behind are, in the same order, the near ones more.
    double near(int a, int b) const
    {
        double sum = 0;
        for (const int way : {-1, 1}) {
            for (int i = 1; i <= 2; ++i) {
                for (int j = 1; j <= 2; ++j) {
                    if (isOf(a + way * i, m_corpus.units[a].article) && isOf(b + way * j, m_corpus.units[b].article))
                        sum += likenessOf(a + way * i, b + way * j) / (i + j);
                }
            }
        }
        return sum;
    }

    // Whether the best partners of those around `unit` stand around `other`.
    double along(int unit, int other) const
    {
        constexpr double leastOdds = -2;
        double sum = 0;
        for (const int way : {-3, -2, -1, 1, 2, 3}) {
            if (!isOf(unit + way, m_corpus.units[unit].article))
                continue;
            const Partners list = partners(unit + way, m_corpus.units[other].article);
            if (!list.empty() && list[0].odds > leastOdds)
                sum += chance(list[0].odds) / (1 + std::abs(list[0].unit - other - way));
        }
        return sum;
    }

    // Sentences of third articles that are like both.
    double witnesses(int a, int b) const
    {
        double sum = 0;
        for (const Partner &partner : m_partners[a]) {
            const double own = chance(partner.odds);
            if (partner.article != m_corpus.units[b].article && own >= leastWitness)
                sum += own * likenessOf(b, partner.unit);
        }
        return std::sqrt(sum);
    }

    const UnitCorpus &m_corpus;
    QList<QList<Partner>> m_partners; // by unit
    QList<double> m_sums;             // of their odds
};

// The first terms.
LinkVector ownTerms(const UnitCorpus &corpus, const LinkTermsReader &reader, const ScoredPair &pair)
{
    const Unit &a = corpus.units[pair.a];
    const Unit &b = corpus.units[pair.b];
    const SoftPair words = nearestWords(corpus, a, b);
    const PairFeatures features = pairFeatures(corpus, a, b, words);
    const PairVector own = pairVector(features);
    const LinkTerms beside = reader.read(pair.a, pair.b, words);
    const bool isSlot = features.differentFigures > 0 && sameSlot(features);
    const bool isFirstA = pair.a - corpus.firstOf[a.article] <= 1;
    const bool isFirstB = pair.b - corpus.firstOf[b.article] <= 1;
    LinkVector terms{};
    std::copy(own.begin(), own.end(), terms.begin());
    size_t at = own.size();
    for (const double term : {double(features.otherActors),
                              double(isSlot),
                              double(features.differentFigures > 0 && features.sharedFigures == 0 && !isSlot),
                              beside.told[0],
                              beside.told[1],
                              beside.namesElsewhere,
                              beside.namesShared,
                              double(beside.figuresElsewhere),
                              beside.shorter,
                              beside.lengths,
                              double(isFirstA && isFirstB),
                              double(isFirstA != isFirstB),
                              beside.alike[0],
                              beside.alike[1],
                              beside.cosine,
                              beside.before,
                              beside.family,
                              beside.rarest[0],
                              beside.rarest[1],
                              beside.nearFigure,
                              beside.nearNumber[0],
                              beside.nearNumber[1],
                              double(beside.isCounted)})
        terms[at++] = term;
    return terms;
}

double dot(const LinkVector &weights, const LinkVector &terms, size_t first, size_t last)
{
    double sum = 0;
    for (size_t i = first; i < last; ++i)
        sum += weights[i] * terms[i];
    return sum;
}

} // namespace

QList<ScoredPair> likelyPairs(const UnitCorpus &corpus, QList<ScoredPair> pairs, int each)
{
    pairs.removeIf([](const ScoredPair &pair) { return pair.score < float(likelyFloor); });
    std::sort(pairs.begin(), pairs.end(), [](const ScoredPair &x, const ScoredPair &y) {
        return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
    });
    QList<ScoredPair> likely;
    QHash<quint64, int> withArticle; // unit and other article -> pairs
    QList<int> all(corpus.units.size());
    for (const ScoredPair &pair : std::as_const(pairs)) {
        if (likely.size() >= likelyKept)
            break;
        const quint64 there = quint64(pair.a) << 32 | quint64(corpus.units[pair.b].article);
        const quint64 back = quint64(pair.b) << 32 | quint64(corpus.units[pair.a].article);
        if (withArticle.value(there) >= each || withArticle.value(back) >= each || all[pair.a] >= likelyAll ||
            all[pair.b] >= likelyAll)
            continue;
        ++withArticle[there];
        ++withArticle[back];
        ++all[pair.a];
        ++all[pair.b];
        likely.append(pair);
    }
    return likely;
}

QList<LinkVector> linkVectors(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
{
    const LinkTermsReader reader(corpus);
    const Surroundings surroundings(corpus, pairs);
    return inStretches<LinkVector>(pairs.size(), pairsAtOnce, {}, [&](int first, int last) {
        QList<LinkVector> result;
        for (int i = first; i < last; ++i) {
            LinkVector terms = ownTerms(corpus, reader, pairs[i]);
            surroundings.add(pairs[i], terms);
            result.append(terms);
        }
        return result;
    });
}

QList<ScoredPair> rankedLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
{
    const bool areTwo = corpus.firstOf.size() == 3;
    const LinkVector &weights = areTwo ? linkWeightsOfTwo : linkWeights;
    const auto keyOf = [&](const ScoredPair &pair) {
        return stirred(pairKey(corpus.units[pair.a], corpus.units[pair.b]), quint64(areTwo));
    };
    const std::shared_ptr<const KnownLinks> known = corpus.memory ? corpus.memory->links() : nullptr;
    const LinkTermsReader reader(corpus);
    const QList<double> own = inStretches<double>(pairs.size(), pairsAtOnce, {}, [&](int first, int last) {
        QList<double> result;
        for (int i = first; i < last; ++i) {
            const double *before = known ? known->find(keyOf(pairs[i])) : nullptr;
            result.append(before ? *before : dot(weights, ownTerms(corpus, reader, pairs[i]), 0, ownTermCount));
        }
        return result;
    });
    const Surroundings surroundings(corpus, pairs);
    KnownLinks table(pairs.size());
    QList<ScoredPair> links = pairs;
    for (qsizetype i = 0; i < links.size(); ++i) {
        table.put(keyOf(pairs[i]), own[i]);
        const Unit &a = corpus.units[links[i].a];
        const Unit &b = corpus.units[links[i].b];
        double odds = own[i];
        if (a.heading || b.heading) {
            odds = logOdds(double(links[i].score)) + (a.heading != b.heading ? titleWeight : 0);
        } else {
            LinkVector terms{};
            surroundings.add(pairs[i], terms);
            odds += dot(weights, terms, ownTermCount, linkTermCount);
            if (links[i].counts.otherSubjects)
                odds += otherSubjectsWeight;
        }
        links[i].score = float(chance(odds - double(pairs[i].doubt)));
    }
    if (corpus.memory)
        corpus.memory->setLinks(std::move(table));
    return links;
}

} // namespace crossread
