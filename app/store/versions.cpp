#include "app/store/versions.h"

#include "app/store/json.h"
#include "app/store/names.h"

#include <cmath>
#include <QJsonArray>
#include <QJsonObject>

namespace crossread {

namespace {

const QString placementColumns =
    QStringLiteral("SELECT id, key, annotation, passage, fixed_mention, origin, origin_start, origin_end, article, "
                   "start, \"end\", score, verdict, decided, quote FROM placements");
const QString isOpen = QStringLiteral("verdict IN ('review', 'orphan')");

QString quoteText(const Placement &placement)
{
    QJsonObject object;
    const auto add = [&object](const char *key, const QString &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    add("exact", placement.quote.exact);
    add("prefix", placement.quote.prefix);
    add("suffix", placement.quote.suffix);
    if (placement.quote.position >= 0)
        object.insert(QLatin1String("position"), qint64(placement.quote.position));
    if (placement.quote.textLength > 0)
        object.insert(QLatin1String("textLength"), qint64(placement.quote.textLength));
    add("source", placement.source);
    add("note", placement.note);
    add("author", placement.author);
    add("created", timeText(placement.created));
    if (!placement.tags.isEmpty())
        object.insert(QLatin1String("tags"), QJsonArray::fromStringList(placement.tags));
    return jsonText(object);
}

void readQuote(const QString &json, Placement &placement)
{
    const QJsonObject object = jsonObject(json);
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    placement.quote = {text("exact"),
                       text("prefix"),
                       text("suffix"),
                       qsizetype(object.value(QLatin1String("position")).toInteger(-1)),
                       qsizetype(object.value(QLatin1String("textLength")).toInteger()),
                       placement.what != Placement::Outside};
    placement.source = text("source");
    placement.note = text("note");
    placement.author = text("author");
    placement.created = timeOf(text("created"));
    placement.tags = QVariant(object.value(QLatin1String("tags")).toArray().toVariantList()).toStringList();
}

Placement::What whatOf(const Row &row)
{
    if (!row.value(1).isNull())
        return Placement::Outside;
    if (!row.value(3).isNull())
        return Placement::Passage;
    return row.value(4).isNull() ? Placement::Annotation : Placement::Mention;
}

PlacementRow readPlacement(const Row &row)
{
    PlacementRow read;
    read.key = row.text(1);
    Placement &placement = read.placement;
    placement.id = row.integer(0);
    placement.what = whatOf(row);
    placement.subject = placement.what == Placement::Passage   ? row.integer(3)
                        : placement.what == Placement::Mention ? row.integer(4)
                                                               : row.integer(2);
    placement.from = {row.integer(5), {qsizetype(row.integer(6)), qsizetype(row.integer(7))}};
    placement.to = {row.integer(8), {qsizetype(row.integer(9)), qsizetype(row.integer(10))}};
    placement.score = row.real(11);
    placement.verdict = named<Anchoring>(row.text(12));
    placement.decided = row.integer(13) != 0;
    readQuote(row.text(14), placement);
    return read;
}

Result<QList<Placement>> load(Store &store, const QString &condition, const QVariantList &values,
                              qsizetype most = std::numeric_limits<qsizetype>::max())
{
    QList<Placement> placements;
    CR_CHECK(store.each(
        placementColumns + QStringLiteral(" WHERE ") + condition + QStringLiteral(" ORDER BY id LIMIT ?"),
        values + QVariantList{qint64(most)}, [&](const Row &row) { placements += readPlacement(row).placement; }));
    return placements;
}

// Where nothing was found there is no place, only the text in which it was looked for.
QList<Placement> withoutEmptyPlaces(QList<Placement> placements)
{
    for (Placement &placement : placements) {
        if (placement.to.span.isEmpty())
            placement.to = {};
    }
    return placements;
}

// As of a claim's score: no more digits than undoing brings back.
double rounded(double score)
{
    return std::round(score * 1e6) / 1e6;
}

} // namespace

Result<QHash<Id, Id>> loadVersions(Store &store)
{
    QHash<Id, Id> newer;
    CR_CHECK(store.each(QStringLiteral("SELECT article, newer FROM versions"), {},
                        [&](const Row &row) { newer.insert(row.integer(0), row.integer(1)); }));
    return newer;
}

Result<void> setNewerVersion(Store &store, Id article, Id newer)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM versions WHERE article = ?"), {article}));
    if (newer != 0)
        CR_CHECK(store.run(QStringLiteral("INSERT INTO versions (article, newer, unfinished) VALUES (?, ?, 0)"),
                           {article, newer}));
    return {};
}

Result<void> setUnfinished(Store &store, Id article, bool unfinished)
{
    CR_CHECK(
        store.run(QStringLiteral("UPDATE versions SET unfinished = ? WHERE article = ?"), {int(unfinished), article}));
    return {};
}

Result<QList<Id>> loadUnfinished(Store &store)
{
    QList<Id> ids;
    CR_CHECK(store.each(QStringLiteral("SELECT article FROM versions WHERE unfinished = 1"), {},
                        [&](const Row &row) { ids += row.integer(0); }));
    return ids;
}

Result<QList<Placement>> loadOpenPlacements(Store &store)
{
    CR_LET(placements, load(store, isOpen, {}));
    return withoutEmptyPlaces(placements);
}

Result<QList<Placement>> loadOpenPlacements(Store &store, const QSet<Id> &ids)
{
    CR_LET(placements,
           load(store, QStringLiteral("id IN (SELECT value FROM json_each(?)) AND ") + isOpen, {jsonText(ids)}));
    return withoutEmptyPlaces(placements);
}

Result<PlacementRow> loadPlacement(Store &store, Id id)
{
    PlacementRow found;
    CR_CHECK(store.each(placementColumns + QStringLiteral(" WHERE id = ?"), {id},
                        [&](const Row &row) { found = readPlacement(row); }));
    return found;
}

Result<QList<Placement>> loadCarried(Store &store, const QSet<Id> &older, const QSet<Id> &newer, qsizetype most)
{
    return load(store,
                QStringLiteral("origin IN (SELECT value FROM json_each(?)) "
                               "AND article IN (SELECT value FROM json_each(?))"),
                {jsonText(older), jsonText(newer)}, most);
}

Result<QList<Placement>> loadCarried(Store &store)
{
    return load(store, QStringLiteral("origin IS NOT NULL AND verdict IN ('exact', 'moved')"), {});
}

Result<QHash<QString, PlacementRow>> loadFromOutside(Store &store, const QStringList &keys)
{
    QHash<QString, PlacementRow> rows;
    CR_CHECK(store.each(placementColumns + QStringLiteral(" WHERE key IN (SELECT value FROM json_each(?))"),
                        {jsonText(QJsonArray::fromStringList(keys))}, [&](const Row &row) {
                            const PlacementRow read = readPlacement(row);
                            rows.insert(read.key, read);
                        }));
    return rows;
}

Result<Id> insertPlacement(Store &store, const PlacementRow &row)
{
    const Placement &placement = row.placement;
    const auto subjectOf = [&](Placement::What what) { return orNull(placement.what == what ? placement.subject : 0); };
    return store.run(
        QStringLiteral("INSERT INTO placements (key, annotation, passage, fixed_mention, origin, origin_start, "
                       "origin_end, article, start, \"end\", score, verdict, decided, quote) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {placement.what == Placement::Outside ? QVariant(row.key) : QVariant(),
         subjectOf(placement.what == Placement::Outside ? Placement::Outside : Placement::Annotation),
         subjectOf(Placement::Passage), subjectOf(Placement::Mention), orNull(placement.from.article),
         qint64(placement.from.span.start), qint64(placement.from.span.end), orNull(placement.to.article),
         qint64(placement.to.span.start), qint64(placement.to.span.end), rounded(placement.score),
         nameOf(placement.verdict), int(placement.decided), quoteText(placement)});
}

Result<void> storePlacement(Store &store, const Placement &placement)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE placements SET annotation = iif(key IS NULL, annotation, ?), "
                                      "article = ?, start = ?, \"end\" = ?, score = ?, verdict = ?, decided = ?, "
                                      "quote = ? WHERE id = ?"),
                       {orNull(placement.subject), orNull(placement.to.article), qint64(placement.to.span.start),
                        qint64(placement.to.span.end), rounded(placement.score), nameOf(placement.verdict),
                        int(placement.decided), quoteText(placement), placement.id}));
    return {};
}

