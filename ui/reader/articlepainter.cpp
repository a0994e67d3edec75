#include "ui/reader/articlepainter.h"

#include "ui/models/entitylook.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/readerstyle.h"
#include "ui/theme.h"

#include <QPainter>

namespace crossread {

namespace {

constexpr int mostStripes = 8; // on one place: each colour of the palette, and one; more would be too thin to see
constexpr int mostLines = 3;
constexpr qreal handleWidth = 6;
constexpr qreal handleHeight = 13;

QColor withAlpha(QColor color, qreal alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

struct Stroke
{
    Span span;
    TagColors colors;
    bool isOther; // of another author: its line is dotted
    bool isFaint; // the filter asks for others: a thin line without a band
};

// In step with the pixels of the view, so that neighbours go on as one line.
void paintLine(QPainter &painter, const QRectF &line, const Stroke &stroke, const Theme &theme)
{
    constexpr int dot = 3;
    constexpr int pitch = 5;
    if (stroke.isFaint)
        return painter.fillRect(QRectF(line.left(), line.top(), line.width(), 1), theme.outline);
    if (!stroke.isOther)
        return painter.fillRect(line, stroke.colors.edge);
    for (qreal x = std::floor(line.left() / pitch) * pitch; x < line.right(); x += pitch)
        painter.fillRect(QRectF(x, line.top(), dot, line.height()) & line, stroke.colors.edge);
}

// One stretch of a line that bears the same tags from end to end: a stripe a colour, however many marks have it, and
// beneath a line a mark, as long as they are few.
void paintStripes(QPainter &painter, const QRectF &band, const QList<const Stroke *> &strokes, const Theme &theme)
{
    QList<QColor> stripes;
    for (const Stroke *stroke : strokes) {
        if (!stroke->isFaint && stripes.size() < mostStripes && !stripes.contains(stroke->colors.band))
            stripes.append(stroke->colors.band);
    }
    const auto lineCount = std::min<qsizetype>(strokes.size(), mostLines);
    const qreal lower = band.bottom() - (lineCount - 1);
    const qreal height = (lower - band.top()) / qreal(stripes.size());
    for (qsizetype i = 0; i < stripes.size(); ++i)
        painter.fillRect(QRectF(band.left(), band.top() + i * height, band.width(), height), stripes[i]);
    for (qsizetype i = 0; i < lineCount; ++i)
        paintLine(painter, QRectF(band.left(), lower + 2 * double(i), band.width(), 2), *strokes[i], theme);
}

void paintBands(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    QList<Stroke> strokes;
    QList<qsizetype> cuts;
    for (const int place : scene.marks.annotationsIn(line.span)) {
        const Annotation &annotation = scene.marks.annotations[place];
        const bool isOther = scene.marks.isOther(place);
        const bool isFaint = !scene.style.passes(annotation);
        for (const QString &color : scene.marks.colors(place))
            strokes.append({annotation.span, scene.theme.tag(color), isOther, isFaint});
        cuts.append(std::max(annotation.span.start, line.span.start));
        cuts.append(std::min(annotation.span.end, line.span.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        const Span part{cuts[i], cuts[i + 1]};
        QList<const Stroke *> here;
        for (const Stroke &stroke : strokes) {
            if (stroke.span.contains(part))
                here.append(&stroke);
        }
        QRectF band = line.band(part);
        if (here.isEmpty() || band.isEmpty())
            continue;
        // Whole pixels, or neighbours of one colour would show a seam.
        band.setLeft(qRound(band.left()));
        band.setRight(qRound(band.right()));
        band.setTop(qRound(band.top()));
        band.setBottom(qRound(band.bottom()));
        paintStripes(painter, band, here, scene.theme);
    }
}

void paintMention(QPainter &painter, const Scene &scene, const ViewLine &line, const Mention &mention)
{
    const QRectF band = line.band(mention.span);
    if (band.isEmpty())
        return;
    const EntityLook look = lookOf(scene.marks.kinds.value(mention.kind), scene.theme);
    const bool lit = !scene.litEntity.isEmpty() && mention.entity == scene.litEntity;
    const QRectF tint = band.adjusted(-1, 0, 1, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(look.color, lit ? 0.22 : 0.10));
    painter.drawRoundedRect(tint, 2, 2);
    const qreal y = qRound(line.baseline + line.em * 0.14);
    paintUnderline(painter, band.left(), band.right(), y, look);
    if (lit) {
        painter.setPen(QPen(look.color, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tint.adjusted(-1, -0.5, 1, 0.5), 3, 3);
    }
}

// The furniture's hairlines, the bar of a quotation, the marker of a list item.
void paintBlockSigns(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    const QList<Block> &blocks = scene.article.blocks;
    if (line.block >= blocks.size())
        return;
    const Block &block = blocks[line.block];
    const qreal left = gutterWidth;
    const qreal right = left + scene.column;
    const auto neighbour = [&](int step) { return blocks.value(line.block + step, Block{}).kind; };
    if (block.kind == BlockKind::Furniture) {
        painter.setPen(QPen(scene.theme.line, 1));
        const qreal room = std::round(scene.measures.gap / 2);
        if (line.first && neighbour(-1) != BlockKind::Furniture)
            painter.drawLine(QPointF(left, qRound(line.top - room) + 0.5),
                             QPointF(right, qRound(line.top - room) + 0.5));
        if (line.last && neighbour(1) != BlockKind::Furniture)
            painter.drawLine(QPointF(left, qRound(line.bottom + room) + 0.5),
                             QPointF(right, qRound(line.bottom + room) + 0.5));
    } else if (block.kind == BlockKind::Quote) {
        const bool more = !line.last || neighbour(1) == BlockKind::Quote;
        painter.fillRect(QRectF(left + 2, line.top, 3, line.bottom - line.top + (more ? scene.measures.gap : 0)),
                         scene.theme.line);
    } else if (block.kind == BlockKind::ListItem && line.first) {
        const qreal edge = line.origin.x() + line.line.x();
        const bool bullet = block.marker.isEmpty() || (block.marker.size() == 1 && !block.marker[0].isLetterOrNumber());
        if (bullet) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(scene.theme.secondary);
            const qreal radius = line.em * 0.17;
            painter.drawEllipse(QPointF(edge - scene.measures.indent + radius + 2, line.baseline - line.em * 0.28),
                                radius, radius);
        } else {
            painter.setPen(scene.theme.secondary);
            painter.setFont(scene.measures.text);
            const QRectF room(edge - 3 * scene.measures.indent, line.baseline - line.em * 1.5,
                              3 * scene.measures.indent - line.em * 0.3, line.em * 2.5);
            const QFontMetricsF metrics(scene.measures.text, painter.device());
            painter.drawText(QPointF(room.right() - metrics.horizontalAdvance(block.marker), line.baseline),
                             block.marker);
        }
    }
}

void paintFrame(QPainter &painter, const ViewLine &line, Span span, const QColor &color, qreal width,
                Qt::PenStyle style)
{
    const QRectF band = line.band(span);
    if (band.isEmpty())
        return;
    painter.setPen(QPen(color, width, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(band.adjusted(-2, -1, 2, 3), 3, 3);
}

void paintHits(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    auto hit = std::lower_bound(scene.hits.begin(), scene.hits.end(), line.span.start,
                                [](Span span, qsizetype start) { return span.end <= start; });
    for (; hit != scene.hits.end() && hit->start < line.span.end; ++hit) {
        const QRectF band = line.band(*hit);
        painter.fillRect(band, scene.theme.selectedRow);
        painter.setPen(QPen(scene.theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(band.adjusted(-0.5, 0.5, 0.5, -0.5));
    }
}

void paintGutter(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    const QList<int> here = passagesOn(scene, line);
    if (here.isEmpty())
        return;
    int shown = here.first();
    for (const int place : here) {
        if (scene.marks.passages[place].claim == scene.currentClaim)
            shown = place;
    }
    const PassageMark &mark = scene.marks.passages[shown];
    paintStance(painter, QPointF(gutterWidth / 2 - 1, line.baseline - scene.measures.em * 0.3),
                scene.measures.em * 0.68, mark.passage.stance, mark.passage.figureDiffers, mark.suggested, scene.theme);
}

void paintHandles(QPainter &painter, const Scene &scene, const ViewLine &line)
{
    painter.setPen(QPen(scene.theme.base, 1.5));
    painter.setBrush(scene.theme.accent);
    const Span span = scene.selectedSpan;
    if (line.span.contains(span.start))
        painter.drawRoundedRect(handleRect(line, span, false), handleWidth / 2, handleWidth / 2);
    if (line.span.contains(span.end - 1))
        painter.drawRoundedRect(handleRect(line, span, true), handleWidth / 2, handleWidth / 2);
}

} // namespace

QRectF handleRect(const ViewLine &line, Span span, bool atEnd)
{
    const QRectF band = line.band(span);
    const qreal x = atEnd ? band.right() + handleWidth / 2 : band.left() - handleWidth / 2; // beside the letters
    const qreal height = std::min(handleHeight, band.height());
    return {x - handleWidth / 2, band.center().y() - height / 2 + 1, handleWidth, height};
}

void paintUnder(QPainter &painter, const Scene &scene, const QList<ViewLine> &lines)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ViewLine &line : lines) {
        paintBlockSigns(painter, scene, line);
        if (line.span.overlaps(scene.sentence)) {
            const QRectF band = line.band(scene.sentence);
            painter.fillRect(QRectF(band.left() - 2, line.top, band.width() + 4, line.bottom - line.top),
                             scene.theme.hover);
        }
        paintComparedUnder(painter, scene, line);
        paintDifferencesUnder(painter, scene, line);
        if (scene.style.annotations)
            paintBands(painter, scene, line);
        paintHits(painter, scene, line);
        if (scene.style.entities) {
            for (const int place : scene.marks.mentionIndex.overlapping(line.span)) {
                const Mention &mention = scene.marks.mentions[place];
                if (!scene.style.hiddenKinds.contains(mention.kind))
                    paintMention(painter, scene, line, mention);
            }
        }
    }
}

void paintOver(QPainter &painter, const Scene &scene, const QList<ViewLine> &lines)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ViewLine &line : lines) {
        paintComparedOver(painter, scene, line);
        paintDifferencesOver(painter, scene, line);
        if (scene.style.claims) {
            paintGutter(painter, scene, line);
            for (const int place : scene.marks.passageIndex.overlapping(line.span)) {
                const PassageMark &mark = scene.marks.passages[place];
                // What is looked at has a frame already.
                if (mark.claim != scene.currentClaim || mark.passage.span.overlaps(scene.lit))
                    continue;
                paintFrame(painter, line, mark.passage.span,
                           scene.theme.stance(mark.passage.stance, mark.passage.figureDiffers),
                           mark.suggested ? 1.5 : 1, mark.suggested ? Qt::DashLine : Qt::SolidLine);
            }
        }
        if (scene.style.annotations && line.span.overlaps(scene.selectedSpan)) {
            paintFrame(painter, line, scene.selectedSpan, scene.theme.accent, 2, Qt::SolidLine);
            paintHandles(painter, scene, line);
        }
        if (!scene.flash.isEmpty())
            paintFrame(painter, line, scene.flash, scene.theme.accent, 2, Qt::SolidLine);
        if (!scene.sentence.isEmpty() && line.span.overlaps(scene.sentence))
            painter.fillRect(QRectF(gutterWidth - 6, line.top, 2, line.bottom - line.top), scene.theme.accent);
    }
}

QList<int> passagesOn(const Scene &scene, const ViewLine &line)
{
    QList<int> here = scene.marks.passageIndex.overlapping(line.span);
    here.removeIf([&](int place) { return !line.span.contains(scene.marks.passages[place].passage.span.start); });
    return here;
}

void paintStance(QPainter &painter, QPointF middle, qreal size, Stance stance, bool differs, bool suggested,
                 const Theme &theme)
{
    const QColor color = theme.stance(stance, differs);
    const qreal radius = size / 2;
    const QRectF box(middle.x() - radius, middle.y() - radius, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, suggested ? 1.2 : 2, Qt::SolidLine, Qt::RoundCap));
    if (stance == Stance::Disputes) {
        const QRectF cross = box.adjusted(1, 1, -1, -1);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    } else if (differs) {
        painter.drawLine(QPointF(box.left(), middle.y() - size * 0.18), QPointF(box.right(), middle.y() - size * 0.18));
        painter.drawLine(QPointF(box.left(), middle.y() + size * 0.18), QPointF(box.right(), middle.y() + size * 0.18));
        painter.drawLine(QPointF(middle.x() + size * 0.22, box.top()), QPointF(middle.x() - size * 0.22, box.bottom()));
    } else {
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(suggested || stance == Stance::Mentions ? QBrush(Qt::NoBrush) : QBrush(color));
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6));
        if (stance == Stance::Mentions) {
            painter.setBrush(suggested ? QBrush(color, Qt::Dense4Pattern) : QBrush(color));
            painter.drawPie(box.adjusted(0.6, 0.6, -0.6, -0.6), 90 * 16, 180 * 16);
        }
    }
    painter.restore();
}

void paintSwatch(QPainter &painter, const QRectF &rect, const QStringList &colors, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, 3, 3);
    painter.setClipPath(shape);
    const qreal height = rect.height() / qreal(std::max<qsizetype>(1, colors.size()));
    for (qsizetype i = 0; i < colors.size(); ++i) {
        const TagColors pair = theme.tag(colors[i]);
        painter.fillRect(QRectF(rect.left(), rect.top() + i * height, rect.width(), height), pair.band);
        painter.fillRect(QRectF(rect.left(), rect.top() + i * height, rect.width() * 0.4, height), pair.edge);
    }
    painter.setClipping(false);
    if (!colors.isEmpty()) {
        painter.setPen(QPen(theme.tag(colors.first()).edge, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape);
    }
    painter.restore();
}

} // namespace crossread
