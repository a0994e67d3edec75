#pragma once

#include "app/claims/told.h"

namespace crossread {

// How two sentences tell of what may be one event: the same verb, or a noun of it, among the same words.
struct EventMatch
{
    double strength = 0; // 0..1, of the two below and of whether they are verbs
    double likeness = 0; // 0..1, of the two words
    double context = 0;  // 0..1, of the words around them
    qsizetype a = -1;    // indices of words; -1 none
    qsizetype b = -1;
};

struct EventMatches
{
    EventMatch negated;  // one side negates it, the other one does not
    EventMatch opposite; // the contrary word, with the same polarity
    EventMatch open;     // one side leaves open what the other one tells as done
    EventMatch agreed;   // both sides say the same of it
};

// The strongest of each kind. Any thread.
EventMatches matchEvents(const WordTable &table, const Told &one, const Told &other);

// Whether it is told as something that has happened: a verb of the past, or a word beside one.
bool isPastEvent(const Told &told, qsizetype word);

} // namespace crossread
