#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// Finds the spans that overlap a stretch without looking at the others: O(log n + hits). An implicit
// balanced tree over the spans sorted by start, each node with the greatest end below it (as in
// Cormen et al., Introduction to Algorithms, "Interval trees").
class SpanIndex
{
public:
    SpanIndex() = default;
    explicit SpanIndex(const QList<Span> &spans); // in any order; empty ones are never found

    // Places in the list that was given, ordered by start, longer ones first.
    QList<int> overlapping(Span stretch) const;
    QList<int> at(qsizetype position) const { return overlapping({position, position + 1}); }

private:
    struct Entry
    {
        Span span;
        qsizetype maxEnd;
        int place;
    };
    qsizetype build(qsizetype from, qsizetype to);
    void collect(qsizetype from, qsizetype to, Span stretch, QList<int> &found) const;

    QList<Entry> m_entries;
};

} // namespace crossread
