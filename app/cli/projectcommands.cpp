#include "app/annotationimport.h"
#include "app/cli/commands.h"
#include "app/cli/interruption.h"
#include "app/cli/loader.h"
#include "app/cli/pdfimport.h"
#include "app/cli/webimport.h"
#include "app/edits.h"
#include "app/import/importer.h"
#include "app/pdfimport.h"
#include "app/projectfiles.h"
#include "app/text/json.h"
#include "app/versions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace crossread {

namespace {

// Articles that are written in one transaction: many enough to be fast, few enough to show what is done.
constexpr qsizetype batchArticles = 100;
constexpr qsizetype batchBytes = 16 * 1024 * 1024;

class Importer
{
public:
    Importer(Call &call, Project &project) : m_call(call), m_project(project), m_others(project) {}

    bool add(const Article &article)
    {
        // Two versions in one call: the first has to be there when the second is looked at.
        const QString file = article.file + QLatin1Char('\n') + QString::number(article.item);
        if (m_waiting.contains(file) || m_waiting.contains(article.address)) {
            if (!write())
                return false;
        }
        if (const Id other = m_others.of(article))
            return write() && addAsVersion(article, other);
        m_waiting.insert(file);
        if (!article.address.isEmpty())
            m_waiting.insert(article.address);
        m_articles.append(article);
        m_bytes += article.original.size();
        return ((m_articles.size() < batchArticles && m_bytes < batchBytes) || write()) && !Interruption::happened();
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
            JsonObject line = head(m_articles[i], outcome.id, outcome.duplicate);
            open = m_call.print(line.json());
        }
        m_articles.clear();
        m_waiting.clear();
        m_bytes = 0;
        return open;
    }

private:
    static JsonObject head(const Article &article, Id id, bool isDuplicate)
    {
        JsonObject line;
        line.add("file", article.file);
        if (article.item > 0)
            line.add("item", article.item);
        line.add("id", qsizetype(id))
            .add("title", article.title)
            .add("status", isDuplicate ? QStringLiteral("duplicate") : QStringLiteral("imported"));
        return line;
    }

    // The older text stays.
    bool addAsVersion(const Article &article, Id other)
    {
        const bool isOlder = isOlderThan(article, m_project.article(other));
        CarryPlan plan;
        if (!isOlder)
            plan = planCarry(carryInput(m_project, other), article.text);
        const auto id = isOlder ? addOlderVersion(m_project, article, other, m_joins)
                                : addVersion(m_project, article, other, plan, m_joins);
        if (!id) {
            m_call.fail(id.error());
            return true;
        }
        m_joins = true;
        JsonObject line = head(article, *id, false);
        JsonObject carried;
        carried.add("moved", plan.count(Anchoring::Exact) + plan.count(Anchoring::Moved))
            .add("review", plan.count(Anchoring::Review))
            .add("orphan", plan.count(Anchoring::Orphan));
        line.add("version", m_project.versions(*id).indexOf(*id) + 1)
            .add("versionOf", qsizetype(other))
            .add("carried", carried.json());
        return m_call.print(line.json());
    }

    Call &m_call;
    Project &m_project;
    OtherVersions m_others;
    QList<Article> m_articles;
    QSet<QString> m_waiting; // files and addresses of these
    qsizetype m_bytes = 0;
    bool m_joins = false; // the whole call is one step of undo
};

void importAll(Call &call, Project &project)
{
    Importer importer(call, project);
    // A project among the inputs holds who knows how many.
    const auto things = [](const QString &input) -> qsizetype {
        const bool isProject = input.endsWith(QLatin1String(".crossread"));
        return isProject ? thingsToBackUpFor : QFileInfo(input).isDir() ? importFiles({input}).size() : 1;
    };
    qsizetype coming = 0;
    for (const QString &input : call.inputs.mid(1))
        coming += things(input);
    backUpBefore(call, project, coming);
    bool open = true;
    const auto use = [&](const Loaded &loaded) { return open = importer.add(loaded.article); };
    QStringList annotations;
    QStringList pdfs; // of ours, that may have come back
    for (const QString &input : call.inputs.mid(1)) {
        if (!open)
            return;
        QList<ImportFile> files = QFileInfo(input).isDir() ? importFiles({input}) : QList<ImportFile>();
        if (isWebAnnotationFile(input)) {
            annotations += input;
        } else if (files.isEmpty() && isPdfFile(input) && !readOwnPdf(input).isEmpty()) {
            pdfs += input;
        } else if (files.isEmpty()) {
            eachArticle(call, {input}, use);
        } else {
            files.removeIf([&](const ImportFile &file) {
                const bool isPdf = isPdfFile(file.path) && !readOwnPdf(file.path).isEmpty();
                if (isPdf)
                    pdfs += file.path;
                else if (isWebAnnotationFile(file.path))
                    annotations += file.path;
                return isPdf || isWebAnnotationFile(file.path);
            });
            eachOfFiles(call, files, use);
        }
    }
    // Behind the articles, wherever they are named: they may speak of these.
    if (!open || !importer.write())
        return;
    const QStringList others = importPdfAnnotations(call, project, pdfs);
    if (!others.isEmpty()) {
        eachArticle(call, others, use);
        if (!open || !importer.write())
            return;
    }
    importWebAnnotations(call, project, annotations);
}

} // namespace

// What Ctrl+C leaves undone is told by the lines: each article that has one is in the project.
void importInto(Call &call)
{
    const Interruption interruption;
    const QString path = call.inputs.constFirst();
    const bool isNew = !QFileInfo::exists(path);
    auto project = openOrMakeProject(path);
    if (!project) {
        call.fail(project.error());
        return;
    }
    importAll(call, **project);
    if (Interruption::happened())
        call.fail({QCoreApplication::translate("crossread", "The import was cancelled."), {}});
    // One that was made for nothing is not left behind.
    const bool isForNothing = isNew && call.status() != 0 && (*project)->undoText().isEmpty();
    project->reset();
    if (isForNothing)
        QFile::remove(path);
}

void checkProject(Call &call)
{
    for (const QString &path : call.inputs) {
        const auto project = openProject(path);
        QStringList problems;
        if (!project) {
            call.fail(project.error());
        } else {
            // The file itself, where that can be: a copy would come out whole of one that is not.
            const auto own = checkProjectFile(path);
            problems = own ? *own : (*project)->check();
        }
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
