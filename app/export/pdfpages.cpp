#include "app/export/pdfpages.h"

#include <QMap>
#include <QPainter>

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr int mostBands = 3;

// From left to right on a line.
struct Stretch
{
    qreal left;
    qreal right;
};

// Parts of the page that lie on one line, whatever they belong to.
using LinePlace = std::pair<int, qint64>;

LinePlace lineOf(const PageArea &area)
{
    return {area.page, qRound64(area.rect.top())};
}

// What is free of a stretch joins the layer; the others go on to the next.
QList<Stretch> takeFree(QList<Stretch> &layer, const QList<Stretch> &wanted, QList<Stretch> &free)
{
    QList<Stretch> rest;
    const QList<Stretch> taken = layer;
    for (const Stretch &one : wanted) {
        qreal x = one.left;
        const auto add = [&](qreal to) {
            if (to > x) {
                free.append({x, to});
                layer.append({x, to});
            }
        };
        for (const Stretch &other : taken) {
            if (other.right <= x || other.left >= one.right)
                continue;
            add(other.left);
            rest.append({std::max(x, other.left), std::min(one.right, other.right)});
            x = other.right;
        }
        add(one.right);
    }
    std::sort(layer.begin(), layer.end(), [](const Stretch &a, const Stretch &b) { return a.left < b.left; });
    return rest;
}

QColor multiplied(const QColor &a, const QColor &b)
{
    return QColor::fromRgbF(a.redF() * b.redF(), a.greenF() * b.greenF(), a.blueF() * b.blueF());
}

// As a PDF's readers multiply them, which not every printer can: each stretch in one colour.
void paintBands(QPainter &painter, const PdfPages &pages, int number)
{
    struct Band
    {
        QRectF rect;
        QColor color;
    };
    QMap<LinePlace, QList<Band>> lines;
    for (const PageMark &mark : pages.marks) {
        for (const PageArea &band : mark.bands) {
            if (band.page == number)
                lines[lineOf(band)].append({band.rect, mark.band});
        }
    }
    for (const QList<Band> &bands : std::as_const(lines)) {
        QList<qreal> ends;
        for (const Band &band : bands)
            ends << band.rect.left() << band.rect.right();
        std::sort(ends.begin(), ends.end());
        for (qsizetype i = 0; i + 1 < ends.size(); ++i) {
            QColor color;
            for (const Band &band : bands) {
                if (band.rect.left() <= ends[i] && band.rect.right() >= ends[i + 1])
                    color = color.isValid() ? multiplied(color, band.color) : band.color;
            }
            const QRectF &line = bands.first().rect;
            if (color.isValid() && ends[i + 1] > ends[i])
                painter.fillRect(QRectF(ends[i], line.top(), ends[i + 1] - ends[i], line.height()), color);
        }
    }
}

} // namespace

void limitBands(QList<PageMark> &marks)
{
    QMap<LinePlace, std::array<QList<Stretch>, mostBands>> lines;
    for (PageMark &mark : marks) {
        mark.bands.clear();
        for (const PageArea &area : std::as_const(mark.areas)) {
            QList<Stretch> free;
            QList<Stretch> rest{{area.rect.left(), area.rect.right()}};
            for (QList<Stretch> &layer : lines[lineOf(area)])
                rest = takeFree(layer, rest, free);
            for (const Stretch &one : std::as_const(free))
                mark.bands.append(
                    {area.page, QRectF(one.left, area.rect.top(), one.right - one.left, area.rect.height())});
        }
    }
}

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
    paintBands(painter, pages, number);
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
