#include "app/text/linepieces.h"

#include <algorithm>

namespace crossread {

QList<Span> linePieces(QStringView line)
{
    constexpr qsizetype longest = 16384;
    QList<Span> pieces;
    for (qsizetype start = 0; start < line.size();) {
        qsizetype end = std::min(line.size(), start + longest);
        if (end < line.size()) {
            const qsizetype blank = line.mid(start, longest).lastIndexOf(QLatin1Char(' '));
            if (blank > longest / 2)
                end = start + blank;
            else if (line[end].isLowSurrogate() && line[end - 1].isHighSurrogate())
                --end;
        }
        pieces.append({start, end});
        start = end;
    }
    return pieces;
}

} // namespace crossread
