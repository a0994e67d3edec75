#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/loader.h"
#include "app/cli/webimport.h"
#include "app/edits.h"
#include "app/project.h"

#include <QFileInfo>

namespace crossread {

namespace {

// Articles that are written in one transaction: many enough to be fast, few enough to show what is done.
constexpr qsizetype batchArticles = 100;
constexpr qsizetype batchBytes = 16 * 1024 * 1024;

class Importer
{
public:
    Importer(Call &call, Project &project) : m_call(call), m_project(project) {}

    bool add(const Article &article)
    {
        m_articles.append(article);
        m_bytes += article.original.size();
        return (m_articles.size() < batchArticles && m_bytes < batchBytes) || write();
    }

    bool write()
    {
        const auto outcomes = addArticles(m_project, m_articles, m_joins);
        if (!outcomes) {
            m_call.fail(outcomes.error());
            return false;
        }
        m_joins = m_joins || std::any_of(outcomes->begin(), outcomes->end(),
                                         [](const ImportOutcome &outcome) { return !outcome.duplicate; });
        bool open = true;
        for (qsizetype i = 0; open && i < m_articles.size(); ++i) {
            const ImportOutcome &outcome = (*outcomes)[i];
            JsonObject line;
            line.add("file", m_articles[i].file);
            if (m_articles[i].item > 0)
                line.add("item", m_articles[i].item);
            line.add("id", qsizetype(outcome.id))
                .add("title", m_articles[i].title)
                .add("status", outcome.duplicate ? QStringLiteral("duplicate") : QStringLiteral("imported"));
            open = m_call.print(line.json());
        }
        m_articles.clear();
        m_bytes = 0;
        return open;
    }

private:
    Call &m_call;
    Project &m_project;
    QList<Article> m_articles;
    qsizetype m_bytes = 0;
    bool m_joins = false; // the whole call is one step of undo
};

} // namespace

void importInto(Call &call)
{
    const QString path = call.inputs.constFirst();
    auto project = QFileInfo::exists(path) ? Project::open(path) : Project::create(path);
    if (!project) {
        call.fail(project.error());
        return;
    }
    Importer importer(call, **project);
    bool open = true;
    QStringList articles;
    QStringList annotations;
    for (const QString &input : call.inputs.mid(1))
        (isWebAnnotationFile(input) ? annotations : articles) += input;
    eachArticle(call, articles, [&](const Loaded &loaded) { return open = importer.add(loaded.article); });
    // Behind the articles, wherever they are named: they may speak of these.
    if (open && importer.write())
        importWebAnnotations(call, **project, annotations);
}

void checkProject(Call &call)
{
    for (const QString &path : call.inputs) {
        const auto project = Project::open(path);
        QStringList problems;
        if (!project)
            call.fail(project.error());
        else
            problems = (*project)->check();
        for (const QString &problem : std::as_const(problems))
            call.fail({QStringLiteral("“%1”: %2").arg(path, problem), {}});
        if (!project)
            problems.append(project.error().message);
        JsonObject document;
        document.add("file", path)
            .add("ok", problems.isEmpty() ? QByteArrayLiteral("true") : QByteArrayLiteral("false"))
            .add("problems", jsonTexts(problems));
        if (!call.print(document.json()))
            return;
    }
}

} // namespace crossread
