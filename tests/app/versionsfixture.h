#pragma once

#include "app/store/annotations.h"
#include "app/versions.h"
#include "tests/app/projectfixture.h"

#include <QCryptographicHash>

Q_DECLARE_METATYPE(crossread::Anchoring)

namespace crossread {

inline const char *const harbour =
    "The ferry was late again, Mayor Ida Brandt said on Monday. Two hundred people waited on the quay for more than an "
    "hour, and nobody told them why.\nThe company blamed the new crane. It said on Tuesday that the crane had been "
    "moved without a word to the harbour office.\nThe council will look at the timetable in May, and the harbour "
    "office will have to explain itself.";

inline QString before()
{
    return QString::fromUtf8(harbour);
}

// As it was printed the next day: something in front, a sentence gone, a sentence rewritten in part.
inline QString after()
{
    QString text = before();
    text.replace(QStringLiteral("Two hundred people waited on"), QStringLiteral("A hundred people stood at"));
    text.remove(QStringLiteral("The company blamed the new crane. "));
    return QStringLiteral("Updated at noon.\n") + text;
}

inline Article articleOf(const QString &text)
{
    Article article = ProjectFixture::article(text);
    article.file = QStringLiteral("news/ferry.txt");
    article.contentId = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return article;
}

// More than is written at once.
inline QString manyLines()
{
    QStringList lines;
    for (int i = 0; i < 600; ++i)
        lines += QStringLiteral("Boat number %1 came in at %2 past noon with %3 boxes of fish.")
                     .arg(i)
                     .arg(i * 7)
                     .arg(i * i);
    return lines.join(QLatin1Char('\n'));
}

inline Span spanOf(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    return {at, at + words.size()};
}

// A project with one article, before().
class VersionsFixture
{
protected:
    void open()
    {
        m_fixture = std::make_unique<ProjectFixture>();
        m_project = &**m_fixture;
        const auto outcome = addArticles(*m_project, {articleOf(before())});
        EXPECT_OK(outcome);
        m_old = outcome->first().id;
    }
    Id annotate(Id article, const QString &words)
    {
        const Span span = spanOf(m_project->article(article).text, words);
        const auto id = addAnnotation(*m_project, ProjectFixture::annotation(article, span.start, span.end, {}, words));
        return id.ok() ? *id : 0;
    }
    Result<Id> update(Id older, const QString &text)
    {
        const Article newer = articleOf(text);
        return addVersion(*m_project, newer, older, planCarry(carryInput(*m_project, older), text));
    }
    QString quoteAt(const Annotation &annotation)
    {
        return annotation.span.of(m_project->article(annotation.article).text);
    }
    QStringList faults() { return m_project->check(); }

    std::unique_ptr<ProjectFixture> m_fixture;
    Project *m_project = nullptr;
    Id m_old = 0;
};

} // namespace crossread
