#include "ui/reader/articlepainter.h"
#include "ui/reader/readerstyle.h"
#include "ui/theme.h"

#include <algorithm>
#include <QPainter>

namespace crossread {

namespace {

DiffLook lookFor(const DiffMark &mark, DiffLook changed)
{
    return mark.kind == DiffMark::Moved ? DiffLook::Moved : changed;
}

// A bracket beneath the words, which no kind of entity has.
void paintBracket(QPainter &painter, const QRectF &band, qreal y, const QColor &color)
{
    const qreal left = std::round(band.left());
    const qreal right = std::round(band.right());
    painter.fillRect(QRectF(left, y, right - left, 1.5), color);
    painter.fillRect(QRectF(left, y - 4, 1.5, 4), color);
    painter.fillRect(QRectF(right - 1.5, y - 4, 1.5, 4), color);
}

template<typename Paint>
void eachOn(const Scene &scene, const ViewLine &line, const Paint &paint)
{
    auto mark = std::lower_bound(scene.differences.begin(), scene.differences.end(), line.span.start,
                                 [](const DiffMark &one, qsizetype start) { return one.span.end <= start; });
    for (; mark != scene.differences.end() && mark->span.start < line.span.end; ++mark) {
        const QRectF band = line.band(mark->span);
        if (!band.isEmpty())
            paint(lookFor(*mark, scene.changedAs), band);
    }
}

} // namespace

void paintDifferencesUnder(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    eachOn(scene, line, [&](DiffLook kind, const QRectF &band) {
        // What lies on the ground of a comparison keeps that.
        if (kind != DiffLook::Other)
            painter.fillRect(band.toAlignedRect(), scene.theme.difference(kind).band);
    });
}

void paintDifferencesOver(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    bool here[4] = {false, false, false, false};
    eachOn(scene, line, [&](DiffLook kind, const QRectF &band) {
        here[int(kind)] = true;
        const QColor color = scene.theme.difference(kind).edge;
        const qreal under = std::round(line.baseline + line.em * 0.22);
        if (kind == DiffLook::Removed) {
            painter.fillRect(QRectF(band.left(), std::round(line.baseline - line.em * 0.27), band.width(), 1), color);
            return;
        }
        if (kind == DiffLook::Other) {
            paintBracket(painter, band, under, color);
            return;
        }
        painter.setPen(QPen(color, 2, kind == DiffLook::Moved ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(band.left(), under), QPointF(band.right(), under));
    });
    // The gutter says at a glance where something is: a full bar for new words, a hatched one for lost ones, a dotted
    // one for what has moved.
    for (const DiffLook kind : {DiffLook::Moved, DiffLook::Removed, DiffLook::Added}) {
        if (!here[int(kind)])
            continue;
        const QColor color = scene.theme.difference(kind).edge;
        const QRectF bar(0, line.top, 4, line.bottom - line.top);
        if (kind == DiffLook::Added) {
            painter.fillRect(bar, color);
        } else {
            const qreal step = kind == DiffLook::Removed ? 3 : 6;
            for (qreal y = std::ceil(bar.top() / step) * step; y + step / 2 <= bar.bottom(); y += step)
                painter.fillRect(QRectF(bar.left(), y, bar.width(), step / 2), color);
        }
    }
    if (scene.lit.isEmpty())
        return;
    const QRectF band = line.band(scene.lit);
    if (band.isEmpty())
        return;
    painter.setPen(QPen(scene.theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(band.adjusted(-3, -2, 3, 4), 4, 4);
}

} // namespace crossread
