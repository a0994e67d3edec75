#include "app/claims/conflicts.h"

#include "app/claims/stretches.h"
#include "app/claims/vocabulary.h"
#include "app/values/reason.h"

#include <bit>
#include <cmath>
#include <map>
#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <queue>

namespace crossread {

namespace {

constexpr double claimFloor = 0.12; // of both sentences
constexpr double lowestPair = 0.01; // of sentences that may speak of one thing
// Of the contradictions among many articles only the best are kept: what is hardly alike is not asked then.
constexpr qsizetype manyArticles = 200;
constexpr double lowestOfMany = 0.25;
constexpr double conflictFloor = 0.05; // the chance of one that is ranked
constexpr double shownFloor = 0.03;    // the rank of one that is shown: what has less is noise
constexpr double repetition = 0.45;    // what is left of a chance when a sentence was in a conflict before
constexpr qsizetype conflictsKept = 500;
constexpr qsizetype pairsAtOnce = 256; // of a thread
constexpr qsizetype unitsAtOnce = 256;

double logit(double p)
{
    const double inside = std::clamp(p, 0.002, 0.998);
    return std::log(inside / (1 - inside));
}

// Other figures are plain to see; whether a negation or a plan is about the same event is oftener a manner of speaking,
// and of the repeated ones fewer are true.
double worthOf(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Figures:
        return 1;
    case ConflictKind::Date:
        return 0.9;
    case ConflictKind::Status:
        return 0.65;
    default:
        return 0.75;
    }
}

// What the rank of a conflict depends on.
struct Contender
{
    double score = 0;
    int a = 0; // units
    int b = 0;
    ConflictKind kind = ConflictKind::Figures;
};

// The places of the best, with what is left of their scores.
QList<std::pair<double, qsizetype>> ranked(const QList<Contender> &contenders)
{
    using Ranked = std::pair<double, qsizetype>;
    const auto isBetter = [&contenders](const Ranked &x, const Ranked &y) {
        if (x.first != y.first)
            return x.first > y.first;
        const Contender &one = contenders.at(x.second);
        const Contender &other = contenders.at(y.second);
        return std::tie(one.a, one.b, one.kind, x.second) < std::tie(other.a, other.b, other.kind, y.second);
    };
    QList<Ranked> order;
    for (qsizetype i = 0; i < contenders.size(); ++i) {
        if (contenders[i].score >= conflictFloor)
            order.append({contenders[i].score * worthOf(contenders[i].kind), i});
    }
    std::sort(order.begin(), order.end(), isBetter);
    QSet<quint64> pairs;
    std::map<std::pair<int, int>, int> shown; // unit and kind -> conflicts
    std::priority_queue<double, std::vector<double>, std::greater<>> best;
    QList<Ranked> result;
    for (const auto &[score, place] : std::as_const(order)) {
        // What follows can only be worse than those that are kept.
        if (qsizetype(best.size()) == conflictsKept && best.top() > score)
            break;
        const Contender &own = contenders.at(place);
        const quint64 pair = quint64(own.a) << 32 | quint64(own.b);
        if (pairs.contains(pair))
            continue;
        pairs.insert(pair);
        const int before = shown[{own.a, int(own.kind)}]++ + shown[{own.b, int(own.kind)}]++;
        const double left = score * std::pow(repetition, std::min(before, 6));
        if (left < shownFloor)
            continue;
        result.append({left, place});
        best.push(result.last().first);
        if (qsizetype(best.size()) > conflictsKept)
            best.pop();
    }
    std::sort(result.begin(), result.end(), isBetter);
    return result.mid(0, conflictsKept);
}

class Finder
{
public:
    Finder(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &links)
        : m_corpus(corpus), m_articles(articles)
    {
        m_links.reserve(links.size());
        m_bestLinks.reserve(2 * links.size());
        for (const ScoredPair &link : links) {
            m_links.insert(key(link.a, link.b), link.score);
            noteBest(link, m_bestLinks);
        }
    }

    // With their terms.
    QList<ConflictCandidate> find(const QList<ScoredPair> &pairs, double floor)
    {
        const QList<ScoredPair> all = asked(pairs);
        read(all);
        return inStretches<ConflictCandidate>(all.size(), pairsAtOnce, {}, [&](int first, int last) {
            QList<ConflictCandidate> result;
            for (int i = first; i < last; ++i)
                consider(all[i], floor, result);
            return result;
        });
    }

