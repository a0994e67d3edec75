#pragma once

#include "app/cli/call.h"

namespace crossread {

class Project;

// Adds the annotations of the files to the project and prints a line for each.
void importWebAnnotations(Call &call, Project &project, const QStringList &paths);

} // namespace crossread
