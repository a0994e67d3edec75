#pragma once

#include "app/annotations/webannotations.h"
#include "app/pdf/pdfalignment.h"
#include "app/pdf/pdfchanges.h"

namespace crossread {

// The articles that a PDF shows, one behind the other as one text, matched with its pages.
class PdfArticles
{
public:
    struct Place
    {
        Id article = 0; // 0: nowhere
        Span span;
    };

    // Those that the exported annotations name, others whose title and text the pages have, or, where none is named,
    // the one that they have most of. `pdf` outlives it.
    PdfArticles(const QList<MarkedArticle> &all, const QList<WebAnnotation> &exported, const PdfText &pdf);

    const QList<Article> &articles() const { return m_articles; }
    Place inArticle(const QList<Span> &lines) const;
    QList<Span> inPdf(const Place &place) const; // as PdfAlignment::inPdf()

private:
    QList<Article> m_articles;
    std::vector<qsizetype> m_starts; // of each in the whole text
    QString m_whole;
    std::unique_ptr<PdfAlignment> m_alignment;
};

} // namespace crossread
