#pragma once

#include "app/store/store.h"
#include "app/values/note.h"

namespace crossread {

// Notes on more than a place. Inside a transaction of the caller, where they write.

Result<QList<Note>> loadNotes(Store &store);          // by id
Result<void> putNote(Store &store, const Note &note); // in place of the one on the same; without text: none
// What was noted on the one claim stands behind what was noted on the other.
Result<void> moveNote(Store &store, Id fromClaim, Id intoClaim);
// The note on an article is on the other one then, unless that has its own.
Result<void> moveArticleNote(Store &store, Id from, Id to);

} // namespace crossread
