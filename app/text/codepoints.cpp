#include "app/text/codepoints.h"

#include <algorithm>

namespace crossread {

CodePoints::CodePoints(QStringView text) : m_length(text.size())
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.append(i++);
    }
}

qsizetype CodePoints::fromUtf16(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_length);
    // Each pair that ends at or before the offset takes one unit off; one that the offset splits does so
    // too, for then the offset counts as the pair's start.
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), offset);
    const qsizetype pairs = before - m_pairs.begin();
    return offset - pairs;
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    codePoint = std::clamp<qsizetype>(codePoint, 0, m_length - m_pairs.size());
    // m_pairs[i] - i is the code point offset of pair i, rising: the pairs before codePoint take two units each.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[middle] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

} // namespace crossread
