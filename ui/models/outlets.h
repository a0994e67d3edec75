#pragma once

#include "app/project.h"

namespace crossread {

// The outlets of a project in the order in which their first articles came in: the order of the ledger's
// columns and of the chips' colours. An article without a source counts as an outlet of its own (outletOf()).
QStringList outletsOf(const Project &project);

// Place in that list, for Theme::outlet(); -1 when the project has no article of it. Linear in the articles:
// whoever paints many keeps the list.
int outletIndex(const Project &project, const QString &outlet);

} // namespace crossread
