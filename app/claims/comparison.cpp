#include "app/claims/comparison.h"

#include "app/claims/alignment.h"
#include "app/claims/candidates.h"
#include "app/claims/comparedlinks.h"
#include "app/claims/corpus.h"
#include "app/claims/differences.h"
#include "app/claims/links.h"
#include "app/claims/stretches.h"
#include "app/text/loosetext.h"
#include "app/values/reason.h"

#include <QCoreApplication>
#include <QHash>
#include <QtConcurrent>

namespace crossread {

namespace {

constexpr double pairFloor = 0.05;    // pairs that may count where the order speaks for them
constexpr double verbatimShare = 0.8; // of the words of both sentences, in one copied stretch
constexpr double copiedShare = 0.4;   // likewise, from which they are taken for one sentence that was edited
constexpr int fewWords = 7;           // of a sentence that has to share `telling` rare words, names or figures
constexpr int telling = 3;
constexpr double weakLink = 0.7;
constexpr qsizetype repeatsPaired = 8; // times that a repeated sentence is paired with itself
constexpr qsizetype pairsAtOnce = 64;  // of a thread

// What is to be known of a side beside its sentences.
struct Side
{
    const Article &article;
    const QList<Mention> &mentions;
    QList<Sentence> sentences{};
    ReusedWords words{};
    QList<int> firstWord{};  // of each sentence, in `words`; one more than there are sentences
    ArticleClaims reading{}; // until the corpus has it
    QList<int> units{};      // of each sentence that of the corpus that says the same; -1 none
};

void readSide(Side &side)
{
    side.sentences = claimSentences(side.article, side.mentions);
    side.reading = readClaims(side.article, side.mentions, side.sentences);
    for (const Block &block : side.article.blocks) {
        if (isAnalysed(block))
            readReusedWords(side.article.text, block.span, side.words);
    }
    int word = 0;
    for (const Sentence &sentence : std::as_const(side.sentences)) {
        while (word < side.words.size() && side.words.spans.at(word).start < sentence.span.start)
            ++word;
        side.firstWord.append(word);
    }
    side.firstWord.append(int(side.words.size()));
}

// What is repeated word for word is one unit.
void findUnits(const UnitCorpus &corpus, int article, Side &side)
{
    QHash<QStringView, int> known;
    for (int i = corpus.firstOf[article]; i < corpus.firstOf[article + 1]; ++i)
        known.insert(corpus.units[i].sentence.span.in(side.article.text), i);
    for (const Sentence &sentence : std::as_const(side.sentences))
        side.units.append(known.value(sentence.span.in(side.article.text), -1));
}

int sentenceAt(const Side &side, qsizetype position) // the first that ends behind it
{
    const auto at = std::partition_point(side.sentences.begin(), side.sentences.end(),
                                         [&](const Sentence &sentence) { return sentence.span.end <= position; });
    return int(at - side.sentences.begin());
}

// Heaviest of all that speaks for a pair.
struct PairWeight
{
    double weight = 0;
    double link = -1; // pairScore(); -1 not asked
    PairCounts counts{};
    bool isVerbatim = false;
};

class PairWeights
{
public:
    PairWeight &add(int a, int b, double weight)
    {
        PairWeight &known = m_weights[{a, b}];
        known.weight = std::max(known.weight, weight);
        return known;
    }

    PairWeight of(int a, int b) const { return m_weights.value({a, b}); }