    // The best, ranked, without their terms. What is known from before is not looked at again. Cancelled: nothing.
    QList<ConflictCandidate> findBest(const QList<ScoredPair> &pairs, double floor, const Progress &progress)
    {
        const QList<ScoredPair> all = asked(pairs);
        const std::shared_ptr<const KnownConflicts> before = m_corpus.memory->conflicts();
        const QList<quint64> keys = inStretches<quint64>(all.size(), pairsAtOnce, {}, [&](int first, int last) {
            QList<quint64> result;
            for (int i = first; i < last; ++i)
                result.append(memoryKey(all[i], floor));
            return result;
        });
        QList<ScoredPair> unknown;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (!before->ranges.find(keys[i]))
                unknown.append(all[i]);
        }
        read(unknown);
        const auto found =
            inStretches<QList<KnownConflict>>(all.size(), pairsAtOnce, progress, [&](int first, int last) {
                QList<QList<KnownConflict>> result;
                for (int i = first; i < last; ++i)
                    result.append(conflictsOf(all[i], keys[i], *before, floor));
                return result;
            });
        if (progress.cancelled())
            return {};
        KnownConflicts after{KeyTable<KnownConflicts::Range>(found.size()), {}};
        QList<Contender> contenders;
        for (qsizetype i = 0; i < found.size(); ++i) {
            after.ranges.put(keys[i], {int(after.all.size()), int(found[i].size())});
            after.all += found[i];
            for (const KnownConflict &known : found[i])
                contenders.append({known.score, all[i].a, all[i].b, known.kind});
        }
        QList<ConflictCandidate> result;
        for (const auto &[score, place] : ranked(contenders)) {
            const KnownConflict &known = after.all.at(place);
            const Contender &own = contenders.at(place);
            result.append({own.kind, own.a, own.b, known.wordsA, known.wordsB, known.isLater, {}, score});
        }
        m_corpus.memory->setConflicts(std::move(after));
        return result;
    }

private:
    const Unit &unit(int index) const { return m_corpus.units[index]; }
    static quint64 key(int a, int b) { return quint64(a) << 32 | quint64(b); }

    bool isAsked(int index) const
    {
        const Unit &one = unit(index);
        return !one.heading && one.sentence.claim >= claimFloor && one.sentence.modality != Modality::Asked;
    }

    QList<ScoredPair> asked(const QList<ScoredPair> &pairs)
    {
        QList<ScoredPair> all;
        const double lowest = m_articles.size() > manyArticles ? lowestOfMany : lowestPair;
        for (const ScoredPair &pair : pairs) {
            if (isAsked(pair.a) && isAsked(pair.b) && pair.score >= lowest)
                all.append(pair);
        }
        m_best.reserve(2 * all.size());
        for (const ScoredPair &pair : std::as_const(all))
            noteBest(pair, m_best);
        return all;
    }

    using BestScores = QHash<quint64, float>; // of a unit with another article

    void noteBest(const ScoredPair &pair, BestScores &scores) const
    {
        for (const quint64 side : {key(pair.a, unit(pair.b).article), key(pair.b, unit(pair.a).article)}) {
            float &best = scores[side];
            best = std::max(best, pair.score);
        }
    }

    QList<KnownConflict> conflictsOf(const ScoredPair &pair, quint64 key, const KnownConflicts &before,
                                     double floor) const
    {
        if (const auto *known = before.ranges.find(key))
            return before.all.mid(known->first, known->count);
        QList<ConflictCandidate> candidates;
        consider(pair, floor, candidates);
        QList<KnownConflict> result;
        for (const ConflictCandidate &one : std::as_const(candidates))
            result.append({one.kind, one.isLater, one.wordsA, one.wordsB, one.score});
        return result;
    }

    // Reads the sentences that pairs ask for.
    void read(const QList<ScoredPair> &pairs)
    {
        QList<bool> isRead(m_corpus.units.size());
        for (const ScoredPair &pair : pairs)
            isRead[pair.a] = isRead[pair.b] = true;
        m_told = inStretches<Told>(m_corpus.units.size(), unitsAtOnce, {}, [&](int first, int last) {
            QList<Told> told;
            for (int i = first; i < last; ++i) {
                told.append(isRead.at(i) ? readTold(unit(i), m_articles[unit(i).article]) : Told());
                countTold(m_corpus, unit(i), told.last());
            }
            return told;
        });
    }

