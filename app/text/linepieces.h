#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// A line in pieces of at most 16,384 UTF-16 units, for who may look far ahead from each place: of a line without an end
// that would cost the square of its length. Cut at a blank where there is one in the latter half of a piece, and never
// within a character. An empty line: none. Any thread.
QList<Span> linePieces(QStringView line);

} // namespace crossread
