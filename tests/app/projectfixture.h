#pragma once

#include "app/edits.h"
#include "app/store/annotations.h"
#include "app/store/schema.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace crossread {

// A project in a folder of its own, and values to put in.
class ProjectFixture
{
public:
    ProjectFixture() { make(); }

    QString path() const { return m_folder.filePath(QStringLiteral("story.crossread")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    Project &operator*() { return *m_project; }
    Project *operator->() { return m_project.get(); }

    void close() { m_project.reset(); }
    bool reopen()
    {
        close();
        auto project = Project::open(path());
        if (!project.ok()) {
            qWarning("%s %s", qPrintable(project.error().message), qPrintable(project.error().detail));
            return false;
        }
        m_project = std::move(project).value();
        return true;
    }

    // Adds an article; the answer is its id.
    Id add(const QString &text, const QString &source = QStringLiteral("Harbour Post"))
    {
        const auto outcome = addArticles(*m_project, {article(text, source)});
        return outcome.ok() && outcome->size() == 1 ? outcome->first().id : 0;
    }

    // Marks an article's first words so many times, by Ada, in one edit.
    Result<void> addMarks(Id article, int count, const QList<Id> &tags = {})
    {
        const QString text = m_project->article(article).text;
        return m_project->edit(QStringLiteral("Many marks"), [&](Store &store) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                Annotation mark = annotation(article, i % 10, 12 + i % 12, tags);
                mark.exact = mark.span.of(text);
                mark.author = QStringLiteral("Ada");
                mark.created = mark.modified = QDateTime::currentDateTimeUtc();
                CR_CHECK(insertAnnotation(store, mark));
            }
            return {};
        });
    }

    static Article article(const QString &text, const QString &source = QStringLiteral("Harbour Post"))
    {
        Article article;
        article.file = QStringLiteral("folder/%1.txt").arg(text.left(8).simplified());
        article.title = text.section(QLatin1Char('\n'), 0, 0).left(60);
        article.source = source;
        article.sourceOrigin = source.isEmpty() ? MetadataOrigin::None : MetadataOrigin::Text;
        article.published = QDate(2031, 4, 5);
        article.publishedOrigin = MetadataOrigin::FileName;
        article.language = QStringLiteral("en");
        article.format = QStringLiteral("text");
        article.text = text;
        article.original = text.toUtf8();
        return article;
    }

    static Annotation annotation(Id article, qsizetype start, qsizetype end, const QList<Id> &tags = {},
                                 const QString &note = {})
    {
        Annotation annotation;
        annotation.article = article;
        annotation.span = {start, end};
        annotation.tags = tags;
        annotation.note = note;
        return annotation;
    }

    static Passage passage(Id article, qsizetype start, qsizetype end, Stance stance = Stance::Supports)
    {
        Passage passage;
        passage.article = article;
        passage.span = {start, end};
        passage.stance = stance;
        return passage;
    }

    static Tag tag(const QString &name, Id parent = 0)
    {
        Tag tag;
        tag.name = name;
        tag.parent = parent;
        return tag;
    }

    // What a window sees of the undoable part.
    struct Content
    {
        QList<Article> articles;
        QList<Article> whole;
        QList<Tag> tags;
        QList<Annotation> annotations;
        QList<Claim> claims;
        QList<EntityKind> kinds;
        QList<DictionaryEntry> dictionary;
        QList<FixedMention> fixed;
        QList<Note> notes;

        friend bool operator==(const Content &, const Content &) = default;
    };
    Content content()
    {
        Content content{m_project->articles(),   {},
                        m_project->tags(),       m_project->annotations(),
                        m_project->claims(),     m_project->kinds(),
                        m_project->dictionary(), m_project->fixedMentions(),
                        m_project->notes()};
        for (const Article &article : std::as_const(content.articles))
            content.whole += m_project->article(article.id);
        return content;
    }

    bool editByChance(QRandomGenerator &random) { return editByChance(*m_project, random); }
    static bool editByChance(Project &project, QRandomGenerator &random); // false: it was refused

