#include "app/cli/loader.h"

#include "app/files.h"
#include "app/import/importer.h"
#include "app/namedarticles.h"
#include "app/project.h"
#include "app/projectfiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace crossread {

namespace {

constexpr int patience = 3000; // ms, for a second call at work on the same project

// Goes with the project that lies in it.
class CopyFolder : public QObject
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

// A project whose articles are read one by one.
class ReadProject
{
public:
    ReadProject(Call &call, std::unique_ptr<Project> project) : m_project(std::move(project))
    {
        m_project->setRecogniser(recognitionVersion(call.definitions()), call.definitions().kinds());
        m_names = std::make_shared<const Dictionary>(m_project->dictionary());
        m_unrecognised = m_project->unrecognised();
    }

    const Project &project() const { return *m_project; }

    Loaded load(Id id) const
    {
        Loaded loaded{m_project->article(id), {}, m_names, m_project->fixedMentions(id)};
        loaded.article.file = QFileInfo(loaded.article.file).fileName();
        loaded.article.original = m_project->original(id);
        // Of older versions nobody keeps what was recognised.
        if (!m_unrecognised.contains(id) && !m_project->isSuperseded(id))
            loaded.mentions = m_project->mentions(id);
        return loaded;
    }

private:
    std::unique_ptr<Project> m_project;
    std::shared_ptr<const Dictionary> m_names;
    QList<Id> m_unrecognised;
};

bool eachOfProject(Call &call, const QString &path, const std::function<bool(Loaded)> &use)
{
    auto project = openProject(path);
    if (!project) {
        call.fail(project.error());
        return true;
    }
    const ReadProject read(call, std::move(project).value());
    for (const Article &listed : read.project().currentArticles()) {
        if (!use(read.load(listed.id)))
            return false;
    }
    return true;
}

} // namespace

bool isProjectFile(const QString &path)
{
    return isDatabase(path) ||
           (path.endsWith(QLatin1String(".crossread"), Qt::CaseInsensitive) && QFileInfo(path).isFile());
}

Result<std::unique_ptr<Project>> openProject(const QString &path)
{
    auto opened = Project::open(path);
    if (opened)
        return opened;
    auto folder = std::make_unique<CopyFolder>();
    const QString copy = folder->path(QFileInfo(path).fileName());
    if (!copyToRead(path, copy))
        return Project::open(path, {}, patience);
    auto read = Project::open(copy);
    if (!read)
        return opened; // the error speaks of the file itself
    folder.release()->setParent(read->get());
    return read;
}

Result<std::unique_ptr<Project>> openOrMakeProject(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        auto made = Project::create(path, patience);
        if (made || !QFileInfo::exists(path)) // otherwise a second call has made it meanwhile
            return made;
    }
    return Project::open(path, {}, patience);
}

void eachArticle(Call &call, const QStringList &inputs, const std::function<bool(Loaded)> &use)
{
    for (const QString &input : inputs) {
        if (isProjectFile(input)) {
            if (!eachOfProject(call, input, use))
                return;
            continue;
        }
        const QList<ImportFile> files = importFiles({input});
        if (files.isEmpty())
            call.fail({QCoreApplication::translate("crossread", "“%1” holds no files to read.").arg(input), {}});
        if (!eachOfFiles(call, files, use))
            return;
    }
}

bool eachOfFiles(Call &call, const QList<ImportFile> &files, const std::function<bool(Loaded)> &use)
{
    for (const ImportFile &file : files) {
        const auto articles = importFile(file);
        if (!articles) {
            call.fail(articles.error());
            continue;
        }
        for (const Article &article : *articles) {
            if (!use({article, {}}))
                return false;
        }
    }
    return true;
}

QList<Loaded> allArticles(Call &call)
{
    QList<Loaded> result;
    const bool oneProject = call.inputs.size() == 1 && isProjectFile(call.inputs.constFirst());
    eachArticle(call, call.inputs, [&result, oneProject](Loaded loaded) {
        if (!oneProject)
            loaded.article.id = result.size() + 1;
        loaded.article.original.clear();
        result.append(std::move(loaded));
        return true;
    });
    return result;
}

QList<Loaded> chosenArticles(Call &call)
{
    if (call.inputs.size() != 1 || !isProjectFile(call.inputs.constFirst())) {
        call.refuse(QCoreApplication::translate("crossread", "--articles chooses from one project."));
        return {};
    }
    auto project = openProject(call.inputs.constFirst());
    if (!project) {
        call.fail(project.error());
        return {};
    }
    const ReadProject read(call, std::move(project).value());
    const auto ids = articlesToCompare(read.project(), call.options.value(QStringLiteral("articles")));
    if (!ids) {
        call.fail(ids.error());
        return {};
    }
    QList<Loaded> result;
    for (const Id id : *ids) {
        result.append(read.load(id));
        result.last().article.original.clear();
    }
    return result;
}

} // namespace crossread
