#include "app/import/frontmatter.h"

#include "app/import/dates.h"
#include "app/import/shape.h"

#include <QStringList>
#include <QUrl>
#include <yaml-cpp/yaml.h>

namespace crossread {

namespace {

// Front matter is short; what is longer is a text that begins with a line.
constexpr qsizetype longest = 64 * 1024;

// Where the first block between lines of "---" lies: its text, and where the rest begins; end 0: there is none.
struct Range
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype rest = 0;
};

Range frontMatter(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && isBlank(text[start]))
        ++start;
    const QStringView view = QStringView(text).sliced(start).left(longest);
    if (!view.startsWith(u"---\n"))
        return {};
    for (qsizetype line = 4; line < view.size();) {
        qsizetype end = view.indexOf(u'\n', line);
        if (end < 0)
            end = view.size();
        const QStringView fence = trimmedView(view.sliced(line, end - line));
        if (fence == u"---" || fence == u"...")
            return {start + 4, start + line, std::min(start + end + 1, text.size())};
        line = end + 1;
    }
    return {};
}

QString scalar(const YAML::Node &node)
{
    if (!node)
        return {};
    if (node.IsScalar())
        return QString::fromStdString(node.Scalar())
            .remove(QStringLiteral("[["))
            .remove(QStringLiteral("]]"))
            .simplified();
    QStringList parts;
    if (node.IsSequence()) {
        for (const YAML::Node &item : node)
            parts.append(scalar(item));
    } else if (node.IsMap()) {
        parts.append(scalar(node["name"]));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

bool isAddress(const QString &text)
{
    return text.startsWith(QLatin1String("http://")) || text.startsWith(QLatin1String("https://"));
}

void apply(const YAML::Node &map, Article &article)
{
    const auto first = [&map](std::initializer_list<const char *> keys) {
        for (const char *key : keys) {
            const QString value = scalar(map[key]);
            if (!value.isEmpty())
                return value;
        }
        return QString();
    };
    const auto set = [](QString &field, MetadataOrigin &origin, const QString &value) {
        if (!value.isEmpty()) {
            field = value;
            origin = MetadataOrigin::Metadata;
        }
    };
    set(article.title, article.titleOrigin, first({"title", "headline", "Title"}));
    set(article.byline, article.bylineOrigin, first({"author", "authors", "byline", "by", "Author"}));
    // Some tools give an address where others give the outlet's name.
    QString source =
        first({"site", "site_name", "outlet", "publication", "publisher", "website", "newspaper", "source", "Source"});
    article.address = first({"url", "link", "canonical_url", "permalink", "address", "source"});
    if (!isAddress(article.address))
        article.address.clear();
    if (isAddress(source)) {
        source = QUrl(source).host();
        if (source.startsWith(QLatin1String("www.")))
            source.remove(0, 4);
    }
    set(article.source, article.sourceOrigin, source);
    setPublished(article,
                 first({"date", "published", "pubdate", "publishdate", "publish_date", "date_published", "Date"}),
                 MetadataOrigin::Metadata);
    article.language = first({"lang", "language", "locale"}).left(2).toLower();
}

} // namespace

bool setPublished(Article &article, const QString &value, MetadataOrigin origin)
{
    const auto found = findDate(value);
    if (!found)
        return false;
    article.published = found->date;
    article.publishedAt = found->time;
    article.publishedOrigin = origin;
    return true;
}

void takeFrontMatter(QString &text, Article &article)
{
    const Range range = frontMatter(text);
    if (range.end == 0)
        return;
    try {
        const YAML::Node map = YAML::Load(text.mid(range.start, range.end - range.start).toStdString());
        if (!map.IsMap() && !map.IsNull())
            return;
        if (map.IsMap())
            apply(map, article);
    } catch (const YAML::Exception &) {
        return; // no YAML after all: it stays in the text
    }
    text.remove(0, range.rest);
}

} // namespace crossread
