// --full: an article of 1 MB with 10,000 annotations, all of one tag (else a tenth of both), open in the whole window
// with the panel of annotations or of tags on view. Each operation that is about all of them at once: the longest turn
// of the event loop meanwhile (at most 50 ms; what counts is the time on the processor, the rest is the machine's), and
// how long it took in all. Each is undone again the way that the window undoes, and that is measured too.
#include "app/edits.h"
#include "app/longedit.h"
#include "app/values/placement.h"
#include "tests/bench/heldloop.h"
#include "tests/bench/longarticle.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/models/annotationsmodel.h"
#include "ui/models/filter.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/groupedview.h"
#include "ui/reader/readerarea.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace crossread;

namespace {

template<typename T>
void demand(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

class Bench
{
public:
    explicit Bench(bool full) : m_marks(full ? 10'000 : 1'000), m_size(full ? 1'000'000 : 100'000) {}
    void run();

private:
    void fill();
    void writeFiles() const;
    void show();
    void see(const char *dock)
    {
        m_window->raiseDock(QLatin1String(dock));
        wait();
    }
    void drop(const QString &name); // onto the window
    void wait();                    // until nothing goes on in the background either
    void measure(const char *title, const std::function<void()> &work);
    void undo(); // and measures it
    void lists();
    void tags();
    void annotations();
    void fromOutside();
    void versions();

    Project &project() { return *m_window->project(); }
    QList<Id> all()
    {
        QList<Id> ids;
        for (const Annotation &annotation : project().annotations())
            ids += annotation.id;
        return ids;
    }
    void must(const Result<void> &result)
    {
        m_done = true;
        demand(result);
    }

    const int m_marks;
    const qsizetype m_size;
    QTemporaryDir m_folder;
    QString m_path;
    Article m_text;
    std::unique_ptr<MainWindow> m_window;
    Id m_article = 0;
    Id m_tag = 0;
    Id m_other = 0;
    bool m_done = false;
};

void Bench::fill()
{
    m_path = m_folder.filePath(QStringLiteral("thousands.crossread"));
    auto created = Project::create(m_path);
    demand(created);
    Project &made = **created;
    m_text = longArticle(m_size);
    m_text.file = m_folder.filePath(QStringLiteral("long.txt"));
    m_text.original = m_text.text.toUtf8();
    m_text.format = QStringLiteral("text");
    const auto added = addArticles(made, {m_text});
    demand(added);
    m_article = added->at(0).id;
    for (Id *id : {&m_tag, &m_other}) {
        Tag tag;
        tag.name = id == &m_tag ? QStringLiteral("Cause") : QStringLiteral("Effect");
        const auto given = addTag(made, tag);
        demand(given);
        *id = *given;
    }
    const qsizetype step = m_size / m_marks;
    QRandomGenerator random{7};
    for (int i = 0; i < m_marks; ++i) {
        Annotation mark;
        mark.article = m_article;
        mark.span.start = i * step + random.bounded(20);
        mark.span.end = mark.span.start + 20 + random.bounded(60);
        mark.tags = {m_tag};
        mark.note = i % 5 == 0 ? QStringLiteral("A *note* of some length, which takes two lines.") : QString();
        mark.author = i % 3 ? QStringLiteral("me") : QStringLiteral("Ada");
        demand(addAnnotation(made, mark));
    }
}

// A newer version of the article with a word more here and there, and as many annotations of others on it.
void Bench::writeFiles() const
{
    QStringList lines = m_text.text.split(QLatin1Char('\n'));
    for (qsizetype i = 5; i < lines.size(); i += 7)
        lines[i].insert(std::max<qsizetype>(0, lines[i].indexOf(QLatin1Char(' '))), QStringLiteral(" indeed"));
    QFile newer(m_folder.filePath(QStringLiteral("long.txt")));
    if (!newer.open(QIODevice::WriteOnly) || newer.write(lines.join(QStringLiteral("\n\n")).toUtf8()) < 0)
        qFatal("%s", qPrintable(newer.errorString()));
    QJsonArray items;
    const qsizetype step = m_size / m_marks;
    for (int i = 0; i < m_marks; ++i) {
        const QJsonObject position{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                                   {QStringLiteral("start"), qint64(i * step + 30)},
                                   {QStringLiteral("end"), qint64(i * step + 60)}};
        const QJsonObject body{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                               {QStringLiteral("purpose"), QStringLiteral("tagging")},
                               {QStringLiteral("value"), QStringLiteral("From outside")}};
        items += QJsonObject{{QStringLiteral("id"), QStringLiteral("urn:a:%1").arg(i)},
                             {QStringLiteral("type"), QStringLiteral("Annotation")},
                             {QStringLiteral("creator"), QStringLiteral("Eve")},
                             {QStringLiteral("body"), body},
                             {QStringLiteral("target"), QJsonObject{{QStringLiteral("source"), m_text.file},
                                                                    {QStringLiteral("selector"), position}}}};
    }
    QFile outside(m_folder.filePath(QStringLiteral("others.jsonld")));
    if (!outside.open(QIODevice::WriteOnly) || outside.write(QJsonDocument(items).toJson()) < 0)
        qFatal("%s", qPrintable(outside.errorString()));
}

void Bench::show()
{
    Settings settings;
    settings.author = QStringLiteral("me");
    m_window = std::make_unique<MainWindow>(settings);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->open({m_path});
    wait();
    m_window->reader()->open(m_article, false);
    wait();
}

void Bench::drop(const QString &name)
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_folder.filePath(name))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QDropEvent dropped(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &dropped);
}

void Bench::wait()
{
    do
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    while (!m_window->isSettled() || LongEdit::of(project()).isRunning());
    settle();
}

void Bench::measure(const char *title, const std::function<void()> &work)
{
    settle();
    QElapsedTimer timer;
    timer.start();
    m_done = true; // unless the work says otherwise
    Held held = heldBy(work);
    const auto goesOn = [this] { return !m_done || !m_window->isSettled() || LongEdit::of(project()).isRunning(); };
    do {
        held = longer(held, settle());
        if (goesOn())
            held = longer(held, heldBy([] { QApplication::processEvents(QEventLoop::WaitForMoreEvents, 2); }));
    } while (goesOn());
    held = longer(held, settle());
    std::printf("  %-44s longest turn %6.1f ms of the processor (%6.1f ms elapsed), %7.1f ms in all%s\n", title,
                held.processor, held.elapsed, since(timer), held.processor > 50 ? "   more than 50" : "");
    std::fflush(stdout);
}

void Bench::undo()
{
    measure("  undo that", [this] { m_window->actions().get(QStringLiteral("undo"))->trigger(); });
}

void Bench::lists()
{
    see("annotations");
    auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("annotations"));
    auto *list = dock ? dynamic_cast<AnnotationsModel *>(dock->findChild<GroupedView *>()->model()) : nullptr;
    if (!list)
        qFatal("no list of annotations");
    using Grouping = AnnotationsModel::Grouping;
    using Sorting = AnnotationsModel::Sorting;
    const std::pair<const char *, Grouping> groupings[] = {{"group by article", Grouping::Article},
                                                           {"group by tag", Grouping::Tag},
                                                           {"group by author", Grouping::Author},
                                                           {"group by outlet", Grouping::Outlet}};
    for (const auto &[title, grouping] : groupings)
        measure(title, [list, wanted = grouping] { list->arrange(wanted, list->sorting()); });
    measure("sort by author", [list] { list->arrange(list->grouping(), Sorting::Author); });
    measure("sort by place", [list] { list->arrange(list->grouping(), Sorting::Place); });
    auto *search = dock->findChild<QLineEdit *>();
    measure("filter the list by a word", [search] { search->setText(QStringLiteral("ferry")); });
    measure("  clear that", [search] { search->clear(); });
}

