#pragma once

#include "app/export/exportdata.h"
#include "app/export/pdfpages.h"
#include "app/progress.h"
#include "app/result.h"

namespace crossread {

// Pages as a PDF: fonts embedded, marks as /Highlight annotations, with outline, links, attachments and metadata. The
// same pages give the same bytes. Needs a QGuiApplication; any thread. An error when cancelled.
Result<QByteArray> writePdf(const PdfPages &pages, const Progress &progress);

// For PdfPages::annotations: what no reader of PDFs keeps (all of a tag, the words around a quote), and by what a file
// that comes back knows what was written in it.
QByteArray annotationsFor(const ExportData &data);

} // namespace crossread
