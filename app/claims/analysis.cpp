#include "app/claims/citations.h"
#include "app/claims/clusters.h"
#include "app/claims/conflicts.h"
#include "app/claims/figures.h"
#include "app/claims/lexicon.h"
#include "app/claims/statement.h"

#include <cmath>
#include <QCoreApplication>
#include <QSet>

namespace crossread {

namespace {

constexpr double linkFloor = 0.01;  // pairs worth showing as a link
constexpr double claimFloor = 0.25; // of the best sentence of a claim
constexpr int linksEach = 5;        // of a sentence with each other article
constexpr int linksAll = 30;        // of a sentence
constexpr qsizetype linksKept = 20000;

// A part of the whole progress.
Progress part(const Progress &progress, double from, double to)
{
    Progress result = progress;
    if (progress.report)
        result.report = [report = progress.report, from, to](double fraction) {
            report(from + (to - from) * fraction);
        };
    return result;
}

class Analysis
{
public:
    Analysis(const QList<Article> &articles, const UnitCorpus &corpus) : m_articles(articles), m_corpus(corpus) {}

    void addLinks(const QList<ScoredPair> &pairs)
    {
        QHash<quint64, int> withArticle; // unit and other article -> links
        QHash<int, int> all;
        for (const ScoredPair &pair : pairs) {
            const quint64 there = quint64(pair.a) << 32 | quint64(unit(pair.b).article);
            const quint64 back = quint64(pair.b) << 32 | quint64(unit(pair.a).article);
            if (withArticle.value(there) >= linksEach || withArticle.value(back) >= linksEach ||
                all.value(pair.a) >= linksAll || all.value(pair.b) >= linksAll)
                continue;
            if (result.links.size() >= linksKept)
                return;
            ++withArticle[there];
            ++withArticle[back];
            ++all[pair.a];
            ++all[pair.b];
            const PairFeatures features = pairFeatures(m_corpus, unit(pair.a), unit(pair.b));
            result.links.append({reference(pair.a), reference(pair.b), pair.score, pairReasons(features)});
        }
    }

    void addClaims(const QList<Cluster> &clusters)
    {
        for (const Cluster &cluster : clusters) {
            Claim claim = makeClaim(cluster);
            if (!claim.passages.isEmpty())
                result.claims.append(claim);
        }
        std::stable_sort(result.claims.begin(), result.claims.end(),
                         [](const Claim &x, const Claim &y) { return x.score > y.score; });
        Id id = 0;
        for (Claim &claim : result.claims) {
            claim.id = --id;
            QList<Id> articles;
            for (const Passage &passage : std::as_const(claim.passages)) {
                if (!articles.contains(passage.article))
                    articles.append(passage.article);
            }
            claim.origins = originCount(articles, result.citations);
        }
    }

    ClaimAnalysis result;

private:
    const Unit &unit(int index) const { return m_corpus.units[index]; }

    PassageRef reference(int index) const { return {m_articles[unit(index).article].id, unit(index).sentence.span}; }

    Claim makeClaim(const Cluster &cluster) const
    {
        Claim claim;
        double quality = 0;
        QSet<int> articles;
        for (const int index : cluster.units) {
            quality = std::max(quality, unit(index).sentence.claim);
            articles.insert(unit(index).article);
        }
        if (quality < claimFloor || articles.size() < 2)
            return claim;
        const int head = clearest(m_corpus, cluster.units);
        claim.statement = statementOf(unit(head).sentence.span.of(m_articles[unit(head).article].text));
        // How well the sentences agree, how much of a claim they are, and how many tell it.
        const double breadth = 1 - 1 / double(articles.size());
        claim.score = std::clamp(cluster.cohesion * (0.6 + 0.4 * quality) + 0.2 * (breadth - 0.5), 0.0, 0.99);
        PairFeatures best;
        double bestScore = -1;
        for (const int index : cluster.units) {
            const PairFeatures features = pairFeatures(m_corpus, unit(head), unit(index));
            const double score = pairScore(features);
            claim.passages.append(makePassage(head, index, features, score));
            if (unit(index).article != unit(head).article && score > bestScore) {
                best = features;
                bestScore = score;
            }
        }
        claim.reasons = pairReasons(best);
        claim.reasons += QCoreApplication::translate("crossread", "%1 articles").arg(articles.size());
        markFigures(claim);
        return claim;
    }

