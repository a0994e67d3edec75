#pragma once

#include "app/export/exportdata.h"
#include "app/export/pagesetter.h"

namespace crossread {

// Where text and notes stand on the pages of a PDF; in units of pages.
struct PageFrame
{
    PageSetter::Column text;
    PageSetter::Column notes; // width 0: no margin for notes
    qreal left = 0;           // of head and foot
    qreal right = 0;
    qreal top = 0;
    qreal bottom = 0;
};

QPageLayout pdfPageLayout(const PdfOptions &options);
PageFrame pageFrame(const PdfOptions &options, bool hasNotes);

// An article on its pages.
struct PlacedArticle
{
    struct Piece
    {
        BlockKind kind;
        Span span; // of the article's text
        PlacedText text;
    };

    Id id = 0;
    int firstPage = 0;
    PageTarget start;
    QList<Piece> pieces; // blocks, in order

    QList<PageArea> areas(Span span) const;
    int lastPage() const;
};

// Sets title, outlet, date, by-line and blocks from the setter's place on, in its column; `under` sets what comes
// below the by-line (may be empty).
PlacedArticle placeArticle(PageSetter &setter, const PageStyles &styles, const Article &article,
                           const std::function<void()> &under = {});
// One of its blocks by itself.
PlacedArticle::Piece placeBlock(PageSetter &setter, const PageStyles &styles, const Article &article, qsizetype block);
QString articleLine(const Article &article); // "Halvern Courier · 12 May 2025, 18:05 · by Samuel Oyelaran"
QString shownDate(const Article &article);   // "" not known

// An annotation as a mark that has no areas yet.
PageMark markOf(const Annotation &annotation, const QList<Tag> &tags, const QString &author);
// The article's annotations as marks, in their order. `author`: of those that name none.
QList<PageMark> marksOf(const ExportedArticle &article, const PlacedArticle &placed, const QList<Tag> &tags,
                        const QString &author);
QString tagNames(const Annotation &annotation, const QList<Tag> &tags); // "Blame, Sourcing"
QString noteText(QString note);                                         // with its lines, for a layout

// The language of most of the text; "" none is known.
QString languageOf(const ExportData &data);
// Says of the article's pages in which language they are.
void setLanguage(PdfPages &pages, const Article &article, const PlacedArticle &placed);

void tintEntities(PageSetter &setter, const ExportedArticle &article, const PlacedArticle &placed,
                  const QList<EntityKind> &kinds);

} // namespace crossread
