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
    CR_CHECK(
        store.each(QStringLiteral("SELECT from_article, to_article, name, start, \"end\" FROM citations ORDER BY id"),
                   {}, [&](const Row &row) {
                       analysis.citations += Citation{row.integer(0), row.integer(1), row.text(2),
                                                      Span{qsizetype(row.integer(3)), qsizetype(row.integer(4))}};
                   }));
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
    CR_CHECK(store.run(QStringLiteral("DELETE FROM citations")));
    for (const Citation &citation : analysis.citations)
        CR_CHECK(store.run(QStringLiteral("INSERT INTO citations (from_article, to_article, name, start, \"end\") "
                                          "VALUES (?, ?, ?, ?, ?)"),
                           {citation.from, orNull(citation.to), citation.name, qint64(citation.span.start),
                            qint64(citation.span.end)}));
    return {};
}

} // namespace crossread
