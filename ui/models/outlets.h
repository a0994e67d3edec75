#pragma once

#include "app/project.h"

namespace crossread {

// The outlets of a project in the order in which their first articles came in: the order of the ledger's
// columns and of the chips' colours. An article without a source counts as an outlet of its own (outletOf()).
QStringList outletsOf(const Project &project);

// Place in that list, for Theme::outlet(); -1 when the project has no article of it. Linear in the articles:
// whoever paints many keeps the list.
int outletIndex(const Project &project, const QString &outlet);

// How often the colours have been used up before an outlet's turn (Theme::outletColors): 0 for the first dozen. What
// shows many outlets gives each round another shape.
int outletRound(int index);

} // namespace crossread