    // The best that either has with the other's article, in logits, the sum of both.
    double bestOf(const ScoredPair &pair, const BestScores &scores) const
    {
        return logit(scores.value(key(pair.a, unit(pair.b).article))) +
               logit(scores.value(key(pair.b, unit(pair.a).article)));
    }

    // What is not among the links has its own score.
    double linkOf(const ScoredPair &pair) const { return m_links.value(key(pair.a, pair.b), pair.score); }

    quint64 memoryKey(const ScoredPair &pair, double floor) const
    {
        quint64 key = pairKey(unit(pair.a), unit(pair.b));
        for (const double also :
             {double(pair.doubt), bestOf(pair, m_best), linkOf(pair), bestOf(pair, m_bestLinks), floor})
            key = stirred(key, std::bit_cast<quint64>(also));
        return key;
    }

    void consider(const ScoredPair &scored, double floor, QList<ConflictCandidate> &result) const
    {
        const Told &one = m_told[scored.a];
        const Told &other = m_told[scored.b];
        if (scored.counts.otherSubjects)
            return; // somebody else did something else
        const Article &first = m_articles[unit(scored.a).article];
        const Article &second = m_articles[unit(scored.b).article];
        const bool isDated = first.published.isValid() && second.published.isValid();
        const WordTable table(one, other);
        const double link = linkOf(scored);
        const ConflictPair pair{m_corpus,
                                scored.a,
                                scored.b,
                                one,
                                other,
                                table,
                                pairFeatures(m_corpus, unit(scored.a), unit(scored.b)),
                                matchEvents(table, one, other),
                                matchFrames(table, one, other),
                                matchMatters(table, one, other),
                                scored.score,
                                logit(scored.score) - bestOf(scored, m_best) / 2,
                                link,
                                logit(link) - bestOf(scored, m_bestLinks) / 2,
                                isDated ? int(first.published.daysTo(second.published)) : 0};
        const OtherThing otherwise = otherThing(pair);
        if (otherwise.place)
            return; // it has happened elsewhere, or to something else
        const auto add = [&](ConflictKind kind, const ConflictTerms &terms, const QList<Span> &a,
                             const QList<Span> &b) {
            const double sure = conflictScore(kind, terms);
            const double score = sure / (sure + (1 - sure) * std::exp(double(scored.doubt)));
            if (score >= floor)
                result.append({kind, pair.a, pair.b, a, b, pair.days != 0, terms, score});
        };
        // "Raised rates in March", "cut them in September": two events.
        const double contrary = std::max(pair.events.opposite.strength, pair.frames.contrary.strength);
        const bool isTwice = otherwise.time && contrary >= 0.2 && contrary > pair.events.agreed.strength / 2 &&
                             contrary > pair.frames.agreed.strength;
        for (const FigureRivals &rivals : rivalFigures(pair)) {
            if (!isTwice || rivals.kind != ConflictKind::Date)
                add(rivals.kind, rivals.terms, {one.figures[rivals.a].span}, {other.figures[rivals.b].span});
        }
        if (const std::optional<PolarityRivals> rivals = opposedWords(pair); rivals && !otherwise.time)
            add(ConflictKind::Polarity, rivals->terms, rivals->a, rivals->b);
        if (const std::optional<StatusRivals> rivals = rivalStatus(pair))
            add(ConflictKind::Status, rivals->terms, rivals->a, rivals->b);
    }

    const UnitCorpus &m_corpus;
    const QList<Article> &m_articles;
    QHash<quint64, float> m_links; // of two units
    BestScores m_best;
    BestScores m_bestLinks;
    QList<Told> m_told; // by unit; empty where no pair asks
};

QString statusName(int status)
{
    switch (status) {
    case 1:
        return reasonWord(QT_TRANSLATE_NOOP("crossread", "possible"));
    case 2:
        return reasonWord(QT_TRANSLATE_NOOP("crossread", "considered"));
    case 3:
        return reasonWord(QT_TRANSLATE_NOOP("crossread", "announced"));
    default:
        return reasonWord(QT_TRANSLATE_NOOP("crossread", "done"));
    }
}

bool overlapAny(const QList<Span> &spans, Span span)
{
    return std::any_of(spans.begin(), spans.end(), [span](Span one) { return one.overlaps(span); });
}

