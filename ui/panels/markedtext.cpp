#include "ui/panels/markedtext.h"

#include <QFontMetrics>
#include <QPainter>

namespace crossread {

namespace {

constexpr qsizetype before = 32; // letters that stay before what is wanted
const QChar ellipsis(0x2026);

MarkedText shifted(const MarkedText &text, qsizetype cut)
{
    MarkedText result = text;
    result.text = text.text.mid(cut);
    if (cut > 0 || text.cutHead)
        result.text.prepend(ellipsis);
    if (text.cutTail)
        result.text.append(ellipsis);
    const qsizetype shift = (cut > 0 || text.cutHead ? 1 : 0) - cut;
    result.formats.clear();
    for (QTextLayout::FormatRange range : text.formats) {
        const qsizetype end = range.start + range.length;
        if (end <= cut)
            continue;
        const qsizetype start = std::max<qsizetype>(range.start, cut);
        range.start = int(start + shift);
        range.length = int(end - start);
        result.formats.append(range);
    }
    return result;
}

// The text from where it has to begin so that what is wanted is seen.
MarkedText fitting(const MarkedText &text, const QFont &font, int width, int lines)
{
    const QFontMetrics metrics(font);
    const qsizetype seen = std::min(text.wanted.end, text.wanted.start + 12);
    const int room = width * lines - 4 * metrics.averageCharWidth() * lines;
    if (metrics.horizontalAdvance(text.text.left(seen)) <= room)
        return shifted(text, 0);
    const qsizetype from = std::max<qsizetype>(0, text.wanted.start - before);
    const qsizetype blank = text.text.indexOf(QLatin1Char(' '), from);
    return shifted(text, blank >= 0 && blank < text.wanted.start ? blank + 1 : from);
}

QList<QTextLine> brokenLines(QTextLayout &layout, int width, int most)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    QList<QTextLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(line);
        if (lines.size() > most)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

void paintMarked(QPainter *painter, const QRect &rect, const MarkedText &text, int lines, int pitch)
{
    if (rect.width() <= 0 || text.text.isEmpty())
        return;
    const QFont font = painter->font();
    const MarkedText shown = fitting(text, font, rect.width(), lines);
    QTextLayout layout(shown.text, font);
    layout.setFormats(shown.formats);
    const QList<QTextLine> broken = brokenLines(layout, rect.width(), lines);
    const bool more = broken.size() > lines;
    const QFontMetrics metrics(font);
    for (int i = 0; i < std::min(int(broken.size()), lines); ++i) {
        QTextLine line = broken[i];
        const int y = rect.top() + i * pitch;
        line.setPosition(QPointF(rect.left(), y + (pitch - line.height()) / 2));
        const bool last = more && i == lines - 1;
        if (!last) {
            line.draw(painter, {});
            continue;
        }
        const int room = rect.width() - metrics.horizontalAdvance(ellipsis);
        painter->save();
        painter->setClipRect(QRect(rect.left(), y, room, pitch), Qt::IntersectClip);
        line.draw(painter, {});
        painter->restore();
        const qreal x = std::min<qreal>(room, line.naturalTextWidth());
        painter->drawText(QRectF(rect.left() + x, y, rect.width() - x, pitch), Qt::AlignLeft | Qt::AlignVCenter,
                          QString(ellipsis));
    }
}

} // namespace crossread
