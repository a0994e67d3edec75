#pragma once

#include "app/text/span.h"

#include <QList>
#include <QTextLayout>

class QPainter;

namespace crossread {

// A few lines of a text with formats in it, the last one elided. What is looked for is on view: where it begins far
// behind, so does the text.
struct MarkedText
{
    QString text;
    QList<QTextLayout::FormatRange> formats; // in `text`
    Span wanted;                             // what has to be seen, from its start
    bool cutHead = false;                    // something was left out already
    bool cutTail = false;
};

// With the painter's font.
void paintMarked(QPainter *painter, const QRect &rect, const MarkedText &text, int lines, int pitch);

} // namespace crossread
