#include "app/edits.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions.h"
#include "ui/dialogs/quicklist.h"
#include "ui/messagestrip.h"
#include "ui/navigator.h"
#include "ui/reader/readerarea.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

using namespace crossread;

// The window as a user drives it: open, split, select, tag, undo, close, reopen.
class TestMainWindow : public QObject, WindowFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("window"); }
    void init();
    void cleanup() { m_window.reset(); }

    void sampleOpensAndIsAnalysed();
    void tellsThatItHasLookedAgain();
    void eachKeyOfAMenuIsOneEntry();
    void looksTheSameAfterOtherThemes();
    void folderKeepsItsProject();
    void messagesDoNotComeBackEmpty();
    void filesGoIntoTheProjectNamedFirst();
    void tagByMouseSurvivesReopening();
    void tagByKeyboardAlone();
    void undoAndRedoThroughTheWindow();
    void layoutIsRemembered();
    void tallDocksLeaveTheStripItsRoom();
    void eachTabInFrontIsAnArea();
    void barsAreAreasToo();
    void longWordsMakeNoWiderWindow();
    void brokenFiles_data();
    void brokenFiles();
    void lockedProjectIsLeftAlone();
    void droppedFilesAreImported();
    void paletteRunsCommands();
    void emptyProjectShowsWelcome();
    void removedArticleLeavesThePanes();
    void namesAreCorrectedThroughTheWindow();
    void kindsAreHiddenByProject();
    void filtersAreKeptByProject();
    void tiledDocksHaveTitles();
    void allActionsAreReachable();

private:
    QTextEdit *text(MainWindow &window) const;
};

namespace {

const QString ferry =
    QStringLiteral("Ferry to Lunde runs aground\n\nThe ferry Solveig ran aground off Lunde on 3 March 2025 with 214 "
                   "passengers on board.\n\nCaptain Ingrid Moe said nobody was hurt.\n");
const QString harbour =
    QStringLiteral("Lunde harbour closed after ferry accident\n\nLunde harbour was closed after the ferry Solveig "
                   "ran aground with 230 passengers.\n\nThe owner, Nordlinie AS, declined to comment.\n");

Tag named(const QString &name)
{
    Tag tag;
    tag.name = name;
    return tag;
}

Annotation firstWord(Id article)
{
    Annotation annotation;
    annotation.article = article;
    annotation.span = {0, 5};
    return annotation;
}

} // namespace

void TestMainWindow::init()
{
    renew();
    QVERIFY(write(QStringLiteral("ferry.txt"), ferry.toUtf8()));
    QVERIFY(write(QStringLiteral("harbour.txt"), harbour.toUtf8()));
}

QTextEdit *TestMainWindow::text(MainWindow &window) const
{
    return window.reader()->activePane()->findChild<QTextEdit *>();
}

