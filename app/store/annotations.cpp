#include "app/store/annotations.h"

#include "app/store/json.h"
#include "app/store/names.h"

namespace crossread {

namespace {

const QString annotationColumns =
    QStringLiteral("SELECT id, article, start, \"end\", exact, prefix, suffix, note, color, "
                   "author, created, modified FROM annotations");
const QString linkColumns = QStringLiteral("SELECT annotation, tag FROM annotation_tags");

Annotation readAnnotation(const Row &row)
{
    Annotation annotation;
    annotation.id = row.integer(0);
    annotation.article = row.integer(1);
    annotation.span = {qsizetype(row.integer(2)), qsizetype(row.integer(3))};
    annotation.exact = row.text(4);
    annotation.prefix = row.text(5);
    annotation.suffix = row.text(6);
    annotation.note = row.text(7);
    annotation.color = row.text(8);
    annotation.author = row.text(9);
    annotation.created = timeOf(row.text(10));
    annotation.modified = timeOf(row.text(11));
    return annotation;
}

Result<QList<Annotation>> load(Store &store, const QString &restriction, const QString &linkRestriction,
                               const QVariantList &values)
{
    QHash<Id, QList<Id>> tags;
    CR_CHECK(store.each(linkColumns + linkRestriction + QStringLiteral(" ORDER BY annotation, position"), values,
                        [&](const Row &row) { tags[row.integer(0)] += row.integer(1); }));
    QList<Annotation> annotations;
    CR_CHECK(store.each(annotationColumns + restriction, values, [&](const Row &row) {
        annotations += readAnnotation(row);
        annotations.last().tags = tags.value(annotations.last().id);
    }));
    return annotations;
}

Result<QList<Tag>> readTags(Store &store, const QString &restriction, const QVariantList &values)
{
    QList<Tag> tags;
    CR_CHECK(store.each(QStringLiteral("SELECT id, parent, name, color, description, digit, position FROM tags") +
                            restriction + QStringLiteral(" ORDER BY position, id"),
                        values, [&](const Row &row) {
                            tags += Tag{row.integer(0), row.integer(1),      row.text(2),        row.text(3),
                                        row.text(4),    int(row.integer(5)), int(row.integer(6))};
                        }));
    return tags;
}

} // namespace

Result<QList<Tag>> loadTags(Store &store)
{
    return readTags(store, {}, {});
}

Result<QList<Tag>> loadTags(Store &store, const QSet<Id> &ids)
{
    return readTags(store, QStringLiteral(" WHERE id IN (SELECT value FROM json_each(?))"), {jsonText(ids)});
}

Result<Id> insertTag(Store &store, const Tag &tag)
{
    return store.run(QStringLiteral("INSERT INTO tags (parent, name, color, description, digit, position) "
                                    "VALUES (?, ?, ?, ?, ?, ?)"),
                     {orNull(tag.parent), tag.name, tag.color, tag.description, tag.digit, tag.position});
}

Result<void> storeTag(Store &store, const Tag &tag)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE tags SET parent = ?, name = ?, color = ?, description = ?, digit = ?, "
                                      "position = ? WHERE id = ?"),
                       {orNull(tag.parent), tag.name, tag.color, tag.description, tag.digit, tag.position, tag.id}));
    return {};
}

Result<void> deleteTag(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM tags WHERE id = ?"), {id}));
    return {};
}

Result<void> replaceTag(Store &store, Id from, Id into)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM annotation_tags WHERE tag = ? AND annotation IN "
                                      "(SELECT annotation FROM annotation_tags WHERE tag = ?)"),
                       {from, into}));
    // Not an UPDATE: the tag is part of the row's key, and history knows rows by their keys.
    CR_CHECK(store.run(QStringLiteral("INSERT INTO annotation_tags (annotation, tag, position) "
                                      "SELECT annotation, ?, position FROM annotation_tags WHERE tag = ?"),
                       {into, from}));
    CR_CHECK(store.run(QStringLiteral("DELETE FROM annotation_tags WHERE tag = ?"), {from}));
    return {};
}

Result<QList<Annotation>> loadAnnotations(Store &store)
{
    return load(store, {}, {}, {});
}

Result<QList<Annotation>> loadAnnotations(Store &store, const QSet<Id> &ids)
{
    return load(store, QStringLiteral(" WHERE id IN (SELECT value FROM json_each(?))"),
                QStringLiteral(" WHERE annotation IN (SELECT value FROM json_each(?))"), {jsonText(ids)});
}

Result<Id> insertAnnotation(Store &store, const Annotation &annotation)
{
    CR_LET(id,
           store.run(QStringLiteral("INSERT INTO annotations (article, start, \"end\", exact, prefix, suffix, note, "
                                    "color, author, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                     {annotation.article, qint64(annotation.span.start), qint64(annotation.span.end), annotation.exact,
                      annotation.prefix, annotation.suffix, annotation.note, annotation.color, annotation.author,
                      timeText(annotation.created), timeText(annotation.modified)}));
    CR_CHECK(setAnnotationTags(store, id, annotation.tags));
    return id;
}

Result<void> storeAnnotation(Store &store, const Annotation &annotation)
{
    CR_CHECK(
        store.run(QStringLiteral("UPDATE annotations SET start = ?, \"end\" = ?, exact = ?, prefix = ?, suffix = ?, "
                                 "note = ?, color = ?, author = ?, created = ?, modified = ? WHERE id = ?"),
                  {qint64(annotation.span.start), qint64(annotation.span.end), annotation.exact, annotation.prefix,
                   annotation.suffix, annotation.note, annotation.color, annotation.author,
                   timeText(annotation.created), timeText(annotation.modified), annotation.id}));
    return setAnnotationTags(store, annotation.id, annotation.tags);
}

Result<void> deleteAnnotation(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM annotations WHERE id = ?"), {id}));
    return {};
}

Result<void> deleteAnnotations(Store &store, const QSet<Id> &ids)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM annotations WHERE id IN (SELECT value FROM json_each(?))"),
                       {jsonText(ids)}));
    return {};
}

Result<void> replaceAuthor(Store &store, const QSet<Id> &annotations, const QString &to)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE annotations SET author = ? WHERE id IN (SELECT value FROM json_each(?))"),
                       {to, jsonText(annotations)}));
    return {};
}

Result<void> replaceAuthorOfNotes(Store &store, const QString &from, const QString &to)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE notes SET author = ? WHERE author = ?"), {to, from}));
    return {};
}

Result<void> setAnnotationTags(Store &store, Id annotation, const QList<Id> &tags)
{
    QList<Id> present;
    CR_CHECK(store.each(linkColumns + QStringLiteral(" WHERE annotation = ? ORDER BY position"), {annotation},
                        [&](const Row &row) { present += row.integer(1); }));
    if (present == tags)
        return {};
    CR_CHECK(store.run(QStringLiteral("DELETE FROM annotation_tags WHERE annotation = ?"), {annotation}));
    int position = 0;
    for (Id tag : tags)
        CR_CHECK(store.run(QStringLiteral("INSERT INTO annotation_tags (annotation, tag, position) VALUES (?, ?, ?) "
                                          "ON CONFLICT DO NOTHING"),
                           {annotation, tag, position++}));
    return {};
}

} // namespace crossread
