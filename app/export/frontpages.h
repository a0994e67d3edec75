#pragma once

#include "app/export/articlepages.h"

namespace crossread {

// A tag that annotations bear, as a legend shows it.
struct LegendRow
{
    QString name; // with those above it: "Sourcing / Unnamed"
    QString description;
    QString color;
    int count = 0;
    Id tag = 0;
};

QList<LegendRow> legendOf(const ExportData &data); // in the codebook's order

// The tags in a row, as many lines as it takes: for a single article, below its by-line.
void addLegendRow(PageSetter &setter, const PageStyles &styles, const QList<LegendRow> &rows);

// A page before several articles: what the file holds, with the pages' numbers, and the legend. The numbers are known
// when all is set: the function that is returned adds them, given where each article begins.
std::function<void(const QList<PageTarget> &)>
addFrontPage(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportData &data, bool legend);

// What stands above and below the text of all pages. `right`: by page, the outlet.
void addHeads(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
              const QString &left, const QStringList &right, bool firstHasHead);

} // namespace crossread
