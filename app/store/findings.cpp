#include "app/store/findings.h"

#include "app/store/json.h"
#include "app/store/names.h"

#include <QHash>

namespace crossread {

namespace {

const QString claimKind = QStringLiteral("claim");
const QString conflictKind = QStringLiteral("conflict");
const QString linkKind = QStringLiteral("link");
const QString citationKind = QStringLiteral("citation");
const QString stateKind = QStringLiteral("state"); // the stamp, and the order of the claims
const QString stampKey = QStringLiteral("stamp");
const QString orderKey = QStringLiteral("order");

QString keyOf(const PassageRef &place)
{
    return QString::number(place.article) + QLatin1Char(' ') + QString::number(place.span.start) + QLatin1Char(' ') +
           QString::number(place.span.end);
}

QString keyOf(const Claim &claim)
{
    return QString::number(claim.id);
}

QString keyOf(const Conflict &conflict)
{
    return nameOf(conflict.kind) + QLatin1Char(' ') + keyOf(conflict.a) + QLatin1Char(' ') + keyOf(conflict.b);
}

QString keyOf(const PassageLink &link)
{
    return keyOf(link.a) + QLatin1Char(' ') + keyOf(link.b);
}

QString keyOf(const Citation &citation)
{
    return nameOf(citation.kind) + QLatin1Char(' ') + QString::number(citation.to) + QLatin1Char(' ') +
           keyOf(PassageRef{citation.from, citation.span}) + QLatin1Char(' ') + citation.name;
}

QJsonArray spansJson(const QList<Span> &spans)
{
    QJsonArray list;
    for (const Span span : spans)
        list.append(QJsonArray{qint64(span.start), qint64(span.end)});
    return list;
}

QString documentOf(const Claim &claim)
{
    return jsonText(toJson(claim));
}

QString documentOf(const Conflict &conflict)
{
    return jsonText(QJsonArray{nameOf(conflict.kind), toJson(conflict.a), toJson(conflict.b), conflict.score,
                               QJsonArray::fromStringList(conflict.reasons), spansJson(conflict.wordsA),
                               spansJson(conflict.wordsB)});
}

QString documentOf(const PassageLink &link)
{
    return jsonText(QJsonArray{toJson(link.a), toJson(link.b), link.score, QJsonArray::fromStringList(link.reasons)});
}

QString documentOf(const Citation &citation)
{
    return jsonText(QJsonArray{citation.from, citation.to, citation.name, qint64(citation.span.start),
                               qint64(citation.span.end), nameOf(citation.kind), int(citation.atHead),
                               spansJson(citation.reach), citation.basis});
}

template<typename T>
void addChanges(const QString &kind, const QList<T> &before, const QList<T> &after, QList<FoundRow> &rows)
{
    QHash<QString, const T *> old;
    old.reserve(before.size());
    for (const T &item : before)
        old.insert(keyOf(item), &item);
    for (const T &item : after) {
        const QString key = keyOf(item);
        const T *same = old.take(key);
        if (!same || !(*same == item))
            rows += FoundRow{kind, key, documentOf(item)};
    }
    for (auto it = old.cbegin(); it != old.cend(); ++it)
        rows += FoundRow{kind, it.key(), {}};
}

QString orderOf(const QList<Claim> &claims)
{
    QJsonArray order;
    for (const Claim &claim : claims)
        order += claim.id;
    return jsonText(order);
}

QStringList strings(const QJsonValue &list)
{
    return list.toVariant().toStringList();
}

QList<Span> spansOf(const QJsonValue &list)
{
    QList<Span> spans;
    for (const QJsonValue &span : list.toArray())
        spans.append({qsizetype(span[0].toInteger()), qsizetype(span[1].toInteger())});
    return spans;
}

Conflict conflictOf(const QJsonArray &item)
{
    return {named<ConflictKind>(item.at(0).toString()),
            passageRefOf(item.at(1).toArray()),
            passageRefOf(item.at(2).toArray()),
            item.at(3).toDouble(),
            strings(item.at(4)),
            spansOf(item.at(5)),
            spansOf(item.at(6))};
}

PassageLink linkOf(const QJsonArray &item)
{
    return {passageRefOf(item.at(0).toArray()), passageRefOf(item.at(1).toArray()), item.at(2).toDouble(),
            strings(item.at(3))};
}

Citation citationOf(const QJsonArray &item)
{
    Citation citation;
    citation.from = item.at(0).toInteger();
    citation.to = item.at(1).toInteger();
    citation.name = item.at(2).toString();
    citation.span = {qsizetype(item.at(3).toInteger()), qsizetype(item.at(4).toInteger())};
    citation.kind = named<CitationKind>(item.at(5).toString());
    citation.atHead = item.at(6).toInt() != 0;
    citation.reach = spansOf(item.at(7));
    citation.basis = item.at(8).toString();
    return citation;
}

} // namespace

QList<FoundRow> changedRows(const ClaimAnalysis &before, const ClaimAnalysis &after)
{
    QList<FoundRow> rows;
    addChanges(claimKind, before.claims, after.claims, rows);
    addChanges(conflictKind, before.conflicts, after.conflicts, rows);
    addChanges(linkKind, before.links, after.links, rows);
    addChanges(citationKind, before.citations, after.citations, rows);
    if (const QString order = orderOf(after.claims); order != orderOf(before.claims))
        rows += FoundRow{stateKind, orderKey, order};
    return rows;
}

Result<void> storeRow(Store &store, const FoundRow &row)
{
    if (row.document.isEmpty())
        CR_CHECK(store.run(QStringLiteral("DELETE FROM findings WHERE kind = ? AND key = ?"), {row.kind, row.key}));
    else
        CR_CHECK(store.run(QStringLiteral("INSERT OR REPLACE INTO findings (kind, key, document) VALUES (?, ?, ?)"),
                           {row.kind, row.key, row.document}));
    return {};
}

Result<void> deleteFindings(Store &store)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM findings")));
    return {};
}

