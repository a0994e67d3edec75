#pragma once

#include "app/project.h"

namespace crossread {

// Puts the words with outlet, title and date on the clipboard, as rich and as plain text.
void copyAsQuotations(const Project &project, const QList<PassageRef> &places);
QList<PassageRef> placesOf(const Project &project, const QList<Id> &annotations);

} // namespace crossread
