#pragma once

#include "app/export/pdfoptions.h"
#include "app/export/pdfpages.h"
#include "app/text/span.h"

#include <QFont>

namespace crossread {

// How a paragraph looks; lengths in units of pages.
struct TextStyle
{
    QFont font;        // its pixel size in units
    qreal leading = 0; // from line to line
    QColor color;
    qreal before = 0; // room above, not at the head of a page
    qreal after = 0;
    qreal left = 0; // indents
    qreal right = 0;
    qreal follows = 0; // as much has to find room below the last line, or all goes to the next page
    Qt::Alignment alignment = Qt::AlignLeft; // mirrored where the text runs from the right
    int mostLines = 0;                       // what is beyond ends in "…"; 0: as many as it takes
};

// A paragraph on its pages.
class PlacedText
{
public:
    struct Line
    {
        int page;
        QPointF at;
        qreal top; // of the band of a mark
        qreal bottom;
        qreal baseline;
    };

    bool isEmpty() const { return m_lines.isEmpty(); }
    const QList<Line> &lines() const { return m_lines; }
    PageTarget target() const; // where it begins
    // Where a stretch of its text is to be seen: a rectangle a line, more where directions mix; blanks at the end of a
    // line are not covered.
    QList<PageArea> areas(Span span) const;

private:
    friend class PageSetter;
    QList<QPair<qreal, qreal>> extents(int line, qsizetype start, qsizetype end) const;

    std::shared_ptr<QTextLayout> m_layout;
    QList<Line> m_lines;
};

// From where to where the glyphs of some characters of a line reach, in the layout.
struct GlyphExtent
{
    qreal left = 0;
    qreal right = 0;
    bool isFound = false; // false: they are part of the glyph of those before them, as in a ligature
    bool isFromRight = false;
};

GlyphExtent glyphExtent(const QTextLine &line, int start, int length);

// The fonts and measures of a document.
class PageStyles
{
public:
    explicit PageStyles(const PdfOptions &options);

    TextStyle text(qreal scale = 1) const;  // of articles
    TextStyle plain(qreal scale = 1) const; // of what stands around them
    QFont serif(qreal size) const;          // size in units
    QFont sans(qreal size) const;
    qreal size() const { return m_size; } // of articles' text, in units

private:
    QString m_serif;
    QString m_sans;
    qreal m_size;
};

// Sets paragraphs below each other, in columns, over pages. No line stands alone at the head or the foot of a page.
class PageSetter
{
public:
    struct Column
    {
        qreal left = 0;
        qreal width = 0;
    };
    struct Place
    {
        int page = 0;
        qreal y = 0;
    };

    PageSetter(PdfPages &pages, qreal top, qreal bottom); // y of the first and below the last line of pages

    void setColumn(Column column) { m_column = column; }
    Column column() const { return m_column; }
    Place place() const { return m_place; }
    void setPlace(Place place) { m_place = place; } // pages are made as they are needed
    bool isAtHead() const { return m_place.y <= m_top; }
    qreal top() const { return m_top; }
    qreal bottom() const { return m_bottom; }
    void newPage();              // the next one, if there is anything on this
    void leave(qreal height);    // white, lost at the head of a page
    void require(qreal height);  // else goes to the next page
    PageArea area(qreal height); // room for a drawing, all on one page

    PlacedText text(const QString &text, const TextStyle &style, const QList<QTextLayout::FormatRange> &formats = {});
    // One that stands where it is put, beside the flow. Its lines go below each other from `top`.
    PlacedText textAt(int page, QPointF top, qreal width, const QString &text, const TextStyle &style,
                      const QList<QTextLayout::FormatRange> &formats = {});
    static qreal heightOf(const QString &text, const TextStyle &style, qreal width);
    // Of a paragraph in this column: its whole height, and that of what cannot be parted at its head; room below it
    // included in the former alone.
    qreal wholeHeight(const QString &text, const TextStyle &style) const;
    qreal headHeight(const QString &text, const TextStyle &style) const;
    void shape(int page, PageShape shape);

private:
    Page &page(int number);
    void put(PlacedText &placed, int line, Place place, qreal left, const TextStyle &style);

    PdfPages &m_pages;
    qreal m_top;
    qreal m_bottom;
    Column m_column;
    Place m_place;
};

} // namespace crossread
