#pragma once

#include <algorithm>
#include <QString>

namespace crossread {

// A half-open stretch [start, end) of a text, in UTF-16 units. Files and the command
// line speak in code points instead: see app/text/codepoints.h.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype position) const { return start <= position && position < end; }
    bool contains(Span other) const { return start <= other.start && other.end <= end; }
    bool overlaps(Span other) const { return start < other.end && other.start < end; }
    qsizetype shared(Span other) const
    {
        return std::max<qsizetype>(0, std::min(end, other.end) - std::max(start, other.start));
    }
    QString of(const QString &text) const { return text.mid(start, end - start); }
    QStringView in(QStringView text) const { return text.mid(start, end - start); }

    friend bool operator==(Span, Span) = default;
    friend auto operator<=>(Span, Span) = default;
};

} // namespace crossread