void TestMainWindow::sampleOpensAndIsAnalysed()
{
    auto &window = newWindow({});
    QVERIFY(window.project());
    QCOMPARE(window.project()->articles().size(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(window.isSettled(), 30000);
    QVERIFY(!window.project()->entities().isEmpty());
    QVERIFY(!window.project()->claims().isEmpty());
    QCOMPARE(window.message(), QString());
    QVERIFY(!text(window)->toPlainText().isEmpty());
}

void TestMainWindow::tellsThatItHasLookedAgain()
{
    auto &window = newWindow({});
    QTRY_VERIFY_WITH_TIMEOUT(window.isSettled(), 30000);
    const auto isSaid = [&](const QString &words) {
        const auto labels = window.statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    const auto claims = window.project()->claims();
    window.actions().get(QStringLiteral("analyse"))->trigger();
    const QString expected = QStringLiteral("Looked again for shared claims: %1 suggested").arg(claims.size());
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(expected), 30000);
    QCOMPARE(window.project()->claims(), claims);

    // The keyboard reaches the button that cancels, while there is one.
    auto *cancel = window.findChild<QToolButton *>(QStringLiteral("cancelJob"));
    cancel->show();
    QApplication::setActiveWindow(&window);
    for (int i = 0; i < 8 && !cancel->hasFocus(); ++i)
        window.actions().get(QStringLiteral("nextArea"))->trigger();
    QVERIFY(cancel->hasFocus());
}

// Alt+V, K: a letter that two entries have only goes to the one and then to the other.
void TestMainWindow::eachKeyOfAMenuIsOneEntry()
{
    auto &window = newWindow({m_folder->path()});
    for (const QAction *menu : window.menuBar()->actions()) {
        QHash<QChar, QString> known;
        for (const QAction *action : menu->menu()->actions()) {
            const QString text = action->text();
            const qsizetype at = text.indexOf(u'&') + 1;
            if (at == 0 || at >= text.size() || !action->isVisible())
                continue;
            const QChar key = text[at].toLower();
            QVERIFY2(!known.contains(key), qPrintable(known.value(key) + QStringLiteral(" and ") + text));
            known.insert(key, text);
        }
        QVERIFY2(!known.isEmpty(), qPrintable(menu->text()));
    }
}

void TestMainWindow::looksTheSameAfterOtherThemes()
{
    auto &window = newWindow({m_folder->path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.isSettled(), 30000);
    window.actions().get(QStringLiteral("filters"))->trigger();
    window.setThemeChoice(ThemeChoice::Light);
    const auto looks = [&] {
        QStringList list;
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                list.append(QStringLiteral("%1: %2 %3")
                                .arg(label->text(), label->font().key(),
                                     label->palette().color(label->foregroundRole()).name()));
        }
        return list;
    };
    const QStringList before = looks();
    QVERIFY(before.size() > 2);
    window.setThemeChoice(ThemeChoice::Dark);
    QVERIFY(looks() != before);
    window.setThemeChoice(ThemeChoice::Light);
    QCOMPARE(looks(), before);
}

void TestMainWindow::folderKeepsItsProject()
{
    auto &first = newWindow({m_folder->path()});
    QCOMPARE(first.project()->articles().size(), 2);
    const auto path = first.project()->path();
    QVERIFY(addTag(*first.project(), named(QStringLiteral("Kept"))).ok());
    first.close();
    auto &second = newWindow({m_folder->path()});
    QCOMPARE(second.project()->path(), path);
    QCOMPARE(second.project()->articles().size(), 2); // read again, not doubled
    QCOMPARE(second.project()->tags().size(), 1);
}

void TestMainWindow::messagesDoNotComeBackEmpty()
{
    auto &first = newWindow({m_folder->path()});
    const auto path = first.project()->path();
    first.actions().get(QStringLiteral("check"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!first.message().isEmpty(), 30000);
    first.close();
    auto &second = newWindow({path});
    const auto *strip = second.findChild<QToolBar *>(QStringLiteral("messages"));
    QVERIFY(strip && !strip->isVisible());
}

void TestMainWindow::filesGoIntoTheProjectNamedFirst()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("late.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("A late ferry\n\nThe ferry was late again, the mayor said on Monday.\n");
    file.close();
    const auto path = newWindow({m_folder->path()}).project()->path();
    auto &window = newWindow({path, file.fileName()});
    QCOMPARE(window.project()->path(), path);
    QTRY_COMPARE(window.project()->articles().size(), 3);
}

void TestMainWindow::tagByMouseSurvivesReopening()
{
    auto &window = newWindow({m_folder->path()});
    auto *view = text(window);
    const auto at = view->toPlainText().indexOf(QStringLiteral("aground"));
    QTextCursor cursor(view->document());
    cursor.setPosition(int(at));
    const auto from = view->cursorRect(cursor).center();
    cursor.setPosition(int(at + 7));
    const auto to = view->cursorRect(cursor).center();
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view->viewport(), to);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(view->textCursor().selectedText(), QStringLiteral("aground"));

    window.actions().get(QStringLiteral("tag"))->trigger();
    QTRY_VERIFY(QApplication::activePopupWidget() || qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("Accident"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(window.project()->annotations().size(), 1);
    QCOMPARE(window.project()->annotations().first().exact, QStringLiteral("aground"));
    QCOMPARE(window.project()->tags().first().name, QStringLiteral("Accident"));
    const auto id = window.project()->annotations().first().id;
    const auto path = window.project()->path();
    window.close();

    auto &again = newWindow({path});
    QCOMPARE(again.project()->annotations().size(), 1);
    QCOMPARE(again.project()->annotations().first().id, id);
    QCOMPARE(text(again)->toPlainText(), again.project()->article(again.project()->annotations().first().article).text);
}

void TestMainWindow::tagByKeyboardAlone()
{
    auto &window = newWindow({m_folder->path()});
    auto *view = text(window);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_J); // the title
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_Space);
    const auto marked = view->textCursor().selectedText();
    QVERIFY2(marked.endsWith(QLatin1Char('.')), qPrintable(marked));
    QTest::keyClick(view, Qt::Key_T);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Facts"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(window.project()->annotations().size(), 1);
    QCOMPARE(window.project()->annotations().first().exact, marked);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(view));
    QTest::keyClick(view, Qt::Key_J);
    QTest::keyClick(view, Qt::Key_Space);
    QTest::keyClick(view, Qt::Key_1); // the tag just used
    QCOMPARE(window.project()->annotations().size(), 2);
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.project()->annotations().size(), 1);
}