void Bench::tags()
{
    see("tags");
    measure("rename their tag", [this] {
        Tag tag = project().tag(m_tag);
        tag.name = QStringLiteral("Reason");
        must(updateTag(project(), tag));
    });
    undo();
    measure("colour it", [this] { must(setColorOfTags(project(), {m_tag}, QStringLiteral("#aa5500"))); });
    undo();
    const auto done = [this](const Result<void> &result) { must(result); };
    measure("merge it into another", [&] {
        m_done = false;
        mergeTagsLong(project(), {m_tag}, m_other, done);
    });
    undo();
    measure("delete it", [&] {
        m_done = false;
        removeTagsLong(project(), {m_tag}, done);
    });
    undo();
    measure("split off another", [&] {
        m_done = false;
        Tag made;
        made.name = QStringLiteral("Split");
        splitTagLong(project(), m_tag, all(), made, [this](const Result<Id> &result) {
            m_done = true;
            demand(result);
        });
    });
    undo();
}

void Bench::annotations()
{
    see("annotations");
    const auto done = [this](const Result<void> &result) { must(result); };
    measure("tag them all", [&] {
        m_done = false;
        tagAnnotationsLong(project(), all(), m_other, true, done);
    });
    undo();
    measure("rename their author", [&] {
        m_done = false;
        renameAuthorLong(project(), QStringLiteral("me"), QStringLiteral("Maya"), done);
    });
    undo();
    measure("remove them all", [&] {
        m_done = false;
        removeAnnotationsLong(project(), all(), done);
    });
    undo();
    measure("remove their article", [&] {
        m_done = false;
        removeArticlesLong(project(), {m_article}, done);
    });
    undo();
    m_window->reader()->open(m_article, false);
    wait();
}

// Into a project without any: what was there is back in the end.
void Bench::fromOutside()
{
    demand(removeAnnotations(project(), all()));
    wait();
    measure("import as many of others", [this] { drop(QStringLiteral("others.jsonld")); });
    std::printf("    %lld annotations now\n", static_cast<long long>(project().annotations().size()));
    undo();
    demand(project().undo());
    wait();
}

void Bench::versions()
{
    measure("import a newer version", [this] { drop(QStringLiteral("long.txt")); });
    const QList<Id> chain = project().versions(m_article);
    if (chain.size() < 2)
        qFatal("no newer version");
    std::printf("    %lld places in doubt\n", static_cast<long long>(project().placements().size()));
    undo();
    measure("  redo it", [this] { m_window->actions().get(QStringLiteral("redo"))->trigger(); });
    measure("separate the versions", [&] {
        m_done = false;
        separateVersionsLong(project(), chain.last(), [this](const Result<void> &result) { must(result); });
    });
    undo();
    measure("remove the newer version", [&] {
        m_done = false;
        removeArticlesLong(project(), {chain.last()}, [this](const Result<void> &result) { must(result); });
    });
    undo();
}

void Bench::run()
{
    fill();
    writeFiles();
    show();
    std::printf("%d annotations on an article of %lld characters, all of one tag:\n", m_marks,
                static_cast<long long>(m_text.text.size()));
    lists();
    tags();
    annotations();
    fromOutside();
    versions();
    m_window.reset();
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(resources);
    applyTheme(application, ThemeChoice::Light);
    Bench(isFullBench()).run();
    return 0;
}