    QList<AlignedPair> list() const
    {
        QList<AlignedPair> list;
        list.reserve(m_weights.size());
        for (auto at = m_weights.begin(); at != m_weights.end(); ++at)
            list.append({at.key().first, at.key().second, at->weight, false, false});
        return list;
    }

private:
    QHash<std::pair<int, int>, PairWeight> m_weights;
};

// Of a few words a word or two in common make no pair: "Others profit too." is like any sentence with profits in it.
double demanded(const UnitCorpus &corpus, const ScoredPair &link)
{
    const int words = std::min(corpus.units[link.a].words, corpus.units[link.b].words);
    const int shared = int(link.counts.rareStems + link.counts.entities + link.counts.figures);
    return words <= fewWords && shared < telling ? weakLink : 1;
}

void addClaims(const UnitCorpus &corpus, const Side &a, const Side &b, const QList<ScoredPair> &links,
               PairWeights &weights)
{
    for (const ScoredPair &link : links) {
        if (link.score < float(pairFloor))
            continue;
        const Sentence &first = corpus.units[link.a].sentence;
        const Sentence &second = corpus.units[link.b].sentence;
        const double score = double(link.score) * demanded(corpus, link);
        PairWeight &weight = weights.add(sentenceAt(a, first.span.start), sentenceAt(b, second.span.start), score);
        weight.link = double(link.score);
        weight.counts = link.counts;
    }
}

// The same words, from capitals and signs abroad: the first time with the first time, the second with the second.
void addSame(const Side &a, const Side &b, PairWeights &weights)
{
    const auto key = [](const Side &side, const Sentence &sentence) {
        const std::u32string loose = looseQuote(sentence.span.in(side.article.text));
        return QString::fromUcs4(loose.data(), qsizetype(loose.size()));
    };
    QHash<QString, QList<int>> places;
    for (int i = 0; i < int(a.sentences.size()); ++i) {
        QList<int> &list = places[key(a, a.sentences[i])];
        if (list.size() < repeatsPaired)
            list.append(i);
    }
    QHash<QString, int> seen;
    for (int i = 0; i < int(b.sentences.size()); ++i) {
        const QString words = key(b, b.sentences[i]);
        const QList<int> there = places.value(words);
        const int turn = seen[words]++;
        if (turn < there.size())
            weights.add(there[turn], i, 1).isVerbatim = true;
    }
}

// How many words of each sentence stand in a copied stretch, by the sentence of the other side that it is copied with.
void addCopied(const Side &a, const Side &b, const QList<ReusedText> &copied, PairWeights &weights)
{
    for (const ReusedText &text : copied) {
        QHash<quint32, QList<int>> words; // of b, within the stretch: places by what they are
        const auto firstIn = [](const Side &side, Span span) {
            return int(std::lower_bound(side.words.spans.begin(), side.words.spans.end(), span.start,
                                        [](Span word, qsizetype start) { return word.start < start; }) -
                       side.words.spans.begin());
        };
        const auto end = [](const Side &side, int word, Span span) {
            return word >= side.words.size() || side.words.spans[word].start >= span.end;
        };
        const int firstB = firstIn(b, text.b);
        for (int j = firstB; !end(b, j, text.b); ++j)
            words[b.words.keys[j]].append(j);
        QHash<std::pair<int, int>, int> shared;
        int last = firstB - 1;
        for (int i = firstIn(a, text.a); !end(a, i, text.a); ++i) {
            const QList<int> places = words.value(a.words.keys[i]);
            // The next one behind the last that was met: a copy runs forward.
            const auto next = std::upper_bound(places.begin(), places.end(), last);
            if (next == places.end() || *next > last + 12)
                continue;
            last = *next;
            ++shared[{sentenceAt(a, a.words.spans[i].start), sentenceAt(b, b.words.spans[last].start)}];
        }
        for (auto at = shared.begin(); at != shared.end(); ++at) {
            const auto [one, other] = at.key();
            const int longer = std::max(a.firstWord.value(one + 1) - a.firstWord.value(one),
                                        b.firstWord.value(other + 1) - b.firstWord.value(other));
            const double share = double(at.value()) / std::max(1, longer);
            if (share >= copiedShare)
                weights.add(one, other, share).isVerbatim |= share >= verbatimShare;
        }
    }
}

double copiedShareOf(const Side &side, const QList<ReusedText> &copied, Span ReusedText::*where)
{
    if (side.words.size() == 0)
        return 0;
    QList<Span> spans;
    for (const ReusedText &text : copied)
        spans.append(text.*where);
    std::sort(spans.begin(), spans.end());
    qsizetype inside = 0;
    qsizetype at = 0;
    for (const Span word : side.words.spans) {
        while (at < spans.size() && spans[at].end <= word.start)
            ++at;
        inside += at < spans.size() && spans[at].contains(word.start);
    }
    return double(inside) / double(side.words.size());
}

// What a pair is taken for, with all that can be said of it.
ComparedPair comparedPair(const UnitCorpus &corpus, const Side &a, const Side &b, const AlignedPair &aligned,
                          const PairWeight &weight)
{
    ComparedPair pair{aligned.a, aligned.b, aligned.weight, 0, aligned.isMoved, aligned.isAlso, weight.isVerbatim, {}};
    PairCounts counts = weight.counts;
    const int unitA = a.units[pair.a];
    const int unitB = b.units[pair.b];
    if (weight.link >= 0) {
        pair.link = weight.link;
    } else if (unitA >= 0 && unitB >= 0) {
        const PairFeatures features = pairFeatures(corpus, corpus.units[unitA], corpus.units[unitB]);
        pair.link = pairScore(features);
        counts = countsOf(features);
    }
    if (a.sentences[pair.a].span.in(a.article.text) == b.sentences[pair.b].span.in(b.article.text))
        pair.reasons += QCoreApplication::translate("crossread", "word for word");
    else if (pair.isVerbatim)
        pair.reasons += QCoreApplication::translate("crossread", "nearly word for word");
    else
        pair.reasons += reasonTexts(pairReasons(counts));
    if (pair.isMoved)
        pair.reasons += QCoreApplication::translate("crossread", "stands elsewhere");
    return pair;
}

QList<TextChange> changesBetween(const Side &a, Span spanA, const Side &b, Span spanB)
{
    const QStringView textA = spanA.in(a.article.text);
    const QStringView textB = spanB.in(b.article.text);
    if (textA == textB)
        return {};
    QList<TextChange> changes = textChanges(diffTexts(textA, textB));
    for (TextChange &change : changes) {
        change.a = {change.a.start + spanA.start, change.a.end + spanA.start};
        change.b = {change.b.start + spanB.start, change.b.end + spanB.start};
    }
    return changes;
}

// Of each verbatim pair. Found once for the pairs and for what is shown.
QList<QList<TextChange>> pairChanges(const Comparison &comparison, const Side &a, const Side &b,
                                     const Progress &progress)
{
    return inStretches<QList<TextChange>>(comparison.pairs.size(), pairsAtOnce, progress, [&](int first, int last) {
        QList<QList<TextChange>> result;
        for (int i = first; i < last; ++i) {
            const ComparedPair &pair = comparison.pairs[i];
            result.append(pair.isVerbatim ? changesBetween(a, a.sentences[pair.a].span, b, b.sentences[pair.b].span)
                                          : QList<TextChange>());
        }
        return result;
    });
}

// What the verbatim pairs do not show of the stretches: sentences that were edited more than that.
QList<TextChange> allChanges(const Comparison &comparison, const Side &a, const Side &b,
                             const QList<QList<TextChange>> &ofPairs)
{
    QList<TextChange> changes;
    for (const ReusedText &text : comparison.copied)
        changes += changesBetween(a, text.a, b, text.b);
    qsizetype at = 0; // stretches lie in order of a, pairs too
    for (qsizetype i = 0; i < ofPairs.size(); ++i) {
        const ComparedPair &pair = comparison.pairs[i];
        const Span spanA = a.sentences[pair.a].span;
        while (at < comparison.copied.size() && comparison.copied[at].a.end <= spanA.start)
            ++at;
        const auto lies = [&](const ReusedText &text) {
            return text.a.overlaps(spanA) && text.b.overlaps(b.sentences[pair.b].span);
        };
        qsizetype last = at;
        while (last < comparison.copied.size() && comparison.copied[last].a.start < spanA.end)
            ++last;
        if (!ofPairs[i].isEmpty() &&
            std::none_of(comparison.copied.begin() + at, comparison.copied.begin() + last, lies))
            changes += ofPairs[i];
    }
    std::sort(changes.begin(), changes.end(),
              [](const TextChange &x, const TextChange &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    return changes;
}

// Of each sentence of a side the best of the other side, whether it was taken or not.
struct Nearest
{
    int sentence = -1;
    double score = 0;

    void see(int other, double weight)
    {
        if (weight > score || (weight == score && other < sentence)) {
            sentence = other;
            score = weight;
        }
    }
};

// What differs in the pairs, and what has no partner, in the order of a; sentences of b follow what stands before them.
class DifferenceList
{
public:
    DifferenceList(const Comparison &comparison, const UnitCorpus &corpus, const Side &a, const Side &b)
        : m_comparison(comparison), m_corpus(corpus), m_a(a), m_b(b)
    {
    }

    QList<Difference> make(const QList<QList<TextChange>> &changes, const QList<AlignedPair> &candidates,
                           const Progress &progress)
    {
        const auto found =
            inStretches<QList<Difference>>(m_comparison.pairs.size(), pairsAtOnce, progress, [&](int first, int last) {
                QList<QList<Difference>> result;
                for (int i = first; i < last; ++i)
                    result.append(ofPair(m_comparison.pairs[i], changes[i]));
                return result;
            });
        if (progress.cancelled())
            return {};
        for (int i = 0; i < int(found.size()); ++i) {
            for (Difference difference : found[i]) {
                difference.pair = i;
                m_list.append({double(m_comparison.pairs[i].a), difference});
            }
        }
        addOwn(candidates);
        std::stable_sort(m_list.begin(), m_list.end(),
                         [](const Placed &x, const Placed &y) { return x.place < y.place; });
        QList<Difference> result;
        result.reserve(m_list.size());
        for (const Placed &placed : std::as_const(m_list))
            result.append(placed.difference);
        return result;
    }

private:
    struct Placed
    {
        double place = 0; // among the sentences of a
        Difference difference;
    };

    QList<Difference> ofPair(const ComparedPair &pair, const QList<TextChange> &changes) const
    {
        // What differs from a second partner may well be what the first one says.
        if (pair.isAlso)
            return {};
        return differencesBetween(m_corpus, {m_a.article, m_a.mentions}, {m_b.article, m_b.mentions},
                                  {m_comparison.sentencesA[pair.a], m_comparison.sentencesB[pair.b], m_a.units[pair.a],
                                   m_b.units[pair.b], pair, changes});
    }

    void addOwn(const QList<AlignedPair> &candidates)
    {
        QList<Nearest> ofA(m_comparison.sentencesA.size());
        QList<Nearest> ofB(m_comparison.sentencesB.size());
        for (const AlignedPair &pair : candidates) {
            ofA[pair.a].see(pair.b, pair.weight);
            ofB[pair.b].see(pair.a, pair.weight);
        }
        QList<bool> isPaired(ofA.size());
        QList<int> partners(ofB.size(), -1);
        for (const ComparedPair &pair : m_comparison.pairs) {
            isPaired[pair.a] = true;
            if (partners[pair.b] < 0 || !pair.isMoved)
                partners[pair.b] = pair.a;
        }
        for (int i = 0; i < int(ofA.size()); ++i) {
            if (!isPaired[i])
                m_list.append({double(i), own(m_comparison.sentencesA[i].span, {}, ofA[i])});
        }
        double place = -0.5;
        for (int i = 0; i < int(ofB.size()); ++i) {
            if (partners[i] >= 0)
                place = partners[i] + 0.5;
            else
                m_list.append({place, own({}, m_comparison.sentencesB[i].span, ofB[i])});
        }
    }

    static Difference own(Span a, Span b, const Nearest &nearest)
    {
        const QString reason = nearest.sentence < 0
                                   ? QCoreApplication::translate("crossread", "the other side has nothing like it")
                                   : QCoreApplication::translate("crossread", "closest on the other side: %1%")
                                         .arg(qRound(100 * nearest.score));
        return {DifferenceKind::OnlyHere, -1, a, b, {}, {}, reason, nearest.sentence, nearest.score};
    }

    const Comparison &m_comparison;
    const UnitCorpus &m_corpus;
    const Side &m_a;
    const Side &m_b;
    QList<Placed> m_list;
};

} // namespace

Comparison compareArticles(const Article &a, const QList<Mention> &mentionsA, const Article &b,
                           const QList<Mention> &mentionsB, const Progress &progress)
{
    Side sideA{a, mentionsA};
    Side sideB{b, mentionsB};
    const QList<Side *> sides{&sideA, &sideB};
    QtConcurrent::blockingMap(sides, [](Side *side) { readSide(*side); });
    progress.at(0.4);
    if (progress.cancelled())
        return {};
    UnitJoiner joiner;
    for (Side *side : sides)
        joiner.add(std::move(side->reading));
    const UnitCorpus corpus = joiner.take();
    findUnits(corpus, 0, sideA);
    findUnits(corpus, 1, sideB);
    progress.at(0.45);
    const QList<ScoredPair> pairs = findPairs(corpus, 0, part(progress, 0.45, 0.75));
    const QList<ScoredPair> links = comparedLinks(corpus, pairs);
    if (progress.cancelled())
        return {};
    PairWeights weights;
    addSame(sideA, sideB, weights);
    addClaims(corpus, sideA, sideB, links, weights);
    Comparison result;
    result.links = shownLinks(corpus, {a, b}, rankedLinks(corpus, likelyPairs(corpus, pairs, likelyEach)));
    result.copied = reusedText(sideA.words, sideB.words);
    progress.at(0.8);
    addCopied(sideA, sideB, result.copied, weights);
    const QList<AlignedPair> candidates = weights.list();
    for (const AlignedPair &pair : align(candidates))
        result.pairs.append(comparedPair(corpus, sideA, sideB, pair, weights.of(pair.a, pair.b)));
    result.sentencesA = sideA.sentences;
    result.sentencesB = sideB.sentences;
    result.copiedA = copiedShareOf(sideA, result.copied, &ReusedText::a);
    result.copiedB = copiedShareOf(sideB, result.copied, &ReusedText::b);
    const QList<QList<TextChange>> changes = pairChanges(result, sideA, sideB, progress);
    if (progress.cancelled())
        return {};
    result.changes = allChanges(result, sideA, sideB, changes);
    result.differences = DifferenceList(result, corpus, sideA, sideB).make(changes, candidates, progress);
    progress.at(1);
    return progress.cancelled() ? Comparison() : result;
}

} // namespace crossread
