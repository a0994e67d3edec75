#pragma once

#include "app/export/pdfpages.h"
#include "app/exporting.h"
#include "app/jobs.h"

#include <QPrintPreviewDialog>

class QPrinter;

namespace crossread {

// The options of an export as paper takes them: the printer's sheets, and nothing that pops up.
ExportOptions forPaper(ExportOptions options, const QPageLayout &sheet);

// Paints pages on the printer's paper, marks and notes in the margin included. False: it cannot be painted on.
bool printPages(const PdfPages &pages, QPrinter &printer);

// Shows the pages that an export has, before they are printed. Laid out in the background, once more whenever another
// paper is chosen. Closes with the project.
class PrintPreview : public QPrintPreviewDialog
{
    Q_OBJECT
public:
    // A format with pages; the path does not matter.
    PrintPreview(const Project &project, const ExportRequest &request, QWidget *parent);
    ~PrintPreview() override;

    bool isSettled() const; // the pages are there

private:
    void paint(QPrinter *printer);
    bool isLaidOutFor(const QPageLayout &sheet) const;
    void layOut(const QPageLayout &sheet);
    void take(const PdfPages &pages, const QPageLayout &sheet);

    const ExportFormat &m_format;
    ExportOptions m_options;
    Jobs m_jobs;
    ExportGathering m_gathering;
    ExportData m_data;
    PdfPages m_pages;
    QPageLayout m_sheet; // that they are for
};

} // namespace crossread
