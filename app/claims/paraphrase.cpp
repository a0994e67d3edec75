#include "app/claims/paraphrase.h"

#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <algorithm>
#include <tuple>

namespace crossread {

namespace {

constexpr double numberWeight = 2;   // other numbers are another story
constexpr double shorterShare = 0.2; // of the score: how far the shorter text is in the longer one
constexpr double near = 0.4;         // words less alike are no match
constexpr double nearness = 0.7;     // what the most alike words count beside the word itself

struct PlainWord
{
    QString stem;
    int vector = -1;
    double weight = 1;
    bool isMatched = false;
};

QList<PlainWord> plainWords(const QString &text)
{
    QList<PlainWord> result;
    for (const Span span : words(text)) {
        // "non-binding" and "nonbinding", "five-year" and "five years": the parts are words too.
        for (const QString &part : span.of(text).split(u'-', Qt::SkipEmptyParts)) {
            PlainWord word{stem(part)};
            word.vector = wordVectors().indexOf(word.stem);
            word.weight = part.at(0).isDigit() ? numberWeight : 1;
            result.append(word);
        }
    }
    return result;
}

double total(const QList<PlainWord> &list)
{
    double sum = 0;
    for (const PlainWord &word : list)
        sum += word.weight;
    return sum;
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
            if (left[i].isMatched || right[j].isMatched || left[i].vector < 0 || right[j].vector < 0)
                continue;
            const double likeness = wordVectors().likeness(left[i].vector, right[j].vector);
            if (likeness > near)
                likely.emplace_back(-likeness, i, j);
        }
    }
    std::sort(likely.begin(), likely.end());
    double sum = 0;
    for (const auto &[likeness, i, j] : likely) {
        if (left[i].isMatched || right[j].isMatched)
            continue;
        left[i].isMatched = right[j].isMatched = true;
        sum +=
            nearness * std::min(1.0, (-likeness - near) / (1 - near) + 0.3) * std::min(left[i].weight, right[j].weight);
    }
    return sum;
}

} // namespace

double paraphraseScore(const QString &a, const QString &b)
{
    QList<PlainWord> left = plainWords(a);
    QList<PlainWord> right = plainWords(b);
    if (left.isEmpty() || right.isEmpty())
        return 0;
    double shared = matchSame(left, right);
    shared += matchNear(left, right);
    const auto [shorter, longer] = std::minmax({total(left), total(right)});
    return (1 - shorterShare) * shared / longer + shorterShare * shared / shorter;
}

} // namespace crossread
