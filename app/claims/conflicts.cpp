#include "app/claims/conflicts.h"

#include "app/claims/rivals.h"

#include <cmath>
#include <QCoreApplication>
#include <QHash>

namespace crossread {

namespace {

constexpr double pairFloor = 0.07;         // of sentences that may speak of one thing
constexpr double lonelyPairFloor = 0.17;   // of sentences with two figures that share just one word
constexpr double lonelyMeanings = 0.12;    // or whose other words at least mean things of one kind
constexpr double oppositePairFloor = 0.12; // of sentences with opposite words
constexpr double negationPairFloor = 0.2;  // of which one negates what the other says
constexpr double statusPairFloor = 0.3;    // of which one leaves open what the other tells
constexpr double claimFloor = 0.4;         // of both
constexpr double figureFloor = 0.17;       // of a conflict that a person is shown
constexpr double wordFloor = 0.25;         // so, where words and not figures contradict each other
constexpr qsizetype conflictsKept = 500;

QString text(const char *message)
{
    return QCoreApplication::translate("crossread", message);
}

QString statusName(int status)
{
    switch (status) {
    case 1:
        return text(QT_TRANSLATE_NOOP("crossread", "possible"));
    case 2:
        return text(QT_TRANSLATE_NOOP("crossread", "considered"));
    case 3:
        return text(QT_TRANSLATE_NOOP("crossread", "announced"));
    default:
        return text(QT_TRANSLATE_NOOP("crossread", "done"));
    }
}

// A conflict with the units that it stands in.
struct Found
{
    Conflict conflict;
    int a = 0;
    int b = 0;
};

class Finder
{
public:
    Finder(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs)
        : m_corpus(corpus), m_articles(articles), m_pairs(pairs)
    {
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            m_between[key(pairs[i].a, unit(pairs[i].b).article)].append(i);
            m_between[key(pairs[i].b, unit(pairs[i].a).article)].append(i);
        }
    }

    void consider(const ScoredPair &pair)
    {
        const PairFeatures features = pairFeatures(m_corpus, unit(pair.a), unit(pair.b));
        addFigures(pair, features);
        // Vague sentences share words and negate some of them without contradicting each other.
        const Unit &a = unit(pair.a);
        const Unit &b = unit(pair.b);
        if (pair.score < oppositePairFloor || a.conditional || b.conditional ||
            std::min(a.sentence.claim, b.sentence.claim) < claimFloor)
            return;
        const Opposition opposed = opposition(m_corpus, a, b, features);
        if (opposed.strength > 0 &&
            (!opposed.a.isEmpty() || (pair.score >= negationPairFloor && features.rareStems > 0))) {
            QStringList reasons = pairReasons(features);
            reasons.prepend(opposed.a.isEmpty() ? text(QT_TRANSLATE_NOOP("crossread", "one side negates it"))
                                                : text(QT_TRANSLATE_NOOP("crossread", "opposite words")));
            add(pair, ConflictKind::Polarity, opposed.strength, reasons);
        } else {
            addStatus(pair, features);
        }
    }

    // The best of each kind between a sentence and another article.
    QList<Conflict> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found &x, const Found &y) { return x.conflict.score > y.conflict.score; });
        QList<Conflict> result;
        QHash<quint64, int> seen;
        for (const Found &found : std::as_const(m_found)) {
            int &kinds = seen[key(found.a, unit(found.b).article)];
            int &back = seen[key(found.b, unit(found.a).article)];
            const int kind = 1 << int(found.conflict.kind);
            if ((kinds & kind) || (back & kind))
                continue;
            kinds |= kind;
            back |= kind;
            result.append(found.conflict);
            if (result.size() == conflictsKept)
                break;
        }
        return result;
    }