    Passage makePassage(int head, int index, const PairFeatures &features, double score) const
    {
        const Unit &self = unit(index);
        const Sentence &sentence = self.sentence;
        Passage passage;
        passage.article = m_articles[self.article].id;
        passage.span = sentence.span;
        passage.text = sentence.span.of(m_articles[self.article].text);
        passage.modality = sentence.modality;
        passage.attribution = sentence.attribution;
        for (const UnitFigure &figure : self.figures)
            passage.figures.append(figure.figure);
        passage.score = index == head ? 1 : score;
        passage.stance = index == head ? Stance::Supports : stance(unit(head), self, features);
        return passage;
    }

    Stance stance(const Unit &head, const Unit &self, const PairFeatures &features) const
    {
        if (opposition(m_corpus, head, self, features).strength > 0)
            return Stance::Disputes;
        const Modality modality = self.sentence.modality;
        const bool weaker = modality == Modality::Possible && head.sentence.modality != Modality::Possible;
        const bool hearsay = wordClasses(self.sentence.attribution.cue.toLower()) & Hearsay;
        return weaker || hearsay || modality == Modality::Asked ? Stance::Mentions : Stance::Supports;
    }

    // A passage's figure differs when one of another passage stands in its place, with another value, and more
    // passages say the other one; the statement's passage wins a draw.
    void markFigures(Claim &claim) const
    {
        for (Passage &passage : claim.passages) {
            for (const Figure &figure : std::as_const(passage.figures)) {
                if (figure.kind == u"date" || figure.kind == u"time")
                    continue;
                int same = 0;
                int different = 0;
                for (const Passage &other : std::as_const(claim.passages)) {
                    if (&other == &passage)
                        continue;
                    const FigureMatch match = matchFigures({figure}, other.figures);
                    const int weight = other.score == 1 ? 2 : 1;
                    same += match == FigureMatch::Same ? weight : 0;
                    different += match == FigureMatch::Different && other.article != passage.article ? weight : 0;
                }
                passage.figureDiffers = passage.figureDiffers || (different > same + (passage.score == 1 ? 1 : 0));
            }
        }
    }

    const QList<Article> &m_articles;
    const UnitCorpus &m_corpus;
};

} // namespace

ClaimAnalysis analyseClaims(const QList<Article> &given, const QList<QList<Mention>> &mentions,
                            const Progress &progress)
{
    // When a file was saved tells nothing about who wrote first.
    QList<Article> articles = given;
    for (Article &article : articles) {
        if (!article.hasDate())
            article.published = QDate();
    }
    const UnitCorpus corpus = makeUnits(articles, mentions, part(progress, 0, 0.4));
    if (progress.cancelled() || corpus.units.isEmpty())
        return {};
    const QList<ScoredPair> pairs = findPairs(corpus, linkFloor, part(progress, 0.4, 0.7));
    if (progress.cancelled())
        return {};
    const QList<Cluster> clusters = makeClusters(corpus, pairs, part(progress, 0.7, 0.85));
    Analysis analysis(articles, corpus);
    analysis.result.citations = findCitations(corpus, articles);
    analysis.result.citations += findCopies(articles, part(progress, 0.85, 0.95));
    if (progress.cancelled())
        return {};
    analysis.addLinks(pairs);
    analysis.addClaims(clusters);
    analysis.result.conflicts = findConflicts(corpus, articles, pairs);
    if (progress.cancelled())
        return {};
    progress.at(1);
    return analysis.result;
}

} // namespace crossread
