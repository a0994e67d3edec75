// --full: a project with an article of 1 MB that bears 10,000 annotations (else a tenth of both), open in the whole
// window with its panels. What one more mark takes until it is on the disk and until it is painted, against a bare
// durable insert and a bare repaint of the same text; then every operation of an annotator, each as the longest time
// that it keeps the event loop; then the history. The aims: a mark within 16 ms, every operation within 50 ms, and an
// edit with 1,000 steps behind it as fast as the first ones.
#include "app/edits.h"
#include "tests/bench/heldloop.h"
#include "tests/bench/longarticle.h"
#include "ui/mainwindow.h"
#include "ui/reader/articleview.h"
#include "ui/reader/marking.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/tagmatches.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace crossread;

namespace {

constexpr int rounds = 15;

template<typename T>
void demand(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

Annotation markOn(Id article, Span span, const QList<Id> &tags, const QString &note = {})
{
    Annotation made;
    made.article = article;
    made.span = span;
    made.tags = tags;
    made.note = note;
    made.author = QStringLiteral("me");
    return made;
}

// Notes when the first painting of what it watches was over.
class PaintWatch : public QObject
{
public:
    void start()
    {
        m_painted = -1;
        m_timer.start();
    }
    double painted() const { return m_painted; } // -1: not yet

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        m_inside = true;
        QCoreApplication::sendEvent(watched, event);
        m_inside = false;
        if (m_painted < 0)
            m_painted = since(m_timer);
        return true;
    }

private:
    QElapsedTimer m_timer;
    double m_painted = -1;
    bool m_inside = false;
};

class Bench
{
public:
    explicit Bench(bool full) : m_marks(full ? 10'000 : 1'000), m_size(full ? 1'000'000 : 100'000) {}

    void run();

private:
    void fill();
    void oneMore();
    void operations();
    void scrolling();
    void history();
    // The median and the worst of some rounds, each as the longest single time that the event loop was held.
    void measure(const char *title, const std::function<void()> &work, int times = rounds);
    void measureOpening();

    Project &project() { return *m_window->project(); }
    ArticleView &view() { return m_window->reader()->activePane()->view(); }
    Span place() // of about a line on view, another one each time
    {
        m_place = (m_place + 97) % 1500;
        return {m_place, m_place + 40};
    }
    Id anyMark() { return project().annotations().at(m_random.bounded(int(project().annotations().size()))).id; }

    const int m_marks;
    const qsizetype m_size;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
    Id m_article = 0;
    Id m_other = 0;
    QList<Id> m_tags;
    qsizetype m_place = 0;
    QRandomGenerator m_random{7};
};

void Bench::fill()
{
    m_path = m_folder.filePath(QStringLiteral("long.crossread"));
    auto created = Project::create(m_path);
    demand(created);
    Project &made = **created;
    const auto added =
        addArticles(made, {longArticle(m_size), ArticleBuilder(QStringLiteral("A short one"), QStringLiteral("Wire"))
                                                    .paragraph(QStringLiteral("It says little, and that twice."))
                                                    .build()});
    demand(added);
    m_article = added->at(0).id;
    m_other = added->at(1).id;
    for (const QString &color : tagColors()) {
        Tag tag;
        tag.name = tag.color = color;
        const auto id = addTag(made, tag);
        demand(id);
        m_tags += *id;
    }
    const qsizetype step = m_size / m_marks;
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < m_marks; ++i) {
        const qsizetype start = i * step + m_random.bounded(20);
        const QString note = i % 5 == 0 ? QStringLiteral("A *note* of some length, which takes two lines.") : QString();
        timer.start();
        demand(addAnnotation(
            made, markOn(m_article, {start, start + 20 + m_random.bounded(200)}, {m_tags[i % m_tags.size()]}, note)));
        times += since(timer);
    }
    std::printf("%d annotations added one by one: the first hundred %.2f ms each, the last hundred %.2f ms\n", m_marks,
                medianOf(times.mid(0, 100)), medianOf(times.mid(times.size() - 100)));
}

void Bench::oneMore()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(m_folder.filePath(QStringLiteral("bare.db")));
    database.open();
    for (const char *sql : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                            "CREATE TABLE annotations (id INTEGER PRIMARY KEY, start INTEGER, text TEXT)"})
        QSqlQuery(database).exec(QLatin1String(sql));
    QTextEdit bare;
    bare.setFont(view().measures().text);
    bare.setPlainText(view().article().text.left(50'000));
    bare.resize(view().size());
    bare.show();
    settle();
    PaintWatch watch;
    view().viewport()->installEventFilter(&watch);
    QList<double> painted, settled, inserted, repainted;
    QElapsedTimer timer;
    for (int i = 0; i < 51; ++i) {
        timer.start();
        QSqlQuery(database).exec(QStringLiteral("INSERT INTO annotations (start, text) VALUES (1, 'x')"));
        inserted += since(timer);
        timer.start();
        bare.viewport()->repaint();
        repainted += since(timer);

        view().select(place());
        settle();
        timer.start();
        watch.start();
        m_window->reader()->giveTag(m_tags[i % m_tags.size()]);
        while (watch.painted() < 0)
            QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        painted += watch.painted();
        settle();
        settled += since(timer);
    }
    std::sort(painted.begin(), painted.end());
    const double base = medianOf(inserted) + medianOf(repainted);
    std::printf(
        "one more mark: %.1f ms until it is on the disk and painted (median; nine of ten %.1f ms; at most 16)\n"
        "  %.1f ms until the rest of the window is quiet; bare insert %.2f ms, bare repaint %.1f ms: ratio %.1f\n",
        medianOf(painted), painted[painted.size() * 9 / 10], medianOf(settled), medianOf(inserted), medianOf(repainted),
        medianOf(painted) / base);
}

void Bench::measure(const char *title, const std::function<void()> &work, int times)
{
    QList<double> held;
    QList<double> processor;
    for (int i = 0; i < times; ++i) {
        settle();
        const Held call = heldBy(work);
        const Held rest = settle();
        held += std::max(call.elapsed, rest.elapsed);
        processor += std::max(call.processor, rest.processor);
    }
    std::sort(held.begin(), held.end());
    std::printf("  %-40s %7.1f ms, the worst %7.1f ms, of the processor %7.1f ms%s\n", title, medianOf(held),
                held.last(), medianOf(processor), held.last() > 50 ? "   more than 50" : "");
}

void Bench::operations()
{
    ReaderArea &reader = *m_window->reader();
    const auto select = [&] { view().select(place()); };
    std::printf("operations, the longest time that the event loop was held (at most 50 ms):\n");
    measure("select text", select);
    measure("tag it", [&] { reader.giveTag(m_tags.first()); });
    measure("a new tag and its mark", [&] {
        Tag tag;
        tag.name = QString::number(m_random.generate());
        demand(giveNewTag(project(), {m_article, place(), 0}, tag, QStringLiteral("me")));
    });
    measure("note", [&] {
        demand(giveNote(project(), {m_article, {}, anyMark()}, QString::number(m_random.generate()), {}));
    });
    measure("resize", [&] {
        Annotation mark = project().annotation(anyMark());
        mark.span.end += 5;
        demand(updateAnnotation(project(), mark));
    });
    measure("untag", [&] { demand(untag(project(), anyMark())); });
    measure("remove one", [&] { demand(removeAnnotations(project(), {anyMark()})); });
    measure("undo", [&] { demand(project().undo()); });
    measure("redo", [&] { demand(project().redo()); });
    measure("next annotation", [&] { reader.nextAnnotation(1); });
    measure("overlapping ones in turn", [&] { reader.cycleAnnotations(); });
    measure("show one far away", [&] { reader.showAnnotation(anyMark()); });
    measure("next sentence", [&] { reader.moveSentence(1); });
    measure("mark a sentence", [&] { reader.markSentence(false); });
    measure("rename a tag", [&] {
        Tag tag = project().tag(m_tags[1]);
        tag.name = QString::number(m_random.generate());
        demand(updateTag(project(), tag));
    });
    measure("another colour", [&] {
        Tag tag = project().tag(m_tags[1]);
        tag.color = tagColors().at(m_random.bounded(7));
        demand(updateTag(project(), tag));
    });
    measure("the tag picker's list", [&] { (void)matchTags(project(), QStringLiteral("cy")); });
    measure("note on the article",
            [&] { demand(setArticleNote(project(), m_article, QString::number(m_random.generate()))); });
    measure(
        "delete a tag of a seventh of all", [&] { demand(removeTag(project(), m_tags[2])); }, 1);
    measure(
        "undo that", [&] { demand(project().undo()); }, 1);
    measure(
        "merge two such", [&] { demand(mergeTags(project(), m_tags[3], m_tags[4])); }, 1);
    measure(
        "undo that", [&] { demand(project().undo()); }, 1);
    measure(
        "remove 1,000 annotations",
        [&] {
            QList<Id> ids;
            for (const Annotation &annotation : project().annotations().mid(0, 1000))
                ids += annotation.id;
            demand(removeAnnotations(project(), ids));
        },
        1);
    measure(
        "undo that", [&] { demand(project().undo()); }, 1);
    measure(
        "open another article", [&] { reader.open(m_other, false); }, 1);
    measureOpening();
    for (const char *dock : {"annotations", "tags"}) {
        measure(
            dock, [&] { m_window->raiseDock(QLatin1String(dock)); }, 1);
        measure("  tag while it is seen", [&] {
            view().select(place());
            reader.giveTag(m_tags.first());
        });
    }
}

void Bench::measureOpening()
{
    measure(
        "open the long one", [&] { m_window->reader()->open(m_article, false); }, 1);
}

void Bench::scrolling()
{
    QList<double> frames;
    QElapsedTimer timer;
    const int end = view().verticalScrollBar()->maximum();
    for (int i = 0; i < 200; ++i) {
        view().verticalScrollBar()->setValue(int(qint64(end) * i / 200));
        timer.start();
        view().viewport()->repaint();
        frames += since(timer);
    }
    std::sort(frames.begin(), frames.end());
    std::printf("a frame, scrolled: %.1f ms, the slowest but one in a hundred %.1f ms (at most 16)\n", medianOf(frames),
                frames[frames.size() * 99 / 100]);
    view().verticalScrollBar()->setValue(0);
    settle();
}

void Bench::history()
{
    // A project of its own, so that the first edits have nothing behind them.
    auto created = Project::create(m_folder.filePath(QStringLiteral("steps.crossread")));
    demand(created);
    Project &steps = **created;
    const auto added = addArticles(steps, {longArticle(20'000)});
    demand(added);
    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < 1200; ++i) {
        timer.start();
        demand(addAnnotation(steps, markOn(added->first().id, {i * 10, i * 10 + 8}, {})));
        times += since(timer);
    }
    const double first = medianOf(times.mid(5, 95));
    const double last = medianOf(times.mid(1100));
    timer.start();
    const QList<HistoryStep> list = steps.history();
    const double listed = since(timer);
    timer.start();
    demand(steps.goTo(list.at(list.size() - 101).id));
    const double hundred = since(timer);
    timer.start();
    demand(steps.goTo(list.last().id));
    const double forth = since(timer);
    timer.start();
    demand(steps.goTo(0));
    const double all = since(timer);
    std::printf("history: an edit with nothing behind it %.2f ms, with %lld steps behind it %.2f ms, ratio %.2f\n"
                "  listing them %.1f ms, 100 back in one go %.1f ms, forth %.1f ms, all of them back %.1f ms\n",
                first, qint64(list.size()), last, last / first, listed, hundred, forth, all);
}

void Bench::run()
{
    fill();
    Settings settings;
    settings.author = QStringLiteral("me");
    m_window = std::make_unique<MainWindow>(settings);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->open({m_path});
    while (!m_window->isSettled())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    m_window->reader()->open(m_article, false);
    settle();
    oneMore();
    scrolling();
    operations();
    history();
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