Result<void> storeStamp(Store &store, const QString &stamp)
{
    return storeRow(store, {stateKind, stampKey, stamp});
}

Result<QString> loadStamp(Store &store)
{
    CR_LET(stamp, store.value(QStringLiteral("SELECT document FROM findings WHERE kind = ? AND key = ?"),
                              {stateKind, stampKey}));
    return stamp.toString();
}

Result<ClaimAnalysis> loadAnalysis(Store &store)
{
    ClaimAnalysis analysis;
    CR_LET(stamp, loadStamp(store));
    if (stamp.isEmpty())
        return analysis;
    QHash<Id, Claim> claims;
    QJsonArray order;
    CR_CHECK(store.each(QStringLiteral("SELECT kind, key, document FROM findings"), {}, [&](const Row &row) {
        const QString kind = row.text(0);
        if (kind == claimKind) {
            Claim claim = claimOf(jsonObject(row.text(2)));
            claim.id = row.text(1).toLongLong();
            claims.insert(claim.id, claim);
        } else if (kind == conflictKind) {
            analysis.conflicts += conflictOf(jsonArray(row.text(2)));
        } else if (kind == linkKind) {
            analysis.links += linkOf(jsonArray(row.text(2)));
        } else if (kind == citationKind) {
            analysis.citations += citationOf(jsonArray(row.text(2)));
        } else if (row.text(1) == orderKey) {
            order = jsonArray(row.text(2));
        }
    }));
    for (const QJsonValue &id : std::as_const(order)) {
        if (claims.contains(id.toInteger()))
            analysis.claims += claims.take(id.toInteger());
    }
    return analysis;
}

Result<StoredClaims> loadClaimReading(Store &store, const QString &key)
{
    StoredClaims stored;
    CR_CHECK(store.each(QStringLiteral("SELECT version, mentions, reading FROM claim_readings WHERE key = ?"), {key},
                        [&](const Row &row) {
                            stored.version = int(row.integer(0));
                            stored.mentions = quint64(row.integer(1));
                            stored.reading = row.bytes(2);
                        }));
    return stored;
}

Result<void> storeClaimReading(Store &store, const QString &key, const StoredClaims &reading)
{
    CR_CHECK(store.run(QStringLiteral("INSERT OR REPLACE INTO claim_readings (key, version, mentions, reading) "
                                      "VALUES (?, ?, ?, ?)"),
                       {key, reading.version, qint64(reading.mentions), reading.reading}));
    return {};
}

} // namespace crossread
