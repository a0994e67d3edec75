#pragma once

#include "ui/models/filter.h"

namespace crossread {

class Project;

// What the filter lets pass of claims and conflicts, in a few words: "“strike” · Northwire, Ledger · until 12 May
// 2025".
// "" everything.
QString filterText(const Project &project, const FilterState &state);
// Why there is no claim to be seen in a project that has some.
QString noClaimText(const Project &project, const FilterState &state);

} // namespace crossread
