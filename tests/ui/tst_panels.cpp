#include "panelwindow.h"
#include "ui/models/entitiesmodel.h"
#include "ui/names/entitypicker.h"
#include "ui/panels/barchart.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/paint.h"
#include "ui/panels/tagsview.h"
#include "ui/panels/widgets.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QChartView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace crossread;

class TestPanels : public QObject, PanelWindow
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void emptyTextTakesEachTheme()
    {
        QTreeView view;
        EmptyState empty(view.viewport());
        view.show();
        for (const ThemeChoice choice :
             {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(*qApp, choice);
            empty.say(QStringLiteral("Nothing here."));
            applyTheme(*qApp, choice == ThemeChoice::Dark ? ThemeChoice::Light : ThemeChoice::Dark);
            QCOMPARE(empty.palette().color(QPalette::Text), themeOf(&view).secondary);
            QCOMPARE(empty.palette().color(QPalette::WindowText), themeOf(&view).secondary);
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

    // The head of a claim, which is made of labels with looks of their own.
    void claimTakesEachTheme()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        open(QStringLiteral("claim"), {300, 500});
        f->navigator.setCurrentClaim(f->claimWith(QStringLiteral("Goods worth")));
        const auto with = [&](const QString &words) {
            const auto labels = panel->findChildren<QLabel *>();
            const auto found = std::find_if(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
            return found == labels.end() ? nullptr : *found;
        };
        const QString link = QStringLiteral("<a href");
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(*qApp, choice);
            const Theme &theme = themeOf(panel.get());
            QVERIFY(with(QStringLiteral("suggested")) && with(link));
            const QLabel *status = with(QStringLiteral("suggested"));
            QCOMPARE(status->palette().color(status->foregroundRole()), theme.faint);
            QTRY_VERIFY(with(QStringLiteral("Goods worth"))->font().bold());
            QVERIFY(with(QStringLiteral("Goods worth"))->font().italic());
            // Where a link is drawn there are pixels of its very colour.
            const auto isDrawn = [&](const QColor &color) {
                const QImage image = with(link)->grab().toImage();
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        if (image.pixelColor(x, y) == color)
                            return true;
                    }
                }
                return false;
            };
            QTRY_VERIFY(isDrawn(theme.accent));
        }
        applyTheme(*qApp, ThemeChoice::Light);
    }

    // As many lines as a row has room for, whatever parts of a pixel its letters take.
    void linesAreDrawnAsTheyAreCounted()
    {
        QPixmap pixmap(400, 100);
        QPainter painter(&pixmap);
        const QString text = QStringLiteral("Tugs move to Poland");
        for (int tenths = 100; tenths < 200; ++tenths) {
            QFont font = painter.font();
            font.setPointSizeF(tenths / 10.0);
            painter.setFont(font);
            const int width = QFontMetrics(font).horizontalAdvance(text);
            QCOMPARE(LineCounter(font).count(text, width, 2), 1);
            QCOMPARE(paintLines(&painter, QRect(0, 0, width, 60), text, 2, 20), 20);
            QCOMPARE(paintLines(&painter, QRect(0, 0, width - 8, 60), text, 2, 20), 40);
        }
    }

    // What every panel must bear: an empty project, everything named for who cannot see it, nothing said by colour.
    void everyPanelHasNamesAndSurvivesEmptiness_data()
    {
        QTest::addColumn<QString>("id");
        for (const PanelRow &row : panelRows())
            QTest::newRow(qPrintable(row.id)) << row.id;
    }

    void everyPanelHasNamesAndSurvivesEmptiness()
    {
        QFETCH(QString, id);
        open(id, {260, 300});
        for (QWidget *widget : panel->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<QAbstractScrollArea *>(widget->parentWidget()))
                continue;
            QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(access && !access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(removeArticles(*f->project, f->articles).ok());
        f->navigator.setCurrentClaim(0);
        QVERIFY(f->project->undo().ok());
        panel->resize(80, 60);
        QCoreApplication::processEvents();
    }

    void sourcesOpenByMouseAndKeyboard()
    {
        open(QStringLiteral("sources"), {220, 500});
        QSignalSpy opened(&f->navigator, &Navigator::openArticle);
        GroupedView *view = list();
        const auto *model = static_cast<GroupedModel *>(view->model());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, model->indexOf(f->articles[1])));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], false}));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          middleOf(view, model->indexOf(f->articles[0])));
        QCOMPARE(opened.last(), QVariantList({f->articles[0], true}));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], false}));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.last(), QVariantList({f->articles[1], true}));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->articles().size(), 3);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->articles().size(), 4);

        auto *filter = panel->findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("letters"));
        QCOMPARE(model->rowCount(), 1);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(model->rowCount(), 3);
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(panel->window()->focusWidget(), static_cast<QWidget *>(view)); // active or not
    }

    void sourcesFoldsStayFolded()
    {
        open(QStringLiteral("sources"), {220, 500});
        GroupedView *view = list();
        view->collapse(view->model()->index(1, 0));
        QVERIFY(view->isExpanded(view->model()->index(0, 0)));
        auto *filter = panel->findChild<QLineEdit *>();
        filter->setText(QStringLiteral("dockers"));
        filter->clear();
        QVERIFY(!view->isExpanded(view->model()->index(1, 0)));
        QVERIFY(view->isExpanded(view->model()->index(2, 0)));
    }

    void annotationsShowRemoveAndTakeNotes()
    {
        open(QStringLiteral("annotations"), {260, 500});
        QSignalSpy shown(&f->navigator, &Navigator::showAnnotation);
        GroupedView *view = list();
        const auto *model = static_cast<GroupedModel *>(view->model());
        const Id id = f->project->annotations(f->articles[1]).first().id;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, model->indexOf(id)));
        QCOMPARE(shown.last(), QVariantList({id}));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        auto *editor = view->findChild<QPlainTextEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Count them"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->project->annotation(id).note, QStringLiteral("Count them"));
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->annotation(id).id, 0);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->annotation(id).note, QStringLiteral("Count them"));
    }

    void entitiesWalkTheirMentions()
    {
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        const QModelIndex castellane = view->model()->index(0, 0, view->model()->index(0, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(view, castellane));
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("Castellane"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        // The chip of a kind's head is a switch.
        const QRect head = view->visualRect(view->model()->index(1, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(head.left() + GroupDelegate::chipLeft + 5, head.center().y()));
        QCOMPARE(f->navigator.hiddenKinds(), QStringList(QStringLiteral("money")));
        QVERIFY(f->filter.state().isEmpty());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(head.left() + GroupDelegate::chipLeft + 5, head.center().y()));
        QVERIFY(f->navigator.hiddenKinds().isEmpty());
    }

    void entitiesByKeyboard()
    {
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(0, 0)));
        QTest::keyClick(view, Qt::Key_F4);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(0, QStringLiteral("Castellane"))}));
        QCOMPARE(view->currentIndex().data(EntitiesModel::PositionRole).toString(), QStringLiteral("1 of 2"));
        QTest::keyClick(view, Qt::Key_F4, Qt::ShiftModifier);
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        // Not an entity: said with what it did, and undone.
        QSignalSpy done(&f->navigator, &Navigator::done);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().first().toString().contains(QStringLiteral("2")));
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(view->model()->rowCount(), 2);
        // Space on a head is the switch of its highlights.
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(f->navigator.hiddenKinds(), QStringList(QStringLiteral("money")));
    }

    void severalEntitiesAreMerged()
    {
        const auto mention = [&](int place, const QString &words) {
            return Mention{f->at(place, words).span, QStringLiteral("organisation"), words, MentionOrigin::Rule, 1, {}};
        };
        QVERIFY(f->project
                    ->setMentions({{f->articles[0],
                                    {mention(0, QStringLiteral("dockers")), mention(0, QStringLiteral("Goods")),
                                     mention(0, QStringLiteral("Castellane"))}}})
                    .ok());
        open(QStringLiteral("entities"), {260, 500});
        GroupedView *view = list();
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(0, 0)));
        view->selectAll(); // heads and figures too, which are left alone
        QTest::keyClick(view, Qt::Key_M, Qt::ControlModifier);
        auto *picker = panel->findChild<EntityPicker *>();
        QVERIFY(picker);
        auto *edit = picker->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("goo"));
        QTest::keyClick(edit, Qt::Key_Return);
        const auto left = mentionsOf(*f->project,
                                     {QStringLiteral("Goods"),
                                      QStringLiteral("organisation"),
                                      {},
                                      0,
                                      {{f->articles[0], 3}, {f->articles[3], 1}}},
                                     {});
        QCOMPARE(left.size(), 4);         // Castellane of the fourth article, too
        QVERIFY(f->project->undo().ok()); // in one step
        QCOMPARE(f->project->entities().size(), 4);
    }

    // The row's widths are the head's, a narrow panel still shows names.
    void entitiesSortByTheirHeads()
    {
        open(QStringLiteral("entities"), {260, 500});
        QAbstractButton *byName = nullptr;
        for (QAbstractButton *one : panel->findChildren<QAbstractButton *>()) {
            if (one->accessibleName() == QLatin1String("Sort by name"))
                byName = one;
        }
        QVERIFY(byName);
        QTest::mouseClick(byName, Qt::LeftButton);
        QCOMPARE(f->project->setting(QStringLiteral("entities")).toObject().value(QStringLiteral("sort")).toString(),
                 QStringLiteral("name"));
        panel.reset();
        open(QStringLiteral("entities"), {150, 500});
        QCOMPARE(static_cast<EntitiesModel *>(list()->model())->sort(), EntitiesModel::Sort::Name);
    }

    void tagsByKeyboard()
    {
        open(QStringLiteral("tags"), {260, 500});
        auto *view = panel->findChild<TagsView *>();
        view->setFocus();
        view->select(f->check);
        QTest::keyClick(view, Qt::Key_Insert);
        auto *editor = view->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("Voices"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(f->project->tags().last().name, QStringLiteral("Voices"));
        const Id voices = f->project->tags().last().id;
        QCOMPARE(view->current(), voices);
        QTest::keyClick(view, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->project->tag(voices).parent, f->framing);
        QTest::keyClick(view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->project->tag(voices).parent, 0);
        // Nothing hangs on it: it goes at once. The other asks first.
        QTest::keyClick(view, Qt::Key_F4);
        QCOMPARE(f->project->tag(voices).id, 0);
        view->select(f->framing);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(f->project->tag(f->framing).id, f->framing);
        QPushButton *keep = nullptr;
        QPushButton *remove = nullptr;
        for (QPushButton *candidate : panel->findChildren<QPushButton *>())
            (candidate->text() == QLatin1String("Keep") ? keep : remove) = candidate;
        QVERIFY(remove->isVisible());
        QTest::keyClick(remove, Qt::Key_Escape);
        QVERIFY(!remove->isVisible());
        QTest::keyClick(view, Qt::Key_Delete);
        QTest::keyClick(remove, Qt::Key_Return);
        QCOMPARE(f->project->tag(f->framing).id, 0);
        QVERIFY(f->project->undo().ok());
        QCOMPARE(f->project->tag(f->blame).parent, f->framing);
    }

    void tagsKeepTheirDescription()
    {
        open(QStringLiteral("tags"), {260, 500});
        auto *view = panel->findChild<TagsView *>();
        view->select(f->blame);
        QPlainTextEdit *description = nullptr;
        for (QPlainTextEdit *candidate : panel->findChildren<QPlainTextEdit *>())
            description = candidate;
        QVERIFY(description && description->isVisible());
        description->setFocus();
        QTest::keyClicks(description, QStringLiteral("Who is at fault"));
        QTest::keyClick(description, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->project->tag(f->blame).description, QStringLiteral("Who is at fault"));
    }

    void chartsOpenTheirPassages()
    {
        open(QStringLiteral("spread"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        QCOMPARE(chart->data().rows.size(), 3);
        QCOMPARE(chart->data().rows[0].values, QList<double>({1, 1, 1, 0}));
        QTest::mouseClick(chart->view()->viewport(), Qt::LeftButton, {}, chart->markRect(0, 2).center().toPoint());
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(1, QStringLiteral("About 2,300 dockers left."))}));
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("dockers")));
        chart->view()->setFocus();
        QTest::keyClick(chart->view(), Qt::Key_Down);
        QTest::keyClick(chart->view(), Qt::Key_Down);
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(f->navigator.currentClaim(), f->claimWith(QStringLiteral("No jobs")));
        QTest::keyClick(chart->view(), Qt::Key_Right);
        QTest::keyClick(chart->view(), Qt::Key_Return);
        QCOMPARE(lastPassages(*passages).first().article, f->articles[3]);
        FilterState state;
        state.conflictsOnly = true;
        f->filter.set(state);
        QCOMPARE(chart->data().rows.size(), 2);
        panel->resize(300, 140); // rows scroll rather than overlap
        QTRY_VERIFY(chart->markRect(1, 0).isEmpty() != chart->markRect(0, 0).isEmpty() ||
                    chart->markRect(1, 0).top() >= chart->markRect(0, 0).bottom());
    }

    void entityChartCountsByOutlet()
    {
        open(QStringLiteral("entitychart"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        QCOMPARE(chart->data().rows.size(), 1); // figures only when asked for
        QCOMPARE(chart->data().rows[0].values, QList<double>({1, 0, 1}));
        QTest::mouseClick(chart->view()->viewport(), Qt::LeftButton, {}, chart->markRect(0, 2).center().toPoint());
        QCOMPARE(lastPassages(*passages), QList<PassageRef>({f->at(3, QStringLiteral("Castellane"))}));
        QCOMPARE(f->navigator.litEntity(), QStringLiteral("Castellane"));
        FilterState state;
        state.kinds = {QStringLiteral("money")};
        f->filter.set(state);
        QCOMPARE(chart->data().rows[0].label, QStringLiteral("240 million"));
    }

    void chartsAreSaved()
    {
        open(QStringLiteral("spread"));
        auto *chart = qobject_cast<BarChartPanel *>(panel.get());
        QTRY_VERIFY(!chart->markRect(0, 0).isEmpty());
        const QString base = f->folder.filePath(QStringLiteral("spread."));
        QVERIFY(chart->save(base + QStringLiteral("csv")).ok());
        QFile csv(base + QStringLiteral("csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(),
                 QByteArray("Claim,Status,supports,mentions,figure differs,disputes,silent,Articles,Origins\r\n"
                            "\"About 1,900 dockers walked out\",suggested,1,1,1,0,0,3,2\r\n"
                            "Goods worth 240 million are held up,suggested,2,0,0,0,1,2,1\r\n"
                            "No jobs will go,suggested,1,0,0,1,1,2,2\r\n"));
        QVERIFY(chart->save(base + QStringLiteral("png")).ok());
        const QImage picture(base + QStringLiteral("png"));
        QVERIFY(picture.width() >= 2 * chart->view()->width());
        QVERIFY(chart->save(base + QStringLiteral("svg")).ok());
        QFile svg(base + QStringLiteral("svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray drawing = svg.readAll();
        QVERIFY(drawing.contains("About 1,900"));
        QVERIFY(drawing.contains("figure differs"));
        QVERIFY(!chart->save(base + QStringLiteral("doc")).ok());
        QVERIFY(!chart->save(f->folder.filePath(QStringLiteral("none/x.csv"))).ok());
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
