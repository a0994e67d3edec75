#include "app/cli/loader.h"

#include "app/import/importer.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

namespace crossread {

namespace {

constexpr int patience = 3000; // ms

// Whether another process has the project open.
bool isElsewhere(const QString &path)
{
    const QFileInfo info(path);
    const QString lock = (info.exists() ? info.canonicalFilePath() : info.absoluteFilePath()) + QStringLiteral(".lock");
    qint64 process = 0;
    return QFileInfo::exists(lock) &&
           !(QLockFile(lock).getLockInfo(&process, nullptr, nullptr) && process == QCoreApplication::applicationPid());
}

template<typename Open>
Result<std::unique_ptr<Project>> opened(const QString &path, const Open &open)
{
    const QDeadlineTimer end(patience);
    for (;;) {
        const bool wasElsewhere = isElsewhere(path);
        auto project = open();
        if (project || !(wasElsewhere || isElsewhere(path)) || end.hasExpired())
            return project;
        QThread::msleep(20);
    }
}

bool eachOfProject(Call &call, const QString &path, const std::function<bool(Loaded)> &use)
{
    auto project = openProject(path);
    if (!project) {
        call.fail(project.error());
        return true;
    }
    (*project)->setRecogniser(recognitionVersion(call.definitions()), call.definitions().kinds());
    const auto names = std::make_shared<const Dictionary>((*project)->dictionary());
    const QList<Id> unrecognised = (*project)->unrecognised();
    for (const Article &listed : (*project)->currentArticles()) {
        Loaded loaded{(*project)->article(listed.id), {}, names, (*project)->fixedMentions(listed.id)};
        loaded.article.file = QFileInfo(listed.file).fileName();
        loaded.article.original = (*project)->original(listed.id);
        if (!unrecognised.contains(listed.id))
            loaded.mentions = (*project)->mentions(listed.id);
        if (!use(std::move(loaded)))
            return false;
    }
    return true;
}

} // namespace

bool isProjectFile(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && (path.endsWith(QLatin1String(".crossread"), Qt::CaseInsensitive) ||
                                        (file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3"));
}

Result<std::unique_ptr<Project>> openProject(const QString &path)
{
    return opened(path, [&path] { return Project::open(path); });
}

Result<std::unique_ptr<Project>> openOrMakeProject(const QString &path)
{
    return opened(path, [&path] { return QFileInfo::exists(path) ? Project::open(path) : Project::create(path); });
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

} // namespace crossread
