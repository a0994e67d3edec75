#pragma once

#include "app/text/span.h"

#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QTextBlock>
#include <QTextLine>

class QTextDocument;

namespace crossread {

struct TextMeasures;

// One line of text that is on view. All places are in the viewport's pixels.
struct ViewLine
{
    QTextLine line;
    int block = 0;      // number of its block
    Span blockSpan;     // of the block, in the article
    Span span;          // in the article, the blank that ends a wrapped line included
    QPointF origin;     // of the block's layout
    qreal baseline = 0; // y
    qreal em = 0;       // size of its letters
    bool first = false; // of its block
    bool last = false;
    qreal top = 0, bottom = 0; // of its share of the column: lines touch one another

    // Left and right end of what lies of `part` on this line, trailing blanks left out. Empty: nothing.
    QRectF band(Span part) const;
};

// The lines that touch `clip`, in order. Lays out no more of the document than what lies above its end.
QList<ViewLine> linesIn(const QTextDocument &document, const TextMeasures &measures, QPointF scroll,
                        const QRectF &clip);
ViewLine lineAt(const QTextDocument &document, const TextMeasures &measures, QPointF scroll, qsizetype position);

// The character under a point of the viewport; -1 where there is none.
qsizetype characterAt(const QTextDocument &document, const TextMeasures &measures, QPointF scroll, QPointF point);

} // namespace crossread
