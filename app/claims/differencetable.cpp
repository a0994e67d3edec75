#include "app/claims/differencetable.h"

#include <map>
#include <QCoreApplication>

namespace crossread {

namespace {

// The claims of an article by where their passages are.
class ClaimsByPlace
{
public:
    ClaimsByPlace(Id article, const QList<Claim> &claims)
    {
        for (const Claim &claim : claims) {
            if (claim.status == ClaimStatus::Rejected)
                continue;
            for (const Passage &passage : claim.passages) {
                if (passage.article == article) {
                    m_places.insert({passage.span.start, {passage.span, claim.statement}});
                    m_longest = std::max(m_longest, passage.span.length());
                }
            }
        }
    }

    // Of several the one that shares most with the span.
    QString at(Span span) const
    {
        QString best;
        qsizetype most = 0;
        for (auto it = m_places.lower_bound(span.start - m_longest); it != m_places.end() && it->first < span.end;
             ++it) {
            const qsizetype shared = span.shared(it->second.first);
            if (shared > most) {
                most = shared;
                best = it->second.second;
            }
        }
        return best;
    }

private:
    std::multimap<qsizetype, std::pair<Span, QString>> m_places; // by start
    qsizetype m_longest = 0;
};

} // namespace

QString differenceKindName(DifferenceKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("crossread", text); };
    switch (kind) {
    case DifferenceKind::Figure:
        return tr(QT_TRANSLATE_NOOP("crossread", "Figure"));
    case DifferenceKind::Date:
        return tr(QT_TRANSLATE_NOOP("crossread", "Date"));
    case DifferenceKind::Name:
        return tr(QT_TRANSLATE_NOOP("crossread", "Name"));
    case DifferenceKind::Opposite:
        return tr(QT_TRANSLATE_NOOP("crossread", "Opposite"));
    case DifferenceKind::Hedge:
        return tr(QT_TRANSLATE_NOOP("crossread", "Left open"));
    case DifferenceKind::Attribution:
        return tr(QT_TRANSLATE_NOOP("crossread", "Attribution"));
    case DifferenceKind::OnlyHere:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("crossread", "Only here"));
}

QStringList differenceColumns()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("crossread", text); };
    return {tr(QT_TRANSLATE_NOOP("crossread", "Kind")), tr(QT_TRANSLATE_NOOP("crossread", "First article")),
            tr(QT_TRANSLATE_NOOP("crossread", "Second article")), tr(QT_TRANSLATE_NOOP("crossread", "Claim")),
            tr(QT_TRANSLATE_NOOP("crossread", "Why"))};
}

QList<QStringList> differenceRows(const Comparison &comparison, const Article &a, const Article &b,
                                  const QList<Claim> &claims)
{
    const ClaimsByPlace claimsA(a.id, claims);
    const ClaimsByPlace claimsB(b.id, claims);
    QList<QStringList> rows;
    rows.reserve(comparison.differences.size());
    for (const Difference &difference : comparison.differences) {
        const QString claim = claimsA.at(difference.a);
        rows.append({differenceKindName(difference.kind), difference.a.of(a.text), difference.b.of(b.text),
                     claim.isEmpty() ? claimsB.at(difference.b) : claim, difference.reason});
    }
    return rows;
}

} // namespace crossread
