#pragma once

#include "app/text/span.h"

namespace crossread {

// How a span's ends move by whole words. A step that would leave nothing of it, or lead out of the text, leads nowhere.
enum class SpanEnd { Start, Last };
Span movedByWord(const QString &text, Span span, SpanEnd end, int step);
// The edge of the word at a place that lies nearest to it; the place itself beside a word.
qsizetype nearestWordEdge(const QString &text, qsizetype position);
// The first part of a text, at most so many characters, cut between words.
QString firstWords(const QString &text, qsizetype most);

} // namespace crossread
