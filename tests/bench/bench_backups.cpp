// How long the window's thread stands still while a large project is opened, backed up, copied, checked and restored:
// the longest gap between two turns of its loop. The baseline is the same work on that thread.
#include "app/edits.h"
#include "app/jobs.h"
#include "app/projectfiles.h"
#include "tests/bench/bench.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

using namespace crossread;

namespace {

constexpr double allowed = 50; // ms

Article makeArticle(int number)
{
    Article article;
    article.file = QStringLiteral("%1.txt").arg(number);
    article.title = QStringLiteral("Article %1").arg(number);
    article.source = QStringLiteral("Outlet %1").arg(number % 40);
    for (int line = 0; line < 40; ++line)
        article.text += QStringLiteral("Line %1 of article %2 says what many a line says.\n").arg(line).arg(number);
    article.text.chop(1);
    article.original = article.text.toUtf8();
    return article;
}

template<typename T>
void demand(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// Runs `work` on a worker, turns the loop meanwhile, and says both times.
template<typename T>
T measure(const char *title, std::function<T(const Progress &)> work, double *longest, double *whole)
{
    Jobs jobs;
    bool isDone = false;
    std::unique_ptr<T> answer;
    QElapsedTimer all;
    QElapsedTimer turn;
    QTimer ticks;
    *longest = 0;
    QObject::connect(&ticks, &QTimer::timeout, &ticks, [&] {
        *longest = std::max(*longest, elapsed(turn));
        turn.restart();
    });
    all.start();
    turn.start();
    ticks.start(0);
    jobs.run<T>(QStringLiteral("work"), QString::fromLatin1(title), std::move(work), [&](T result) {
        answer = std::make_unique<T>(std::move(result));
        isDone = true;
    });
    while (!isDone)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    *whole = elapsed(all);
    return std::move(*answer);
}

void tell(const char *title, double pause, double whole, double baseline)
{
    std::printf("%-28s longest pause %7.2f ms of %8.1f ms; on the thread itself %8.1f ms, ratio %.4f%s\n", title, pause,
                whole, baseline, pause / baseline, pause < allowed ? "" : "  TOO LONG");
}

using Opened = std::shared_ptr<Result<std::unique_ptr<Project>>>;

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = isFullBench() ? 10000 : 200;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.crossread"));
    std::unique_ptr<Project> project = std::move(Project::create(path)).value();
    for (int from = 0; from < count; from += 500) {
        QList<Article> articles;
        for (int i = from; i < std::min(count, from + 500); ++i)
            articles += makeArticle(i);
        demand(addArticles(*project, articles, from > 0));
    }
    const auto annotate = [&project](int number) {
        Annotation annotation;
        annotation.article = project->articles().at(number % project->articles().size()).id;
        annotation.span = {number % 500, number % 500 + 20};
        annotation.note = QStringLiteral("Note");
        demand(addAnnotation(*project, annotation));
    };
    for (int i = 0; i < count; ++i)
        annotate(i);
    std::printf("%d articles, %d annotations, %.1f MB\n", count, count, double(QFileInfo(path).size()) / 1e6);

    QElapsedTimer timer;
    double pause = 0;
    double whole = 0;
    timer.start();
    demand(backUpProject(path, BackupReason::Routine));
    double baseline = elapsed(timer);
    const auto backup = measure<Result<Backup>>(
        "backup", [path](const Progress &progress) { return backUpProject(path, BackupReason::User, progress); },
        &pause, &whole);
    demand(backup);
    tell("backup", pause, whole, baseline);

    const QString copy = folder.filePath(QStringLiteral("copy.crossread"));
    timer.restart();
    demand(project->saveCopy(copy));
    baseline = elapsed(timer);
    demand(measure<Result<void>>(
        "copy", [=](const Progress &progress) { return copyProjectFile(path, copy, progress); }, &pause, &whole));
    tell("save a copy", pause, whole, baseline);

    timer.restart();
    for (const QString &problem : project->check())
        qFatal("%s", qPrintable(problem));
    baseline = elapsed(timer);
    demand(measure<Result<QStringList>>(
        "check", [=](const Progress &progress) { return checkProjectFile(path, progress); }, &pause, &whole));
    tell("check", pause, whole, baseline);

    project.reset();
    timer.restart();
    project = std::move(Project::open(path)).value();
    baseline = elapsed(timer);
    project.reset();
    const Opened opened = measure<Opened>(
        "open",
        [path, home = QThread::currentThread()](const Progress &progress) {
            auto result = std::make_shared<Result<std::unique_ptr<Project>>>(Project::open(path, progress));
            if (result->ok())
                (**result)->moveTo(home);
            return result;
        },
        &pause, &whole);
    demand(*opened);
    project = std::move(**opened);
    tell("open", pause, whole, baseline);

    // An edit while a backup is made, against one while none is.
    int number = 0;
    const auto edit = [&] {
        QElapsedTimer one;
        one.start();
        annotate(number++);
        return elapsed(one);
    };
    Jobs jobs;
    bool isBusy = false;
    const auto editBesides = [&] {
        if (!isBusy) {
            isBusy = true;
            jobs.run<bool>(
                QStringLiteral("backup"), {},
                [path](const Progress &progress) { return backUpProject(path, BackupReason::Routine, progress).ok(); },
                [&](bool) { isBusy = false; });
        }
        const double time = edit();
        QCoreApplication::processEvents();
        return time;
    };
    QList<double> alone;
    QList<double> besides;
    for (int i = 0; i < 101; ++i)
        alone += edit();
    for (int i = 0; i < 101; ++i)
        besides += editBesides();
    std::printf("an edit: %.2f ms; while a backup is made %.2f ms, ratio %.2f, the longest %.2f ms\n", medianOf(alone),
                medianOf(besides), medianOf(besides) / medianOf(alone),
                *std::max_element(besides.cbegin(), besides.cend()));
    while (isBusy)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    QElapsedTimer swap;
    const auto draft = prepareRestore(path, *backup);
    demand(draft);
    swap.start();
    project.reset();
    const double closed = elapsed(swap);
    demand(finishRestore(path, *draft));
    std::printf("restore: closing %.2f ms, then %.2f ms without a project\n", closed, elapsed(swap) - closed);
    return 0;
}
