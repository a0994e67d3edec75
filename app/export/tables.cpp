#include "app/export/tables.h"

#include "app/export/findings.h"
#include "app/export/words.h"
#include "app/values/reason.h"

#include <QCoreApplication>

#include <map>

namespace crossread {

namespace {

using Column = ExportTable::Column;

const Column outletColumn{"outlet", QT_TRANSLATE_NOOP("crossread", "Outlet"), 20};
const Column articleColumn{"article", QT_TRANSLATE_NOOP("crossread", "Article"), 40};
const Column fileColumn{"file", QT_TRANSLATE_NOOP("crossread", "File"), 24};
const Column publishedColumn{"published", QT_TRANSLATE_NOOP("crossread", "Published"), 11};
const Column startColumn{"start", QT_TRANSLATE_NOOP("crossread", "Start"), 8};
const Column endColumn{"end", QT_TRANSLATE_NOOP("crossread", "End"), 8};
const Column quoteColumn{"quote", QT_TRANSLATE_NOOP("crossread", "Quotation"), 60};
const Column noteColumn{"note", QT_TRANSLATE_NOOP("crossread", "Note"), 40};
const Column scoreColumn{"score", QT_TRANSLATE_NOOP("crossread", "Score"), 7};
const Column statusColumn{"status", QT_TRANSLATE_NOOP("crossread", "Status"), 11};
const Column reasonsColumn{"reasons", QT_TRANSLATE_NOOP("crossread", "Reasons"), 30};

// What a row says of where something stands.
class Places
{
public:
    explicit Places(const ExportData &data) : m_index(data) {}

    const ExportIndex &index() const { return m_index; }
    bool has(Id article) const { return m_index.exported(article) != nullptr; }

    QVariantList article(Id id) const
    {
        const Article *one = m_index.article(id);
        if (!one)
            return {{}, {}, {}, {}};
        QString file = fileNameOf(*one);
        if (one->item > 0)
            file += QStringLiteral("#%1").arg(one->item);
        return {one->source, one->title, file, one->hasDate() ? QVariant(one->published) : QVariant()};
    }

    QVariantList span(Id id, Span span)
    {
        const ExportedArticle *exported = m_index.exported(id);
        if (!exported)
            return {{}, {}};
        auto found = m_points.find(id);
        if (found == m_points.end())
            found = m_points.emplace(id, CodePoints(exported->article.text)).first;
        const Span outside = found->second.fromUtf16(span);
        return {qlonglong(outside.start), qlonglong(outside.end)};
    }

    QString text(Id id, Span span) const
    {
        const ExportedArticle *exported = m_index.exported(id);
        return exported ? span.of(exported->article.text) : QString();
    }

private:
    ExportIndex m_index;
    std::map<Id, CodePoints> m_points;
};

QVariant moment(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC()) : QVariant();
}

double rounded(double score)
{
    return std::round(score * 10000) / 10000;
}

QString figuresText(const QList<Figure> &figures)
{
    QStringList texts;
    for (const Figure &figure : figures)
        texts += figureText(figure);
    return texts.join(QStringLiteral("; "));
}

} // namespace

ExportTable annotationsTable(const ExportData &data)
{
    ExportTable table{"annotations",
                      QT_TRANSLATE_NOOP("crossread", "Annotations"),
                      {outletColumn,
                       articleColumn,
                       fileColumn,
                       publishedColumn,
                       startColumn,
                       endColumn,
                       quoteColumn,
                       {"tags", QT_TRANSLATE_NOOP("crossread", "Tags"), 30},
                       noteColumn,
                       {"author", QT_TRANSLATE_NOOP("crossread", "Author"), 18},
                       {"created", QT_TRANSLATE_NOOP("crossread", "Created (UTC)"), 17},
                       {"modified", QT_TRANSLATE_NOOP("crossread", "Modified (UTC)"), 17}},
                      {}};
    Places places(data);
    for (const ExportedArticle &exported : data.articles) {
        for (const Annotation &annotation : exported.annotations) {
            QStringList tags;
            for (const Id tag : annotation.tags)
                tags += places.index().path(tag).join(QStringLiteral(" / "));
            QVariantList row = places.article(exported.article.id);
            row += places.span(exported.article.id, annotation.span);
            row += {annotation.exact,  tags.join(QStringLiteral("; ")), annotation.note,
                    annotation.author, moment(annotation.created),      moment(annotation.modified)};
            table.rows += row;
        }
    }
    return table;
}

