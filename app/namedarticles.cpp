#include "app/namedarticles.h"

#include "app/project.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

namespace {

QList<Id> idsNamed(const Project &project, const QString &word)
{
    QList<Id> ids;
    for (const Article &article : project.articles()) {
        const bool isNamed =
            word == article.file || word == QFileInfo(article.file).fileName() || word == article.title;
        if (word == QString::number(article.id) || (isNamed && !project.isSuperseded(article.id)))
            ids += article.id;
    }
    return ids;
}

} // namespace

Result<QList<Id>> namedArticles(const Project &project, const QStringList &lists)
{
    QList<Id> chosen;
    for (const QString &list : lists) {
        // Names may have commas: a whole one comes first.
        QList<Id> ids = idsNamed(project, list);
        if (ids.isEmpty()) {
            for (const QString &word : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
                const QList<Id> some = idsNamed(project, word.trimmed());
                if (some.isEmpty())
                    return Error{QCoreApplication::translate("crossread", "“%1” has no article “%2”.")
                                     .arg(project.path(), word.trimmed()),
                                 {}};
                ids += some;
            }
        }
        chosen += ids;
    }
    return chosen;
}

Result<QList<Id>> articlesToCompare(const Project &project, const QStringList &lists)
{
    const auto named = namedArticles(project, lists);
    if (!named)
        return named;
    QList<Id> articles;
    for (const Id id : *named) {
        if (!articles.contains(id))
            articles.append(id);
    }
    if (articles.size() == 1) {
        const QList<Id> versions = project.versions(articles.first());
        const qsizetype place = versions.indexOf(articles.first());
        if (place > 0)
            articles.prepend(versions[place - 1]);
    }
    if (articles.size() < 2)
        return Error{
            QCoreApplication::translate("crossread", "It takes two articles to compare, not %1.").arg(articles.size()),
            {}};
    return articles;
}

} // namespace crossread
