#include "ui/reader/linegeometry.h"

#include "ui/reader/articledocument.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QTextLayout>

namespace crossread {

namespace {

ViewLine viewLine(const QTextBlock &block, int place, QPointF origin, const TextMeasures &measures)
{
    const QTextLayout &layout = *block.layout();
    ViewLine view;
    view.line = layout.lineAt(place);
    view.block = block.blockNumber();
    view.blockSpan = {block.position(), block.position() + block.length() - 1};
    view.span.start = block.position() + view.line.textStart();
    view.span.end = view.span.start + view.line.textLength();
    view.origin = origin;
    view.baseline = origin.y() + view.line.y() + view.line.ascent();
    view.em = measures.em * view.line.height() / measures.naturalHeight;
    view.first = place == 0;
    view.last = place == layout.lineCount() - 1;
    const qreal height = block.blockFormat().lineHeight();
    const qreal middle = view.baseline - view.em * 0.27;
    view.top = middle - height / 2;
    view.bottom = middle + height / 2;
    return view;
}

QPointF originOf(const QTextBlock &block, QPointF scroll)
{
    return block.document()->documentLayout()->blockBoundingRect(block).topLeft() - scroll;
}

} // namespace

QRectF ViewLine::band(Span part) const
{
    const Span on{std::max(part.start, span.start), std::min(part.end, span.end)};
    if (on.isEmpty())
        return {};
    const qsizetype base = blockSpan.start;
    qreal left = line.cursorToX(int(on.start - base));
    qreal right = line.cursorToX(int(on.end - base));
    if (left > right)
        std::swap(left, right);
    const QRectF natural = line.naturalTextRect();
    if (on.end == span.end)
        right = std::min(right, natural.right());
    return QRectF(QPointF(origin.x() + left, baseline - em * 0.9), QPointF(origin.x() + right, baseline + em * 0.36));
}

QList<ViewLine> linesIn(const QTextDocument &document, const TextMeasures &measures, QPointF scroll, const QRectF &clip)
{
    const int top =
        document.documentLayout()->hitTest(clip.topLeft() + scroll - QPointF(0, 2 * measures.lineHeight), Qt::FuzzyHit);
    QList<ViewLine> lines;
    for (QTextBlock block = document.findBlock(std::max(0, top)); block.isValid(); block = block.next()) {
        const QPointF origin = originOf(block, scroll);
        const QTextLayout &layout = *block.layout();
        if (origin.y() - 2 * measures.lineHeight > clip.bottom())
            break;
        // Lines lie in order: skip those above the clip by halving.
        int from = 0;
        for (int to = layout.lineCount(); from < to;) {
            const int middle = (from + to) / 2;
            if (origin.y() + layout.lineAt(middle).y() + 2 * measures.naturalHeight < clip.top())
                from = middle + 1;
            else
                to = middle;
        }
        for (int i = from; i < layout.lineCount(); ++i) {
            if (origin.y() + layout.lineAt(i).y() - measures.lineHeight > clip.bottom())
                return lines;
            lines.append(viewLine(block, i, origin, measures));
        }
    }
    return lines;
}

ViewLine lineAt(const QTextDocument &document, const TextMeasures &measures, QPointF scroll, qsizetype position)
{
    QTextBlock block = document.findBlock(int(position));
    if (!block.isValid())
        block = document.lastBlock();
    const QPointF origin = originOf(block, scroll);
    const auto inBlock = int(std::clamp<qsizetype>(position - block.position(), 0, block.length() - 1));
    const QTextLine line = block.layout()->lineForTextPosition(inBlock);
    return line.isValid() ? viewLine(block, line.lineNumber(), origin, measures) : ViewLine{};
}

qsizetype characterAt(const QTextDocument &document, const TextMeasures &measures, QPointF scroll, QPointF point)
{
    const QRectF around(point - QPointF(0, measures.lineHeight), point + QPointF(1, measures.lineHeight));
    for (const ViewLine &view : linesIn(document, measures, scroll, around)) {
        if (point.y() < view.top || point.y() >= view.bottom)
            continue;
        const qreal x = point.x() - view.origin.x();
        const QRectF natural = view.line.naturalTextRect();
        if (x < natural.left() || x >= natural.right())
            return -1;
        const qsizetype position = view.blockSpan.start + view.line.xToCursor(x, QTextLine::CursorOnCharacter);
        return std::clamp(position, view.span.start, std::max(view.span.start, view.span.end - 1));
    }
    return -1;
}

} // namespace crossread
