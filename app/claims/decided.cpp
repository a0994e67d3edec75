#include "app/claims/claims.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace crossread {

namespace {

// Union-find with path halving.
class Groups
{
public:
    qsizetype add()
    {
        m_parents += m_parents.size();
        return m_parents.size() - 1;
    }
    qsizetype find(qsizetype item)
    {
        while (m_parents[item] != item)
            item = m_parents[item] = m_parents[m_parents[item]];
        return item;
    }
    void join(qsizetype a, qsizetype b) { m_parents[find(a)] = find(b); }

private:
    QList<qsizetype> m_parents;
};

QString outsideName(const Citation &citation)
{
    if (citation.to != 0)
        return QString::number(citation.to);
    const QString name = citation.name.simplified().toCaseFolded();
    return name.startsWith(QLatin1String("the ")) ? name.mid(4) : name;
}

} // namespace

int originCount(const QList<Id> &articles, const QList<Citation> &citations)
{
    Groups groups;
    QHash<Id, qsizetype> inside;
    for (Id article : articles) {
        if (!inside.contains(article))
            inside.insert(article, groups.add());
    }
    QHash<QString, qsizetype> outside;
    for (const Citation &citation : citations) {
        const auto from = inside.constFind(citation.from);
        if (from == inside.cend())
            continue;
        if (const auto to = inside.constFind(citation.to); to != inside.cend()) {
            groups.join(*from, *to);
            continue;
        }
        const QString name = outsideName(citation);
        if (name.isEmpty())
            continue;
        if (!outside.contains(name))
            outside.insert(name, groups.add());
        groups.join(*from, outside.value(name));
    }
    QSet<qsizetype> roots;
    for (qsizetype item : std::as_const(inside))
        roots.insert(groups.find(item));
    return int(roots.size());
}

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
