#include "app/claims/softmatch.h"

#include "app/claims/wordvectors.h"

#include <cmath>

namespace crossread {

namespace {

constexpr double sameGroup = 0.75;
constexpr double near = 0.2;    // words that are less alike have nothing in common
constexpr double nearest = 0.9; // what the most alike word counts beside the word itself
constexpr double telling = 0.4; // likeness of two words that is worth naming

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

SoftWords softWords(const UnitCorpus &corpus, const Unit &unit)
{
    SoftWords words;
    for (const int stem : unit.stems) {
        const StemSense &sense = corpus.senses[stem];
        if (sense.weight > 0)
            words.append({stem, &sense});
    }
    return words;
}

double nearestLikeness(const SoftWord &word, const SoftWords &others)
{
    const WordVectors &vectors = wordVectors();
    double best = 0;
    for (const SoftWord &other : others)
        best = std::max(best, likeness(vectors, word, other));
    return best;
}

SoftPair nearestWords(const UnitCorpus &corpus, const Unit &a, const Unit &b)
{
    const WordVectors &vectors = wordVectors();
    SoftPair both{softWords(corpus, a), softWords(corpus, b)};
    for (SoftWord &x : both[0]) {
        for (SoftWord &y : both[1]) {
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
    return both;
}

SoftMatch softMatch(const UnitCorpus &corpus, const SoftPair &words)
{
    double found = 0;
    double all = 0;
    double dot = 0;
    double norms = 1;
    std::array<int, 2> similar{};
    for (const size_t side : {size_t(0), size_t(1)}) {
        double square = 0;
        for (const SoftWord &word : words[side]) {
            similar[side] += word.likeness >= telling && word.likeness < 1;
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
