#include "app/claims/claims.h"

#include <algorithm>
#include <QHash>

namespace crossread {

QList<Claim> undecided(const QList<Claim> &suggestions, const QList<Claim> &decided)
{
    QHash<Id, QList<Span>> taken;
    for (const Claim &claim : decided) {
        for (const Passage &passage : claim.passages)
            taken[passage.article] += passage.span;
    }
    QList<Claim> open;
    for (const Claim &claim : suggestions) {
        qsizetype covered = 0;
        for (const Passage &passage : claim.passages) {
            const QList<Span> spans = taken.value(passage.article);
            covered +=
                std::any_of(spans.cbegin(), spans.cend(), [&](Span span) { return span.overlaps(passage.span); });
        }
        if (2 * covered < claim.passages.size() || claim.passages.isEmpty())
            open += claim;
    }
    return open;
}

} // namespace crossread