    // Every row of every undoable table.
    QStringList dump() { return dump(m_project->store()); }
    static QStringList dump(Store &store)
    {
        QStringList rows;
        for (const QString &table : undoableTables()) {
            int columns = 0;
            (void)store.each(QStringLiteral("SELECT cid FROM pragma_table_info(?)"), {table},
                             [&](const Row &) { ++columns; });
            (void)store.each(QStringLiteral("SELECT * FROM ") + table, {}, [&](const Row &row) {
                QString line = table;
                for (int i = 0; i < columns; ++i) {
                    const QVariant value = row.value(i);
                    line += QLatin1Char('|') + (value.isNull() ? QStringLiteral("NULL") : value.toString());
                }
                rows += line;
            });
        }
        rows.sort();
        return rows;
    }

private:
    void make()
    {
        auto project = Project::create(path());
        if (!project.ok())
            qFatal("%s %s", qPrintable(project.error().message), qPrintable(project.error().detail));
        m_project = std::move(project).value();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

// One edit of any kind, of whatever is there.
class EditByChance
{
public:
    EditByChance(Project &project, QRandomGenerator &random) : m_project(project), m_random(random) {}

    bool make()
    {
        const int what = m_random.bounded(20);
        return what < 11 ? ofArticles(what) : ofFindings(what);
    }

private:
    bool ofArticles(int what);
    bool ofFindings(int what);

    bool isHeads() { return m_random.bounded(2) > 0; }
    QString word() { return QString::number(m_random.bounded(1000)); }
    Id any(const auto &list) { return list.isEmpty() ? 0 : list.at(m_random.bounded(int(list.size()))).id; }

    Project &m_project;
    QRandomGenerator &m_random;
    Id m_article = any(m_project.articles());
    Id m_tag = any(m_project.tags());
    Id m_claim = any(m_project.claims());
    qsizetype m_start = m_random.bounded(20);
    Span m_span{m_start, m_start + 1 + m_random.bounded(10)};
    Reach m_reach = isHeads() ? Reach::Here : Reach::Everywhere;
};

inline bool EditByChance::ofArticles(int what)
{
    switch (what) {
    case 2:
        return removeArticles(m_project, {m_article}).ok();
    case 3: {
        Article changed = m_project.article(m_article);
        changed.source = word();
        return setArticleDetails(m_project, changed).ok();
    }
    case 4:
        return addTag(m_project, ProjectFixture::tag(word(), isHeads() ? m_tag : 0)).ok();
    case 5: {
        Tag changed = m_project.tag(m_tag);
        changed.parent = any(m_project.tags());
        changed.position = m_random.bounded(3);
        changed.digit = m_random.bounded(10);
        return updateTag(m_project, changed).ok();
    }
    case 6:
        if (isHeads())
            return removeTag(m_project, m_tag).ok();
        return mergeTags(m_project, m_tag, any(m_project.tags())).ok();
    case 7:
    case 8: {
        Annotation made = ProjectFixture::annotation(m_article, m_span.start, m_span.end);
        if (m_tag)
            made.tags += m_tag;
        return addAnnotation(m_project, made).ok();
    }
    case 9: {
        Annotation changed = m_project.annotation(any(m_project.annotations()));
        changed.tags += m_tag;
        changed.span = m_span;
        return updateAnnotation(m_project, changed).ok();
    }
    case 10:
        return removeAnnotations(m_project, {any(m_project.annotations())}).ok();
    default: {
        const QString text = QStringLiteral("Text number %1, long enough to be marked.\nAnd a line.");
        return addArticles(m_project, {ProjectFixture::article(text.arg(m_random.bounded(30)), word())}).ok();
    }
    }
}

inline bool EditByChance::ofFindings(int what)
{
    switch (what) {
    case 11: {
        Claim made;
        made.statement = word();
        made.passages = {ProjectFixture::passage(m_article, m_span.start, m_span.end),
                         ProjectFixture::passage(any(m_project.articles()), 0, 5)};
        return addClaim(m_project, made).ok();
    }
    case 12: {
        const Passage passage = ProjectFixture::passage(m_article, m_span.start, m_span.end, Stance::Disputes);
        return addPassages(m_project, m_claim, {passage}).ok();
    }
    case 13:
        if (isHeads())
            return rejectMention(m_project, {m_article, m_span}, m_reach).ok();
        return setMentionKind(m_project, {m_article, m_span}, m_project.kinds().last().id, m_reach).ok();
    case 14:
        if (isHeads())
            return removeEntries(m_project, {any(m_project.dictionary())}).ok();
        return importDictionary(m_project, {{word(), word().left(1), word(), isHeads()},
                                            {QStringLiteral("text"), QStringLiteral("person"), {}}})
            .ok();
    case 15:
        if (isHeads())
            return removeKind(m_project, m_project.kinds().last().id, QStringLiteral("place")).ok();
        return renameEntity(m_project, {word(), QStringLiteral("place")}, word()).ok();
    case 16:
        if (isHeads())
            return setArticleNote(m_project, m_article, word()).ok();
        return setProjectNote(m_project, word()).ok();
    case 17:
        return setClaimNote(m_project, m_claim, m_random.bounded(3) ? word() : QString()).ok();
    case 18: {
        const Annotation mark = m_project.annotation(any(m_project.annotations()));
        if (isHeads())
            return splitAnnotation(m_project, mark.id, mark.span.start + 1 + m_random.bounded(9)).ok();
        return mergeAnnotations(m_project, {mark.id, any(m_project.annotations())}).ok();
    }
    default:
        if (isHeads())
            return mergeClaims(m_project, {m_claim, any(m_project.claims())}).ok();
        return removeClaim(m_project, m_claim).ok();
    }
}

inline bool ProjectFixture::editByChance(Project &project, QRandomGenerator &random)
{
    return EditByChance(project, random).make();
}

// What went wrong, for a test's report; "" nothing did.
template<typename T>
QByteArray failureOf(const Result<T> &result)
{
    if (result.ok())
        return {};
    return (result.error().message + result.error().detail).toUtf8();
}

} // namespace crossread

#define EXPECT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &happened = (expression);                                                                           \
        QVERIFY2(happened.ok(), crossread::failureOf(happened).constData());                                           \
    } while (false)
