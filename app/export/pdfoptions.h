#pragma once

#include <QPageLayout>
#include <QPageSize>
#include <QString>

namespace crossread {

// Where the notes of annotations are to be read in a PDF. Whatever is chosen, every highlight bears its note, so that
// nothing is lost when the file comes back.
enum class PdfNotes {
    Popups, // where the reader of PDFs shows them
    Margin, // beside the text, with a line to it; what finds no room there is numbered and follows at the end
    End,    // numbered, after the article
    Both,   // pop-ups and margin
};

// How the pages of PDFs look and what stands on them. Kept between exports; plain values.
struct PdfOptions
{
    QPageSize::PageSizeId paper = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QString font;     // family of the articles' text; "" the best serif there is
    double size = 10; // of that text, pt, 7..24
    PdfNotes notes = PdfNotes::Both;
    bool annotations = true;  // as PDF highlights
    bool suggestions = false; // what was only suggested too: dashed, and said to be so
    bool entities = false;    // underlined and tinted by kind
    bool legend = true;       // of the tags, on the first page
    bool claims = true;       // the ledger of claims as an appendix, linked with the passages
    bool originals = false;   // the articles' own files as attachments
    bool oneEach = false;     // a file for each article, else one for all
    QString author;           // of annotations that name none, and of the document

    friend bool operator==(const PdfOptions &, const PdfOptions &) = default;
};

} // namespace crossread
