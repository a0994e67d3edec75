#include "ui/reader/spanindex.h"

namespace crossread {

SpanIndex::SpanIndex(const QList<Span> &spans)
{
    m_entries.reserve(spans.size());
    for (int i = 0; i < spans.size(); ++i) {
        if (!spans[i].isEmpty())
            m_entries.append({spans[i], 0, i});
    }
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    build(0, m_entries.size());
}

qsizetype SpanIndex::build(qsizetype from, qsizetype to)
{
    if (from >= to)
        return 0;
    const qsizetype middle = from + (to - from) / 2;
    const qsizetype below = std::max(build(from, middle), build(middle + 1, to));
    return m_entries[middle].maxEnd = std::max(below, m_entries[middle].span.end);
}

QList<int> SpanIndex::overlapping(Span stretch) const
{
    QList<int> found;
    collect(0, m_entries.size(), stretch, found);
    return found;
}

void SpanIndex::collect(qsizetype from, qsizetype to, Span stretch, QList<int> &found) const
{
    if (from >= to)
        return;
    const qsizetype middle = from + (to - from) / 2;
    const Entry &entry = m_entries[middle];
    if (entry.maxEnd <= stretch.start)
        return;
    collect(from, middle, stretch, found);
    if (entry.span.start >= stretch.end)
        return;
    if (entry.span.overlaps(stretch))
        found.append(entry.place);
    collect(middle + 1, to, stretch, found);
}

} // namespace crossread
