#include "app/claims/candidates.h"
#include "app/claims/citations.h"
#include "app/claims/claimmaking.h"
#include "app/claims/conflicts.h"
#include "app/claims/corpus.h"
#include "app/claims/links.h"
#include "app/claims/stretches.h"

#include <future>
#include <span>

namespace crossread {

namespace {

constexpr double linkFloor = 0.01;     // pairs worth showing as a link
constexpr int linksEach = 5;           // of a sentence with each other article
constexpr qsizetype linksAtOnce = 512; // of a thread

PassageRef reference(const UnitCorpus &corpus, const QList<Article> &articles, int unit)
{
    return {articles[corpus.units[unit].article].id, corpus.units[unit].sentence.span};
}

QList<PassageLink> makeLinks(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &ranked)
{
    const QList<ScoredPair> shown = likelyPairs(corpus, ranked, linksEach);
    return inStretches<PassageLink>(shown.size(), linksAtOnce, {}, [&](int first, int last) {
        QList<PassageLink> links;
        for (const ScoredPair &pair : std::span(shown).subspan(size_t(first), size_t(last - first)))
            links.append({reference(corpus, articles, pair.a), reference(corpus, articles, pair.b), pair.score,
                          pairReasons(pair.counts)});
        return links;
    });
}

} // namespace

Progress part(const Progress &progress, double from, double to)
{
    Progress result = progress;
    if (progress.report)
        result.report = [report = progress.report, from, to](double fraction) {
            report(from + (to - from) * fraction);
        };
    return result;
}

ClaimAnalysis analyseUnits(QList<Article> articles, const UnitCorpus &corpus, const Progress &progress)
{
    if (progress.cancelled() || corpus.units.isEmpty())
        return {};
    // When a file was saved tells nothing about who wrote first.
    for (Article &article : articles) {
        if (!article.hasDate())
            article.published = QDate();
    }
    const QList<ScoredPair> pairs = findPairs(corpus, linkFloor, part(progress, 0, 0.4));
    if (progress.cancelled())
        return {};
    const QList<ScoredPair> ranked = rankedLinks(corpus, likelyPairs(corpus, pairs, likelyEach));
    // Who has it from whom, and which sentences are shown as alike, does not depend on who says the same. On a thread
    // of its own: one of the pool must not wait for others of it.
    ClaimAnalysis result;
    std::future<void> beside = std::async(std::launch::async, [&] {
        result.links = makeLinks(corpus, articles, ranked);
        result.citations = findCitations(corpus, articles);
        result.citations += findCopies(articles, result.citations, {{}, progress.isCancelled});
    });
    const QList<Cluster> clusters = makeClusters(corpus, clusterLinks(corpus, pairs, ranked), part(progress, 0.4, 0.7));
    beside.get();
    if (progress.cancelled())
        return {};
    result.claims = makeClaims(corpus, articles, clusters, result.citations);
    progress.at(0.85);
    result.conflicts = findConflicts(corpus, articles, pairs, ranked, part(progress, 0.85, 1));
    if (progress.cancelled())
        return {};
    QList<Id> order;
    for (const Article &article : std::as_const(articles))
        order.append(article.id);
    putInOrder(result, order);
    progress.at(1);
    return result;
}

ClaimAnalysis analyseClaims(const QList<Article> &articles, const QList<QList<Mention>> &mentions,
                            const Progress &progress)
{
    QList<Article> ordered;
    QList<QList<Mention>> theirs;
    for (const qsizetype i : corpusOrder(articles)) {
        ordered.append(articles.at(i));
        theirs.append(mentions.value(i));
    }
    const UnitCorpus corpus = makeUnits(ordered, theirs, part(progress, 0, 0.4));
    return analyseUnits(ordered, corpus, part(progress, 0.4, 1));
}

} // namespace crossread
