#include "app/claims/conflicts.h"

#include <cmath>
#include <map>
#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

constexpr double linkedScore = 0.1;    // of sentences that make two articles tell one story
constexpr int linksOfAStory = 2;       // as many at least
constexpr int storyArticles = 8;       // with which the sentences of an article are compared one by one
constexpr double claimFloor = 0.12;    // of both sentences
constexpr double lowestPair = 0.01;    // of sentences that may speak of one thing
constexpr double conflictFloor = 0.05; // the chance of one that is shown
constexpr double repetition = 0.45;    // what is left of a chance when a sentence was in a conflict before
constexpr qsizetype conflictsKept = 500;

QString text(const char *message)
{
    return QCoreApplication::translate("crossread", message);
}

double logit(double p)
{
    const double inside = std::clamp(p, 0.002, 0.998);
    return std::log(inside / (1 - inside));
}

class Finder
{
public:
    Finder(const UnitCorpus &corpus, const QList<Article> &articles) : m_corpus(corpus), m_articles(articles) {}

    QList<ConflictCandidate> find(const QList<ScoredPair> &pairs)
    {
        QList<ScoredPair> all;
        QSet<quint64> seen;
        std::map<std::pair<int, int>, int> links;
        for (const ScoredPair &pair : pairs) {
            if (!isAsked(pair.a) || !isAsked(pair.b) || pair.score < lowestPair)
                continue;
            all.append(pair);
            seen.insert(key(pair.a, pair.b));
            if (pair.score >= linkedScore)
                ++links[{unit(pair.a).article, unit(pair.b).article}];
        }
        addStories(links, seen, all);
        for (const ScoredPair &pair : std::as_const(all))
            noteBest(pair);
        for (const ScoredPair &pair : std::as_const(all))
            consider(pair);
        return std::move(m_found);
    }

private:
    const Unit &unit(int index) const { return m_corpus.units[index]; }
    static quint64 key(int a, int b) { return quint64(a) << 32 | quint64(b); }

    bool isAsked(int index) const
    {
        const Unit &one = unit(index);
        return !one.heading && one.sentence.claim >= claimFloor && one.sentence.modality != Modality::Asked &&
               !one.conditional;
    }

    // The sentences of articles that tell one story, those too that share no word.
    void addStories(const std::map<std::pair<int, int>, int> &links, const QSet<quint64> &seen, QList<ScoredPair> &all)
    {
        QHash<int, QList<std::pair<int, int>>> near; // article -> links and article
        for (const auto &[articles, count] : links) {
            if (count < linksOfAStory)
                continue;
            near[articles.first].append({-count, articles.second});
            near[articles.second].append({-count, articles.first});
        }
        QSet<quint64> chosen;
        for (auto it = near.begin(); it != near.end(); ++it) {
            std::sort(it->begin(), it->end());
            for (const auto &[count, other] : it->mid(0, storyArticles))
                chosen.insert(key(std::min(it.key(), other), std::max(it.key(), other)));
        }
        QList<quint64> ordered(chosen.begin(), chosen.end());
        std::sort(ordered.begin(), ordered.end());
        for (const quint64 both : std::as_const(ordered))
            addPairs(int(both >> 32), int(both & 0xffffffff), seen, all);
    }

    void addPairs(int one, int other, const QSet<quint64> &seen, QList<ScoredPair> &all)
    {
        for (int a = m_corpus.firstOf[one]; a < m_corpus.firstOf[one + 1]; ++a) {
            for (int b = m_corpus.firstOf[other]; isAsked(a) && b < m_corpus.firstOf[other + 1]; ++b) {
                if (!isAsked(b) || seen.contains(key(a, b)))
                    continue;
                const double score = pairScore(pairFeatures(m_corpus, unit(a), unit(b)));
                if (score >= lowestPair)
                    all.append({a, b, score});
            }
        }
    }

    void noteBest(const ScoredPair &pair)
    {
        for (const quint64 side : {key(pair.a, unit(pair.b).article), key(pair.b, unit(pair.a).article)}) {
            double &best = m_best[side];
            best = std::max(best, pair.score);
        }
    }

    const Told &told(int index)
    {
        auto found = m_told.find(index);
        if (found == m_told.end())
            found = m_told.emplace(index, readTold(unit(index), m_articles[unit(index).article].text)).first;
        return found->second;
    }

