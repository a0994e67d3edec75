// A codebook of 5,000 tags in three levels and 10,000 annotations in 100 articles (--full; else a tenth), with the
// panels Tags and Annotations on view: how long each thing that one does there keeps the window, from the call until
// both panels have been laid out and painted again, against the same in a project of a hundredth. The aim: 50 ms.
#include "app/codebookfile.h"
#include "app/edits.h"
#include "tests/bench/bench.h"
#include "ui/models/annotationsmodel.h"
#include "ui/models/filter.h"
#include "ui/models/tagsmodel.h"
#include "ui/navigator.h"
#include "ui/panels/filterpickers.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/panels.h"
#include "ui/panels/tagsview.h"
#include "ui/theme.h"

#include <memory>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTextStream>

using namespace crossread;

namespace {

constexpr int rounds = 5;

// An open project with both panels.
class Desk
{
public:
    Desk(int tags, int annotations, int articles)
    {
        auto made = Project::create(folder.filePath(QStringLiteral("story.crossread")));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        project = std::move(made).value();
        fill(tags, annotations, articles);
        const PanelContext context{*project, filter, navigator};
        m_context = std::make_unique<PanelContext>(context);
        for (const PanelRow &row : panelRows()) {
            if (row.id != QLatin1String("tags") && row.id != QLatin1String("annotations"))
                continue;
            QWidget *panel = row.make(*m_context, nullptr);
            panel->resize(280, 700);
            panel->show();
            panels.emplace_back(panel);
        }
        settle();
    }

    // Milliseconds until everything is seen.
    double time(const std::function<void()> &act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        settle();
        return double(timer.nsecsElapsed()) / 1e6;
    }
    // The same, of the processor.
    double cost(const std::function<void()> &act)
    {
        const double before = processorTime();
        act();
        settle();
        return processorTime() - before;
    }

    void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        for (const auto &panel : panels)
            panel->repaint();
    }

    template<typename T>
    T *find() const
    {
        for (const auto &panel : panels) {
            if (T *found = panel->findChild<T *>())
                return found;
        }
        return nullptr;
    }

    Id someTag(int place) const { return project->tags().at(place % project->tags().size()).id; }
    const Annotation &someMark(int place) const
    {
        return project->annotations().at(place % project->annotations().size());
    }

    QTemporaryDir folder; // goes after the project, whose lock lies in it
    std::unique_ptr<Project> project;
    Filter filter;
    Navigator navigator;
    std::vector<std::unique_ptr<QWidget>> panels;

private:
    void fill(int tags, int annotations, int articles)
    {
        QList<Article> list;
        for (int i = 0; i < articles; ++i) {
            Article article;
            article.title = QStringLiteral("Report %1").arg(i);
            article.source = QStringLiteral("Outlet %1").arg(i % 12);
            article.file = QStringLiteral("report-%1.txt").arg(i);
            for (int line = 0; line < annotations / articles + 1; ++line)
                article.text +=
                    QStringLiteral("Line %1 of report %2 says what the harbour has to say of it.\n").arg(line).arg(i);
            article.original = article.text.toUtf8();
            article.format = QStringLiteral("text");
            list += article;
        }
        const auto added = addArticles(*project, list);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        QList<CodebookEntry> entries;
        for (int i = 0; i < tags; ++i) {
            const QString group = QStringLiteral("Group %1").arg(i / 100);
            const QString middle = QStringLiteral("Subject %1").arg(i / 10);
            entries +=
                {{group, middle, QStringLiteral("Tag %1").arg(i)}, {}, QStringLiteral("What it is for"), 0, i + 1};
        }
        QElapsedTimer timer;
        timer.start();
        (void)importCodebook(*project, entries);
        std::printf("%d tags imported in %lld ms\n", int(project->tags().size()), qlonglong(timer.elapsed()));
        timer.restart();
        for (int i = 0; i < annotations; ++i) {
            Annotation annotation;
            annotation.article = added->at(i % articles).id;
            const qsizetype start = 62 * (i / articles);
            annotation.span = {start, start + 20 + i % 30};
            annotation.tags = {someTag(i * 7), someTag(i * 13 + 1)};
            annotation.author = QStringLiteral("Reader %1").arg(i % 5);
            annotation.note = i % 4 ? QString() : QStringLiteral("Note %1").arg(i);
            (void)addAnnotation(*project, annotation);
        }
    }

    std::unique_ptr<PanelContext> m_context;
};

struct Deed
{
    const char *title;
    std::function<void(Desk &, int)> act;
    bool undo; // it is undone again, and that is measured with it
};

