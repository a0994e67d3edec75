#include "app/annotations/annotationuri.h"
#include "app/export/formats.h"
#include "app/text/codepoints.h"
#include "app/text/json.h"

#include <QHash>

namespace crossread {

namespace {

QByteArray time(const QDateTime &moment)
{
    return jsonText(moment.toUTC().toString(Qt::ISODateWithMs));
}

// Writes annotations as JSON-LD. What the Web Annotation model has no words for stands under keys of our own: the text
// that a target means (files may have the same name), where a tag lies in the codebook, a colour.
class JsonLdWriter
{
public:
    JsonLdWriter(const ExportData &data, const ExportOptions &options) : m_data(data), m_options(options)
    {
        for (const Tag &tag : data.tags)
            m_tags.insert(tag.id, &tag);
    }

    QByteArray page(const Progress &progress)
    {
        QList<QByteArray> items;
        qsizetype done = 0;
        for (const ExportedArticle &exported : m_data.articles) {
            if (progress.cancelled())
                break;
            progress.at(double(done++) / double(m_data.articles.size()));
            const CodePoints points(exported.article.text);
            for (const Annotation &annotation : exported.annotations)
                items += '\n' + item(annotation, exported.article, points);
        }
        JsonObject terms;
        terms.add("crossread", QStringLiteral("https://crossread.example/ns#"));
        JsonObject collection;
        collection.add("type", QStringLiteral("AnnotationCollection"))
            .add("label", m_data.project)
            .add("total", items.size());
        JsonObject page;
        page.add("@context", jsonArray({jsonText(QStringLiteral("http://www.w3.org/ns/anno.jsonld")), terms.json()}))
            .add("type", QStringLiteral("AnnotationPage"))
            .add("partOf", collection.json())
            .add("items", jsonArray(items));
        return page.json() + '\n';
    }

private:
    QByteArray item(const Annotation &annotation, const Article &article, const CodePoints &points) const
    {
        const bool noted = m_options.notes && !annotation.note.isEmpty();
        QList<QByteArray> bodies;
        for (const Id id : annotation.tags) {
            if (m_tags.contains(id))
                bodies += tagging(*m_tags.value(id));
        }
        QList<QByteArray> motives;
        if (!bodies.isEmpty())
            motives += jsonText(u"tagging");
        if (noted) {
            motives += jsonText(u"commenting");
            bodies += commenting(annotation.note);
        }
        if (motives.isEmpty())
            motives += jsonText(u"highlighting");
        JsonObject object;
        object.add("id", annotationUri(annotation))
            .add("type", QStringLiteral("Annotation"))
            .add("motivation", motives.size() == 1 ? motives.first() : jsonArray(motives));
        if (!annotation.author.isEmpty()) {
            JsonObject person;
            person.add("type", QStringLiteral("Person")).add("name", annotation.author);
            object.add("creator", person.json());
        }
        if (annotation.created.isValid())
            object.add("created", time(annotation.created));
        if (annotation.modified.isValid())
            object.add("modified", time(annotation.modified));
        if (!annotation.color.isEmpty())
            object.add("crossread:color", annotation.color);
        if (!bodies.isEmpty())
            object.add("body", jsonArray(bodies));
        object.add("target", target(annotation, article, points));
        return object.json();
    }

    QByteArray tagging(const Tag &tag) const
    {
        JsonObject body;
        body.add("type", QStringLiteral("TextualBody"))
            .add("purpose", QStringLiteral("tagging"))
            .add("value", tag.name);
        QStringList path;
        for (const Tag *one = &tag; one != nullptr; one = m_tags.value(one->parent))
            path.prepend(one->name);
        body.add("crossread:path", jsonTexts(path));
        return body.json();
    }

    static QByteArray commenting(const QString &note)
    {
        JsonObject body;
        body.add("type", QStringLiteral("TextualBody"))
            .add("purpose", QStringLiteral("commenting"))
            .add("format", QStringLiteral("text/markdown"))
            .add("value", note);
        return body.json();
    }

    static QByteArray target(const Annotation &annotation, const Article &article, const CodePoints &points)
    {
        const Span span = points.fromUtf16(annotation.span);
        JsonObject position;
        position.add("type", QStringLiteral("TextPositionSelector")).add("start", span.start).add("end", span.end);
        JsonObject quote;
        quote.add("type", QStringLiteral("TextQuoteSelector"))
            .add("exact", annotation.exact)
            .add("prefix", annotation.prefix)
            .add("suffix", annotation.suffix);
        JsonObject target;
        target.add("type", QStringLiteral("SpecificResource"))
            .add("source", fileNameOf(article))
            .add("crossread:content", QString::fromLatin1(article.contentId.toHex()))
            .add("selector", jsonArray({position.json(), quote.json()}));
        return target.json();
    }

    const ExportData &m_data;
    const ExportOptions &m_options;
    QHash<Id, const Tag *> m_tags;
};

} // namespace

Result<QByteArray> writeJsonLd(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    return JsonLdWriter(data, options).page(progress);
}

} // namespace crossread
