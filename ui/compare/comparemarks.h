#pragma once

#include "ui/compare/overviewbar.h"
#include "ui/models/compared.h"
#include "ui/reader/articlepainter.h"

namespace crossread {

class Comparing;

// What is painted on the text of one side, as far as the legend shows it: grounds and frames, words that differ, and
// the same at a glance.
ComparedMarks comparedMarks(const ComparedArticles &compared, const Comparing &comparing, bool left);
QList<DiffMark> differenceMarks(const ComparedArticles &compared, const Comparing &comparing, bool left);
QList<OverviewBar::Mark> overviewMarks(const ComparedArticles &compared, const Comparing &comparing, bool left,
                                       const Theme &theme);

} // namespace crossread