void TestMainWindow::undoAndRedoThroughTheWindow()
{
    auto &window = newWindow({m_folder->path()});
    auto &project = *window.project();
    auto *undo = window.actions().get(QStringLiteral("undo"));
    auto *redo = window.actions().get(QStringLiteral("redo"));
    const auto article = project.articles().first().id;
    QVERIFY(addAnnotation(project, firstWord(article), named(QStringLiteral("A"))).ok());
    QVERIFY(undo->isEnabled());
    const QString step = project.undoText();
    const auto isSaid = [&window](const QString &words) {
        const auto labels = window.statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    undo->trigger();
    QVERIFY(isSaid(QStringLiteral("Undone: ") + step));
    QCOMPARE(project.annotations().size(), 0);
    QCOMPARE(project.tags().size(), 0);
    QVERIFY(redo->isEnabled());
    redo->trigger();
    QCOMPARE(project.annotations().size(), 1);
    undo->trigger();
    undo->trigger(); // the import itself
    QCOMPARE(project.articles().size(), 0);
    redo->trigger();
    QCOMPARE(project.articles().size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(window.isSettled() && !project.entities().isEmpty(), 30000);
}

void TestMainWindow::layoutIsRemembered()
{
    auto &window = newWindow({m_folder->path()});
    const auto second = window.project()->articles().last().id;
    window.reader()->open(second, true);
    QCOMPARE(window.reader()->paneCount(), 2);
    window.raiseDock(QStringLiteral("tags"));
    // What the strip says is no part of it.
    window.findChild<MessageStrip *>()->inform(QStringLiteral("Said once"));
    const auto path = window.project()->path();
    window.close();
    auto &again = newWindow({path});
    QCOMPARE(again.reader()->paneCount(), 2);
    QVERIFY(again.findChild<MessageStrip *>()->isHidden());
    QTRY_VERIFY(!again.findChild<QDockWidget *>(QStringLiteral("tags"))->visibleRegion().isEmpty());
}

void TestMainWindow::tallDocksLeaveTheStripItsRoom()
{
    auto &window = newWindow({m_folder->path()});
    auto *ledger = window.findChild<QDockWidget *>(QStringLiteral("ledger"));
    QVERIFY(ledger);
    window.raiseDock(QStringLiteral("ledger"));
    window.resizeDocks({ledger}, {window.height()}, Qt::Vertical);
    (void)window.grab();
    auto *strip = window.findChild<MessageStrip *>();
    strip->ask(QStringLiteral("A question?"), {}, QStringLiteral("Answer"), false, [](const QString &) {});
    (void)window.grab();
    QTRY_VERIFY(strip->height() >= strip->sizeHint().height());
    QVERIFY(strip->sizeHint().height() > strip->fontMetrics().height());
}

void TestMainWindow::eachTabInFrontIsAnArea()
{
    auto &window = newWindow({m_folder->path()});
    QApplication::setActiveWindow(&window);
    for (const auto *id : {"ledger", "conflicts", "spread", "timeline", "origins", "matrix", "entitychart", "claim"}) {
        window.raiseDock(QLatin1String(id));
        const auto *dock = window.findChild<QDockWidget *>(QLatin1String(id));
        QTRY_VERIFY(dock->widget() && dock->widget()->isVisible());
        (void)window.grab();
        bool reached = false;
        for (int i = 0; i < 8 && !reached; ++i) {
            window.actions().get(QStringLiteral("nextArea"))->trigger();
            reached = dock->widget()->isAncestorOf(QApplication::focusWidget());
        }
        QVERIFY2(reached, id);
    }
}

void TestMainWindow::barsAreAreasToo()
{
    auto &window = newWindow({m_folder->path()});
    auto *strip = window.findChild<MessageStrip *>();
    auto *filters = window.findChild<QToolBar *>(QStringLiteral("filters"));
    QApplication::setActiveWindow(&window);
    const auto areas = [&] {
        QList<const QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            window.actions().get(QStringLiteral("nextArea"))->trigger();
            for (const QWidget *bar : {static_cast<QWidget *>(strip), static_cast<QWidget *>(filters)}) {
                if (bar->isAncestorOf(QApplication::focusWidget()) && !reached.contains(bar))
                    reached.append(bar);
            }
        }
        return reached;
    };
    QVERIFY(areas().isEmpty());
    window.actions().get(QStringLiteral("filters"))->trigger();
    QWidget *before = QApplication::focusWidget();
    QVERIFY(before);
    strip->offer(QStringLiteral("Something was done."), QStringLiteral("Undo"), [] {});
    QCOMPARE(areas().size(), 2);
    while (!strip->isAncestorOf(QApplication::focusWidget()))
        window.actions().get(QStringLiteral("nextArea"))->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!strip->isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestMainWindow::longWordsMakeNoWiderWindow()
{
    auto &window = newWindow({m_folder->path()});
    const int least = window.minimumSizeHint().width();
    Q_EMIT window.navigator()->told(QStringLiteral("All that can be said of it and more. ").repeated(12));
    (void)window.grab();
    QCOMPARE(window.minimumSizeHint().width(), least);
}

void TestMainWindow::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray("this is only text, but long enough to look at").repeated(40);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16);
}

