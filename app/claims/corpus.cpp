#include "app/claims/corpus.h"

#include <limits>
#include <numeric>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

using Ranks = QHash<Id, qsizetype>;

auto placeOf(const Ranks &ranks, const PassageRef &passage)
{
    // Articles that are gone come last.
    return std::tuple(ranks.value(passage.article, std::numeric_limits<qsizetype>::max()), passage.article,
                      passage.span.start, passage.span.end);
}

template<typename Pair>
void sortPairs(QList<Pair> &pairs, const Ranks &ranks)
{
    std::stable_sort(pairs.begin(), pairs.end(), [&ranks](const Pair &x, const Pair &y) {
        if (x.score != y.score)
            return x.score > y.score;
        return std::tuple(placeOf(ranks, x.a), placeOf(ranks, x.b)) <
               std::tuple(placeOf(ranks, y.a), placeOf(ranks, y.b));
    });
}

using Place = std::pair<Id, qsizetype>;

// An id of before, and how many passages that claim shares with a new one.
struct Heir
{
    Id id = 0;
    int shared = 0;
};

// The id that fits a claim best and is still free.
Heir heirOf(const Claim &claim, const QHash<Place, QList<Id>> &owners, const QHash<Id, qsizetype> &sizes,
            const QSet<Id> &taken)
{
    QList<Heir> heirs;
    for (const Passage &passage : claim.passages) {
        for (const Id id : owners.value({passage.article, passage.span.start})) {
            if (taken.contains(id))
                continue;
            const auto known = std::find_if(heirs.begin(), heirs.end(), [id](const Heir &one) { return one.id == id; });
            if (known == heirs.end())
                heirs.append({id, 1});
            else
                ++known->shared;
        }
    }
    Heir best;
    for (const Heir &heir : std::as_const(heirs)) {
        const qsizetype smaller = std::min(claim.passages.size(), sizes.value(heir.id));
        const bool isBetter = heir.shared > best.shared || (heir.shared == best.shared && heir.id > best.id);
        if (2 * heir.shared >= smaller && isBetter)
            best = heir;
    }
    return best;
}

} // namespace

QList<qsizetype> corpusOrder(const QList<Article> &articles)
{
    QList<qsizetype> order(articles.size());
    std::iota(order.begin(), order.end(), 0);
    const auto day = [](const Article &article) {
        return article.hasDate() ? article.published.toJulianDay() : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        const Article &x = articles.at(a);
        const Article &y = articles.at(b);
        if (day(x) != day(y))
            return day(x) < day(y);
        return std::tie(x.source, x.title, x.contentId, x.text) < std::tie(y.source, y.title, y.contentId, y.text);
    });
    return order;
}

void putInOrder(ClaimAnalysis &analysis, const QList<Id> &articles)
{
    Ranks ranks;
    for (const Id id : articles)
        ranks.insert(id, ranks.size());
    sortPairs(analysis.conflicts, ranks);
    sortPairs(analysis.links, ranks);
    std::stable_sort(analysis.citations.begin(), analysis.citations.end(), [&](const Citation &x, const Citation &y) {
        const auto from = placeOf(ranks, {x.from, x.span});
        const auto otherFrom = placeOf(ranks, {y.from, y.span});
        const auto to = placeOf(ranks, {x.to, {}});
        const auto otherTo = placeOf(ranks, {y.to, {}});
        return std::tie(from, x.name, to, x.kind) < std::tie(otherFrom, y.name, otherTo, y.kind);
    });
}

void keepIds(QList<Claim> &claims, const QList<Claim> &before)
{
    QHash<Place, QList<Id>> owners;
    QHash<Id, qsizetype> sizes;
    Id lowest = 0;
    for (const Claim &claim : before) {
        lowest = std::min(lowest, claim.id);
        sizes.insert(claim.id, claim.passages.size());
        for (const Passage &passage : claim.passages)
            owners[{passage.article, passage.span.start}].append(claim.id);
    }
    QSet<Id> taken;
    for (Claim &claim : claims) {
        claim.id = heirOf(claim, owners, sizes, taken).id;
        taken.insert(claim.id);
    }
    for (Claim &claim : claims) {
        if (claim.id == 0)
            claim.id = --lowest;
    }
}

} // namespace crossread
