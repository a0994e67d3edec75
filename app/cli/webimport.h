#pragma once

#include "app/cli/call.h"

namespace crossread {

class Project;

// A verified backup beside a project that exists, where so many articles or annotations are to come. One that fails is
// told and holds up nothing.
void backUpBefore(Call &call, const Project &project, qsizetype things);
// Adds the annotations of the files to the project and prints a line for each.
void importWebAnnotations(Call &call, Project &project, const QStringList &paths);

} // namespace crossread
