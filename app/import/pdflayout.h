#pragma once

#include "app/import/textlines.h"
#include "app/pdf/pdftext.h"

namespace crossread {

// What the lines of a PDF make together.
struct PdfParagraph
{
    TextLine line;          // joined; `indent` is in ems
    double size = 0;        // height of its letters, in points
    int page = 0;           // from 0, where it begins
    bool furniture = false; // running heads and page numbers
};

// Rejoins the lines of a PDF: what was wrapped, at the end of columns and pages too, with running heads, page numbers
// and whatever else stands between put behind the paragraph that they interrupt. `bodySize` is the height of most
// letters. Any thread; linear.
struct PdfLayout
{
    QList<PdfParagraph> paragraphs;
    double bodySize = 0;
};
PdfLayout pdfLayout(const PdfText &text);

} // namespace crossread
