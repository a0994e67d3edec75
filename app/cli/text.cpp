#include "app/cli/commands.h"
#include "app/cli/loader.h"
#include "app/export/words.h"
#include "app/text/codepoints.h"
#include "app/text/json.h"

namespace crossread {

namespace {

QString originName(MetadataOrigin origin)
{
    switch (origin) {
    case MetadataOrigin::None:
        break;
    case MetadataOrigin::User:
        return QStringLiteral("user");
    case MetadataOrigin::Metadata:
        return QStringLiteral("metadata");
    case MetadataOrigin::Text:
        return QStringLiteral("text");
    case MetadataOrigin::FileName:
        return QStringLiteral("filename");
    case MetadataOrigin::FileTime:
        return QStringLiteral("filetime");
    case MetadataOrigin::Derived:
        return QStringLiteral("derived");
    }
    return {};
}

// A title is in the text, derived from it, or from outside; what the user has typed counts as the latter.
QString titleOriginName(MetadataOrigin origin)
{
    return origin == MetadataOrigin::Text || origin == MetadataOrigin::Derived ? originName(origin)
                                                                               : QStringLiteral("metadata");
}

QByteArray blocks(const Article &article)
{
    const CodePoints points(article.text);
    QList<QByteArray> items;
    for (const Block &block : article.blocks) {
        const Span span = points.fromUtf16(block.span);
        JsonObject item;
        item.add("kind", blockWord(block.kind)).add("level", block.level).add("start", span.start).add("end", span.end);
        if (block.kind == BlockKind::ListItem)
            item.add("marker", block.marker);
        items.append(item.json());
    }
    return jsonArray(items);
}

QByteArray textLine(const Article &article)
{
    // When a file was last written is no date of publication: it comes under a key of its own.
    const bool dated = article.hasDate();
    JsonObject line;
    line.add("file", article.file);
    if (article.item > 0)
        line.add("item", article.item);
    line.add("title", article.title)
        .add("titleOrigin", titleOriginName(article.titleOrigin))
        .add("byline", article.byline)
        .add("bylineOrigin", originName(article.bylineOrigin))
        .add("source", article.source)
        .add("sourceOrigin", originName(article.sourceOrigin))
        .add("published", dated ? jsonText(article.published.toString(Qt::ISODate)) : QByteArrayLiteral("null"))
        .add("publishedOrigin", dated ? originName(article.publishedOrigin) : QString());
    if (dated && article.publishedAt.isValid())
        line.add("publishedAt", article.publishedAt.toString(QStringLiteral("HH:mm")));
    if (article.publishedOrigin == MetadataOrigin::FileTime)
        line.add("fileTime", article.published.toString(Qt::ISODate));
    if (!article.address.isEmpty())
        line.add("address", article.address);
    line.add("language", article.language).add("text", article.text).add("blocks", blocks(article));
    return line.json();
}

} // namespace

void printText(Call &call)
{
    eachArticle(call, call.inputs, [&call](const Loaded &loaded) { return call.print(textLine(loaded.article)); });
}

} // namespace crossread
