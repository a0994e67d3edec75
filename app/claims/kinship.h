#pragma once

#include "app/claims/units.h"

#include <vector>

namespace crossread {

// How much articles have in common as wholes: a project holds more than one story, and two sentences of different ones
// often share a rare word or two. Any thread.
class Kinship
{
public:
    explicit Kinship(const UnitCorpus &corpus);

    // 0..1: the cosine of two articles' words and names, weighed by the square of how rare they are. Of one story .18
    // is the middle and .05 rare, of two .02 and .05.
    double of(int a, int b) const;

private:
    struct Word
    {
        int id = 0; // of a stem; of a name, behind all stems
        float weight = 0;
    };
    std::vector<std::vector<Word>> m_words; // by article, sorted
    std::vector<double> m_norms;
};

} // namespace crossread
