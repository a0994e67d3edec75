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

} // namespace crossread
