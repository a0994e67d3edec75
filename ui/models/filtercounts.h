#pragma once

#include "app/project.h"
#include "ui/models/filter.h"

namespace crossread {

// What the filter leaves of the project. Rejected claims count as gone.
struct FilterCounts
{
    int claims = 0, allClaims = 0;
    int entities = 0, allEntities = 0;
    int articles = 0, allArticles = 0;

    QString text() const; // "7 of 18 claims · 8 of 41 entities · 6 articles"
};

FilterCounts filterCounts(const Project &project, const FilterState &state);

// Whether an entity's kind and names pass, and some article that passes names it.
bool passes(const EntitySummary &entity, const FilterState &state, const QSet<Id> &articles);

} // namespace crossread
