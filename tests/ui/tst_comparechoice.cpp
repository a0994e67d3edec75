// Which articles are compared: by the command line, a drop, a selection, tabs; and how a comparison ends.
#include "app/edits.h"
#include "tests/ui/comparefixture.h"
#include "ui/dialogs/quicklist.h"
#include "ui/models/passagemime.h"
#include "ui/models/sourcesmodel.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/sources.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace crossread;

class TestCompareChoice : public QObject, CompareFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { begin("comparechoice"); }
    void init() { QVERIFY(renew()); }
    void cleanup() { m_window.reset(); }

    void comparesWhatIsAskedForAtTheStart();
    void saysWhyThereIsNothingToCompare_data();
    void saysWhyThereIsNothingToCompare();
    void sidesAreSwappedAndTabsKept();
    void articleIsDroppedOnAPane();
    void selectedInSourcesAreCompared();
    void selectionGoesWithItsList();
    void namedArticlesAreCompared();
    void cancelledComparisonEnds();
    void removedArticleEndsIt();
};

void TestCompareChoice::comparesWhatIsAskedForAtTheStart()
{
    const QStringList paths{m_folder->filePath(QStringLiteral("right.txt")),
                            m_folder->filePath(QStringLiteral("left.txt"))};
    m_window = std::make_unique<MainWindow>(Settings());
    m_window->compareWhenRead(paths);
    m_window->resize(1300, 800);
    m_window->show();
    m_window->open(paths);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->compareDesk() && desk().isOpen(), 30000);
    QCOMPARE(desk().left(), article(QStringLiteral("right.txt")));
    QCOMPARE(desk().right(), article(QStringLiteral("left.txt")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

void TestCompareChoice::saysWhyThereIsNothingToCompare_data()
{
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("right.txt");
    QTest::newRow("the same") << leftText << QStringLiteral("same text");
}

// Of two that were named no third one takes the place, whatever else the project has.
void TestCompareChoice::saysWhyThereIsNothingToCompare()
{
    QFETCH(QByteArray, right);
    QFETCH(QString, said);
    QVERIFY(write(QStringLiteral("right.txt"), right));
    const QStringList paths{m_folder->filePath(QStringLiteral("left.txt")),
                            m_folder->filePath(QStringLiteral("right.txt"))};
    m_window = std::make_unique<MainWindow>(Settings());
    m_window->compareWhenRead(paths);
    m_window->show();
    m_window->open(paths);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->message().isEmpty(), 30000);
    QVERIFY2(m_window->message().contains(QStringLiteral("nothing to compare")), qPrintable(m_window->message()));
    QVERIFY2(m_window->message().contains(said), qPrintable(m_window->message()));
    QVERIFY(!desk().isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

void TestCompareChoice::sidesAreSwappedAndTabsKept()
{
    QVERIFY(write(QStringLiteral("third.txt"), "A third paper\n\nNobody at the port would say a word on Monday.\n"));
    newWindow({m_folder->path()});
    const Id left = article(QStringLiteral("left.txt"));
    const Id right = article(QStringLiteral("right.txt"));
    const Id third = article(QStringLiteral("third.txt"));
    desk().show({left, {}}, {right, {}});
    QTRY_VERIFY_WITH_TIMEOUT(comparing().shown() && m_window->isSettled(), 30000);
    action("swapSides").trigger();
    QCOMPARE(desk().left(), right);
    QCOMPARE(desk().right(), left);
    auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("compareTabs"));
    QVERIFY(!tabs->isVisible());
    action("addCompared").trigger(); // offers what is not there yet
    auto *list = m_window->findChild<QuickList *>();
    QVERIFY(list);
    auto *line = list->findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk().right(), third);
    action("addCompared").trigger();
    QTRY_VERIFY(!m_window->findChild<QuickList *>()); // all are there
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->currentIndex(), 1);
    Q_EMIT tabs->tabBarClicked(0);
    QCOMPARE(desk().right(), left);
    QCOMPARE(tabs->count(), 2);
    qobject_cast<QToolButton *>(tabs->tabButton(1, QTabBar::RightSide))->click();
    QVERIFY(!tabs->isVisible());
    // Another article in a pane is compared with the other side.
    m_window->reader()->open(third, true);
    QVERIFY(desk().left() == third || desk().right() == third);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

void TestCompareChoice::articleIsDroppedOnAPane()
{
    newWindow({m_folder->path()});
    const Id left = article(QStringLiteral("left.txt"));
    const Id right = article(QStringLiteral("right.txt"));
    m_window->reader()->open(left, false);
    const SourcesModel sources(project());
    const std::unique_ptr<QMimeData> data(sources.mimeData({sources.indexOf(right)}));
    QCOMPARE(articleOf(data.get()), right);
    QVERIFY(sources.flags(sources.indexOf(right)).testFlag(Qt::ItemIsDragEnabled));
    ReaderPane *pane = m_window->reader()->activePane();
    QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(40, 40), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(pane, &dropped);
    QCOMPARE(desk().left(), left);
    QCOMPARE(desk().right(), right);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
}

void TestCompareChoice::selectedInSourcesAreCompared()
{
    QVERIFY(write(QStringLiteral("third.txt"), "A third paper\n\nNobody at the port would say a word on Monday.\n"));
    newWindow({m_folder->path()});
    const Id left = article(QStringLiteral("left.txt"));
    const Id right = article(QStringLiteral("right.txt"));
    const Id third = article(QStringLiteral("third.txt"));
    auto *list = m_window->findChild<SourcesPanel *>()->findChild<GroupedView *>();
    const auto *model = qobject_cast<const SourcesModel *>(list->model());
    QVERIFY(model);
    const auto click = [&](Id id, Qt::KeyboardModifiers modifiers) {
        list->scrollTo(model->indexOf(id));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(model->indexOf(id)).center());
    };
    click(right, Qt::NoModifier);
    QCOMPARE(m_window->reader()->paneCount(), 1);
    click(left, Qt::ControlModifier); // opens beside it, as everywhere, and both are selected
    QCOMPARE(m_window->reader()->paneCount(), 2);
    QCOMPARE(list->selectedRows(), (QList<qint64>{right, left}));
    auto *panel = m_window->findChild<SourcesPanel *>();
    panel->hide(); // what nobody sees is not what anybody means
    QVERIFY(m_window->navigator()->selectedArticles().isEmpty());
    panel->show();
    QCOMPARE(m_window->navigator()->selectedArticles(), (QList<Id>{right, left}));
    action("compare").trigger();
    QCOMPARE(desk().left(), right);
    QCOMPARE(desk().right(), left);
    action("compare").trigger();
    QVERIFY(!desk().isOpen());
    // By the keyboard, and three.
    click(right, Qt::NoModifier);
    list->setFocus();
    list->selectionModel()->select(model->indexOf(third), QItemSelectionModel::Select);
    list->selectionModel()->select(model->indexOf(left), QItemSelectionModel::Select);
    const auto menuAction = [&](const QString &words) -> QAction * {
        Q_EMIT list->customContextMenuRequested(list->visualRect(model->indexOf(third)).center());
        const auto menus = m_window->findChild<SourcesPanel *>()->findChildren<QMenu *>();
        for (QAction *one : menus.isEmpty() ? QList<QAction *>() : menus.last()->actions()) {
            if (one->text().startsWith(words))
                return one;
        }
        return nullptr;
    };
    QAction *compare = menuAction(QStringLiteral("Compare the 3"));
    QVERIFY(compare);
    compare->trigger();
    QCOMPARE(desk().left(), right);
    QCOMPARE(desk().state(), (QJsonArray{right, third, left}));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
    action("compare").trigger();
    list->selectionModel()->select(model->indexOf(left), QItemSelectionModel::ClearAndSelect);
    list->selectionModel()->select(model->indexOf(third), QItemSelectionModel::Select);
    QAction *remove = menuAction(QStringLiteral("Remove the 2"));
    QVERIFY(remove);
    remove->trigger();
    QCOMPARE(project().articles().size(), 1);
    action("undo").trigger();
    QCOMPARE(project().articles().size(), 3);
}