QList<Deed> deeds()
{
    const auto leaf = [](Desk &desk, int round) { return desk.someTag(13 + 12 * round); };
    const auto must = [](const auto &result) {
        if (!result.ok())
            qFatal("%s", qPrintable(result.error().message));
    };
    return {
        {"tag an annotation",
         [=](Desk &d, int r) { must(tagAnnotations(*d.project, {d.someMark(r * 31).id}, leaf(d, r + 40), true)); },
         true},
        {"new tag",
         [=](Desk &d, int r) {
             Tag tag;
             tag.name = QStringLiteral("Fresh %1").arg(r);
             must(addTag(*d.project, tag));
         },
         true},
        {"rename a tag",
         [=](Desk &d, int r) {
             Tag tag = d.project->tag(leaf(d, r));
             tag.name += QStringLiteral(" again");
             must(updateTag(*d.project, tag));
         },
         true},
        {"colour a tag",
         [=](Desk &d, int r) { must(setColorOfTags(*d.project, {leaf(d, r)}, QStringLiteral("#ff8800"))); }, true},
        {"move a tag to the top", [=](Desk &d, int r) { must(moveTags(*d.project, {leaf(d, r)}, 0, 0)); }, true},
        {"merge two tags", [=](Desk &d, int r) { must(mergeTags(*d.project, leaf(d, r), leaf(d, r + 3))); }, true},
        {"delete a tag", [=](Desk &d, int r) { must(removeTags(*d.project, {leaf(d, r)})); }, true},
        {"split off",
         [=](Desk &d, int r) {
             const Annotation &mark = d.someMark(r * 17);
             Tag tag;
             tag.name = QStringLiteral("Apart %1").arg(r);
             must(splitTag(*d.project, mark.tags.first(), {mark.id}, tag));
         },
         true},
        {"write a note",
         [=](Desk &d, int r) {
             Annotation mark = d.someMark(r * 19);
             mark.note += QStringLiteral(" more");
             must(updateAnnotation(*d.project, mark));
         },
         true},
        {"filter by another author",
         [](Desk &d, int r) {
             FilterState state;
             state.annotations.authors = {QStringLiteral("Reader %1").arg(r % 5)};
             d.filter.set(state);
         },
         false},
        {"filter by another tag",
         [](Desk &d, int r) {
             FilterState state;
             state.tags = {d.someTag(101 * r)};
             d.filter.set(state);
         },
         false},
        {"walk by keyboard",
         [](Desk &d, int) {
             auto *view = d.find<TagsView>();
             view->select(d.someTag(0));
         },
         false},
        {"open the list of tags",
         [](Desk &d, int) {
             ChoicePicker picker(QString(), tagChoices(*d.project), d.panels.front().get());
             picker.setAttribute(Qt::WA_DeleteOnClose, false);
             picker.openAt({});
             picker.findChild<QLineEdit *>()->setText(QStringLiteral("9"));
             picker.close();
         },
         false},
    };
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    const int share = isFullBench() ? 1 : 10;
    Desk large(5000 / share, 10'000 / share, 100 / share);
    Desk small(50, 100, 4);
    for (const Deed &deed : deeds()) {
        int round = 0;
        double undoing = 0;
        double processor = 0;
        compare(
            deed.title,
            [&] {
                const double before = processorTime();
                const double taken = large.time([&] { deed.act(large, round); });
                processor = std::max(processor, processorTime() - before);
                if (deed.undo)
                    undoing = std::max(undoing, large.time([&] { (void)large.project->undo(); }));
                return taken;
            },
            [&] {
                const double taken = small.time([&] { deed.act(small, round); });
                if (deed.undo)
                    (void)small.project->undo();
                ++round;
                return taken;
            },
            rounds);
        std::printf("    of the processor at most %.2f ms\n", processor);
        if (deed.undo)
            std::printf("    undone again in at most %.2f ms\n", undoing);
    }
    std::printf("clear the filter: %.2f ms of the processor\n", large.cost([&] { large.filter.set({}); }));
    auto *list = static_cast<AnnotationsModel *>(large.find<GroupedView>()->model());
    using Grouping = AnnotationsModel::Grouping;
    for (const Grouping grouping : {Grouping::Article, Grouping::Tag, Grouping::Author, Grouping::Outlet})
        std::printf("group by %d: %.2f ms of the processor\n", int(grouping),
                    large.cost([&] { list->arrange(grouping, AnnotationsModel::Sorting::Place); }));
    return 0;
}
