#include "app/claims/softmatch.h"

#include "app/claims/wordvectors.h"

#include <array>
#include <cmath>
#include <QVarLengthArray>

namespace crossread {

namespace {

constexpr double sameGroup = 0.75;
constexpr double near = 0.2;    // words that are less alike have nothing in common
constexpr double nearest = 0.9; // what the most alike word counts beside the word itself
constexpr double telling = 0.4; // likeness of two words that is worth naming

// A word of a sentence and the nearest one in the other.
struct SoftWord
{
    int stem = 0;
    const StemSense *sense = nullptr;
    double likeness = 0;
    double weight = 0; // of that nearest one
};

using SoftWords = QVarLengthArray<SoftWord, 48>;

SoftWords wordsOf(const UnitCorpus &corpus, const Unit &unit)
{
    SoftWords words;
    for (const int stem : unit.stems) {
        const StemSense &sense = corpus.senses[stem];
        if (sense.weight > 0)
            words.append({stem, &sense});
    }
    return words;
}

bool shareGroup(const StemSense &a, const StemSense &b)
{
    return std::any_of(a.groups.begin(), a.groups.end(), [&b](int group) { return b.groups.contains(group); });
}

double likeness(const WordVectors &vectors, const SoftWord &a, const SoftWord &b)
{
    if (a.stem == b.stem)
        return 1;
    double value = 0;
    if (a.sense->vector >= 0 && b.sense->vector >= 0)
        value = (vectors.likeness(a.sense->vector, b.sense->vector) - near) / (1 - near) * nearest;
    return value < sameGroup && shareGroup(*a.sense, *b.sense) ? sameGroup : std::max(0.0, value);
}

} // namespace

SoftMatch softMatch(const UnitCorpus &corpus, const Unit &a, const Unit &b)
{
    const WordVectors &vectors = wordVectors();
    SoftWords left = wordsOf(corpus, a);
    SoftWords right = wordsOf(corpus, b);
    for (SoftWord &x : left) {
        for (SoftWord &y : right) {
            const double value = likeness(vectors, x, y);
            if (value > x.likeness) {
                x.likeness = value;
                x.weight = y.sense->weight;
            }
            if (value > y.likeness) {
                y.likeness = value;
                y.weight = x.sense->weight;
            }
        }
    }
    double found = 0;
    double all = 0;
    double dot = 0;
    double norms = 1;
    std::array<int, 2> similar{};
    for (const bool isLeft : {true, false}) {
        double square = 0;
        for (const SoftWord &word : isLeft ? left : right) {
            similar[isLeft] += word.likeness >= telling && word.likeness < 1;
            const double weight = word.sense->weight;
            found += word.likeness * weight;
            all += weight;
            dot += 0.5 * word.likeness * word.likeness * weight * std::min(weight, word.weight);
            square += weight * weight;
        }
        norms *= std::sqrt(square);
    }
    // Two short sentences with two words alike are so by chance: the weight of some average words damps them.
    constexpr double damping = 6;
    return {found / (all + damping), dot / (norms + damping * corpus.meanWeight * corpus.meanWeight),
            std::min(similar[0], similar[1])};
}

} // namespace crossread
