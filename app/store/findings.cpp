#include "app/store/claims.h"
#include "app/store/json.h"
#include "app/store/names.h"

namespace crossread {

namespace {

const QString claimsKind = QStringLiteral("claims");
const QString conflictsKind = QStringLiteral("conflicts");
const QString linksKind = QStringLiteral("links");

Result<void> storeDocument(Store &store, const QString &kind, const QJsonArray &document)
{
    CR_CHECK(store.run(QStringLiteral("INSERT OR REPLACE INTO findings (kind, document) VALUES (?, ?)"),
                       {kind, jsonText(document)}));
    return {};
}

Result<QJsonArray> loadDocument(Store &store, const QString &kind)
{
    CR_LET(document, store.value(QStringLiteral("SELECT document FROM findings WHERE kind = ?"), {kind}));
    return jsonArray(document.toString());
}

QStringList strings(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

Result<void> loadCitations(Store &store, QList<Citation> &citations)
{
    return store.each(
        QStringLiteral("SELECT from_article, to_article, name, start, \"end\", kind, at_head, reach, basis "
                       "FROM citations ORDER BY id"),
        {}, [&](const Row &row) {
            Citation citation;
            citation.from = row.integer(0);
            citation.to = row.integer(1);
            citation.name = row.text(2);
            citation.span = {qsizetype(row.integer(3)), qsizetype(row.integer(4))};
            citation.kind = named<CitationKind>(row.text(5));
            citation.atHead = row.integer(6) != 0;
            for (const QJsonValue &span : jsonArray(row.text(7)))
                citation.reach.append(
                    {qsizetype(span.toArray().at(0).toInteger()), qsizetype(span.toArray().at(1).toInteger())});
            citation.basis = row.text(8);
            citations.append(citation);
        });
}

Result<void> storeCitations(Store &store, const QList<Citation> &citations)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM citations")));
    for (const Citation &citation : citations) {
        QJsonArray reach;
        for (const Span span : citation.reach)
            reach.append(QJsonArray{qint64(span.start), qint64(span.end)});
        CR_CHECK(store.run(
            QStringLiteral("INSERT INTO citations (from_article, to_article, name, start, \"end\", kind, "
                           "at_head, reach, basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {citation.from, orNull(citation.to), citation.name, qint64(citation.span.start), qint64(citation.span.end),
             nameOf(citation.kind), int(citation.atHead), jsonText(reach), citation.basis}));
    }
    return {};
}

} // namespace

Result<ClaimAnalysis> loadAnalysis(Store &store)
{
    ClaimAnalysis analysis;
    CR_LET(claims, loadDocument(store, claimsKind));
    for (const QJsonValue &value : std::as_const(claims)) {
        analysis.claims += claimOf(value.toObject());
        analysis.claims.last().id = -analysis.claims.size();
    }
    CR_LET(conflicts, loadDocument(store, conflictsKind));
    for (const QJsonValue &value : std::as_const(conflicts)) {
        const QJsonArray item = value.toArray();
        analysis.conflicts += Conflict{named<ConflictKind>(item.at(0).toString()), passageRefOf(item.at(1).toArray()),
                                       passageRefOf(item.at(2).toArray()), item.at(3).toDouble(), strings(item.at(4))};
    }
    CR_LET(links, loadDocument(store, linksKind));
    for (const QJsonValue &value : std::as_const(links)) {
        const QJsonArray item = value.toArray();
        analysis.links += PassageLink{passageRefOf(item.at(0).toArray()), passageRefOf(item.at(1).toArray()),
                                      item.at(2).toDouble(), strings(item.at(3))};
    }
    CR_CHECK(loadCitations(store, analysis.citations));
    return analysis;
}

Result<void> storeAnalysis(Store &store, const ClaimAnalysis &analysis)
{
    QJsonArray claims;
    for (const Claim &claim : analysis.claims)
        claims += toJson(claim);
    QJsonArray conflicts;
    for (const Conflict &conflict : analysis.conflicts)
        conflicts += QJsonArray{nameOf(conflict.kind), toJson(conflict.a), toJson(conflict.b), conflict.score,
                                QJsonArray::fromStringList(conflict.reasons)};
    QJsonArray links;
    for (const PassageLink &link : analysis.links)
        links += QJsonArray{toJson(link.a), toJson(link.b), link.score, QJsonArray::fromStringList(link.reasons)};
    CR_CHECK(storeDocument(store, claimsKind, claims));
    CR_CHECK(storeDocument(store, conflictsKind, conflicts));
    CR_CHECK(storeDocument(store, linksKind, links));
    CR_CHECK(storeCitations(store, analysis.citations));
    return {};
}

} // namespace crossread
