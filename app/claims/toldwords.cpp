#include "app/claims/told.h"
#include "app/claims/vocabulary.h"
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <memory>
#include <QReadWriteLock>
#include <QSet>
#include <unordered_map>

namespace crossread {

namespace {

constexpr double unlike = 0.25; // cosine of words that have nothing in common

double covered(const WordTable &table, bool isTurned, const Told &one, const QList<qsizetype> &a,
               const QList<qsizetype> &b)
{
    double sum = 0;
    double all = 0;
    for (const qsizetype i : a) {
        const double weight = one.words[i].sense->weight;
        double best = 0;
        for (const qsizetype j : b)
            best = std::max(best, table.at(i, j, isTurned));
        sum += weight * best;
        all += weight;
    }
    return all > 0 ? sum / (all + 0.5) : 0;
}

} // namespace

const WordSense *wordSense(const QString &lower)
{
    static QReadWriteLock lock;
    static std::unordered_map<QString, std::unique_ptr<WordSense>> known;
    {
        const QReadLocker locker(&lock);
        const auto found = known.find(lower);
        if (found != known.end())
            return found->second.get();
    }
    auto sense = std::make_unique<WordSense>();
    sense->lower = lower;
    const bool isPhrase = lower.contains(u' ');
    sense->stem = isPhrase ? lower : stem(lower);
    sense->groups = groupsOf(sense->stem);
    // A phrase is as rare and stands where the word does that its group goes by.
    const QString word = isPhrase ? stem(sense->groups.value(0)) : sense->stem;
    sense->weight = 0.3 + rareness(word);
    sense->vector = wordVectors().indexOf(word);
    QStringList senses{sense->stem};
    for (const QString &group : std::as_const(sense->groups))
        senses.append(stem(group));
    for (const QString &one : std::as_const(senses)) {
        const QList<int> numbers = oppositeNumbers(one);
        if (numbers.first() < 0)
            continue;
        sense->numbers.append(numbers.first());
        sense->contraries += numbers.mid(1);
    }
    std::sort(sense->contraries.begin(), sense->contraries.end());
    sense->hasOpposite = hasOpposite(sense->stem) || !sense->numbers.isEmpty();
    const QWriteLocker locker(&lock);
    return known.try_emplace(lower, std::move(sense)).first->second.get();
}

bool isRebuttal(const QString &word, const QString &next)
{
    static const QSet<QString> words = [] {
        const QStringList list =
            QStringLiteral(
                "contrary contradicts contradicted contradicting insists insisted insist maintains maintained concedes "
                "conceded admits admitted admit acknowledged acknowledges disputes disputed dispute denies denied deny "
                "rejects rejected corrected correct corrects retracted withdrew revised mistaken wrong untrue false "
                "incorrect misleading actually supposedly allegedly refuted rebuffed far instead rather nevertheless "
                "alone mere merely barely hardly")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    static const QList<std::pair<QString, QString>> pairs{
        {QStringLiteral("in"), QStringLiteral("fact")},       {QStringLiteral("after"), QStringLiteral("all")},
        {QStringLiteral("not"), QStringLiteral("even")},      {QStringLiteral("no"), QStringLiteral("more")},
        {QStringLiteral("than"), QStringLiteral("reported")}, {QStringLiteral("at"), QStringLiteral("all")}};
    return words.contains(word) || pairs.contains(std::pair(word, next));
}

bool areContrary(const WordSense *a, const WordSense *b)
{
    const auto isListed = [a](int number) {
        return std::binary_search(a->contraries.begin(), a->contraries.end(), number);
    };
    const auto isShared = [b](const QString &group) { return b->groups.contains(group); };
    if (std::any_of(b->numbers.begin(), b->numbers.end(), isListed))
        return std::none_of(a->groups.begin(), a->groups.end(), isShared) || areOpposite(a->stem, b->stem);
    // "nonexclusive"
    return a->stem.size() != b->stem.size() && (a->stem.endsWith(b->stem) || b->stem.endsWith(a->stem)) &&
           areOpposite(a->stem, b->stem);
}

double wordLikeness(const WordSense *a, const WordSense *b)
{
    if (a == b || a->stem == b->stem)
        return 1;
    for (const QString &group : a->groups) {
        if (b->groups.contains(group))
            return 0.8;
    }
    if ((a->hasOpposite || b->hasOpposite) && areContrary(a, b))
        return 0.7;
    if (a->vector < 0 || b->vector < 0)
        return 0;
    return std::max(0.0, (wordVectors().likeness(a->vector, b->vector) - unlike) / (1 - unlike) * 0.9);
}

WordTable::WordTable(const Told &one, const Told &other) : m_columns(other.words.size())
{
    m_values.reserve(one.words.size() * m_columns);
    for (const ToldWord &word : one.words) {
        for (const ToldWord &fellow : other.words)
            m_values.append(float(wordLikeness(word.sense, fellow.sense)));
    }
}

double wordsLikeness(const WordTable &table, const Told &one, const QList<qsizetype> &a, const Told &other,
                     const QList<qsizetype> &b)
{
    return (covered(table, false, one, a, b) + covered(table, true, other, b, a)) / 2;
}

QList<qsizetype> around(const Told &told, qsizetype word, qsizetype reach)
{
    QList<qsizetype> words;
    for (qsizetype i = std::max<qsizetype>(0, word - reach); i < std::min(told.words.size(), word + reach + 1); ++i) {
        if (i != word)
            words.append(i);
    }
    return words;
}

CueRivals rivalOfCues(const WordTable &table, bool isTurned, const Told &one, const Told &other, bool negates)
{
    CueRivals best;
    double most = 0;
    for (qsizetype c = 0; c < one.cues.size(); ++c) {
        const ToldCue &cue = one.cues[c];
        // "Without Brask", "neither Brask nor Veldt": that both speak of Brask is no contradiction.
        if (cue.negates != negates || cue.head < 0 || one.words[cue.head].isName ||
            (negates && !one.words[cue.head].negated))
            continue;
        for (qsizetype j = 0; j < other.words.size(); ++j) {
            const ToldWord &word = other.words[j];
            const double likeness = table.at(cue.head, j, isTurned);
            if (likeness < 0.4 || word.isFigure || (negates ? word.negated : word.status <= cue.status))
                continue;
            const double nearness = isTurned
                                        ? wordsLikeness(table, other, around(other, j), one, around(one, cue.head))
                                        : wordsLikeness(table, one, around(one, cue.head), other, around(other, j));
            const CueRivals found{likeness, nearness, c, j, int(word.status) - int(cue.status)};
            if (found.strength() > most) {
                most = found.strength();
                best = found;
            }
        }
    }
    return best;
}

Span shownCue(const Told &told, qsizetype cue)
{
    constexpr qsizetype soon = 24; // characters
    const ToldCue &one = told.cues[cue];
    const Span head = one.head >= 0 ? told.words[one.head].span : one.span;
    return {one.span.start, head.start - one.span.end <= soon ? std::max(head.end, one.span.end) : one.span.end};
}

void countTold(const UnitCorpus &corpus, const Unit &unit, Told &told)
{
    if (told.words.isEmpty())
        return;
    const int begin = corpus.firstOf[unit.article];
    const int end = corpus.firstOf[unit.article + 1];
    for (const int stem : unit.stems) {
        const QList<int> &places = corpus.postings[stem];
        const auto first = std::lower_bound(places.begin(), places.end(), begin);
        const int count = int(std::lower_bound(first, places.end(), end) - first);
        for (ToldWord &word : told.words) {
            if (count > 1 && word.sense->stem == corpus.stemNames[stem])
                word.told = count;
        }
    }
}

Span shownFrame(const Told &told, const ToldFrame &frame)
{
    constexpr qsizetype near = 24; // characters
    const Span shown = frame.span;
    for (const ToldCue &cue : told.cues) {
        if (frame.negated && cue.negates && cue.span.start < shown.start && shown.start - cue.span.end <= near)
            return {cue.span.start, shown.end};
    }
    return shown;
}

} // namespace crossread
