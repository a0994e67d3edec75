#pragma once

#include "app/claims/lexicon.h"
#include "app/values/claim.h"

namespace crossread {

// How far what a sentence tells of has come.
enum class EventStatus { Untold = 0, Feared = 1, Considered = 2, Announced = 3, Done = 4 };

// The status of the event of the main clause, by the words of resources/claims/status.txt, its tense and its modality:
// "may be sold" is feared (or possible), "is weighing a sale" considered, "agreed to sell" announced, "has sold" done.
// What is asked or denied has none. Any thread.
EventStatus eventStatus(const QList<Token> &tokens, Modality modality);

// A word that leaves open whether what it reaches comes to pass: "may [be sold]", "is weighing [a sale]", "plans to
// [sell the mill]". Indices of tokens.
struct Opening
{
    EventStatus status = EventStatus::Announced; // of what it reaches, as far as it tells
    qsizetype cue = 0;
    qsizetype cueEnd = 0;
    qsizetype first = 0; // of its reach; it may have the cue within
    qsizetype end = 0;
};

// In the order of their cues. Any thread.
QList<Opening> openingsIn(const QList<Token> &tokens);

// How far a sentence says that things have come, anywhere in it.
enum StageTrait : quint32 {
    ConsideredStage = 1 << 0, // feared, possible, considered, asked for
    DecidedStage = 1 << 1,    // announced, agreed, ordered
    DoneStage = 1 << 2,
    DroppedStage = 1 << 3, // "shelved", "walked away", "has not decided", "will not"
    OngoingStage = 1 << 4, // "still", "remains"
};

// By the words of resources/claims/status.txt; what is negated counts as dropped. Any thread.
quint32 stagesIn(const QList<Token> &tokens);

} // namespace crossread
