#include "app/annotations/annotationuri.h"
#include "app/export/findings.h"
#include "app/export/formats.h"
#include "app/export/words.h"
#include "app/values/reason.h"

#include <map>

namespace crossread {

namespace {

QByteArray momentJson(const QDateTime &time)
{
    return time.isValid() ? jsonText(time.toUTC().toString(Qt::ISODateWithMs)) : QByteArrayLiteral("null");
}

QByteArray dayJson(const Article &article)
{
    return article.hasDate() ? jsonText(article.published.toString(Qt::ISODate)) : QByteArrayLiteral("null");
}

JsonObject lineOf(const char *type)
{
    JsonObject line;
    line.add("type", QString::fromLatin1(type));
    return line;
}

class LineWriter
{
public:
    explicit LineWriter(const ExportData &data) : m_data(data), m_index(data)
    {
        for (const ExportedArticle &exported : data.articles)
            m_points.emplace(exported.article.id, CodePoints(exported.article.text));
    }

    QByteArray all(const Progress &progress)
    {
        for (const Tag &tag : m_data.tags)
            addTag(tag);
        qsizetype done = 0;
        for (const ExportedArticle &exported : m_data.articles) {
            if (progress.cancelled())
                break;
            progress.at(double(done++) / double(m_data.articles.size()));
            addArticle(exported);
        }
        for (const Claim &claim : m_data.claims)
            addClaim(claim);
        for (const Conflict &conflict : m_data.conflicts) {
            JsonObject line = lineOf("conflict");
            line.add("kind", conflictWord(conflict.kind));
            addPair(line, conflict.a, conflict.b, conflict.score, reasonTexts(conflict.reasons));
        }
        for (const PassageLink &link : m_data.links) {
            JsonObject line = lineOf("link");
            addPair(line, link.a, link.b, link.score, reasonTexts(link.reasons));
        }
        for (const Citation &citation : m_data.citations)
            addCitation(citation);
        for (const Note &note : m_data.notes)
            addNote(note);
        return m_lines;
    }

private:
    void put(const JsonObject &line) { m_lines += line.json() + '\n'; }

    void place(JsonObject &object, Id id) const
    {
        const Article *article = m_index.article(id);
        if (!article)
            return;
        object.add("file", fileNameOf(*article));
        if (article->item > 0)
            object.add("item", qsizetype(article->item));
        object.add("article", qsizetype(id));
    }
    void position(JsonObject &object, Id id, Span span) const
    {
        const auto points = m_points.find(id);
        if (points == m_points.end()) // in an article that is not exported
            return;
        addSpan(object, points->second, span);
        object.add("text", span.of(m_index.exported(id)->article.text));
    }

    void addTag(const Tag &tag)
    {
        JsonObject line = lineOf("tag");
        line.add("name", tag.name)
            .add("path", jsonTexts(m_index.path(tag.id)))
            .add("color", tag.color)
            .add("description", tag.description);
        put(line);
    }

    void addArticle(const ExportedArticle &exported)
    {
        const Article &article = exported.article;
        const CodePoints &points = m_points.at(article.id);
        QList<QByteArray> blocks;
        for (const Block &block : article.blocks) {
            JsonObject one;
            one.add("kind", blockWord(block.kind)).add("level", qsizetype(block.level));
            addSpan(one, points, block.span);
            blocks += one.json();
        }
        JsonObject line = lineOf("article");
        place(line, article.id);
        line.add("title", article.title)
            .add("byline", article.byline)
            .add("source", article.source)
            .add("published", dayJson(article))
            .add("language", article.language)
            .add("address", article.address)
            .add("text", article.text)
            .add("blocks", jsonArray(blocks));
        put(line);
        for (const Annotation &annotation : exported.annotations)
            addAnnotation(annotation);
        for (const Mention &mention : exported.mentions) {
            JsonObject one = lineOf("mention");
            place(one, article.id);
            position(one, article.id, mention.span);
            one.add("kind", mention.kind).add("entity", mention.entity).add("score", jsonScore(mention.score));
            if (mention.value)
                one.add("value", figureJson(*mention.value));
            put(one);
        }
    }

    void addAnnotation(const Annotation &annotation)
    {
        JsonObject line = lineOf("annotation");
        line.add("id", annotationUri(annotation));
        place(line, annotation.article);
        position(line, annotation.article, annotation.span);
        QList<QByteArray> paths;
        for (const Id tag : annotation.tags)
            paths += jsonTexts(m_index.path(tag));
        line.add("prefix", annotation.prefix)
            .add("suffix", annotation.suffix)
            .add("tags", jsonTexts(m_index.tagNames(annotation)))
            .add("paths", jsonArray(paths))
            .add("note", annotation.note)
            .add("color", annotation.color)
            .add("author", annotation.author)
            .add("created", momentJson(annotation.created))
            .add("modified", momentJson(annotation.modified));
        put(line);
    }

    void addClaim(const Claim &claim)
    {
        QList<QByteArray> passages;
        for (const Passage &passage : claim.passages) {
            const auto points = m_points.find(passage.article);
            if (points == m_points.end())
                continue;
            QList<QByteArray> figures;
            for (const Figure &figure : passage.figures)
                figures += figureJson(figure);
            JsonObject one;
            place(one, passage.article);
            position(one, passage.article, passage.span);
            one.add("stance", stanceWord(passage.stance))
                .add("modality", modalityName(passage.modality))
                .add("attribution", attributionJson(passage.attribution, points->second))
                .add("figures", jsonArray(figures))
                .add("score", jsonScore(passage.score));
            passages += one.json();
        }
        JsonObject line = lineOf("claim");
        line.add("id", qsizetype(claim.id))
            .add("statement", claim.statement)
            .add("status", statusWord(claim.status))
            .add("origins", qsizetype(claim.origins))
            .add("score", jsonScore(claim.score))
            .add("reasons", jsonTexts(reasonTexts(claim.reasons)))
            .add("passages", jsonArray(passages));
        put(line);
    }

    void addPair(JsonObject &line, const PassageRef &a, const PassageRef &b, double score, const QStringList &reasons)
    {
        for (const auto &[key, side] : {std::pair("a", a), std::pair("b", b)}) {
            JsonObject one;
            place(one, side.article);
            position(one, side.article, side.span);
            line.add(key, one.json());
        }
        line.add("score", jsonScore(score)).add("reasons", jsonTexts(reasons));
        put(line);
    }

    void addCitation(const Citation &citation)
    {
        JsonObject line = lineOf("citation");
        place(line, citation.from);
        position(line, citation.from, citation.span);
        const Article *to = m_index.article(citation.to);
        line.add("to", to ? fileNameOf(*to) : citation.name).add("name", citation.name).add("basis", citation.basis);
        put(line);
    }

    void addNote(const Note &note)
    {
        JsonObject line = lineOf("note");
        if (note.article != 0)
            place(line, note.article);
        if (note.claim != 0)
            line.add("claim", qsizetype(note.claim));
        line.add("text", note.text).add("author", note.author).add("modified", momentJson(note.modified));
        put(line);
    }

    const ExportData &m_data;
    ExportIndex m_index;
    std::map<Id, CodePoints> m_points;
    QByteArray m_lines;
};

} // namespace

Result<QByteArray> writeJsonLines(const ExportData &data, const ExportOptions &, const Progress &progress)
{
    return LineWriter(data).all(progress);
}

} // namespace crossread
