#pragma once

#include "app/edits.h"
#include "app/store/schema.h"

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

    static Tag tag(const QString &name, Id parent = 0)
    {
        Tag tag;
        tag.name = name;
        tag.parent = parent;
        return tag;
    }

    // Every row of every undoable table.
    QStringList dump() { return dump(m_project->store()); }
    static QStringList dump(Store &store)
    {
        QStringList rows;
        for (const UndoableTable &table : undoableTables()) {
            int columns = 0;
            (void)store.each(QStringLiteral("SELECT cid FROM pragma_table_info(?)"), {table.name},
                             [&](const Row &) { ++columns; });
            (void)store.each(QStringLiteral("SELECT * FROM ") + table.name, {}, [&](const Row &row) {
                QString line = table.name;
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

} // namespace crossread

#define EXPECT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &happened = (expression);                                                                           \
        QVERIFY2(happened.ok(),                                                                                        \
                 qPrintable(happened.ok() ? QString() : happened.error().message + happened.error().detail));          \
    } while (false)
