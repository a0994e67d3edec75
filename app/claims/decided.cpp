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

bool isDismissal(const DismissedConflict &dismissed, const Conflict &conflict, const QByteArray &contentA,
                 const QByteArray &contentB)
{
    const Span a = conflict.a.span;
    const Span b = conflict.b.span;
    const auto isAt = [&](const QByteArray &content, Span span, const QByteArray &otherContent, Span other) {
        return content == dismissed.contentA && otherContent == dismissed.contentB && span.overlaps(dismissed.a) &&
               other.overlaps(dismissed.b);
    };
    return dismissed.kind == conflict.kind && (isAt(contentA, a, contentB, b) || isAt(contentB, b, contentA, a));
}

QList<Conflict> takeDismissed(QList<Conflict> &conflicts, const QHash<Id, QByteArray> &contents,
                              const QList<DismissedConflict> &dismissals)
{
    QList<Conflict> taken;
    conflicts.removeIf([&](const Conflict &conflict) {
        const bool isTaken = std::any_of(dismissals.begin(), dismissals.end(), [&](const DismissedConflict &dismissed) {
            return isDismissal(dismissed, conflict, contents.value(conflict.a.article),
                               contents.value(conflict.b.article));
        });
        if (isTaken)
            taken.append(conflict);
        return isTaken;
    });
    return taken;
}

} // namespace crossread
