#pragma once

#include "app/cli/call.h"

namespace crossread {

class Project;

// Takes what somebody has changed in PDFs that Crossread exported into the project and prints a line for each of their
// annotations. Answers those that are about none of the project's articles: they are PDFs like any other.
QStringList importPdfAnnotations(Call &call, Project &project, const QStringList &paths);

} // namespace crossread
