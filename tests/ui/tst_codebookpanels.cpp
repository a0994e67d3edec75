#include "panelfixture.h"
#include "ui/models/annotationsmodel.h"
#include "ui/models/tagsmodel.h"
#include "ui/panels/choicepicker.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/tagsplit.h"
#include "ui/panels/tagsview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QToolButton>

using namespace crossread;

using Asking = std::function<void(FilterState &, const PanelFixture &)>;
Q_DECLARE_METATYPE(Asking)

// The codebook and the list of annotations as a whole: groups, filters, authors, several at once, all by keyboard.
class TestCodebookPanels : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<QWidget> panel;
    std::unique_ptr<QSignalSpy> failures;

    void open(const QString &id)
    {
        for (const PanelRow &row : panelRows()) {
            if (row.id == id)
                panel.reset(row.make(*context, nullptr));
        }
        QVERIFY(panel);
        panel->resize(280, 600);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        panel->activateWindow();
        panel->setFocus();
        QCoreApplication::processEvents();
    }

    Id mark(int place, const QString &words, const QList<Id> &tags, const QString &author, const QDate &day)
    {
        Annotation made;
        const PassageRef ref = f->at(place, words);
        made.article = ref.article;
        made.span = ref.span;
        made.tags = tags;
        made.note = tags.isEmpty() ? QStringLiteral("Only a note") : QString();
        made.created = QDateTime(day, QTime(12, 0), Qt::LocalTime).toUTC();
        made.author = author.isEmpty() ? QStringLiteral("-") : author;
        const auto id = addAnnotation(*f->project, made);
        if (!id.ok())
            return 0;
        // What comes from outside without a name has none.
        if (author.isEmpty() && !renameAuthor(*f->project, made.author, {}).ok())
            return 0;
        return *id;
    }

    // "Head 2: quote, quote" for each group.
    static QStringList shown(const GroupedModel &model)
    {
        QStringList groups;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex head = model.index(row, 0);
            QStringList quotes;
            for (int child = 0; child < model.rowCount(head); ++child)
                quotes += model.index(child, 0, head).data().toString().section(QLatin1Char(' '), 0, 0);
            groups += QStringLiteral("%1 %2: %3")
                          .arg(head.data().toString())
                          .arg(head.data(GroupedModel::CountRole).toInt())
                          .arg(quotes.join(QStringLiteral(", ")));
        }
        return groups;
    }

    ChoicePicker *picker() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<ChoicePicker *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    TagsView *tags() const { return panel->findChild<TagsView *>(); }

    QPushButton *push(const QString &text) const
    {
        for (QPushButton *candidate : panel->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        qputenv("USER", "tester"); // else own marks might be nobody's
    }

    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        context = std::make_unique<PanelContext>(f->context());
        failures = std::make_unique<QSignalSpy>(&f->navigator, &Navigator::failed);
        f->navigator.setAuthor(f->project->annotations().first().author);
        QVERIFY(mark(1, QStringLiteral("Goods for"), {f->cost}, QStringLiteral("Ilse March"), QDate(2025, 6, 1)));
        QVERIFY(mark(1, QStringLiteral("240 million"), {}, QString(), QDate(2025, 6, 2)));
    }

    void cleanup()
    {
        QCOMPARE(failures->size(), 0);
        panel.reset();
        failures.reset();
        context.reset();
        f.reset();
    }

    void annotationsAreGrouped_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<int>("sorting");
        QTest::addColumn<QStringList>("groups");
        using G = AnnotationsModel::Grouping;
        using S = AnnotationsModel::Sorting;
        const auto row = [](const char *name, G grouping, S sorting, const QStringList &groups) {
            QTest::newRow(name) << int(grouping) << int(sorting) << groups;
        };
        row("outlet", G::Outlet, S::Place,
            {"Northwire 1: Goods", "Halvern Courier 3: About, Goods, 240", "Coastal Radio 1: Nobody"});
        row("outlet, newest", G::Outlet, S::Newest,
            {"Northwire 1: Goods", "Halvern Courier 3: About, 240, Goods", "Coastal Radio 1: Nobody"});
        row("article", G::Article, S::Place,
            {"Dockers strike 1: Goods", "Cranes came first 3: About, Goods, 240", "What we know 1: Nobody"});
        row("article, by tag", G::Article, S::Tag,
            {"Dockers strike 1: Goods", "Cranes came first 3: About, Goods, 240", "What we know 1: Nobody"});
        row("tag", G::Tag, S::Place,
            {"Blame 2: About, Nobody", "Cost 2: Goods, Goods", "To check 1: Goods", "Notes without a tag 1: 240"});
        row("author", G::Author, S::Place,
            {"%1 (you) 3: Goods, About, Nobody", "Ilse March (IM) 1: Goods", "Unknown author (?) 1: 240"});
    }

    void annotationsAreGrouped()
    {
        QFETCH(int, grouping);
        QFETCH(int, sorting);
        QFETCH(QStringList, groups);
        AnnotationsModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        model.setAuthor(f->navigator.author());
        model.arrange(AnnotationsModel::Grouping(grouping), AnnotationsModel::Sorting(sorting));
        for (QString &group : groups)
            group = group.contains(QLatin1String("%1")) ? group.arg(f->navigator.author()) : group;
        QCOMPARE(shown(model), groups);
        // It goes on while annotations come and go.
        connect(f->project.get(), &Project::changed, &model, &AnnotationsModel::refresh);
        QVERIFY(f->project->undo().ok());
        QVERIFY(f->project->redo().ok());
        QVERIFY(removeTag(*f->project, f->cost).ok());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(shown(model), groups);
    }

    void annotationsAreFiltered_data()
    {
        QTest::addColumn<Asking>("ask");
        QTest::addColumn<int>("left");
        QTest::newRow("author") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.authors = {QStringLiteral("Ilse March")};
        }) << 1;
        QTest::newRow("unknown author") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.authors = {QString()};
        }) << 1;
        QTest::newRow("two authors") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.authors = {QString(), QStringLiteral("Ilse March")};
        }) << 2;
        QTest::newRow("from a day") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.from = QDate(2025, 6, 2);
        }) << 4;
        QTest::newRow("until a day") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.to = QDate(2025, 6, 2);
        }) << 2;
        QTest::newRow("one day") << Asking([](FilterState &s, const PanelFixture &) {
            s.annotations.from = s.annotations.to = QDate(2025, 6, 1);
        }) << 1;
        QTest::newRow("article") << Asking([](FilterState &s, const PanelFixture &p) { s.articles = {p.articles[1]}; })
                                 << 3;
        QTest::newRow("tag") << Asking([](FilterState &s, const PanelFixture &p) { s.tags = {p.cost}; }) << 2;
        QTest::newRow("a tag and those below")
            << Asking([](FilterState &s, const PanelFixture &p) { s.tags = {p.framing}; }) << 4;
        QTest::newRow("text of an author")
            << Asking([](FilterState &s, const PanelFixture &) { s.text = QStringLiteral("ilse"); }) << 1;
        QTest::newRow("text of a tag") << Asking([](FilterState &s, const PanelFixture &) {
            s.text = QStringLiteral("blame");
        }) << 2;
        QTest::newRow("all together") << Asking([](FilterState &s, const PanelFixture &p) {
            s.tags = {p.cost};
            s.articles = {p.articles[1]};
            s.annotations.authors = {QStringLiteral("Ilse March")};
            s.text = QStringLiteral("goods");
        }) << 1;
        QTest::newRow("nothing is left") << Asking([](FilterState &s, const PanelFixture &p) {
            s.tags = {p.check};
            s.articles = {p.articles[1]};
        }) << 0;
    }

    void annotationsAreFiltered()
    {
        QFETCH(Asking, ask);
        QFETCH(int, left);
        AnnotationsModel model(*f->project, f->filter);
        QAbstractItemModelTester tester(&model);
        connect(&f->filter, &Filter::changed, &model, &AnnotationsModel::refresh);
        FilterState state;
        ask(state, *f);
        f->filter.set(state);
        int rows = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.rowCount(model.index(row, 0));
        QCOMPARE(rows, left);
        f->filter.set({});
        QCOMPARE(shown(model).size(), 3);
    }

    void tagsCountWhoAndWhenToo()
    {
        TagsModel model(*f->project, f->filter);
        connect(&f->filter, &Filter::changed, &model, &TagsModel::refresh);
        QCOMPARE(model.indexOf(f->framing).data(TagsModel::CountRole).toInt(), 4);
        FilterState state;
        state.annotations.authors = {QStringLiteral("Ilse March")};
        f->filter.set(state);
        QCOMPARE(model.indexOf(f->framing).data(TagsModel::CountRole).toInt(), 1);
        QCOMPARE(model.annotationsOf(f->framing).size(), 1);
        f->filter.set({});
        using Counts = QList<std::pair<Id, int>>;
        QCOMPARE(model.countsByArticle(f->framing),
                 (Counts{{f->articles[0], 1}, {f->articles[1], 2}, {f->articles[3], 1}}));
        const QString tip = model.indexOf(f->framing).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("2 × Cranes came first")));
    }

    void othersMarksSayWhose()
    {
        AnnotationsModel model(*f->project, f->filter);
        model.setAuthor(f->navigator.author());
        QStringList byLines;
        for (const Annotation &annotation : f->project->annotations()) {
            const QModelIndex index = model.indexOf(annotation.id);
            QCOMPARE(index.data(AnnotationsModel::IsOwnRole).toBool(), annotation.author == f->navigator.author());
            if (!index.data(AnnotationsModel::IsOwnRole).toBool()) {
                const QString who = annotation.author.isEmpty() ? QStringLiteral("Unknown author") : annotation.author;
                QVERIFY(index.data(AnnotationsModel::ByLineRole).toString().contains(who));
                QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(who));
                QVERIFY(index.data(Qt::ToolTipRole).toString().contains(who));
            } else if (!annotation.note.isEmpty()) {
                QVERIFY(index.data(AnnotationsModel::ByLineRole).toString().contains(QStringLiteral("You")));
            }
        }
    }

    void initials_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two names") << "Maya Kern"
                                   << "MK";
        QTest::newRow("four names") << "Ana de la Cruz"
                                    << "ADL";
        QTest::newRow("one name") << "maya"
                                  << "Ma";
        QTest::newRow("one letter") << "x"
                                    << "X";
        QTest::newRow("signs") << "(Ilse) \"März\""
                               << "IM";
        QTest::newRow("nobody") << ""
                                << "?";
        QTest::newRow("no letters") << "--"
                                    << "?";
    }

    void initials()
    {
        QFETCH(QString, author);
        QTEST(authorInitials(author), "initials");
    }

    void severalAnnotationsAtOnce()
    {
        open(QStringLiteral("annotations"));
        auto *view = panel->findChild<GroupedView *>();
        view->setFocus();
        view->selectAll();
        const qsizetype all = f->project->annotations().size();
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->annotations().size(), 0);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->annotations().size(), all);
    }

    // What is dragged hides nothing of where it goes: its name alone, beside the pointer.
    void draggedTagsAreSmall()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->blame);
        const QPixmap one = tags()->dragPicture();
        QVERIFY(!one.isNull());
        QVERIFY(one.deviceIndependentSize().width() < tags()->viewport()->width() * 2 / 3);
        tags()->selectAll();
        QVERIFY(tags()->dragPicture().toImage() != one.toImage()); // says how many
    }

    void tagsMergeByKeyboard()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->blame);
        QTest::keyClick(tags(), Qt::Key_F8);
        QVERIFY(picker());
        auto *edit = picker()->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("check"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!picker());
        QCOMPARE(f->project->tag(f->blame).id, Id(0));
        QCOMPARE(tags()->current(), f->check);
        QVERIFY(f->project->undo().ok());
        // Several at once, and a change of mind.
        tags()->select(f->blame);
        QTest::keyClick(tags(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(tags()->selected(), QList<Id>({f->blame, f->cost}));
        QTest::keyClick(tags(), Qt::Key_F8);
        QVERIFY(picker());
        QTest::keyClick(picker()->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!picker());
        QCOMPARE(f->project->tags().size(), 4);
    }

    void tagsSplitByKeyboard()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->blame);
        QTest::keyClick(tags(), Qt::Key_F9);
        auto *popup = panel->findChild<TagSplit *>();
        QVERIFY(popup);
        auto *name = popup->findChild<QLineEdit *>();
        auto *list = popup->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QTest::keyClicks(name, QStringLiteral("Guilt"));
        QTest::keyClick(name, Qt::Key_Return); // nothing is ticked
        QCOMPARE(f->project->tags().size(), 4);
        QTest::keyClick(name, Qt::Key_Down);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(popup->chosen().size(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(f->project->tags().size(), 5);
        const Tag made = f->project->tag(tags()->current());
        QCOMPARE(made.name, QStringLiteral("Guilt"));
        QCOMPARE(made.parent, f->framing);
        QCOMPARE(f->project->annotations(f->articles[1]).first().tags, QList<Id>{made.id});
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->tags().size(), 4);
    }

    // What leads to a tag while Ctrl is held does not add it to what is selected: F4 would delete both.
    void oneTagIsSelectedUnderShortcuts()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->blame);
        QTest::keyPress(panel->windowHandle(), Qt::Key_Control, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
        tags()->select(f->cost);
        QTest::keyRelease(panel->windowHandle(), Qt::Key_Control);
        QCOMPARE(tags()->selected(), QList<Id>{f->cost});
    }

    void severalTagsAreDeletedAfterAWord()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->cost);
        QTest::keyClick(tags(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(tags()->selected(), QList<Id>({f->cost, f->check}));
        QTest::keyClick(tags(), Qt::Key_F4);
        const auto question = [&] {
            for (const QLabel *label : panel->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QLatin1String("Delete")))
                    return label->text();
            }
            return QString();
        };
        const QString asked = question();
        QVERIFY2(asked.contains(QLatin1String("2 tags")), qPrintable(asked));
        QVERIFY2(asked.contains(QLatin1String("2 annotations lose tags")), qPrintable(asked));
        QVERIFY2(asked.contains(QLatin1String("1 has no other tag and no note")), qPrintable(asked));
        // What would go is said anew when it is something else.
        Annotation mark;
        mark.article = f->articles[0];
        mark.span = {3, 9};
        mark.tags = {f->cost};
        QVERIFY(addAnnotation(*f->project, mark).ok());
        QVERIFY2(question().contains(QLatin1String("3 annotations lose tags")), qPrintable(question()));
        QVERIFY(f->project->undo().ok());
        QCOMPARE(question(), asked);
        QTest::keyClick(push(QStringLiteral("Delete")), Qt::Key_Return);
        QCOMPARE(f->project->tags().size(), 2);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->tags().size(), 4);
    }

    void tagsWalkTheirAnnotations()
    {
        open(QStringLiteral("tags"));
        QSignalSpy walked(&f->navigator, &Navigator::showAnnotation);
        tags()->select(f->framing);
        QList<Id> expected;
        for (const Annotation &annotation : f->project->annotations()) {
            if (!annotation.tags.isEmpty())
                expected += annotation.id;
        }
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(tags(), Qt::Key_Return);
        QList<Id> found;
        for (const QVariantList &call : walked)
            found += call.first().toLongLong();
        QCOMPARE(found, expected + QList<Id>{expected.first()});
        QTest::keyClick(tags(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(walked.last().first().toLongLong(), expected.last());
        // The count is a button.
        const QRect row = tags()->visualRect(tags()->currentIndex());
        QTest::mouseClick(tags()->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 16, row.center().y()));
        QCOMPARE(walked.last().first().toLongLong(), expected.first());
        QTest::mouseClick(tags()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 40, row.center().y()));
        QCOMPARE(walked.size(), 7);
        auto *links = panel->findChild<QLabel *>(QStringLiteral("articlesOfTag"));
        QVERIFY(links->text().contains(QStringLiteral("Cranes came first")));
        Q_EMIT links->linkActivated(QString::number(f->articles[3]));
        QCOMPARE(walked.last().first().toLongLong(), expected.last());
    }

    void digitsByKeyboard()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->check);
        QTest::keyClick(tags(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(f->project->tag(f->check).digit, 2);
        QCOMPARE(f->project->tag(f->blame).digit, 0);
        QTest::keyClick(tags(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(f->project->tag(f->check).digit, 0);
    }

    void selectionSurvivesChanges()
    {
        open(QStringLiteral("tags"));
        tags()->select(f->blame);
        QTest::keyClick(tags(), Qt::Key_Down, Qt::ShiftModifier);
        tags()->collapse(tags()->model()->index(1, 0));
        QVERIFY(addTag(*f->project, Tag{0, 0, QStringLiteral("Later"), {}, {}, 0, 0}).ok());
        QCOMPARE(tags()->selected(), QList<Id>({f->blame, f->cost}));
        QTest::keyClick(tags(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); // the first has none above
        QCOMPARE(f->project->tag(f->cost).parent, f->framing);
        QTest::keyClick(tags(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->project->tag(f->blame).parent, Id(0));
        QCOMPARE(f->project->tag(f->cost).parent, Id(0));
        QCOMPARE(f->project->tag(f->cost).position, f->project->tag(f->blame).position + 1);
    }

    void choicesNarrow()
    {
        ChoiceModel model({{QStringLiteral("1"), QStringLiteral("Blame"), {}, {}},
                           {QStringLiteral("2"), QStringLiteral("No blame"), QStringLiteral("Framing"), {}},
                           {QStringLiteral("3"), QStringLiteral("Other"), QStringLiteral("Blameless"), {}},
                           {QStringLiteral("4"), QStringLiteral("Cost"), {}, {}}});
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 4);
        model.narrow(QStringLiteral(" blame "));
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys += model.at(row).key;
        QCOMPARE(keys, QStringList({"1", "2", "3"}));
        QVERIFY(!model.index(0).data(Qt::CheckStateRole).isValid());
        model.setTicks({QStringLiteral("2")});
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("ticked")));
        model.narrow(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
    }

    // What the keys are called may be longer than the rows are wide.
    void rowsAreAsWideAsTheirPicker()
    {
        class Chooser : public Picker
        {
        public:
            Chooser(const QString &hint, QAbstractItemModel &rows) : Picker({}, hint, 200, nullptr)
            {
                setMatches(rows, new QStyledItemDelegate(this));
            }
            int rowsWidth() { return list().width(); }

        protected:
            void narrow(const QString &) override {}
            void take(const QModelIndex &, Qt::KeyboardModifiers) override {}
        };
        QStringListModel rows({QStringLiteral("one"), QStringLiteral("two")});
        for (const int words : {1, 20}) {
            Chooser chooser(QStringLiteral("Enter choose ").repeated(words), rows);
            chooser.setAttribute(Qt::WA_DeleteOnClose, false);
            chooser.show();
            QCOMPARE(chooser.rowsWidth(), chooser.width() - 2);
        }
    }

    void filtersAreTicked()
    {
        auto bar = std::make_unique<FilterBar>(*context, nullptr);
        bar->resize(1400, 44);
        bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(bar.get()));
        const auto button = [&](const QString &name) -> QToolButton * {
            for (QToolButton *candidate : bar->findChildren<QToolButton *>()) {
                if (candidate->accessibleName() == name)
                    return candidate;
            }
            return nullptr;
        };
        QToolButton *authors = button(QStringLiteral("Authors of annotations"));
        QVERIFY(authors);
        QTest::mouseClick(authors, Qt::LeftButton);
        QVERIFY(picker());
        QVERIFY(!authors->isChecked());
        auto *edit = picker()->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("ilse"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(f->filter.state().annotations.authors, QSet<QString>{QStringLiteral("Ilse March")});
        QVERIFY(picker()); // more may be ticked
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(f->filter.state().annotations.isEmpty());
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!picker());
        QVERIFY(authors->isChecked());
        QVERIFY(authors->text().contains(QStringLiteral("Ilse March")));

        QToolButton *articles = button(QStringLiteral("Articles"));
        QTest::mouseClick(articles, Qt::LeftButton);
        QVERIFY(picker());
        QTest::keyClicks(picker()->findChild<QLineEdit *>(), QStringLiteral("letters"));
        QTest::keyClick(picker()->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(f->filter.state().articles, QSet<Id>{f->articles[2]});
        QTest::keyClick(picker()->findChild<QLineEdit *>(), Qt::Key_Escape);
        f->filter.set({});
        QVERIFY(!authors->isChecked() && !articles->isChecked());
    }

    void everythingHasAName_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("tags") << "tags";
        QTest::newRow("annotations") << "annotations";
    }

    void everythingHasAName()
    {
        QFETCH(QString, id);
        open(id);
        for (const QWidget *widget : panel->findChildren<QWidget *>()) {
            const bool isControl =
                qobject_cast<const QToolButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
            // A line's own buttons have their names from Qt.
            if (isControl && widget->isVisible() && widget->objectName() != QLatin1String("qt_edit_clear_button") &&
                !qobject_cast<const QLineEdit *>(widget->parentWidget()))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestCodebookPanels)
#include "tst_codebookpanels.moc"
