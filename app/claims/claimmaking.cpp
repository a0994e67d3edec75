#include "app/claims/claimmaking.h"

#include "app/claims/claimfigures.h"
#include "app/claims/lexicon.h"
#include "app/claims/origins.h"
#include "app/claims/stance.h"
#include "app/claims/statement.h"
#include "app/claims/stretches.h"
#include "app/claims/vocabulary.h"
#include "app/text/words.h"
#include "app/values/reason.h"

#include <bit>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <span>

namespace crossread {

namespace {

constexpr double claimFloor = 0.35;       // of the best sentence of a claim
constexpr double secondFloor = 0.2;       // of that of the second article
constexpr double namelessCohesion = 0.55; // of sentences that name nobody and have no figure
constexpr double unsharedCohesion = 0.5;  // of sentences that share no name and no figure
constexpr double unsharedFloor = 0.45;    // of the second article of those
constexpr qsizetype unitsCompared = 8;

class ClaimMaker
{
public:
    ClaimMaker(const UnitCorpus &corpus, const QList<Article> &articles) : m_corpus(corpus), m_articles(articles) {}

    QList<Claim> claims(const QList<Cluster> &clusters, const QList<Citation> &citations)
    {
        QList<Claim> result = made(clusters);
        std::stable_sort(result.begin(), result.end(),
                         [](const Claim &x, const Claim &y) { return x.score > y.score; });
        const OriginFinder finder(m_articles, citations);
        QtConcurrent::blockingMap(result, [&finder](Claim &claim) { claim.origins = finder.count(claim); });
        Id id = 0;
        for (Claim &claim : result)
            claim.id = --id;
        return result;
    }

private:
    // Without ids and origins; those of clusters that are known from before as they were.
    QList<Claim> made(const QList<Cluster> &clusters) const
    {
        constexpr qsizetype clustersAtOnce = 32; // of a thread
        const std::shared_ptr<const KnownClaims> before = m_corpus.memory->claims();
        const QList<Claim> all = inStretches<Claim>(clusters.size(), clustersAtOnce, {}, [&](int first, int last) {
            QList<Claim> claims;
            for (const Cluster &cluster : std::span(clusters).subspan(size_t(first), size_t(last - first))) {
                const auto known = before->constFind(memoryKey(cluster));
                claims.append(known == before->cend() ? makeClaim(cluster) : *known);
            }
            return claims;
        });
        KnownClaims after;
        after.reserve(all.size());
        for (qsizetype i = 0; i < all.size(); ++i)
            after.insert(memoryKey(clusters[i]), all[i]);
        m_corpus.memory->setClaims(std::move(after));
        QList<Claim> result;
        std::copy_if(all.begin(), all.end(), std::back_inserter(result),
                     [](const Claim &claim) { return !claim.passages.isEmpty(); });
        return result;
    }

    quint64 memoryKey(const Cluster &cluster) const
    {
        quint64 key = std::bit_cast<quint64>(cluster.cohesion);
        for (const int index : cluster.units)
            key = stirred(stirred(key, unit(index).print), quint64(m_articles[unit(index).article].id));
        return key;
    }

    const Unit &unit(int index) const { return m_corpus.units[index]; }

    QList<Figure> figuresOf(int index) const
    {
        QList<Figure> figures;
        for (const UnitFigure &figure : unit(index).figures)
            figures.append(figure.figure);
        return figures;
    }

    // "Declined to comment" is what articles of any story share; "Imagine a shop" opens a picture.
    bool saysNothing(int index) const
    {
        static const QRegularExpression form(
            QStringLiteral("\\b(?:declin|refus)\\w+ to (?:comment|be (?:named|quoted|interviewed))|\\bno comment\\b|"
                           "\\b(?:not|n['’]t) (?:immediately |at once |yet )?(?:respond|repl(?:y|ied)|answer|return) |"
                           "\\b(?:could not|not) be reached\\b|\\b(?:un|not )available for comment"),
            QRegularExpression::CaseInsensitiveOption);
        const QString text = unit(index).sentence.span.of(m_articles[unit(index).article].text);
        static const QRegularExpression picture(
            QStringLiteral("^(?:Picture|Imagine|Suppose|Remember|Consider|Think of|Look at|Let) "));
        return (text.size() < 160 && form.match(text).hasMatch()) || picture.match(text).hasMatch();
    }

    // Whether sentences of two articles name the same actor or give the same figure.
    bool shareNames(const QList<int> &units) const
    {
        const QList<int> first = units.mid(0, unitsCompared);
        for (qsizetype i = 0; i < first.size(); ++i) {
            for (qsizetype j = i + 1; j < first.size(); ++j) {
                if (unit(first[i]).article == unit(first[j]).article)
                    continue;
                const PairFeatures features = pairFeatures(m_corpus, unit(first[i]), unit(first[j]));
                if (features.sharedEntities + features.sharedFigures > 0 || sameSlot(features))
                    return true;
            }
        }
        return false;
    }

    // Whether two articles make a statement that can be checked. Sentences that share no name and no figure have to
    // agree better and say more: opinions on one subject are always alike.
    bool isWorthTelling(const QList<int> &units, double cohesion) const
    {
        QHash<int, double> best; // article -> claim score
        bool named = false;
        for (const int index : units) {
            double &score = best[unit(index).article];
            score =
                std::max(score, unit(index).heading ? 0.5 * unit(index).sentence.claim : unit(index).sentence.claim);
            named = named || !unit(index).entities.isEmpty() || !unit(index).figures.isEmpty();
        }
        QList<double> scores = best.values();
        std::sort(scores.begin(), scores.end(), std::greater<>());
        if (scores.size() < 2 || scores[0] < claimFloor || scores[1] < secondFloor ||
            (!named && cohesion < namelessCohesion))
            return false;
        return shareNames(units) || (cohesion >= unsharedCohesion && scores[1] >= unsharedFloor);
    }

