#pragma once

#include "app/result.h"
#include "app/values/article.h"

namespace crossread {

class Project;

// The articles of a project that somebody names, in that order: ids, file names or titles, in lists with commas
// between. Names mean the newest version of an article; an id may be that of an older one. Fails where one fits none.
Result<QList<Id>> namedArticles(const Project &project, const QStringList &lists);

// The same to be compared, none twice: of a single one it and the version before it, the older first. Fails where there
// are fewer than two.
Result<QList<Id>> articlesToCompare(const Project &project, const QStringList &lists);

} // namespace crossread