// A list that begins anew has nothing selected.
void TestCompareChoice::selectionGoesWithItsList()
{
    const QByteArray story = "Ferry sails again\n\nThe ferry sailed from the old quay at dawn on Monday.\n\nSource: ";
    QVERIFY(write(QStringLiteral("one.txt"), story + "The Zebra Post\n"));
    QVERIFY(write(QStringLiteral("two.txt"), story + "The Alpha Post\n"));
    newWindow({m_folder->path()});
    auto *list = m_window->findChild<SourcesPanel *>()->findChild<GroupedView *>();
    auto *model = qobject_cast<SourcesModel *>(list->model());
    QVERIFY(model);
    const auto select = [&](const QString &file) {
        list->selectionModel()->select(model->indexOf(article(file)), QItemSelectionModel::Select);
    };
    list->selectionModel()->clear();
    select(QStringLiteral("one.txt"));
    select(QStringLiteral("two.txt"));
    const Navigator &navigator = *m_window->navigator();
    QCOMPARE(navigator.selectedArticles().size(), 2);
    const QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    model->setOrder(SourceOrder::Outlet);
    QCOMPARE(reset.size(), 1);
    QVERIFY(list->selectedRows().isEmpty());
    QVERIFY(navigator.selectedArticles().isEmpty());
}

