#include "app/claims/comparedlinks.h"

#include "app/claims/stretches.h"

#include <cmath>
#include <QHash>

namespace crossread {

namespace {

constexpr double constant = -1.1;
constexpr double likenessWeight = 0.93; // of the log odds of pairScore()
constexpr double directionWeight = 1.16;
constexpr double leadWeight = 0.15; // over the next best of both, in log odds
constexpr double nearWeight = 0.8;  // of neighbours that are alike
constexpr double titleWeight = -2;
constexpr double leastRival = -6; // log odds: one that is worse takes nothing away
constexpr int nearBy = 2;         // units either way

constexpr double linkFloor = 0.01;
constexpr int linksEach = 8; // of a unit
constexpr qsizetype linksKept = 20000;
constexpr qsizetype linksAtOnce = 512; // of a thread

double logit(double p)
{
    const double inside = std::clamp(p, 1e-4, 1 - 1e-4);
    return std::log(inside / (1 - inside));
}

quint64 keyOf(int a, int b)
{
    return quint64(a) << 32 | quint64(b);
}

// The best two of a unit.
struct BestTwo
{
    double first = leastRival;
    double second = leastRival;

    void see(double value)
    {
        if (value > first)
            second = std::exchange(first, value);
        else
            second = std::max(second, value);
    }
    double besides(double value) const { return value >= first ? second : first; }
};

} // namespace

QList<ScoredPair> comparedLinks(const UnitCorpus &corpus, const QList<ScoredPair> &pairs)
{
    QHash<quint64, float> scores;
    scores.reserve(pairs.size());
    QList<BestTwo> best(corpus.units.size());
    for (const ScoredPair &pair : pairs) {
        scores.insert(keyOf(pair.a, pair.b), pair.score);
        best[pair.a].see(logit(double(pair.score)));
        best[pair.b].see(logit(double(pair.score)));
    }
    const auto isOf = [&corpus](int unit, int article) {
        return unit >= corpus.firstOf[article] && unit < corpus.firstOf[article + 1];
    };
    // How alike those before and behind are, in the same order, the near ones more.
    const auto near = [&](int a, int b) {
        double sum = 0;
        for (const int way : {-1, 1}) {
            for (int i = 1; i <= nearBy; ++i) {
                for (int j = 1; j <= nearBy; ++j) {
                    const int x = a + way * i;
                    const int y = b + way * j;
                    if (isOf(x, corpus.units[a].article) && isOf(y, corpus.units[b].article))
                        sum += double(scores.value(keyOf(x, y))) / (i + j);
                }
            }
        }
        return sum;
    };
    return inStretches<ScoredPair>(pairs.size(), linksAtOnce, {}, [&](int first, int last) {
        QList<ScoredPair> result;
        for (int i = first; i < last; ++i) {
            ScoredPair link = pairs[i];
            const Unit &a = corpus.units[link.a];
            const Unit &b = corpus.units[link.b];
            const double own = logit(double(link.score));
            const double sum = constant + likenessWeight * own + directionWeight * likeness(a.direction, b.direction) -
                               leadWeight * (best[link.a].besides(own) + best[link.b].besides(own)) +
                               nearWeight * near(link.a, link.b) + (a.heading != b.heading ? titleWeight : 0);
            link.score = float(1 / (1 + std::exp(-sum)));
            result.append(link);
        }
        return result;
    });
}

QList<PassageLink> shownLinks(const UnitCorpus &corpus, const QList<Article> &articles, QList<ScoredPair> links)
{
    links.removeIf([](const ScoredPair &link) { return link.score < float(linkFloor); });
    std::sort(links.begin(), links.end(), [](const ScoredPair &x, const ScoredPair &y) {
        return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
    });
    QList<int> shown(corpus.units.size());
    links.removeIf([&shown](const ScoredPair &link) {
        if (shown[link.a] >= linksEach || shown[link.b] >= linksEach)
            return true;
        ++shown[link.a];
        ++shown[link.b];
        return false;
    });
    links.resize(std::min(links.size(), linksKept));
    const auto reference = [&](int unit) {
        return PassageRef{articles[corpus.units[unit].article].id, corpus.units[unit].sentence.span};
    };
    return inStretches<PassageLink>(links.size(), linksAtOnce, {}, [&](int first, int last) {
        QList<PassageLink> result;
        for (int i = first; i < last; ++i)
            result.append(
                {reference(links[i].a), reference(links[i].b), double(links[i].score), pairReasons(links[i].counts)});
        return result;
    });
}

} // namespace crossread
