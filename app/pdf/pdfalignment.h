#pragma once

#include "app/annotations/anchoring.h"
#include "app/pdf/pdftext.h"

#include <memory>

namespace crossread {

// Which characters of a text are which of a PDF's: words in common order are matched first, then what lies between
// them letter by letter, so that hyphens at line ends, ligatures, other blanks and words that only one of them has
// (running heads, notes in margins) do no harm. What stands elsewhere in the PDF is looked for by its words. Any
// thread; about linear.
class PdfAlignment
{
public:
    // Both outlive it.
    PdfAlignment(const QString &text, const PdfText &pdf);
    ~PdfAlignment();
    PdfAlignment(const PdfAlignment &) = delete;
    PdfAlignment &operator=(const PdfAlignment &) = delete;

    // Where a stretch of the text stands: a span of PdfText::text for each line, in order; empty: nowhere.
    QList<Span> inPdf(Span span) const;
    // The stretch of the text that stretches of the PDF's text say together; empty: none of it.
    Span inText(const QList<Span> &spans) const;

private:
    struct Token;
    static std::vector<Token> tokens(const QString &text, bool joinsLines);
    void match();
    void matchBetween(Span text, Span pdf);
    void pair(qsizetype text, qsizetype pdf);
    QList<Span> linesOf(Span pdf) const;
    QList<Span> lookedFor(Span span) const;

    const QString &m_text;
    const PdfText &m_pdf;
    std::vector<int> m_inPdf;                    // for each unit of the text its place, -1 none
    std::vector<int> m_inText;                   // and the other way round
    mutable std::unique_ptr<AnchorText> m_words; // of the PDF, made when first needed
};

// Where words stand on a page: around the characters of a line.
struct PdfArea
{
    int page = 0;
    QRectF box; // as PdfText measures
};

QList<PdfArea> areasOf(const PdfText &pdf, const QList<Span> &lines);
// The characters whose middle lies in one of the areas, as spans of PdfText::text, one a line.
QList<Span> spansIn(const PdfText &pdf, const QList<PdfArea> &areas);

} // namespace crossread
