#pragma once

#include "app/export/articlepages.h"

namespace crossread {

// Charts of a report, drawn as vectors in the column of the setter.

// How many outlets support, dispute or mention each claim, or give another figure. What is only suggested is dashed.
void addSpreadChart(PageSetter &setter, const PageStyles &styles, const ExportData &data);

// When the articles with each claim appeared. Those without a sure day are named below.
void addTimelineChart(PageSetter &setter, const PageStyles &styles, const ExportData &data);

} // namespace crossread
