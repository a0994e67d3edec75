#pragma once

#include "app/claims/wordvectors.h"

namespace crossread {

// Where a sentence stands in the space of wordVectors(), seen from where its article does: what it speaks of beyond
// what all of the article does. As bytes; in a new one nothing is known.
struct Direction
{
    std::array<qint8, WordVectors::dimensions> values{};
    float length = 1;

    friend bool operator==(const Direction &, const Direction &) = default;
};

// -1..1, the cosine; 0 when nothing is known.
double likeness(const Direction &a, const Direction &b);

struct UnitCorpus;

// Gives an article's units theirs, which needs the weights of the corpus.
void setDirections(UnitCorpus &corpus, int article);

} // namespace crossread
