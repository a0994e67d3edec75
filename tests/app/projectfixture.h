#pragma once

#include "app/edits.h"
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

inline bool ProjectFixture::editByChance(Project &project, QRandomGenerator &random)
{
    const auto any = [&](const auto &list) -> Id {
        return list.isEmpty() ? 0 : list.at(random.bounded(int(list.size()))).id;
    };
    const auto word = [&] { return QString::number(random.bounded(1000)); };
    const Id article = any(project.articles());
    const Id tag = any(project.tags());
    const Id claim = any(project.claims());
    const qsizetype start = random.bounded(20);
    const Span span{start, start + 1 + random.bounded(10)};
    const Reach reach = random.bounded(2) ? Reach::Here : Reach::Everywhere;
    switch (random.bounded(20)) {
    case 0:
    case 1:
        return addArticles(
                   project,
                   {ProjectFixture::article(
                       QStringLiteral("Text number %1, long enough to be marked.\nAnd a line.").arg(random.bounded(30)),
                       word())})
            .ok();
    case 2:
        return removeArticles(project, {article}).ok();
    case 3: {
        Article changed = project.article(article);
        changed.source = word();
        return setArticleDetails(project, changed).ok();
    }
    case 4:
        return addTag(project, ProjectFixture::tag(word(), random.bounded(2) ? tag : 0)).ok();
    case 5: {
        Tag changed = project.tag(tag);
        changed.parent = any(project.tags());
        changed.position = random.bounded(3);
        changed.digit = random.bounded(10);
        return updateTag(project, changed).ok();
    }
    case 6:
        return random.bounded(2) ? removeTag(project, tag).ok() : mergeTags(project, tag, any(project.tags())).ok();
    case 7:
    case 8:
        return addAnnotation(project, annotation(article, span.start, span.end, tag ? QList<Id>{tag} : QList<Id>()))
            .ok();
    case 9: {
        Annotation changed = project.annotation(any(project.annotations()));
        changed.tags += tag;
        changed.span = span;
        return updateAnnotation(project, changed).ok();
    }
    case 10:
        return removeAnnotations(project, {any(project.annotations())}).ok();
    case 11: {
        Claim made;
        made.statement = word();
        made.passages = {passage(article, span.start, span.end), passage(any(project.articles()), 0, 5)};
        return addClaim(project, made).ok();
    }
    case 12:
        return addPassages(project, claim, {passage(article, span.start, span.end, Stance::Disputes)}).ok();
    case 13:
        return random.bounded(2) ? rejectMention(project, {article, span}, reach).ok()
                                 : setMentionKind(project, {article, span}, project.kinds().last().id, reach).ok();
    case 14:
        return random.bounded(2) ? removeEntries(project, {any(project.dictionary())}).ok()
                                 : importDictionary(project, {{word(), word().left(1), word(), random.bounded(2) > 0},
                                                              {QStringLiteral("text"), QStringLiteral("person"), {}}})
                                       .ok();
    case 16:
        return random.bounded(2) ? setArticleNote(project, article, word()).ok() : setProjectNote(project, word()).ok();
    case 17:
        return setClaimNote(project, claim, random.bounded(3) ? word() : QString()).ok();
    case 18: {
        const Annotation mark = project.annotation(any(project.annotations()));
        return random.bounded(2) ? splitAnnotation(project, mark.id, mark.span.start + 1 + random.bounded(9)).ok()
                                 : mergeAnnotations(project, {mark.id, any(project.annotations())}).ok();
    }
    case 15:
        return random.bounded(2) ? removeKind(project, project.kinds().last().id, QStringLiteral("place")).ok()
                                 : renameEntity(project, {word(), QStringLiteral("place")}, word()).ok();
    default:
        return random.bounded(2) ? mergeClaims(project, {claim, any(project.claims())}).ok()
                                 : removeClaim(project, claim).ok();
    }
}

} // namespace crossread

#define EXPECT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &happened = (expression);                                                                           \
        QVERIFY2(happened.ok(),                                                                                        \
                 qPrintable(happened.ok() ? QString() : happened.error().message + happened.error().detail));          \
    } while (false)
