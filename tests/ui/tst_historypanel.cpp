#include "tests/ui/panelfixture.h"
#include "ui/actions.h"
#include "ui/historymenus.h"
#include "ui/models/historymodel.h"
#include "ui/notes/noteeditor.h"
#include "ui/panels/claim.h"
#include "ui/panels/history.h"
#include "ui/toolbar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolBar>

using namespace crossread;

// The list of what was done, and notes in the panel of a claim.
class tst_HistoryPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelFollows();
    void clickGoesThere();
    void keysGoThere();
    void listsOfTheButtons();
    void noteOnAClaim();
};

void tst_HistoryPanel::modelFollows()
{
    PanelFixture fixture;
    HistoryModel model(*fixture.project);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.current(), 0);
    fixture.fill();
    model.refresh();
    const int all = int(fixture.project->history().size());
    QCOMPARE(model.rowCount(), all + 1);
    QCOMPARE(model.current(), all);
    QCOMPARE(model.index(all).data().toString(), fixture.project->undoText());
    QVERIFY(fixture.project->undo().ok());
    model.refresh();
    QCOMPARE(model.rowCount(), all + 1);
    QCOMPARE(model.current(), all - 1);
    QVERIFY(model.index(all).data(HistoryModel::UndoneRole).toBool());
    QVERIFY(model.index(all).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("undone")));
    QVERIFY(model.index(all - 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("you are here")));
    Tag tag;
    tag.name = QStringLiteral("Another way");
    QVERIFY(addTag(*fixture.project, tag).ok());
    model.refresh();
    QCOMPARE(model.rowCount(), all + 1);
    QCOMPARE(model.current(), all);
    QCOMPARE(model.index(all).data().toString(), QStringLiteral("New tag “Another way”"));
}

void tst_HistoryPanel::clickGoesThere()
{
    PanelFixture fixture;
    fixture.fill();
    HistoryPanel panel(fixture.context());
    panel.resize(400, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *list = panel.findChild<QListView *>();
    QVERIFY(!list->accessibleName().isEmpty());
    const int all = list->model()->rowCount() - 1;
    QCOMPARE(list->currentIndex().row(), all);
    const auto click = [&](int row) {
        list->scrollTo(list->model()->index(row, 0));
        const QPoint at = list->visualRect(list->model()->index(row, 0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    };
    click(0);
    QVERIFY(fixture.project->articles().isEmpty());
    QVERIFY(fixture.project->tags().isEmpty());
    QCOMPARE(list->currentIndex().row(), 0);
    click(all);
    QCOMPARE(fixture.project->annotations().size(), 3);
    QCOMPARE(fixture.project->articles().first().id, fixture.articles.first());
    click(all - 2);
    QCOMPARE(fixture.project->annotations().size(), 1);
    QCOMPARE(fixture.project->history().size(), all);
}

void tst_HistoryPanel::keysGoThere()
{
    PanelFixture fixture;
    fixture.fill();
    HistoryPanel panel(fixture.context());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setFocus();
    auto *list = panel.findChild<QListView *>();
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(fixture.project->annotations().size(), 3); // walking alone changes nothing
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(fixture.project->annotations().size(), 1);
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(fixture.project->annotations().size(), 3);
}

void tst_HistoryPanel::listsOfTheButtons()
{
    PanelFixture fixture;
    fixture.fill();
    QMainWindow window;
    const Actions actions(window, {});
    const std::unique_ptr<QToolBar> bar(makeToolBar(actions));
    addHistoryMenus(
        *bar, actions, [&] { return fixture.project.get(); },
        [&](Id step) { QVERIFY(fixture.project->goTo(step).ok()); });
    const auto steps = [&](const char *name) {
        auto *menu = bar->findChild<QMenu *>(QLatin1String(name));
        Q_EMIT menu->aboutToShow();
        QList<QAction *> list = menu->actions();
        list.removeLast(); // the whole history
        list.removeIf([](const QAction *action) { return action->isSeparator(); });
        return list;
    };
    const qsizetype all = fixture.project->history().size();
    QCOMPARE(steps("redoSteps").size(), 0);
    QCOMPARE(steps("undoSteps").size(), std::min<qsizetype>(all, 20));
    QCOMPARE(steps("undoSteps").first()->text(), fixture.project->undoText());
    steps("undoSteps").at(2)->trigger(); // that and what came behind it
    const auto undone = fixture.project->history();
    QCOMPARE(std::count_if(undone.begin(), undone.end(), [](const HistoryStep &step) { return step.undone; }), 3);
    QCOMPARE(steps("redoSteps").size(), 3);
    QCOMPARE(steps("redoSteps").first()->text(), fixture.project->redoText());
    steps("redoSteps").at(2)->trigger();
    QVERIFY(!fixture.project->canRedo());
}

void tst_HistoryPanel::noteOnAClaim()
{
    PanelFixture fixture;
    fixture.fill();
    ClaimPanel panel(fixture.context());
    panel.resize(400, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const Id suggested = fixture.claimWith(QStringLiteral("1,900"));
    fixture.navigator.setCurrentClaim(suggested);
    auto *shown = panel.findChild<QLabel *>(QStringLiteral("claimNote"));
    QVERIFY(!shown->isVisible());
    const auto buttons = panel.findChildren<QPushButton *>();
    const auto note = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QPushButton *button) { return button->text().startsWith(u"Note"); });
    QVERIFY(note != buttons.end());
    (*note)->click();
    auto *editor = panel.findChild<NoteEditor *>();
    QVERIFY(editor);
    auto *edit = editor->findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, QStringLiteral("Two **numbers**"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    const Id claim = fixture.navigator.currentClaim();
    QVERIFY(claim > 0); // it is the analyst's own now
    QCOMPARE(fixture.project->noteOn(0, claim).text, QStringLiteral("Two **numbers**"));
    QVERIFY(shown->isVisible());
    QVERIFY(shown->text().contains(QStringLiteral("numbers")) && !shown->text().contains(QStringLiteral("**")));
}

QTEST_MAIN(tst_HistoryPanel)
#include "tst_historypanel.moc"