private:
    const Unit &unit(int index) const { return m_corpus.units[index]; }
    static quint64 key(int unit, int article) { return quint64(unit) << 32 | quint64(article); }

    // Whether another sentence of the article of `there` gives the figure of `here` and speaks of it at least as much.
    bool isAgreed(const ScoredPair &pair, int here, int there, const Figure &figure) const
    {
        const auto found = m_between.constFind(key(here, unit(there).article));
        return found != m_between.cend() && std::any_of(found->begin(), found->end(), [&](qsizetype i) {
                   const ScoredPair &rival = m_pairs[i];
                   const int other = rival.a == here ? rival.b : rival.a;
                   return other != there && rival.score >= pair.score && tells(unit(other), figure);
               });
    }

    void addFigures(const ScoredPair &pair, const PairFeatures &features)
    {
        const Unit &a = unit(pair.a);
        const Unit &b = unit(pair.b);
        const FigureRivals rivals = rivalFigures(m_corpus, m_articles, a, b, features);
        if (rivals.strength <= 0)
            return;
        // One word in common is what is counted: "40 crates" of rifles and "25 crates" of leaflets.
        if (features.rareStems + features.sharedEntities < 2 && pair.score < lonelyPairFloor &&
            features.meanings < lonelyMeanings)
            return;
        const UnitFigure &x = a.figures[rivals.a];
        const UnitFigure &y = b.figures[rivals.b];
        if (isAgreed(pair, pair.a, pair.b, x.figure) || isAgreed(pair, pair.b, pair.a, y.figure))
            return;
        const bool isDate = x.figure.kind == u"date" || x.figure.kind == u"time";
        const QString what = text(QT_TRANSLATE_NOOP("crossread", "%1 against %2"))
                                 .arg(x.span.of(m_articles[a.article].text), y.span.of(m_articles[b.article].text));
        add(pair, isDate ? ConflictKind::Date : ConflictKind::Figures, rivals.strength,
            QStringList{what} + pairReasons(features));
    }

    // How much of what both sentences share one of them leaves open and the other one does not.
    double tentativeShare(const Unit &open, const Unit &told) const
    {
        double shared = 0;
        double tentative = 0;
        for (const int stem : open.stems) {
            if (!std::binary_search(told.stems.begin(), told.stems.end(), stem))
                continue;
            const double weight = m_corpus.weights[stem];
            shared += weight;
            const bool isOpen = std::binary_search(open.tentative.begin(), open.tentative.end(), stem);
            tentative += isOpen && !std::binary_search(told.tentative.begin(), told.tentative.end(), stem) ? weight : 0;
        }
        return shared > 0 ? tentative / shared : 0;
    }

    void addStatus(const ScoredPair &pair, const PairFeatures &features)
    {
        const Unit &a = unit(pair.a);
        const Unit &b = unit(pair.b);
        const double share = std::max(tentativeShare(a, b), tentativeShare(b, a));
        if (pair.score < statusPairFloor || share < 0.5 || a.status == b.status || std::max(a.status, b.status) < 3 ||
            features.rareStems < 2)
            return;
        const int from = a.status != 0 ? a.status : b.status == 4 ? 1 : 4;
        const int to = b.status != 0 ? b.status : a.status == 4 ? 1 : 4;
        add(pair, ConflictKind::Status, 0.3 + 0.4 * share,
            {text(QT_TRANSLATE_NOOP("crossread", "%1 against %2")).arg(statusName(from), statusName(to))});
    }

    PassageRef reference(const Unit &unit) const { return {m_articles[unit.article].id, unit.sentence.span}; }

    void add(const ScoredPair &pair, ConflictKind kind, double strength, const QStringList &reasons)
    {
        Found found;
        found.a = pair.a;
        found.b = pair.b;
        found.conflict.kind = kind;
        found.conflict.a = reference(unit(pair.a));
        found.conflict.b = reference(unit(pair.b));
        found.conflict.score = std::clamp(strength * std::pow(pair.score, 0.4), 0.0, 1.0);
        found.conflict.reasons = reasons;
        const bool isFigures = kind == ConflictKind::Figures || kind == ConflictKind::Date;
        if (found.conflict.score >= (isFigures ? figureFloor : wordFloor))
            m_found.append(found);
    }

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
    const QList<ScoredPair> &m_pairs;
    QHash<quint64, QList<qsizetype>> m_between; // unit and other article -> pairs
    QList<Found> m_found;
};

} // namespace

QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs)
{
    Finder finder(corpus, articles, pairs);
    for (const ScoredPair &pair : pairs) {
        const bool heading = corpus.units[pair.a].heading || corpus.units[pair.b].heading;
        if (pair.score >= pairFloor && !heading)
            finder.consider(pair);
    }
    return finder.take();
}

} // namespace crossread
