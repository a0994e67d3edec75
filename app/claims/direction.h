#pragma once

#include "app/claims/sentencevectors.h"

#include <QList>

namespace crossread {

// Where a sentence stands in the space of sentenceVectors(), seen from where its article does: what it says beyond what
// all of the article does. As bytes; in a new one nothing is known.
struct Direction
{
    std::array<qint8, SentenceVectors::dimensions> values{};
    float length = 1;

    friend bool operator==(const Direction &, const Direction &) = default;
};

// -1..1, the cosine; 0 when nothing is known.
double likeness(const Direction &a, const Direction &b);

// Of an article's sentences.
QList<Direction> directionsOf(const QList<QStringView> &sentences);

// What is not kept of a direction: it follows from the values.
void setLength(Direction &direction);

} // namespace crossread
