#include "app/claims/paraphrase.h"

#include "app/claims/lexicon.h"
#include "app/claims/vocabulary.h"
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace crossread {

namespace {

constexpr double numberWeight = 2;   // other numbers are another story
constexpr double shorterShare = 0.2; // of the score: how far the shorter text is in the longer one
constexpr double near = 0.4;         // words less alike are no match
constexpr double nearness = 0.7;     // what the most alike words count beside the word itself
constexpr double sameGroup = 0.75;   // likeness of two words of one group
constexpr double gapLoss = 0.05;     // for each word of a gap
constexpr double numberLoss = 0.03;  // for each number that only one has,
constexpr int mostNumbers = 3;       // up to these
constexpr double negationLoss = 0.1; // one denies what the other says

struct PlainWord
{
    QString stem;
    int vector = -1;
    double weight = 1;
    bool isNumber = false;
    bool isMatched = false;
};

struct PlainText
{
    QList<PlainWord> words;
    int negators = 0;

    double weight() const
    {
        double sum = 0;
        for (const PlainWord &word : words)
            sum += word.weight;
        return sum;
    }
};

PlainText plainText(const QString &text)
{
    PlainText result;
    for (const Span span : words(text)) {
        // "non-binding" and "nonbinding", "five-year" and "five years": the parts are words too.
        for (const QString &part : span.of(text).split(u'-', Qt::SkipEmptyParts)) {
            PlainWord word{stem(part)};
            word.vector = wordVectors().indexOf(word.stem);
            word.isNumber = part.at(0).isDigit();
            word.weight = word.isNumber ? numberWeight : 1;
            result.words.append(word);
            result.negators += (wordClasses(part.toLower()) & Negator) != 0;
        }
    }
    return result;
}

bool shareGroup(const QString &a, const QString &b)
{
    const QStringList &others = groupsOf(b);
    return !others.isEmpty() && std::any_of(groupsOf(a).begin(), groupsOf(a).end(),
                                            [&others](const QString &group) { return others.contains(group); });
}

double likeness(const PlainWord &a, const PlainWord &b)
{
    const double value = a.vector >= 0 && b.vector >= 0 ? wordVectors().likeness(a.vector, b.vector) : 0;
    return value < sameGroup && shareGroup(a.stem, b.stem) ? sameGroup : value;
}

// The weight of the words that both have, each matched once.
double matchSame(QList<PlainWord> &left, QList<PlainWord> &right)
{
    double sum = 0;
    for (PlainWord &word : left) {
        const auto found = std::find_if(right.begin(), right.end(), [&word](const PlainWord &other) {
            return !other.isMatched && other.stem == word.stem;
        });
        if (found == right.end())
            continue;
        word.isMatched = found->isMatched = true;
        sum += word.weight;
    }
    return sum;
}

// Of the rest those that are near each other, the nearest first.
double matchNear(QList<PlainWord> &left, QList<PlainWord> &right)
{
    std::vector<std::tuple<double, qsizetype, qsizetype>> likely;
    for (qsizetype i = 0; i < left.size(); ++i) {
        for (qsizetype j = 0; j < right.size(); ++j) {
            if (left[i].isMatched || right[j].isMatched)
                continue;
            const double value = likeness(left[i], right[j]);
            if (value > near)
                likely.emplace_back(-value, i, j);
        }
    }
    std::sort(likely.begin(), likely.end());
    double sum = 0;
    for (const auto &[value, i, j] : likely) {
        if (left[i].isMatched || right[j].isMatched)
            continue;
        left[i].isMatched = right[j].isMatched = true;
        sum += nearness * std::min(1.0, (-value - near) / (1 - near) + 0.3) * std::min(left[i].weight, right[j].weight);
    }
    return sum;
}

// The words that the other text lacks count more in one piece: a clause that only one has says something of its own,
// the same words strewn over a sentence are its way of saying it. The root of the sum of the squares of the pieces.
double gapOf(const QList<PlainWord> &list)
{
    double squares = 0;
    double piece = 0;
    for (const PlainWord &word : list) {
        piece = word.isMatched ? 0 : piece + 1;
        squares += word.isMatched ? 0 : 2 * piece - 1; // n² is the sum of the first n odd numbers
    }
    return std::sqrt(squares);
}

int lonelyNumbers(const QList<PlainWord> &list)
{
    return int(std::count_if(list.begin(), list.end(),
                             [](const PlainWord &word) { return word.isNumber && !word.isMatched; }));
}

} // namespace

double paraphraseScore(const QString &a, const QString &b)
{
    PlainText left = plainText(a);
    PlainText right = plainText(b);
    if (left.words.isEmpty() || right.words.isEmpty())
        return 0;
    double shared = matchSame(left.words, right.words);
    shared += matchNear(left.words, right.words);
    const auto [shorter, longer] = std::minmax({left.weight(), right.weight()});
    double score = (1 - shorterShare) * shared / longer + shorterShare * shared / shorter;
    score -= gapLoss * std::max(gapOf(left.words), gapOf(right.words));
    score -= numberLoss * std::min(mostNumbers, lonelyNumbers(left.words) + lonelyNumbers(right.words));
    score -= left.negators != right.negators ? negationLoss : 0;
    return std::clamp(score, 0.0, 1.0);
}

} // namespace crossread
