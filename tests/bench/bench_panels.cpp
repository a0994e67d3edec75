// A project of 10,000 articles with 10,000 annotations on them (--full; else a tenth), each panel alone on view: how
// long it keeps the window when it is opened, when an annotation comes, when a title is mended and when the filter
// changes, from the call until it has been laid out and painted again. The baseline is a project of a hundredth. The
// aim: 50 ms.
#include "app/edits.h"
#include "app/store/annotations.h"
#include "tests/bench/bench.h"
#include "ui/models/filter.h"
#include "ui/navigator.h"
#include "ui/panels/panels.h"
#include "ui/theme.h"

#include <memory>
#include <QApplication>
#include <QTemporaryDir>
#include <QWidget>

using namespace crossread;

namespace {

constexpr int rounds = 3;

template<typename T>
void demand(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

Article makeArticle(int number)
{
    Article article;
    article.title = QStringLiteral("What the harbour board said of crane %1, and why nobody was told").arg(number);
    article.source = QStringLiteral("Outlet %1").arg(number % 40);
    article.file = QStringLiteral("%1.txt").arg(number);
    article.published = QDate(2025, 1, 1).addDays(number % 300);
    for (int line = 0; line < 6; ++line)
        article.text +=
            QStringLiteral("Line %1 of report %2 says what the harbour has to say.\n").arg(line).arg(number);
    article.text.chop(1);
    article.original = article.text.toUtf8();
    article.format = QStringLiteral("text");
    return article;
}

class Wall
{
public:
    explicit Wall(int articles)
    {
        auto made = Project::create(folder.filePath(QStringLiteral("story.crossread")));
        demand(made);
        project = std::move(made).value();
        fill(articles);
    }

    void show(const PanelRow &row)
    {
        const PanelContext context{*project, filter, navigator};
        panel.reset(row.make(context, nullptr));
        panel->resize(row.area == Qt::BottomDockWidgetArea ? QSize(1100, 300) : QSize(280, 700));
        panel->show();
    }

    double time(const std::function<void()> &act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        panel->repaint();
        return double(timer.nsecsElapsed()) / 1e6;
    }

    QTemporaryDir folder; // goes after the project, whose lock lies in it
    std::unique_ptr<Project> project;
    Filter filter;
    Navigator navigator;
    std::unique_ptr<QWidget> panel;

private:
    void fill(int count)
    {
        for (int from = 0; from < count; from += 500) {
            QList<Article> articles;
            for (int i = from; i < std::min(count, from + 500); ++i)
                articles += makeArticle(i);
            demand(addArticles(*project, articles, from > 0));
        }
        QList<Id> tags;
        for (int i = 0; i < 30; ++i) {
            Tag tag;
            tag.name = QStringLiteral("Tag %1").arg(i);
            const auto id = addTag(*project, tag);
            demand(id);
            tags += *id;
        }
        demand(project->edit(QStringLiteral("marks"), [&](Store &store) -> Result<void> {
            for (const Article &article : project->articles()) {
                Annotation annotation;
                annotation.article = article.id;
                annotation.span = {0, 30};
                annotation.tags = {tags.at(article.id % tags.size())};
                annotation.exact = QStringLiteral("Line 0 of report %1 says what").arg(article.id);
                annotation.author = QStringLiteral("Reader %1").arg(article.id % 5);
                CR_CHECK(insertAnnotation(store, annotation));
            }
            return {};
        }));
    }
};

struct Occasion
{
    const char *title;
    std::function<void(Wall &, const PanelRow &, int)> act;
};

QList<Occasion> occasions()
{
    return {{"opened", [](Wall &wall, const PanelRow &row, int) { wall.show(row); }},
            {"an annotation comes",
             [](Wall &wall, const PanelRow &, int round) {
                 Annotation annotation;
                 annotation.article = wall.project->articles().at(round * 7).id;
                 annotation.span = {5, 20};
                 annotation.tags = {wall.project->tags().first().id};
                 demand(addAnnotation(*wall.project, annotation));
             }},
            {"a title is mended",
             [](Wall &wall, const PanelRow &, int round) {
                 Article article = wall.project->articles().at(round * 11);
                 article.title += QStringLiteral(" so far");
                 demand(setArticleDetails(*wall.project, article));
             }},
            {"filtered",
             [](Wall &wall, const PanelRow &, int round) {
                 FilterState state;
                 state.outlets = {QStringLiteral("Outlet %1").arg(round)};
                 wall.filter.set(state);
             }},
            {"the filter is cleared", [](Wall &wall, const PanelRow &, int) { wall.filter.set({}); }}};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    const int count = isFullBench() ? 10'000 : 1'000;
    Wall large(count);
    Wall small(100);
    for (const PanelRow &row : panelRows()) {
        for (const Occasion &occasion : occasions()) {
            int round = 0;
            const QString title = row.id + QStringLiteral(": ") + QLatin1String(occasion.title);
            double processor = 0;
            compare(
                qPrintable(title),
                [&] {
                    const double before = processorTime();
                    const double taken = large.time([&] { occasion.act(large, row, round); });
                    processor = std::max(processor, processorTime() - before);
                    return taken;
                },
                [&] {
                    ++round;
                    return small.time([&] { occasion.act(small, row, round); });
                },
                rounds);
            std::printf("    of the processor at most %.2f ms\n", processor);
            if (QLatin1String(occasion.title).startsWith(QLatin1String("filtered"))) {
                large.time([&] { large.filter.set({}); });
                FilterState state;
                state.outlets = {QStringLiteral("Outlet 1")};
                large.filter.set(state);
                small.filter.set(state);
            }
        }
        large.panel.reset();
        small.panel.reset();
        large.filter.set({});
        small.filter.set({});
    }
    return 0;
}
