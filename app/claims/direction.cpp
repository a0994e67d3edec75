#include "app/claims/direction.h"

#include "app/claims/units.h"

#include <cmath>

namespace crossread {

namespace {

using Place = std::array<float, WordVectors::dimensions>;

// The mean of a sentence's words, weighted, of length 1.
Place placeOf(const UnitCorpus &corpus, const Unit &unit)
{
    Place place{};
    for (const int stem : unit.stems) {
        const StemSense &sense = corpus.senses.at(stem);
        if (sense.weight > 0 && sense.vector >= 0)
            wordVectors().add(sense.vector, float(sense.weight), place);
    }
    float square = 0;
    for (const float value : place)
        square += value * value;
    for (float &value : place)
        value /= std::max(1e-6F, std::sqrt(square));
    return place;
}

Direction directionOf(const Place &place, const Place &mean)
{
    constexpr float finest = 100; // steps of a byte to either side
    Place seen{};
    float largest = 1e-6F;
    for (size_t i = 0; i < seen.size(); ++i) {
        seen[i] = place[i] - mean[i];
        largest = std::max(largest, std::abs(seen[i]));
    }
    Direction result;
    int square = 0;
    for (size_t i = 0; i < seen.size(); ++i) {
        result.values[i] = qint8(std::lround(seen[i] / largest * finest));
        square += result.values[i] * result.values[i];
    }
    result.length = std::sqrt(float(std::max(1, square)));
    return result;
}

} // namespace

double likeness(const Direction &a, const Direction &b)
{
    int dot = 0;
    for (size_t i = 0; i < a.values.size(); ++i)
        dot += a.values[i] * b.values[i];
    return double(dot) / double(a.length * b.length);
}

void setDirections(UnitCorpus &corpus, int article)
{
    const int first = corpus.firstOf.at(article);
    const int last = corpus.firstOf.at(article + 1);
    std::vector<Place> places;
    Place mean{};
    // Of few sentences the mean is too much what they say themselves.
    constexpr float doubt = 2;
    for (int unit = first; unit < last; ++unit) {
        places.push_back(placeOf(corpus, corpus.units.at(unit)));
        for (size_t i = 0; i < mean.size(); ++i)
            mean[i] += places.back()[i] / (float(last - first) + doubt);
    }
    for (int unit = first; unit < last; ++unit)
        corpus.units[unit].direction = directionOf(places[size_t(unit - first)], mean);
}

} // namespace crossread