    Claim makeClaim(const Cluster &cluster) const
    {
        Claim claim;
        QList<int> units;
        for (const int index : cluster.units) {
            if (!saysNothing(index))
                units.append(index);
        }
        if (!isWorthTelling(units, cluster.cohesion))
            return claim;
        const int head = clearest(m_corpus, m_articles, agreeing(units));
        QSet<int> articles;
        PairFeatures best;
        double bestScore = -1;
        for (const int index : std::as_const(units)) {
            articles.insert(unit(index).article);
            const PairFeatures features = pairFeatures(m_corpus, unit(head), unit(index));
            const double score = pairScore(features);
            claim.passages.append(makePassage(head, index, features, score));
            if (unit(index).article != unit(head).article && score > bestScore) {
                best = features;
                bestScore = score;
            }
        }
        markFigures(claim.passages, {m_articles[unit(head).article].id, 1, figuresOf(head)});
        const bool isDisputed = std::any_of(claim.passages.begin(), claim.passages.end(),
                                            [](const Passage &passage) { return passage.stance == Stance::Disputes; });
        claim.statement = statement(units, head, isDisputed);
        claim.score = usefulness(units, head, cluster.cohesion, claim, int(articles.size()));
        claim.reasons = pairReasons(countsOf(best));
        claim.reasons += reason(QT_TRANSLATE_NOOP("crossread", "%1 articles"), {QString::number(articles.size())});
        return claim;
    }

    // How many tell it, how well they agree, how checkable it is, and whether somebody says otherwise.
    double usefulness(const QList<int> &units, int head, double cohesion, const Claim &claim, int articles) const
    {
        double quality = 0;
        for (const int index : units)
            quality = std::max(quality, unit(index).sentence.claim);
        const bool isDisputed = std::any_of(claim.passages.begin(), claim.passages.end(), [](const Passage &passage) {
            return passage.figureDiffers || passage.stance == Stance::Disputes;
        });
        const double sum = 0.5 * cohesion + 0.15 * quality + 0.35 * (1 - 1.0 / articles) +
                           0.05 * !unit(head).figures.isEmpty() + 0.05 * !unit(head).entities.isEmpty() +
                           0.05 * isDisputed;
        return std::clamp(sum, 0.0, 0.99);
    }

    // Words of the head that other sentences have too, or another word of their meaning, or a figure like theirs.
    QSet<QString> sharedWords(const QList<int> &units, int head) const
    {
        QSet<QString> stems;
        QSet<QString> kinds;
        for (const int index : units) {
            if (index == head || unit(index).article == unit(head).article)
                continue;
            for (const int stem : unit(index).stems)
                stems.insert(m_corpus.stemNames[stem]);
            for (const UnitFigure &figure : unit(index).figures)
                kinds.insert(figure.figure.kind + figure.figure.unit);
        }
        QSet<QString> shared;
        const QString &text = m_articles[unit(head).article].text;
        for (const Token &token : tokenise(text, unit(head).sentence.span)) {
            const QString own = stem(token.lower);
            const QStringList &groups = groupsOf(own);
            if (stems.contains(own) || std::any_of(groups.begin(), groups.end(), [&stems](const QString &group) {
                    return stems.contains(QChar(groupMark) + group);
                }))
                shared.insert(token.lower);
        }
        for (const UnitFigure &figure : unit(head).figures) {
            if (!kinds.contains(figure.figure.kind + figure.figure.unit))
                continue;
            for (const Token &token : tokenise(text, figure.span))
                shared.insert(token.lower);
        }
        return shared;
    }

    QString statement(const QList<int> &units, int head, bool isDisputed) const
    {
        const QSet<QString> shared = sharedWords(units, head);
        return statementOf({unit(head).sentence.span.of(m_articles[unit(head).article].text), unit(head).antecedent,
                            shared.size() > 1 ? shared : QSet<QString>(), isDisputed});
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
        passage.figures = figuresOf(index);
        passage.score = index == head ? 1 : score;
        passage.stance =
            index == head ? Stance::Supports : stanceTowards(m_corpus, m_articles, unit(head), self, features);
        return passage;
    }

    // Whether it says no to something.
    bool negates(int index) const
    {
        return unit(index).sentence.negated || unit(index).sentence.modality == Modality::Denied;
    }

    // Without those whose figures more of the others give otherwise, and without those that say no where more articles
    // do not: what few say is not what the claim is. All where that is open.
    QList<int> agreeing(const QList<int> &units) const
    {
        QList<FigureVoice> all;
        for (const int index : units)
            all.append({m_articles[unit(index).article].id, 1, figuresOf(index)});
        QList<int> rest;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (!isOutnumbered(all, i, 1))
                rest.append(units[i]);
        }
        rest = rest.isEmpty() ? units : rest;
        QSet<int> yes;
        QSet<int> no;
        for (const int index : units)
            (negates(index) ? no : yes).insert(unit(index).article);
        QList<int> plain = rest;
        plain.removeIf([this](int index) { return negates(index); });
        return yes.size() > no.size() && !plain.isEmpty() ? plain : rest;
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