    void consider(const ScoredPair &scored)
    {
        const Unit &a = unit(scored.a);
        const Unit &b = unit(scored.b);
        const QDate first = m_articles[a.article].published;
        const QDate second = m_articles[b.article].published;
        const double best =
            logit(m_best.value(key(scored.a, b.article))) + logit(m_best.value(key(scored.b, a.article)));
        const ConflictPair pair{m_corpus,
                                scored.a,
                                scored.b,
                                told(scored.a),
                                told(scored.b),
                                pairFeatures(m_corpus, a, b),
                                scored.score,
                                logit(scored.score) - best / 2,
                                first.isValid() && second.isValid() ? int(first.daysTo(second)) : 0};
        for (const FigureRivals &rivals : rivalFigures(pair)) {
            add(rivals.kind, pair, rivals.terms);
            m_found.last().wordsA = pair.toldA.figures[rivals.a].span.of(m_articles[a.article].text);
            m_found.last().wordsB = pair.toldB.figures[rivals.b].span.of(m_articles[b.article].text);
        }
        if (const std::optional<PolarityRivals> words = opposedWords(pair)) {
            add(ConflictKind::Polarity, pair, words->terms);
            m_found.last().wordsA = words->a;
            m_found.last().wordsB = words->b;
        }
        if (const std::optional<ConflictTerms> terms = statusTerms(pair))
            add(ConflictKind::Status, pair, *terms);
    }

    void add(ConflictKind kind, const ConflictPair &pair, const ConflictTerms &terms)
    {
        ConflictCandidate candidate;
        candidate.kind = kind;
        candidate.a = pair.a;
        candidate.b = pair.b;
        candidate.isLater = pair.days != 0;
        candidate.terms = terms;
        candidate.score = conflictScore(kind, terms);
        m_found.append(candidate);
    }

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
    QHash<quint64, double> m_best; // of a unit with another article
    std::map<int, Told> m_told;
    QList<ConflictCandidate> m_found;
};

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

QStringList reasonsOf(const UnitCorpus &corpus, const ConflictCandidate &candidate)
{
    const QString against = text(QT_TRANSLATE_NOOP("crossread", "%1 against %2"));
    const Unit &a = corpus.units[candidate.a];
    const Unit &b = corpus.units[candidate.b];
    QStringList reasons;
    if (candidate.kind == ConflictKind::Status) {
        reasons += a.status != b.status && a.status && b.status
                       ? against.arg(statusName(a.status), statusName(b.status))
                       : text(QT_TRANSLATE_NOOP("crossread", "one side leaves it open"));
        if (candidate.isLater)
            reasons += text(QT_TRANSLATE_NOOP("crossread", "later report"));
    } else if (!candidate.wordsA.isEmpty()) {
        reasons += against.arg(candidate.wordsA, candidate.wordsB);
    } else {
        reasons += text(QT_TRANSLATE_NOOP("crossread", "one side negates it"));
    }
    return reasons + pairReasons(pairFeatures(corpus, a, b));
}

} // namespace

QList<ConflictCandidate> conflictCandidates(const UnitCorpus &corpus, const QList<Article> &articles,
                                            const QList<ScoredPair> &pairs)
{
    return Finder(corpus, articles).find(pairs);
}

QList<ConflictCandidate> rankConflicts(QList<ConflictCandidate> candidates)
{
    const auto better = [](const ConflictCandidate &x, const ConflictCandidate &y) {
        if (x.score != y.score)
            return x.score > y.score;
        return std::tie(x.a, x.b, x.kind) < std::tie(y.a, y.b, y.kind);
    };
    candidates.removeIf([](const ConflictCandidate &candidate) { return candidate.score < conflictFloor; });
    std::stable_sort(candidates.begin(), candidates.end(), better);
    QSet<quint64> pairs;
    QHash<int, int> shown; // unit -> conflicts
    QList<ConflictCandidate> result;
    for (ConflictCandidate &candidate : candidates) {
        const quint64 key = quint64(candidate.a) << 32 | quint64(candidate.b);
        if (pairs.contains(key))
            continue;
        pairs.insert(key);
        const int before = shown[candidate.a]++ + shown[candidate.b]++;
        candidate.score *= std::pow(repetition, std::min(before, 6));
        result.append(candidate);
    }
    std::stable_sort(result.begin(), result.end(), better);
    return result.mid(0, conflictsKept);
}

QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs)
{
    QList<Conflict> conflicts;
    const auto reference = [&](int unit) {
        return PassageRef{articles[corpus.units[unit].article].id, corpus.units[unit].sentence.span};
    };
    for (const ConflictCandidate &candidate : rankConflicts(conflictCandidates(corpus, articles, pairs))) {
        Conflict conflict;
        conflict.kind = candidate.kind;
        conflict.a = reference(candidate.a);
        conflict.b = reference(candidate.b);
        conflict.score = candidate.score;
        conflict.reasons = reasonsOf(corpus, candidate);
        conflicts.append(conflict);
    }
    return conflicts;
}

} // namespace crossread
