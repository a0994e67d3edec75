#include "app/claims/comparison.h"

#include "app/claims/alignment.h"
#include "app/claims/candidates.h"
#include "app/claims/corpus.h"
#include "app/claims/differences.h"
#include "app/text/loosetext.h"

#include <QHash>
#include <QSet>

namespace crossread {

namespace {

constexpr double pairFloor = 0.05;     // pairs that may count where the order speaks for them
constexpr double verbatimShare = 0.8;  // of the words of both sentences, in one copied stretch
constexpr double copiedShare = 0.4;    // likewise, from which they are taken for one sentence that was edited
constexpr qsizetype repeatsPaired = 8; // times that a repeated sentence is paired with itself

// What is to be known of a side beside its sentences.
struct Side
{
    const Article &article;
    QList<Sentence> sentences;
    ReusedWords words;
    QList<int> firstWord; // of each sentence, in `words`; one more than there are sentences
};

Side makeSide(const Article &article, const QList<Mention> &mentions)
{
    Side side{article, claimSentences(article, mentions), {}, {}};
    for (const Block &block : article.blocks) {
        if (isAnalysed(block))
            readReusedWords(article.text, block.span, side.words);
    }
    int word = 0;
    for (const Sentence &sentence : std::as_const(side.sentences)) {
        while (word < side.words.size() && side.words.spans[word].start < sentence.span.start)
            ++word;
        side.firstWord.append(word);
    }
    side.firstWord.append(int(side.words.size()));
    return side;
}

int sentenceAt(const Side &side, qsizetype position) // the first that ends behind it
{
    const auto at = std::partition_point(side.sentences.begin(), side.sentences.end(),
                                         [&](const Sentence &sentence) { return sentence.span.end <= position; });
    return int(at - side.sentences.begin());
}

// Heaviest of all that speaks for a pair.
class PairWeights
{
public:
    void add(int a, int b, double weight)
    {
        double &known = m_weights[{a, b}];
        known = std::max(known, weight);
    }

    QList<AlignedPair> list() const
    {
        QList<AlignedPair> list;
        list.reserve(m_weights.size());
        for (auto at = m_weights.begin(); at != m_weights.end(); ++at)
            list.append({at.key().first, at.key().second, at.value(), false, false});
        return list;
    }

private:
    QHash<std::pair<int, int>, double> m_weights;
};

void addClaims(const UnitCorpus &corpus, const Side &a, const Side &b, const Progress &progress, PairWeights &weights)
{
    for (const ScoredPair &pair : findPairs(corpus, pairFloor, progress)) {
        const Sentence &first = corpus.units[pair.a].sentence;
        const Sentence &second = corpus.units[pair.b].sentence;
        weights.add(sentenceAt(a, first.span.start), sentenceAt(b, second.span.start), pair.score);
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
            weights.add(there[turn], i, 1);
    }
}

// How many words of each sentence stand in a copied stretch, by the sentence of the other side that it is copied with.
void addCopied(const Side &a, const Side &b, const QList<ReusedText> &copied, PairWeights &weights,
               QSet<std::pair<int, int>> &verbatim)
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
                weights.add(one, other, share);
            if (share >= verbatimShare)
                verbatim.insert(at.key());
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

// What differs in the pairs, and what has no partner, in the order of a; sentences of b follow what stands before them.
QList<Difference> makeDifferences(const Comparison &comparison, const ToldSide &a, const ToldSide &b)
{
    struct Placed
    {
        double place; // among the sentences of a
        Difference difference;
    };
    QList<Placed> list;
    QSet<int> pairedA;
    QHash<int, int> partnerOf; // of b
    for (int i = 0; i < int(comparison.pairs.size()); ++i) {
        const ComparedPair &pair = comparison.pairs[i];
        pairedA.insert(pair.a);
        if (!partnerOf.contains(pair.b) || !pair.isMoved)
            partnerOf.insert(pair.b, pair.a);
        if (pair.isAlso)
            continue;
        for (Difference difference :
             differencesBetween(a, comparison.sentencesA[pair.a], b, comparison.sentencesB[pair.b])) {
            difference.pair = i;
            list.append({double(pair.a), difference});
        }
    }
    for (int i = 0; i < int(comparison.sentencesA.size()); ++i) {
        if (!pairedA.contains(i))
            list.append({double(i), {DifferenceKind::OnlyHere, -1, comparison.sentencesA[i].span, {}, {}, {}}});
    }
    double place = -0.5;
    for (int i = 0; i < int(comparison.sentencesB.size()); ++i) {
        if (partnerOf.contains(i))
            place = partnerOf.value(i) + 0.5;
        else
            list.append({place, {DifferenceKind::OnlyHere, -1, {}, comparison.sentencesB[i].span, {}, {}}});
    }
    std::stable_sort(list.begin(), list.end(), [](const Placed &x, const Placed &y) { return x.place < y.place; });
    QList<Difference> result;
    result.reserve(list.size());
    for (const Placed &placed : std::as_const(list))
        result.append(placed.difference);
    return result;
}

} // namespace

Comparison compareArticles(const Article &a, const QList<Mention> &mentionsA, const Article &b,
                           const QList<Mention> &mentionsB, const Progress &progress)
{
    const UnitCorpus corpus = makeUnits({a, b}, {mentionsA, mentionsB}, part(progress, 0, 0.3));
    const Side sideA = makeSide(a, mentionsA);
    const Side sideB = makeSide(b, mentionsB);
    PairWeights weights;
    addSame(sideA, sideB, weights);
    addClaims(corpus, sideA, sideB, part(progress, 0.4, 0.7), weights);
    if (progress.cancelled())
        return {};
    Comparison result;
    result.copied = reusedText(sideA.words, sideB.words);
    progress.at(0.85);
    QSet<std::pair<int, int>> verbatim;
    addCopied(sideA, sideB, result.copied, weights, verbatim);
    for (const AlignedPair &pair : align(weights.list()))
        result.pairs.append({pair.a, pair.b, pair.weight, pair.isMoved, pair.isAlso,
                             pair.weight == 1 || verbatim.contains({pair.a, pair.b})});
    result.sentencesA = sideA.sentences;
    result.sentencesB = sideB.sentences;
    result.copiedA = copiedShareOf(sideA, result.copied, &ReusedText::a);
    result.copiedB = copiedShareOf(sideB, result.copied, &ReusedText::b);
    if (progress.cancelled())
        return {};
    result.differences = makeDifferences(result, {a, mentionsA}, {b, mentionsB});
    progress.at(1);
    return progress.cancelled() ? Comparison() : result;
}

} // namespace crossread