void TestCompareChoice::namedArticlesAreCompared()
{
    QVERIFY(write(QStringLiteral("third.txt"), "A third paper\n\nNobody at the port would say a word on Monday.\n"));
    newWindow({m_folder->path()});
    m_window->compareWhenRead({}, {QStringLiteral("third.txt,left.txt")});
    QCOMPARE(desk().left(), article(QStringLiteral("third.txt")));
    QCOMPARE(desk().right(), article(QStringLiteral("left.txt")));
    desk().end();
    m_window->compareWhenRead({}, {QStringLiteral("left.txt"), QStringLiteral("nowhere.txt")});
    QVERIFY(!desk().isOpen());
    QVERIFY2(m_window->message().contains(QStringLiteral("nowhere.txt")), qPrintable(m_window->message()));
    m_window->compareWhenRead({}, {QStringLiteral("left.txt")}); // has no second version
    QVERIFY(!desk().isOpen());
    QVERIFY2(m_window->message().contains(QStringLiteral("two articles")), qPrintable(m_window->message()));
}

void TestCompareChoice::cancelledComparisonEnds()
{
    QByteArray more;
    for (int i = 0; i < 200; ++i)
        more += "\n\nOn quay " + QByteArray::number(i) + " the harbour master counted " + QByteArray::number(i * 7) +
                " lorries that waited for the ship from Orsund.";
    QVERIFY(write(QStringLiteral("left.txt"), leftText + more));
    QVERIFY(write(QStringLiteral("right.txt"), rightText + more));
    newWindow({m_folder->path()});
    const Id left = article(QStringLiteral("left.txt"));
    const Id right = article(QStringLiteral("right.txt"));
    desk().show({left, {}}, {right, {}});
    QVERIFY(desk().isOpen());
    QVERIFY(!comparing().shown());
    QVERIFY(comparing().isRunning());
    m_window->findChild<QToolButton *>(QStringLiteral("cancelJob"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!desk().isOpen(), 30000);
    QVERIFY(!action("compare").isChecked());
    QVERIFY(!comparing().shown());
    QVERIFY(!comparing().isRunning());
    QVERIFY(!m_window->findChild<CompareBar *>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 30000);
    desk().show({left, {}}, {right, {}}); // and once more, to its end
    QTRY_VERIFY_WITH_TIMEOUT(comparing().shown(), 60000);
    QVERIFY(!shown().links.isEmpty());
}

void TestCompareChoice::removedArticleEndsIt()
{
    QVERIFY(compareBoth());
    QVERIFY(removeArticles(project(), {article(QStringLiteral("right.txt"))}).ok());
    QVERIFY(!desk().isOpen());
    QVERIFY(!action("compare").isChecked());
    QVERIFY(!comparing().shown());
}

QTEST_MAIN(TestCompareChoice)
#include "tst_comparechoice.moc"
