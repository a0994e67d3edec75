#include "app/claims/direction.h"

#include <cmath>

namespace crossread {

namespace {

using Place = SentenceVectors::Place;

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
    for (size_t i = 0; i < seen.size(); ++i)
        result.values[i] = qint8(std::lround(seen[i] / largest * finest));
    setLength(result);
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

void setLength(Direction &direction)
{
    int square = 0;
    for (const qint8 value : direction.values)
        square += value * value;
    direction.length = std::sqrt(float(std::max(1, square)));
}

QList<Direction> directionsOf(const QList<QStringView> &sentences)
{
    std::vector<Place> places;
    Place mean{};
    // Of few sentences the mean is too much what they say themselves.
    constexpr float doubt = 2;
    for (const QStringView sentence : sentences) {
        places.push_back(sentenceVectors().place(sentence));
        for (size_t i = 0; i < mean.size(); ++i)
            mean[i] += places.back()[i] / (float(sentences.size()) + doubt);
    }
    QList<Direction> result;
    for (const Place &place : places)
        result.append(directionOf(place, mean));
    return result;
}

} // namespace crossread