ExportTable passagesTable(const ExportData &data)
{
    ExportTable table{"passages",
                      QT_TRANSLATE_NOOP("crossread", "Passages"),
                      {{"claim", QT_TRANSLATE_NOOP("crossread", "Claim"), 8},
                       {"statement", QT_TRANSLATE_NOOP("crossread", "Statement"), 50},
                       statusColumn,
                       {"stance", QT_TRANSLATE_NOOP("crossread", "Stance"), 10},
                       {"modality", QT_TRANSLATE_NOOP("crossread", "Modality"), 10},
                       quoteColumn,
                       outletColumn,
                       articleColumn,
                       fileColumn,
                       publishedColumn,
                       startColumn,
                       endColumn,
                       {"said-by", QT_TRANSLATE_NOOP("crossread", "Said by"), 20},
                       {"figures", QT_TRANSLATE_NOOP("crossread", "Figures"), 20},
                       {"figure-differs", QT_TRANSLATE_NOOP("crossread", "Figure differs"), 13},
                       scoreColumn},
                      {}};
    Places places(data);
    for (const Claim &claim : data.claims) {
        for (const Passage &passage : claim.passages) {
            if (!places.has(passage.article))
                continue;
            QVariantList row{qlonglong(claim.id),
                             claim.statement,
                             statusWord(claim.status),
                             stanceWord(passage.stance),
                             modalityName(passage.modality),
                             passage.text};
            row += places.article(passage.article);
            row += places.span(passage.article, passage.span);
            row += {passage.attribution.source, figuresText(passage.figures),
                    passage.figureDiffers ? QVariant(QStringLiteral("yes")) : QVariant(), rounded(passage.score)};
            table.rows += row;
        }
    }
    return table;
}

ExportTable claimsTable(const ExportData &data)
{
    ExportTable table{"claims",
                      QT_TRANSLATE_NOOP("crossread", "Claims"),
                      {{"claim", QT_TRANSLATE_NOOP("crossread", "Claim"), 8},
                       {"statement", QT_TRANSLATE_NOOP("crossread", "Statement"), 60},
                       statusColumn,
                       {"articles", QT_TRANSLATE_NOOP("crossread", "Articles"), 9},
                       {"outlets", QT_TRANSLATE_NOOP("crossread", "Outlets"), 30},
                       {"supports", QT_TRANSLATE_NOOP("crossread", "Supports"), 9},
                       {"disputes", QT_TRANSLATE_NOOP("crossread", "Disputes"), 9},
                       {"mentions", QT_TRANSLATE_NOOP("crossread", "Mentions"), 9},
                       {"origins", QT_TRANSLATE_NOOP("crossread", "Origins"), 8},
                       {"first", QT_TRANSLATE_NOOP("crossread", "First published"), 14},
                       scoreColumn,
                       reasonsColumn,
                       noteColumn},
                      {}};
    const Places places(data);
    QHash<Id, QString> notes;
    for (const Note &note : data.notes) {
        if (note.claim != 0)
            notes.insert(note.claim, note.text);
    }
    for (const Claim &claim : data.claims) {
        QSet<Id> articles;
        QStringList outlets;
        int counts[3] = {0, 0, 0};
        QDate first;
        for (const Passage &passage : claim.passages) {
            if (!places.has(passage.article))
                continue;
            const Article &article = places.index().exported(passage.article)->article;
            articles += passage.article;
            ++counts[int(passage.stance)];
            if (!article.source.isEmpty() && !outlets.contains(article.source))
                outlets += article.source;
            if (article.hasDate() && (!first.isValid() || article.published < first))
                first = article.published;
        }
        table.rows += QVariantList{qlonglong(claim.id),
                                   claim.statement,
                                   statusWord(claim.status),
                                   qlonglong(articles.size()),
                                   outlets.join(QStringLiteral("; ")),
                                   counts[int(Stance::Supports)],
                                   counts[int(Stance::Disputes)],
                                   counts[int(Stance::Mentions)],
                                   claim.origins,
                                   first.isValid() ? QVariant(first) : QVariant(),
                                   claim.isSuggested() ? QVariant(rounded(claim.score)) : QVariant(),
                                   reasonTexts(claim.reasons).join(QStringLiteral("; ")),
                                   notes.value(claim.id)};
    }
    return table;
}

