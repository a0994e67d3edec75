#include "app/claims/candidates.h"
#include "app/claims/citations.h"
#include "app/claims/claimmaking.h"
#include "app/claims/conflicts.h"
#include "app/claims/corpus.h"

#include <QHash>

namespace crossread {

namespace {

constexpr double linkFloor = 0.01; // pairs worth showing as a link
constexpr int linksEach = 5;       // of a sentence with each other article
constexpr int linksAll = 30;       // of a sentence
constexpr qsizetype linksKept = 20000;

PassageRef reference(const UnitCorpus &corpus, const QList<Article> &articles, int unit)
{
    return {articles[corpus.units[unit].article].id, corpus.units[unit].sentence.span};
}

QList<PassageLink> makeLinks(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs)
{
    QList<PassageLink> links;
    QHash<quint64, int> withArticle; // unit and other article -> links
    QHash<int, int> all;
    for (const ScoredPair &pair : pairs) {
        const Unit &a = corpus.units[pair.a];
        const Unit &b = corpus.units[pair.b];
        const quint64 there = quint64(pair.a) << 32 | quint64(b.article);
        const quint64 back = quint64(pair.b) << 32 | quint64(a.article);
        if (withArticle.value(there) >= linksEach || withArticle.value(back) >= linksEach ||
            all.value(pair.a) >= linksAll || all.value(pair.b) >= linksAll)
            continue;
        if (links.size() >= linksKept)
            break;
        ++withArticle[there];
        ++withArticle[back];
        ++all[pair.a];
        ++all[pair.b];
        links.append({reference(corpus, articles, pair.a), reference(corpus, articles, pair.b), pair.score,
                      pairReasons(pairFeatures(corpus, a, b))});
    }
    return links;
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
    const QList<Cluster> clusters = makeClusters(corpus, pairs, part(progress, 0.4, 0.6));
    ClaimAnalysis result;
    result.citations = findCitations(corpus, articles);
    result.citations += findCopies(articles, result.citations, part(progress, 0.65, 0.75));
    if (progress.cancelled())
        return {};
    result.links = makeLinks(corpus, articles, pairs);
    result.claims = makeClaims(corpus, articles, clusters, result.citations);
    progress.at(0.85);
    result.conflicts = findConflicts(corpus, articles, pairs);
    if (progress.cancelled())
        return {};
    QList<Id> order;
    for (const Article &article : std::as_const(articles))
        order.append(article.id);
    putInOrder(result, order);
    corpus.memory->endAnalysis();
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
