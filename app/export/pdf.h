#pragma once

#include "app/export/exportdata.h"
#include "app/export/pdfoptions.h"
#include "app/export/pdfpages.h"
#include "app/progress.h"
#include "app/result.h"

namespace crossread {

// PDFs of an export's articles: pages as app/export/pdfpages.h lays them out, with real annotations, outline, links
// and metadata. The same data give the same bytes, `ExportData::made` aside. Need a QGuiApplication (offscreen will
// do); any thread. An error when cancelled.

// The articles one after the other with their annotations as highlights.
// Highlights bear /NM "crossread-ID", ID being Annotation::id; one that runs over several pages is one highlight a
// page, the further ones named "crossread-ID-2", "crossread-ID-3" …, and the note is with the first.
// The pages of it by themselves, as a printer or a preview shows them; none when cancelled.
PdfPages annotatedPages(const ExportData &data, const PdfOptions &options, const Progress &progress = {});
Result<QByteArray> annotatedPdf(const ExportData &data, const PdfOptions &options, const Progress &progress = {});

// Two articles in columns, on wide pages: what they have in common tinted and joined, what differs framed, and a list
// of the differences. None, or an error, where there are not two; mentions of both are needed.
PdfPages sideBySidePages(const ExportData &data, const PdfOptions &options, const Progress &progress = {});
Result<QByteArray> sideBySidePdf(const ExportData &data, const PdfOptions &options, const Progress &progress = {});

// A project in one file: its claims with charts, conflicts, origins and quotations by tag, a note on the method, and
// the articles themselves, which all of it refers to by page.
PdfPages reportPages(const ExportData &data, const PdfOptions &options, const Progress &progress = {});
Result<QByteArray> reportPdf(const ExportData &data, const PdfOptions &options, const Progress &progress = {});

} // namespace crossread
