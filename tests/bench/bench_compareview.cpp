// Two articles of 100,000 words (a tenth without --full) in the compare view: how long a frame takes while one of them
// is scrolled and the other follows, ribbons and overviews painted, against a frame of the same two panes alone. The
// aims: the slowest but one in a hundred within 16 ms.
#include "app/edits.h"
#include "app/jobs.h"
#include "tests/bench/longarticle.h"
#include "ui/actions.h"
#include "ui/compare/comparedesk.h"
#include "ui/compare/compareframe.h"
#include "ui/compare/ribbons.h"
#include "ui/models/compared.h"
#include "ui/navigator.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace crossread;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// The same story with other figures, some sentences gone and others new.
Article retold(const Article &article)
{
    Article other = article;
    QString text;
    QList<Block> blocks;
    for (qsizetype i = 0; i < article.blocks.size(); ++i) {
        if (i % 11 == 7)
            continue;
        QString line = article.blocks[i].span.of(article.text);
        if (i % 3 == 0)
            line.replace(QStringLiteral(" night "), QStringLiteral(" evening "));
        if (i % 5 == 0)
            line += QStringLiteral(" Brokers on the eastern pier counted %1 lorries.").arg(i * 7 + 13);
        Block block = article.blocks[i];
        block.span = {text.size(), text.size() + line.size()};
        blocks.append(block);
        text += line + QLatin1Char('\n');
    }
    text.chop(1);
    other.text = text;
    other.blocks = blocks;
    other.source = QStringLiteral("Another Paper");
    other.title += QStringLiteral(", retold");
    return other;
}

// While the first pane is scrolled from its beginning to its end.
QList<double> frames(QWidget &frame, ArticleView &view)
{
    QList<double> times;
    const int end = view.verticalScrollBar()->maximum();
    for (int i = 0; i < 300; ++i) {
        QElapsedTimer timer;
        timer.start();
        view.verticalScrollBar()->setValue(int(qint64(end) * i / 300));
        frame.repaint();
        QApplication::sendPostedEvents();
        times.append(milliseconds(timer));
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(resources);
    applyTheme(application, ThemeChoice::Light);
    const bool full = application.arguments().contains(QLatin1String("--full"));
    const Article first = longArticle(full ? 540'000 : 54'000);
    const Article second = retold(first);
    const QTemporaryDir folder;
    const auto created = Project::create(folder.filePath(QStringLiteral("long.crossread")));
    if (!created)
        qFatal("%s", qPrintable(created.error().message));
    Project &project = **created;
    const Result<QList<ImportOutcome>> added = addArticles(project, {first, second});
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    const Id left = added->at(0).id;
    const Id right = added->at(1).id;
    QMainWindow window;
    Actions actions(window, {});
    Jobs jobs;
    Navigator navigator;
    auto *reader = new ReaderArea(project, navigator);
    auto *frame = new CompareFrame(reader, project, navigator.comparing(), actions);
    window.setCentralWidget(frame);
    window.resize(1440, 900);
    window.show();
    QElapsedTimer timer;
    int status = 0;
    {
        CompareDesk desk({project, navigator, jobs, *reader, *frame, actions});
        timer.start();
        desk.show({left, {}}, {right, {}});
        while (!navigator.comparing().shown())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        const auto kept = navigator.comparing().shown();
        const ComparedArticles &shown = *kept;
        std::printf("%lld and %lld characters, %lld links, %lld differences; on the screen after %.0f ms\n",
                    qint64(first.text.size()), qint64(second.text.size()), qint64(shown.links.size()),
                    qint64(shown.rows.size()), milliseconds(timer));
        for (const bool side : {true, false})
            (void)reader->isolated(side)->view().document()->documentLayout()->documentSize();
        QApplication::processEvents();
        const QList<double> linked = frames(window, reader->isolated(true)->view());
        const int ribbons = frame->ribbons().drawn();
        desk.end();
        QApplication::processEvents();
        const QList<double> alone = frames(window, reader->panes().first()->view());
        const auto median = [](const QList<double> &times) { return times[times.size() / 2]; };
        const auto slowest = [](const QList<double> &times) { return times[times.size() * 99 / 100]; };
        std::printf(
            "a frame while both scroll  %6.1f ms median, %.1f ms the slowest but one in a hundred (%d ribbons at "
            "the end)\n",
            median(linked), slowest(linked), ribbons);
        std::printf("a frame of two panes alone %6.1f ms median, %.1f ms; %.2f times that\n", median(alone),
                    slowest(alone), median(linked) / std::max(0.01, median(alone)));
        status = shown.links.isEmpty() ? 1 : 0;
    }
    delete window.takeCentralWidget();
    return status;
}