ExportTable entitiesTable(const ExportData &data)
{
    ExportTable table{"entities",
                      QT_TRANSLATE_NOOP("crossread", "Entities"),
                      {{"entity", QT_TRANSLATE_NOOP("crossread", "Entity"), 30},
                       {"kind", QT_TRANSLATE_NOOP("crossread", "Kind"), 14},
                       {"mentions", QT_TRANSLATE_NOOP("crossread", "Mentions"), 9},
                       {"articles", QT_TRANSLATE_NOOP("crossread", "Articles"), 9},
                       {"outlets", QT_TRANSLATE_NOOP("crossread", "Outlets"), 30},
                       {"forms", QT_TRANSLATE_NOOP("crossread", "Also written"), 40}},
                      {}};
    struct Entry
    {
        int mentions = 0;
        QSet<Id> articles;
        QStringList outlets;
        QMap<QString, int> forms;
    };
    std::map<std::pair<QString, QString>, Entry> entries; // by kind and name
    for (const ExportedArticle &exported : data.articles) {
        for (const Mention &mention : exported.mentions) {
            Entry &entry = entries[{mention.kind, mention.entity}];
            ++entry.mentions;
            entry.articles += exported.article.id;
            if (!exported.article.source.isEmpty() && !entry.outlets.contains(exported.article.source))
                entry.outlets += exported.article.source;
            const QString form = mention.span.of(exported.article.text).simplified();
            if (form != mention.entity)
                ++entry.forms[form];
        }
    }
    for (const auto &[key, entry] : entries)
        table.rows += QVariantList{key.second,
                                   key.first,
                                   entry.mentions,
                                   qlonglong(entry.articles.size()),
                                   entry.outlets.join(QStringLiteral("; ")),
                                   QStringList(entry.forms.keys()).join(QStringLiteral("; "))};
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const QVariantList &a, const QVariantList &b) { return a.at(2).toInt() > b.at(2).toInt(); });
    return table;
}

ExportTable conflictsTable(const ExportData &data)
{
    ExportTable table{"conflicts",
                      QT_TRANSLATE_NOOP("crossread", "Conflicts"),
                      {{"kind", QT_TRANSLATE_NOOP("crossread", "Kind"), 10}, scoreColumn, reasonsColumn},
                      {}};
    static const Column other[] = {{"outlet-b", QT_TRANSLATE_NOOP("crossread", "Other outlet"), 20},
                                   {"article-b", QT_TRANSLATE_NOOP("crossread", "Other article"), 40},
                                   {"file-b", QT_TRANSLATE_NOOP("crossread", "Other file"), 24},
                                   {"published-b", QT_TRANSLATE_NOOP("crossread", "Other published"), 15},
                                   {"start-b", QT_TRANSLATE_NOOP("crossread", "Other start"), 11},
                                   {"end-b", QT_TRANSLATE_NOOP("crossread", "Other end"), 10},
                                   {"quote-b", QT_TRANSLATE_NOOP("crossread", "Other quotation"), 60}};
    table.columns += {outletColumn, articleColumn, fileColumn, publishedColumn, startColumn, endColumn, quoteColumn};
    for (const Column &column : other)
        table.columns += column;
    Places places(data);
    for (const Conflict &conflict : data.conflicts) {
        QVariantList row{conflictWord(conflict.kind), rounded(conflict.score),
                         reasonTexts(conflict.reasons).join(QStringLiteral("; "))};
        for (const PassageRef &side : {conflict.a, conflict.b}) {
            row += places.article(side.article);
            row += places.span(side.article, side.span);
            row += places.text(side.article, side.span);
        }
        table.rows += row;
    }
    return table;
}

} // namespace crossread
