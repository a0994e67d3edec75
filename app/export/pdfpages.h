#pragma once

#include <functional>
#include <memory>
#include <QColor>
#include <QDateTime>
#include <QPageLayout>
#include <QRectF>
#include <QTextLayout>

class QPainter;

namespace crossread {

// Pages, laid out once, that printers, previews and PDFs show alike. Everything on them is measured in units of a
// twentieth of a point from the page's upper left corner: fine enough that letters stand where they were meant to
// without a transformation of their own.
constexpr qreal unitsPerPoint = 20;

constexpr qreal points(qreal value)
{
    return value * unitsPerPoint;
}

// A line of text. Its layout outlives the pages.
struct PageLine
{
    std::shared_ptr<const QTextLayout> layout;
    int line = 0;
    QPointF at; // where the layout's origin is to lie
    QColor color;
};

using PageShape = std::function<void(QPainter &)>;

struct Page
{
    QList<PageShape> shapes; // beneath the text
    QList<PageLine> lines;
    QString language; // ISO 639-1, of what is read there; "" that of the document
};

struct PageArea
{
    int page = 0;
    QRectF rect;
};

// A mark of the analyst's, as a highlight of a PDF, else painted.
struct PageMark
{
    QList<PageArea> areas; // one a line, in order
    QList<PageArea> bands; // of them what is tinted (limitBands())
    QString name;          // stable; "" : not an annotation but paint
    QString note;
    QString author;
    QString subject;     // the tags' names
    QColor band;         // of the first tag
    QList<QColor> edges; // of each tag, lines under the band
    int level = 0;       // of overlapping marks: how many of them begin earlier
    QDateTime created;
    QDateTime modified;

    // The line that the tag of this number draws beneath one of its areas.
    QRectF edgeLine(const QRectF &area, qsizetype edge) const;
};

// Says which parts of their areas marks tint: of many over each other the first three, for bands are multiplied, and
// more of them would hide the words. The lines under them are drawn all the same.
void limitBands(QList<PageMark> &marks);

struct PageTarget
{
    int page = -1; // -1: nowhere
    qreal y = 0;   // what is to be seen uppermost
};

struct PageLink
{
    PageArea from;
    PageTarget to;
    QString address; // or out of the document
};

struct OutlineRow
{
    QString title;
    int level = 0; // 0 uppermost
    PageTarget to;
    bool isOpen = true; // shows what is below it
};

struct AttachedFile
{
    QString name;
    QByteArray bytes;
};

struct PdfPages
{
    QPageLayout layout;
    QList<Page> pages;
    QList<PageMark> marks;
    QList<PageLink> links;
    QList<OutlineRow> outline;
    QList<AttachedFile> files;
    QString title;
    QString author;
    QString language;       // ISO 639-1, of most of the text; "" not known
    QByteArray annotations; // as JSON-LD, for the metadata; "" none
    QDateTime made;         // UTC
    bool popups = true;     // marks have windows for their notes

    QSizeF size() const; // of each page, in units
};

// As a printer or a preview shows it, marks painted. The painter's unit is that of pages.
void paintPage(QPainter &painter, const PdfPages &pages, int page);

} // namespace crossread
