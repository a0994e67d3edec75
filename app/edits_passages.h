#pragma once

#include "app/project.h"

namespace crossread {

// An edit as those of edits.h: moves passages of a claim to another one, in one step. What the other has already stays
// there once. Either becomes the analyst's own; the id is that of the one they go to.
Result<Id> movePassages(Project &project, Id from, Id to, const QList<PassageRef> &passages);

} // namespace crossread
