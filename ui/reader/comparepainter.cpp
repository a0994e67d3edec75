#include "ui/reader/articlepainter.h"
#include "ui/theme.h"

#include <algorithm>
#include <QPainter>

namespace crossread {

namespace {

// Those of a list by start that touch the line; `longest`: none of them is longer.
template<typename Mark, typename Paint>
void eachTouching(const QList<Mark> &marks, qsizetype longest, const ViewLine &line, const Paint &paint)
{
    auto mark = std::lower_bound(marks.begin(), marks.end(), line.span.start - longest,
                                 [](const Mark &one, qsizetype start) { return one.span.start < start; });
    for (; mark != marks.end() && mark->span.start < line.span.end; ++mark) {
        const QRectF band = line.band(mark->span);
        if (!band.isEmpty())
            paint(*mark, band);
    }
}

} // namespace

void paintComparedUnder(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    if (!scene.compared)
        return;
    eachTouching(scene.compared->grounds, scene.compared->longest, line,
                 [&](const ComparedMarks::Ground &ground, const QRectF &band) {
                     const TagColors colors = scene.theme.compared(ground.look);
                     painter.fillRect(band.adjusted(-1, -1, 1, 2).toAlignedRect(), colors.band);
                     if (ground.bar)
                         painter.fillRect(QRectF(gutterWidth - 10, line.top, 4, line.bottom - line.top), colors.edge);
                 });
}

void paintComparedOver(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    if (!scene.compared)
        return;
    painter.setBrush(Qt::NoBrush);
    eachTouching(scene.compared->frames, scene.compared->longest, line,
                 [&](const ComparedMarks::Frame &frame, const QRectF &band) {
                     const Stance stance = frame.opposite ? Stance::Disputes : Stance::Supports;
                     painter.setPen(
                         QPen(scene.theme.stance(stance, true), 1.5, frame.opposite ? Qt::DashLine : Qt::SolidLine));
                     painter.drawRoundedRect(band.adjusted(-2, -1.5, 2, 2.5), 3, 3);
                 });
}

} // namespace crossread
