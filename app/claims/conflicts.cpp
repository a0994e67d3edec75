#include "app/claims/conflicts.h"

#include "app/claims/vocabulary.h"

#include <cmath>
#include <map>
#include <numeric>
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QtConcurrent>

namespace crossread {

namespace {

constexpr double claimFloor = 0.12; // of both sentences
constexpr double lowestPair = 0.01; // of sentences that may speak of one thing
// Of the contradictions among many articles only the best are kept: what is hardly alike is not asked then.
constexpr qsizetype manyArticles = 200;
constexpr double lowestOfMany = 0.1;
constexpr double conflictFloor = 0.07; // the chance of one that is shown
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

    QList<ConflictCandidate> find(const QList<ScoredPair> &pairs, double floor)
    {
        QList<ScoredPair> all;
        const double lowest = m_articles.size() > manyArticles ? lowestOfMany : lowestPair;
        for (const ScoredPair &pair : pairs) {
            if (!isAsked(pair.a) || !isAsked(pair.b) || pair.score < lowest)
                continue;
            all.append(pair);
        }
        for (const ScoredPair &pair : std::as_const(all))
            noteBest(pair);
        all.removeIf([&](const ScoredPair &pair) { return m_corpus.memory->isQuiet(memoryKey(pair, floor)); });
        read(all);
        QList<QList<ScoredPair>> byArticle(m_articles.size());
        for (const ScoredPair &pair : std::as_const(all))
            byArticle[unit(pair.a).article].append(pair);
        const auto found = QtConcurrent::blockingMapped<QList<QList<ConflictCandidate>>>(
            byArticle, [this, floor](const QList<ScoredPair> &own) { return consider(own, floor); });
        QList<ConflictCandidate> result;
        for (const QList<ConflictCandidate> &list : found)
            result += list;
        return result;
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

    void noteBest(const ScoredPair &pair)
    {
        for (const quint64 side : {key(pair.a, unit(pair.b).article), key(pair.b, unit(pair.a).article)}) {
            double &best = m_best[side];
            best = std::max(best, pair.score);
        }
    }

    QList<ConflictCandidate> consider(const QList<ScoredPair> &pairs, double floor) const
    {
        QList<ConflictCandidate> result;
        for (const ScoredPair &pair : pairs) {
            const qsizetype before = result.size();
            consider(pair, m_told[pair.a], m_told[pair.b], floor, result);
            if (result.size() == before)
                m_corpus.memory->setQuiet(memoryKey(pair, floor));
        }
        return result;
    }

    // Reads the sentences that pairs ask for.
    void read(const QList<ScoredPair> &pairs)
    {
        QList<bool> asked(m_corpus.units.size());
        for (const ScoredPair &pair : pairs)
            asked[pair.a] = asked[pair.b] = true;
        QList<int> units(m_corpus.units.size());
        std::iota(units.begin(), units.end(), 0);
        m_told = QtConcurrent::blockingMapped<QList<Told>>(units, [&](int index) {
            return asked[index] ? readTold(unit(index), m_articles[unit(index).article].text) : Told();
        });
    }

    // The best that either has with the other's article, in logits, the sum of both.
    double bestOf(const ScoredPair &pair) const
    {
        return logit(m_best.value(key(pair.a, unit(pair.b).article))) +
               logit(m_best.value(key(pair.b, unit(pair.a).article)));
    }

    quint64 memoryKey(const ScoredPair &pair, double floor) const
    {
        return pairKey(pairKey(pairKey(unit(pair.a), unit(pair.b)), bestOf(pair)), floor);
    }

    void consider(const ScoredPair &scored, const Told &one, const Told &other, double floor,
                  QList<ConflictCandidate> &result) const
    {
        const Article &first = m_articles[unit(scored.a).article];
        const Article &second = m_articles[unit(scored.b).article];
        const bool isDated = first.published.isValid() && second.published.isValid();
        const WordTable table(one, other);
        const ConflictPair pair{m_corpus,
                                scored.a,
                                scored.b,
                                one,
                                other,
                                table,
                                pairFeatures(m_corpus, unit(scored.a), unit(scored.b)),
                                scored.score,
                                logit(scored.score) - bestOf(scored) / 2,
                                isDated ? int(first.published.daysTo(second.published)) : 0};
        const auto add = [&](ConflictKind kind, const ConflictTerms &terms, const QString &a, const QString &b) {
            const double score = conflictScore(kind, terms);
            if (score >= floor)
                result.append({kind, pair.a, pair.b, a, b, pair.days != 0, terms, score});
        };
        for (const FigureRivals &rivals : rivalFigures(pair))
            add(rivals.kind, rivals.terms, one.figures[rivals.a].span.of(first.text),
                other.figures[rivals.b].span.of(second.text));
        if (const std::optional<PolarityRivals> words = opposedWords(pair))
            add(ConflictKind::Polarity, words->terms, words->a, words->b);
        if (const std::optional<ConflictTerms> terms = statusTerms(pair))
            add(ConflictKind::Status, *terms, {}, {});
    }

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
    QHash<quint64, double> m_best; // of a unit with another article
    QList<Told> m_told;            // by unit; empty where no pair asks
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

// What both sentences speak of, in the words of the first: the rarest two that the other one says too.
QString topicOf(const QString &text, const Told &one, const Told &other, const ConflictCandidate &candidate)
{
    QList<std::pair<double, QString>> shared;
    for (const ToldWord &word : one.words) {
        const bool isSaid = std::any_of(other.words.begin(), other.words.end(), [&word](const ToldWord &fellow) {
            return wordLikeness(word.sense, fellow.sense) >= 0.75 && !areOpposite(word.sense->stem, fellow.sense->stem);
        });
        const QString shown = word.span.of(text);
        const bool isNew = !candidate.wordsA.contains(shown, Qt::CaseInsensitive) &&
                           std::none_of(shared.begin(), shared.end(), [&shown](const auto &before) {
                               return before.second.compare(shown, Qt::CaseInsensitive) == 0;
                           });
        if (isSaid && isNew)
            shared.append({-word.sense->weight - (word.negated ? 1 : 0), shown});
    }
    std::stable_sort(shared.begin(), shared.end(), [](const auto &x, const auto &y) { return x.first < y.first; });
    QStringList words;
    for (const auto &[weight, word] : shared.mid(0, 2))
        words.append(word);
    return words.join(QStringLiteral(", "));
}

QStringList reasonsOf(const UnitCorpus &corpus, const QList<Article> &articles, const ConflictCandidate &candidate)
{
    const QString against = text(QT_TRANSLATE_NOOP("crossread", "%1 against %2"));
    const Unit &a = corpus.units[candidate.a];
    const Unit &b = corpus.units[candidate.b];
    QString what;
    if (candidate.kind == ConflictKind::Status && a.status != b.status && a.status && b.status)
        what = against.arg(statusName(a.status), statusName(b.status));
    else if (candidate.kind == ConflictKind::Status)
        what = text(QT_TRANSLATE_NOOP("crossread", "one side leaves it open"));
    else if (!candidate.wordsA.isEmpty())
        what = against.arg(candidate.wordsA, candidate.wordsB);
    else
        what = text(QT_TRANSLATE_NOOP("crossread", "one side negates it"));
    const QString topic = topicOf(articles[a.article].text, readTold(a, articles[a.article].text),
                                  readTold(b, articles[b.article].text), candidate);
    QStringList reasons{topic.isEmpty() ? what : text(QT_TRANSLATE_NOOP("crossread", "%1: %2")).arg(what, topic)};
    if (candidate.isLater && candidate.kind != ConflictKind::Polarity)
        reasons += text(QT_TRANSLATE_NOOP("crossread", "later report"));
    return reasons + pairReasons(pairFeatures(corpus, a, b));
}

} // namespace

QList<ConflictCandidate> conflictCandidates(const UnitCorpus &corpus, const QList<Article> &articles,
                                            const QList<ScoredPair> &pairs, double floor)
{
    return Finder(corpus, articles).find(pairs, floor);
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
    std::map<std::pair<int, int>, int> shown; // unit and kind -> conflicts
    QList<ConflictCandidate> result;
    for (ConflictCandidate &candidate : candidates) {
        const quint64 key = quint64(candidate.a) << 32 | quint64(candidate.b);
        if (pairs.contains(key))
            continue;
        pairs.insert(key);
        const int kind = int(candidate.kind);
        const int before = shown[{candidate.a, kind}]++ + shown[{candidate.b, kind}]++;
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
    for (const ConflictCandidate &candidate :
         rankConflicts(conflictCandidates(corpus, articles, pairs, conflictFloor))) {
        Conflict conflict;
        conflict.kind = candidate.kind;
        conflict.a = reference(candidate.a);
        conflict.b = reference(candidate.b);
        conflict.score = candidate.score;
        conflict.reasons = reasonsOf(corpus, articles, candidate);
        conflicts.append(conflict);
    }
    return conflicts;
}

} // namespace crossread
