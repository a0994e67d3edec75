#include "app/store/articles.h"

#include "app/store/json.h"
#include "app/store/names.h"

#include <algorithm>
#include <QCryptographicHash>

namespace crossread {

namespace {

const QString columns =
    QStringLiteral("SELECT articles.id, file, item, title, byline, ifnull(sources.name, ''), published, published_at, "
                   "language, address, "
                   "title_origin, byline_origin, source_origin, published_origin, format, content FROM articles "
                   "LEFT JOIN sources ON sources.id = articles.source");

Article read(const Row &row)
{
    Article article;
    article.id = row.integer(0);
    article.file = row.text(1);
    article.item = int(row.integer(2));
    article.title = row.text(3);
    article.byline = row.text(4);
    article.source = row.text(5);
    article.published = QDate::fromString(row.text(6), Qt::ISODate);
    article.publishedAt = QTime::fromString(row.text(7), Qt::ISODate);
    article.language = row.text(8);
    article.address = row.text(9);
    article.titleOrigin = named<MetadataOrigin>(row.text(10));
    article.bylineOrigin = named<MetadataOrigin>(row.text(11));
    article.sourceOrigin = named<MetadataOrigin>(row.text(12));
    article.publishedOrigin = named<MetadataOrigin>(row.text(13));
    article.format = row.text(14);
    article.contentId = QByteArray::fromHex(row.text(15).toLatin1());
    return article;
}

// NULL, not "", for a date or time that is not known.
QVariant isoText(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

Result<QVariant> sourceId(Store &store, const QString &name)
{
    if (name.isEmpty())
        return orNull(0);
    CR_LET(known, store.value(QStringLiteral("SELECT id FROM sources WHERE name = ?"), {name}));
    if (known.isValid())
        return known;
    CR_LET(id, store.run(QStringLiteral("INSERT INTO sources (name) VALUES (?)"), {name}));
    return QVariant(id);
}

Result<QVariant> storeOriginal(Store &store, const QByteArray &bytes)
{
    if (bytes.isNull())
        return QVariant();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    CR_CHECK(store.run(QStringLiteral("INSERT INTO originals (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                       {hash, bytes}));
    return QVariant(hash);
}

QString blockLines(const QList<Block> &blocks)
{
    QStringList lines;
    lines.reserve(blocks.size());
    for (const Block &block : blocks) {
        QString line = nameOf(block.kind);
        if (block.level != 0 || !block.marker.isEmpty())
            line += QLatin1Char(' ') + QString::number(block.level);
        if (!block.marker.isEmpty())
            line += QLatin1Char(' ') + block.marker;
        lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

QList<Block> blocksOf(const QString &lines, const QString &text)
{
    QList<Block> blocks;
    qsizetype start = 0;
    for (const QString &line : lines.split(QLatin1Char('\n'))) {
        const qsizetype found = text.indexOf(QLatin1Char('\n'), start);
        const qsizetype end = found < 0 ? text.size() : found;
        blocks +=
            Block{named<BlockKind>(line.section(QLatin1Char(' '), 0, 0)), line.section(QLatin1Char(' '), 1, 1).toInt(),
                  Span{start, end}, line.section(QLatin1Char(' '), 2)};
        start = std::min(end + 1, text.size());
    }
    return blocks;
}

} // namespace

Result<QList<Article>> loadArticles(Store &store)
{
    QList<Article> articles;
    CR_CHECK(store.each(columns + QStringLiteral(" ORDER BY articles.id"), {},
                        [&](const Row &row) { articles += read(row); }));
    return articles;
}

Result<QList<Article>> loadArticles(Store &store, const QSet<Id> &ids)
{
    QList<Article> articles;
    CR_CHECK(store.each(
        columns + QStringLiteral(" WHERE articles.id IN (SELECT value FROM json_each(?)) ORDER BY articles.id"),
        {jsonText(ids)}, [&](const Row &row) { articles += read(row); }));
    return articles;
}

Result<Article> loadArticle(Store &store, Id id)
{
    Article article;
    CR_CHECK(store.each(columns + QStringLiteral(" WHERE articles.id = ?"), {id},
                        [&](const Row &row) { article = read(row); }));
    if (article.id == 0)
        return article;
    CR_CHECK(store.each(QStringLiteral("SELECT blocks, text FROM articles WHERE id = ?"), {id}, [&](const Row &row) {
        article.text = row.text(1);
        article.blocks = blocksOf(row.text(0), article.text);
    }));
    return article;
}

Result<QByteArray> loadOriginal(Store &store, Id article)
{
    CR_LET(bytes, store.value(QStringLiteral("SELECT bytes FROM originals JOIN articles ON original = hash "
                                             "WHERE articles.id = ?"),
                              {article}));
    return bytes.toByteArray();
}

Result<QString> loadText(Store &store, Id article)
{
    CR_LET(text, store.value(QStringLiteral("SELECT text FROM articles WHERE id = ?"), {article}));
    return text.toString();
}

Result<Id> insertArticle(Store &store, const Article &article)
{
    CR_LET(source, sourceId(store, article.source));
    CR_LET(original, storeOriginal(store, article.original));
    CR_LET(
        id,
        store.run(QStringLiteral("INSERT INTO articles (file, item, title, byline, source, published, published_at, "
                                 "language, address, title_origin, byline_origin, source_origin, published_origin, "
                                 "format, original, content, blocks, text) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                  {article.file, article.item, article.title, article.byline, source,
                   isoText(article.published.toString(Qt::ISODate)), isoText(article.publishedAt.toString(Qt::ISODate)),
                   article.language, article.address, nameOf(article.titleOrigin), nameOf(article.bylineOrigin),
                   nameOf(article.sourceOrigin), nameOf(article.publishedOrigin), article.format, original,
                   QString::fromLatin1(article.contentId.toHex()), blockLines(article.blocks), article.text}));
    return id;
}

Result<void> updateArticleDetails(Store &store, const Article &article)
{
    CR_LET(source, sourceId(store, article.source));
    CR_CHECK(
        store.run(QStringLiteral("UPDATE articles SET title = ?, byline = ?, source = ?, published = ?, "
                                 "published_at = ?, language = ?, address = ?, title_origin = ?, byline_origin = ?, "
                                 "source_origin = ?, published_origin = ? WHERE id = ?"),
                  {article.title, article.byline, source, isoText(article.published.toString(Qt::ISODate)),
                   isoText(article.publishedAt.toString(Qt::ISODate)), article.language, article.address,
                   nameOf(article.titleOrigin), nameOf(article.bylineOrigin), nameOf(article.sourceOrigin),
                   nameOf(article.publishedOrigin), article.id}));
    return dropUnusedSources(store);
}

Result<void> deleteArticle(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM articles WHERE id = ?"), {id}));
    return {};
}

Result<void> dropUnusedSources(Store &store)
{
    CR_CHECK(store.run(QStringLiteral(
        "DELETE FROM sources WHERE NOT EXISTS (SELECT 1 FROM articles WHERE articles.source = sources.id)")));
    return {};
}

Result<QSet<Id>> loadRead(Store &store)
{
    QSet<Id> ids;
    CR_CHECK(store.each(QStringLiteral("SELECT article FROM read_articles"), {},
                        [&](const Row &row) { ids.insert(row.integer(0)); }));
    return ids;
}

Result<void> storeRead(Store &store, Id article)
{
    CR_CHECK(
        store.run(QStringLiteral("INSERT INTO read_articles (article) VALUES (?) ON CONFLICT DO NOTHING"), {article}));
    return {};
}

} // namespace crossread
