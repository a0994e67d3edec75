#pragma once

#include "app/export/exportdata.h"
#include "app/export/pdfoptions.h"

class QPrinter;
class QWidget;

namespace crossread {

// Paints the pages that a PDF of the same data has, marks and notes in the margin included, on the printer's paper.
// False: the printer cannot be painted on.
bool printPages(const ExportData &data, PdfOptions options, QPrinter &printer);

// Shows them in a window of its own first. Owned by `parent`, deleted when closed.
void openPrintPreview(const ExportData &data, const PdfOptions &options, QWidget *parent);

} // namespace crossread
