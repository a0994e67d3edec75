// What a growing project costs, as its user has it: files are imported, read, linked and searched for claims while the
// window's thread has to stay free. Then one article more. News of ../shared/data/scale; a plain word where it is not
// there. The smallest project is the baseline of the larger ones.
#include "app/analyser.h"
#include "app/edits.h"
#include "app/importqueue.h"
#include "app/jobs.h"
#include "tests/bench/bench.h"

#include <cmath>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThreadPool>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace crossread;

namespace {

struct News
{
    QString title;
    QStringList paragraphs;
};

QList<News> readNews(int count)
{
    QFile file(QStringLiteral(PROJECT_ROOT "/../shared/data/scale/articles.jsonl"));
    QList<News> list;
    if (!file.open(QIODevice::ReadOnly))
        return list;
    static const QRegularExpression wrapped(QStringLiteral("\n(?! )"));
    while (list.size() < count && !file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        News news{object.value(QStringLiteral("title")).toString(), {}};
        const QString body = object.value(QStringLiteral("body")).toString().replace(wrapped, QStringLiteral(" "));
        for (const QString &line : body.split(u'\n')) {
            if (!line.simplified().isEmpty())
                news.paragraphs += line.simplified();
        }
        if (!news.paragraphs.isEmpty())
            list += news;
    }
    return list;
}

QStringList writeFiles(const QList<News> &list, const QDir &folder)
{
    QStringList paths;
    for (qsizetype i = 0; i < list.size(); ++i) {
        paths += folder.filePath(QStringLiteral("%1.txt").arg(i, 6, 10, QLatin1Char('0')));
        QFile file(paths.last());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(paths.last()));
        file.write((QStringList(list[i].title) + list[i].paragraphs).join(QStringLiteral("\n\n")).toUtf8());
    }
    return paths;
}

double peakMegabytes()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
#else
    return 0;
#endif
}

// The longest time in which the event loop did not come round, in ms.
class Silence
{
public:
    Silence()
    {
        m_tick.setInterval(1);
        m_tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.restart();
        });
    }
    void begin()
    {
        m_longest = 0;
        m_clock.restart();
        m_tick.start();
    }
    double end()
    {
        m_tick.stop();
        return double(m_longest) / 1e6;
    }

private:
    QTimer m_tick;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

struct Cost
{
    double seconds = 0;
    double silence = 0;          // ms
    QHash<QString, double> jobs; // kind -> seconds
};

class Session
{
public:
    explicit Session(const QString &path)
        : m_project(std::move(Project::create(path)).value()), m_analyser(*m_project, m_jobs),
          m_imports(*m_project, m_jobs)
    {
        QObject::connect(&m_jobs, &Jobs::started, &m_analyser,
                         [this](const QString &kind) { m_since[kind].restart(); });
        QObject::connect(&m_jobs, &Jobs::finished, &m_analyser, [this](const QString &kind) {
            m_cost.jobs[kind] += double(m_since[kind].nsecsElapsed()) / 1e9;
        });
    }

    Cost import(const QStringList &paths)
    {
        return measured([&] { m_imports.import(paths); });
    }
    Cost add(const Article &article)
    {
        return measured([&] {
            if (!addArticles(*m_project, {article}).ok())
                qFatal("an article could not be added");
        });
    }
    Project &project() { return *m_project; }

private:
    Cost measured(const std::function<void()> &work)
    {
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (m_imports.isIdle() && m_analyser.isIdle() && m_jobs.isIdle())
                loop.quit();
        });
        m_cost = {};
        QElapsedTimer clock;
        clock.start();
        m_silence.begin();
        work();
        look.start(2);
        loop.exec();
        m_cost.seconds = double(clock.nsecsElapsed()) / 1e9;
        m_cost.silence = m_silence.end();
        return m_cost;
    }

    std::unique_ptr<Project> m_project;
    Jobs m_jobs;
    Analyser m_analyser;
    ImportQueue m_imports;
    Silence m_silence;
    Cost m_cost;
    QHash<QString, QElapsedTimer> m_since;
};

// How many findings are other than before.
template<typename T, typename Key>
qsizetype changed(const QList<T> &before, const QList<T> &after, Key key)
{
    QHash<QString, const T *> old;
    for (const T &item : before)
        old.insert(key(item), &item);
    return std::count_if(after.begin(), after.end(), [&](const T &item) {
        const T *same = old.value(key(item));
        return !same || !(*same == item);
    });
}

void printChanges(const ClaimAnalysis &before, const ClaimAnalysis &after)
{
    const auto ofLink = [](const PassageLink &link) {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(link.a.article)
            .arg(link.a.span.start)
            .arg(link.b.article)
            .arg(link.b.span.start);
    };
    const auto ofClaim = [](const Claim &claim) { return QString::number(claim.id); };
    std::printf("    of %d claims %d are others or say another thing, of %d links %d\n", int(after.claims.size()),
                int(changed(before.claims, after.claims, ofClaim)), int(after.links.size()),
                int(changed(before.links, after.links, ofLink)));
}

void print(const char *title, const Cost &cost)
{
    std::printf("  %s: %.2f s (names %.2f s, claims %.2f s), longest silence of the event loop %.0f ms\n", title,
                cost.seconds, cost.jobs.value(QStringLiteral("entities")), cost.jobs.value(QStringLiteral("claims")),
                cost.silence);
}

// Milliseconds an article.
double measure(const QList<News> &news)
{
    const int count = int(news.size()) - 1;
    QTemporaryDir folder;
    const QStringList paths = writeFiles(news.mid(0, count), QDir(folder.path()));
    Session session(folder.filePath(QStringLiteral("scale.crossread")));
    std::printf("%d articles\n", count);
    const Cost whole = session.import(paths);
    print("from files to claims", whole);
    std::printf("    %.2f ms an article, %d claims, peak memory so far %.0f MB\n", 1000 * whole.seconds / count,
                int(session.project().analysis().claims.size()), peakMegabytes());
    const ClaimAnalysis before = session.project().analysis();
    Article article;
    article.title = news.last().title;
    article.file = QStringLiteral("more.txt");
    article.language = QStringLiteral("en");
    for (const QString &paragraph : news.last().paragraphs) {
        if (!article.text.isEmpty())
            article.text += u'\n';
        const qsizetype start = article.text.size();
        article.text += paragraph;
        article.blocks += Block{BlockKind::Paragraph, 0, {start, article.text.size()}, {}};
    }
    const Cost more = session.add(article);
    print("one article more", more);
    std::printf("    %.3f of what all cost\n", more.seconds / whole.seconds);
    printChanges(before, session.project().analysis());
    std::fflush(stdout);
    return 1000 * whole.seconds / count;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QList<int> sizes = isFullBench() ? QList<int>{100, 1000, 2000, 10000} : QList<int>{100, 400};
    if (const int at = int(QCoreApplication::arguments().indexOf(QStringLiteral("--size"))); at > 0)
        sizes = {QCoreApplication::arguments().value(at + 1).toInt()};
    const QList<News> news = readNews(sizes.last() + 1);
    if (news.isEmpty()) {
        std::printf("skipped: the news of ../shared/data/scale are not there\n");
        return 0;
    }
    std::printf("on %d threads\n", QThreadPool::globalInstance()->maxThreadCount());
    double few = 0;
    for (const int size : sizes) {
        const double each = measure(news.mid(0, size + 1));
        if (few > 0)
            std::printf("  an article among %d costs %.2f times one among %d\n", size, each / few, sizes.first());
        else
            few = each;
    }
    return 0;
}
