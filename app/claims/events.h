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

// Words of one scale on both sides.
struct FrameMatch
{
    double strength = 0; // 0..1.5, of how rare the words are and of the context
    double context = 0;  // 0..1, of the words around them
    qsizetype a = -1;    // indices into Told::frames; -1 none
    qsizetype b = -1;
};

struct FrameMatches
{
    FrameMatch contrary; // of the two sides of one, or of one side and both negated
    FrameMatch negated;  // of one side, and one negates
    FrameMatch agreed;   // both say the same
    FrameMatch turned;   // so too, one by negating the contrary: "cleared" and "did not bar"
    FrameMatch open;     // so too, but one leaves it open
    int clashes = 0;     // scales on which they say the contrary
    int agreements = 0;  // and the same
    double none = 0;     // the weight of words of which one side has none: "nobody was hurt"
};

FrameMatches matchFrames(const WordTable &table, const Told &one, const Told &other);

// Words of one matter, as indices into Told::matters.
struct MatterMatches
{
    FrameMatch rival;  // one side tells that it is pending, the other one that it is settled
    FrameMatch agreed; // both tell the same
};
MatterMatches matchMatters(const WordTable &table, const Told &one, const Told &other);

// The strongest of each kind. Any thread.
EventMatches matchEvents(const WordTable &table, const Told &one, const Told &other);

// Whether a word may name an event: "sold", "merger", not "strategic".
bool canHappen(const ToldWord &word);

// Whether it is told as something that has happened: a verb of the past, or a word beside one.
bool isPastEvent(const Told &told, qsizetype word);

} // namespace crossread
