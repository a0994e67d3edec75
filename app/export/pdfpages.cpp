#include "app/export/pdfpages.h"

#include <QPainter>

namespace crossread {

QRectF PageMark::edgeLine(const QRectF &area, qsizetype edge) const
{
    const qreal thickness = points(0.8);
    const qreal pitch = points(1.2);
    const qreal top = area.bottom() - thickness + pitch * (std::min(level, 2) + qreal(std::min<qsizetype>(edge, 2)));
    return {area.left(), top, area.width(), thickness};
}

QSizeF PdfPages::size() const
{
    return layout.fullRect(QPageLayout::Point).size() * unitsPerPoint;
}

void paintPage(QPainter &painter, const PdfPages &pages, int number)
{
    const Page &page = pages.pages[number];
    for (const PageShape &shape : page.shapes)
        shape(painter);
    for (const PageMark &mark : pages.marks) {
        for (const PageArea &area : mark.areas) {
            if (area.page == number)
                painter.fillRect(area.rect, mark.band);
        }
    }
    for (const PageMark &mark : pages.marks) {
        for (const PageArea &area : mark.areas) {
            if (area.page != number)
                continue;
            for (qsizetype edge = 0; edge < mark.edges.size(); ++edge)
                painter.fillRect(mark.edgeLine(area.rect, edge), mark.edges[edge]);
        }
    }
    for (const PageLine &line : page.lines) {
        painter.setPen(line.color);
        line.layout->lineAt(line.line).draw(&painter, line.at);
    }
}

} // namespace crossread
