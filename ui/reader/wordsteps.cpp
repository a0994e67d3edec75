#include "ui/reader/wordsteps.h"

namespace crossread {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

// From `position` over what is (not) of words, forwards or backwards.
qsizetype over(const QString &text, qsizetype position, int step, bool words)
{
    const auto at = [&] { return text.at(step > 0 ? position : position - 1); };
    while ((step > 0 ? position < text.size() : position > 0) && isWord(at()) == words)
        position += step;
    return position;
}

} // namespace

Span movedByWord(const QString &text, Span span, SpanEnd end, int step)
{
    // Outwards first over what parts the words, inwards first over the word.
    const bool outwards = (end == SpanEnd::Last) == (step > 0);
    qsizetype &moved = end == SpanEnd::Last ? span.end : span.start;
    const Span before = span;
    const qsizetype half = over(text, moved, step, !outwards);
    moved = over(text, half, step, outwards);
    const bool newWord = !outwards || moved != half;
    return newWord && !span.isEmpty() && std::any_of(text.cbegin() + span.start, text.cbegin() + span.end, isWord)
               ? span
               : before;
}

qsizetype nearestWordEdge(const QString &text, qsizetype position)
{
    if (position <= 0 || position >= text.size() || !isWord(text.at(position)) || !isWord(text.at(position - 1)))
        return std::clamp<qsizetype>(position, 0, text.size());
    const qsizetype left = over(text, position, -1, true);
    const qsizetype right = over(text, position, 1, true);
    return position - left <= right - position ? left : right;
}

QString firstWords(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype cut = line.lastIndexOf(QLatin1Char(' '), most);
    return line.left(cut > most / 2 ? cut : most).trimmed();
}

} // namespace crossread
