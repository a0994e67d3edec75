#include "app/claims/claimmaking.h"

#include "app/claims/figures.h"
#include "app/claims/stance.h"
#include "app/claims/statement.h"

#include <QCoreApplication>
#include <QSet>

namespace crossread {

namespace {

constexpr double claimFloor = 0.25; // of the best sentence of a claim

class ClaimMaker
{
public:
    ClaimMaker(const UnitCorpus &corpus, const QList<Article> &articles) : m_corpus(corpus), m_articles(articles) {}

    QList<Claim> claims(const QList<Cluster> &clusters, const QList<Citation> &citations)
    {
        QList<Claim> result;
        for (const Cluster &cluster : clusters) {
            Claim claim = makeClaim(cluster);
            if (!claim.passages.isEmpty())
                result.append(claim);
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const Claim &x, const Claim &y) { return x.score > y.score; });
        Id id = 0;
        for (Claim &claim : result) {
            claim.id = --id;
            QList<Id> articles;
            for (const Passage &passage : std::as_const(claim.passages)) {
                if (!articles.contains(passage.article))
                    articles.append(passage.article);
            }
            claim.origins = originCount(articles, citations);
        }
        return result;
    }

private:
    const Unit &unit(int index) const { return m_corpus.units[index]; }

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
        claim.statement = statement(cluster, head);
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
        passage.stance = index == head ? Stance::Supports : stanceTowards(m_corpus, unit(head), self, features);
        return passage;
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

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
};

} // namespace

QList<Claim> makeClaims(const UnitCorpus &corpus, const QList<Article> &articles, const QList<Cluster> &clusters,
                        const QList<Citation> &citations)
{
    return ClaimMaker(corpus, articles).claims(clusters, citations);
}

} // namespace crossread