void TestMainWindow::brokenFiles()
{
    QFETCH(QByteArray, content);
    const auto path = m_folder->filePath(QStringLiteral("broken.crossread"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    auto &window = newWindow({path});
    QVERIFY2(window.message().contains(QStringLiteral("broken.crossread")), qPrintable(window.message()));
    QVERIFY(window.project()); // an empty one in its place
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("broken*")}),
             QStringList{QStringLiteral("broken.crossread")});
}

void TestMainWindow::lockedProjectIsLeftAlone()
{
    const auto path = m_folder->filePath(QStringLiteral("mine.crossread"));
    auto mine = Project::create(path);
    QVERIFY(mine.ok());
    auto &window = newWindow({path});
    QVERIFY2(window.message().contains(QStringLiteral("mine.crossread")), qPrintable(window.message()));
    QVERIFY(window.project()->path() != path);
}

void TestMainWindow::droppedFilesAreImported()
{
    auto &window = newWindow({m_folder->filePath(QStringLiteral("ferry.txt"))});
    QCOMPARE(window.project()->articles().size(), 1);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("harbour.txt")))});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QTRY_COMPARE(window.project()->articles().size(), 2);
}

void TestMainWindow::paletteRunsCommands()
{
    auto &window = newWindow({m_folder->path()});
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.findChild<QuickList *>());
    auto *line = window.findChild<QuickList *>()->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("split"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(window.reader()->paneCount(), 2);
    QTRY_VERIFY(!window.findChild<QuickList *>());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QuickList *>());
    line = window.findChild<QuickList *>()->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("harbour closed"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(text(window)->toPlainText().contains(QStringLiteral("Nordlinie")));
}

void TestMainWindow::emptyProjectShowsWelcome()
{
    const auto path = m_folder->filePath(QStringLiteral("new.crossread"));
    {
        QVERIFY(Project::create(path).ok());
    }
    auto &window = newWindow({path});
    auto *welcome = window.findChild<QWidget *>(QStringLiteral("welcome"));
    QVERIFY(welcome && welcome->isVisible());
    QVERIFY(!window.actions().get(QStringLiteral("tag"))->isEnabled());
    QVERIFY(window.actions().get(QStringLiteral("import"))->isEnabled());
}

void TestMainWindow::removedArticleLeavesThePanes()
{
    auto &window = newWindow({m_folder->path()});
    const auto first = window.project()->articles().first().id;
    window.reader()->open(first, false);
    QVERIFY(removeArticles(*window.project(), {first}).ok());
    QVERIFY(!text(window)->toPlainText().contains(QStringLiteral("Ingrid Moe")));
    QVERIFY(window.project()->undo().ok());
    QCOMPARE(window.project()->articles().size(), 2);
}