QString wordsOf(const QString &text, const QList<Span> &spans)
{
    QStringList words;
    for (const Span span : spans)
        words.append(span.of(text).simplified());
    return words.join(QStringLiteral(", "));
}

// What both sentences speak of, in the words of the first: the rarest two that the other one says too.
QString topicOf(const QString &text, const Told &one, const Told &other, const ConflictCandidate &candidate)
{
    QList<std::pair<double, QString>> shared;
    for (const ToldWord &word : one.words) {
        const bool isSaid = std::any_of(other.words.begin(), other.words.end(), [&word](const ToldWord &fellow) {
            return wordLikeness(word.sense, fellow.sense) >= 0.75 && !areContrary(word.sense, fellow.sense);
        });
        const QString shown = word.span.of(text);
        const bool isNew = !overlapAny(candidate.wordsA, word.span) &&
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
    const Unit &a = corpus.units[candidate.a];
    const Unit &b = corpus.units[candidate.b];
    const QString topic = topicOf(articles[a.article].text, readTold(a, articles[a.article]),
                                  readTold(b, articles[b.article]), candidate);
    // With what both speak of behind it, if there is something.
    const auto told = [&topic](const char *alone, const char *withTopic, const QStringList &words = {}) {
        return topic.isEmpty() ? reason(alone, words) : reason(withTopic, words + QStringList{topic});
    };
    const auto against = [&told](const QString &one, const QString &other) {
        return told(QT_TRANSLATE_NOOP("crossread", "%1 against %2"),
                    QT_TRANSLATE_NOOP("crossread", "%1 against %2: %3"), {one, other});
    };
    QStringList reasons;
    if (candidate.kind == ConflictKind::Status && a.status != b.status && a.status && b.status)
        reasons += against(statusName(a.status), statusName(b.status));
    else if (!candidate.wordsA.isEmpty() && !candidate.wordsB.isEmpty())
        reasons += against(wordsOf(articles[a.article].text, candidate.wordsA),
                           wordsOf(articles[b.article].text, candidate.wordsB));
    else if (candidate.kind == ConflictKind::Status)
        reasons += told(QT_TRANSLATE_NOOP("crossread", "one side leaves it open"),
                        QT_TRANSLATE_NOOP("crossread", "one side leaves it open: %1"));
    else
        reasons += told(QT_TRANSLATE_NOOP("crossread", "one side negates it"),
                        QT_TRANSLATE_NOOP("crossread", "one side negates it: %1"));
    if (candidate.isLater && candidate.kind != ConflictKind::Polarity)
        reasons += reason(QT_TRANSLATE_NOOP("crossread", "later report"));
    return reasons + pairReasons(countsOf(pairFeatures(corpus, a, b)));
}

} // namespace

QList<ConflictCandidate> conflictCandidates(const UnitCorpus &corpus, const QList<Article> &articles,
                                            const QList<ScoredPair> &pairs, const QList<ScoredPair> &links,
                                            double floor)
{
    return Finder(corpus, articles, links).find(pairs, floor);
}

QList<ConflictCandidate> rankConflicts(QList<ConflictCandidate> candidates)
{
    QList<Contender> contenders;
    for (const ConflictCandidate &candidate : std::as_const(candidates))
        contenders.append({candidate.score, candidate.a, candidate.b, candidate.kind});
    QList<ConflictCandidate> result;
    for (const auto &[score, place] : ranked(contenders)) {
        result.append(candidates.at(place));
        result.last().score = score;
    }
    return result;
}

QList<Conflict> findConflicts(const UnitCorpus &corpus, const QList<Article> &articles, const QList<ScoredPair> &pairs,
                              const QList<ScoredPair> &links, const Progress &progress)
{
    QList<Conflict> conflicts;
    const auto reference = [&](int unit) {
        return PassageRef{articles[corpus.units[unit].article].id, corpus.units[unit].sentence.span};
    };
    for (const ConflictCandidate &candidate :
         Finder(corpus, articles, links).findBest(pairs, conflictFloor, progress)) {
        Conflict conflict;
        conflict.kind = candidate.kind;
        conflict.a = reference(candidate.a);
        conflict.b = reference(candidate.b);
        conflict.score = candidate.score;
        conflict.wordsA = candidate.wordsA;
        conflict.wordsB = candidate.wordsB;
        conflict.reasons = reasonsOf(corpus, articles, candidate);
        conflicts.append(conflict);
    }
    return conflicts;
}

} // namespace crossread
