#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// Turns UTF-16 offsets of one text into code points and back, in logarithmic time. An offset in the
// middle of a surrogate pair counts as its start; one past the end as the end.
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    qsizetype fromUtf16(qsizetype offset) const;
    qsizetype toUtf16(qsizetype codePoint) const;
    Span fromUtf16(Span span) const { return {fromUtf16(span.start), fromUtf16(span.end)}; }
    Span toUtf16(Span span) const { return {toUtf16(span.start), toUtf16(span.end)}; }

private:
    QList<qsizetype> m_pairs; // UTF-16 offsets of the high surrogates
    qsizetype m_length;
};

} // namespace crossread