void TestMainWindow::namesAreCorrectedThroughTheWindow()
{
    auto &window = newWindow({m_folder->path()});
    Project &project = *window.project();
    QVERIFY(!project.entities().isEmpty());
    const auto before = project.entities().size();
    const Id article = project.articles().first().id;
    QVERIFY(addEntry(project, {QStringLiteral("Solveig"), QStringLiteral("product"), {}}).ok());
    const auto with = project.mentions(article);
    const auto solveig = std::find_if(
        with.begin(), with.end(), [](const Mention &mention) { return mention.entity == QLatin1String("Solveig"); });
    QVERIFY(solveig != with.end());
    auto *view = text(window);
    QTextCursor cursor(view->document());
    cursor.setPosition(int(solveig->span.start + 1));
    view->setTextCursor(cursor);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_E, Qt::ShiftModifier); // what can be said of it
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    for (QAction *action : menu->actions()) {
        if (action->text() == QLatin1String("Not an Entity"))
            action->trigger();
    }
    menu->close();
    QVERIFY(project.mentions(article).size() < with.size());
    QVERIFY2(window.message().contains(QStringLiteral("2")), qPrintable(window.message())); // one in each article
    QPushButton *undo = nullptr;
    for (auto *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Undo"))
            undo = button;
    }
    QVERIFY(undo);
    undo->click();
    QCOMPARE(project.mentions(article), with);
    QCOMPARE(window.message(), QString());
    QVERIFY(project.undo().ok());
    QCOMPARE(project.entities().size(), before);
    // The dictionary stays beside the window and goes with the project.
    window.actions().get(QStringLiteral("dictionary"))->trigger();
    QPointer<DictionaryDialog> dialog = window.findChild<DictionaryDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    window.openSample();
    QVERIFY(!dialog);
}

void TestMainWindow::kindsAreHiddenByProject()
{
    auto &window = newWindow({m_folder->path()});
    const auto path = window.project()->path();
    auto *menu = window.actions().menu(QStringLiteral("view"))->findChild<QMenu *>(QStringLiteral("kinds"));
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    QAction *place = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(QLatin1String("Place")))
            place = action;
    }
    QVERIFY(place && place->isChecked());
    place->trigger();
    QCOMPARE(window.reader()->readerStyle().hiddenKinds, QStringList(QStringLiteral("place")));
    window.openSample(); // another project has its own
    QVERIFY(window.reader()->readerStyle().hiddenKinds.isEmpty());
    window.close();
    auto &again = newWindow({path});
    QCOMPARE(again.reader()->readerStyle().hiddenKinds, QStringList(QStringLiteral("place")));
}

void TestMainWindow::filtersAreKeptByProject()
{
    auto &window = newWindow({m_folder->path()});
    const auto path = window.project()->path();
    auto *row = window.findChild<QToolBar *>(QStringLiteral("filters"));
    QVERIFY(row && !row->isVisible());
    window.actions().get(QStringLiteral("filters"))->trigger();
    QVERIFY(row->isVisible());
    auto *words = row->findChild<QLineEdit *>();
    QVERIFY(words);
    QTest::keyClicks(words, QStringLiteral("Solveig"));
    window.openSample(); // another project has its own
    QVERIFY(row->findChild<QLineEdit *>()->text().isEmpty());
    window.close();
    auto &again = newWindow({path});
    auto *there = again.findChild<QToolBar *>(QStringLiteral("filters"));
    QVERIFY(there->isVisible());
    QVERIFY(again.actions().get(QStringLiteral("filters"))->isChecked());
    QCOMPARE(there->findChild<QLineEdit *>()->text(), QStringLiteral("Solveig"));
    again.actions().get(QStringLiteral("textAlone"))->trigger();
    QVERIFY(!there->isVisible());
    again.actions().get(QStringLiteral("textAlone"))->trigger();
    QVERIFY(there->isVisible());
}

void TestMainWindow::tiledDocksHaveTitles()
{
    auto &window = newWindow({m_folder->path()});
    const auto dock = [&](const char *id) { return window.findChild<QDockWidget *>(QLatin1String(id)); };
    const auto hasTitle = [](const QDockWidget *one) {
        return one->titleBarWidget() && one->titleBarWidget()->findChild<QLabel *>();
    };
    QVERIFY(hasTitle(dock("sources")));
    QVERIFY(!hasTitle(dock("spread"))); // its tab says it
    window.addDockWidget(Qt::TopDockWidgetArea, dock("timeline"));
    dock("timeline")->raise();
    QTRY_VERIFY(hasTitle(dock("timeline")));
    QVERIFY(!hasTitle(dock("spread")));
    window.actions().get(QStringLiteral("resetLayout"))->trigger();
    QTRY_VERIFY(!hasTitle(dock("timeline")));
}

void TestMainWindow::allActionsAreReachable()
{
    auto &window = newWindow({m_folder->path()});
    QStringList keys;
    for (const auto &row : actionRows()) {
        const auto *action = window.actions().get(QLatin1String(row.id));
        QVERIFY2(!(row.flags & ActionRow::Hidden) || !action->shortcut().isEmpty(), row.id);
        for (const auto &key : action->shortcuts()) {
            const auto text = key.toString();
            QVERIFY2(!text.isEmpty() && !keys.contains(text),
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(row.id), text)));
            keys << text;
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