Result<void> deletePlacements(Store &store, const QSet<Id> &ids)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM placements WHERE id IN (SELECT value FROM json_each(?))"),
                       {jsonText(ids)}));
    return {};
}

Result<void> moveAnnotation(Store &store, const Annotation &annotation)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE annotations SET article = ?, start = ?, \"end\" = ?, exact = ?, "
                                      "prefix = ?, suffix = ? WHERE id = ?"),
                       {annotation.article, qint64(annotation.span.start), qint64(annotation.span.end),
                        annotation.exact, annotation.prefix, annotation.suffix, annotation.id}));
    return {};
}

Result<void> movePassagePlace(Store &store, const Passage &passage)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE passages SET article = ?, start = ?, \"end\" = ?, text = ?, "
                                      "attribution = ?, figures = ? WHERE id = ?"),
                       {passage.article, qint64(passage.span.start), qint64(passage.span.end), passage.text,
                        jsonText(toJson(passage.attribution)), jsonText(toJson(passage.figures)), passage.id}));
    return {};
}

Result<void> moveFixedMention(Store &store, const FixedMention &mention)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE fixed_mentions SET content = ?, start = ?, \"end\" = ?, exact = ? "
                                      "WHERE id = ?"),
                       {QString::fromLatin1(mention.content.toHex()), qint64(mention.span.start),
                        qint64(mention.span.end), mention.exact, mention.id}));
    return {};
}

Result<QSet<Id>> loadAnnotationsFromOutside(Store &store)
{
    QSet<Id> ids;
    CR_CHECK(
        store.each(QStringLiteral("SELECT annotation FROM placements WHERE annotation IS NOT NULL AND key IS NOT NULL"),
                   {}, [&](const Row &row) { ids.insert(row.integer(0)); }));
    return ids;
}

Result<void> moveFromOutside(Store &store, const Annotation &annotation)
{
    CR_CHECK(
        store.run(QStringLiteral("UPDATE placements SET article = ?, start = ?, \"end\" = ? "
                                 "WHERE annotation = ? AND key IS NOT NULL"),
                  {annotation.article, qint64(annotation.span.start), qint64(annotation.span.end), annotation.id}));
    return {};
}

} // namespace crossread
