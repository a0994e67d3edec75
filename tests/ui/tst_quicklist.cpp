#include "ui/dialogs/quicklist.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QTest>

using namespace crossread;

class TestQuickList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void score_data();
    void score();
    void typeAndPick();
    void escapeRunsNothing();
};

void TestQuickList::score_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start before middle") << "har"
                                         << "Harbour strike"
                                         << "The harbour strike";
    QTest::newRow("word before inside") << "bour"
                                        << "Big Bourse day"
                                        << "Harbour strike";
    QTest::newRow("together before scattered") << "cra"
                                               << "Cranes"
                                               << "Cold rain again";
    QTest::newRow("scattered before none") << "cra"
                                           << "Cold rain again"
                                           << "Port";
    QTest::newRow("words in any order") << "strike harbour"
                                        << "Harbour strike"
                                        << "Harbour";
}

void TestQuickList::score()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY2(quickScore(typed, better) > quickScore(typed, worse),
             qPrintable(QStringLiteral("%1 against %2").arg(quickScore(typed, better)).arg(quickScore(typed, worse))));
}

void TestQuickList::typeAndPick()
{
    QMainWindow window;
    window.resize(800, 600);
    window.show();
    QString ran;
    QList<QuickItem> items;
    for (const auto &name : {QStringLiteral("Alpha"), QStringLiteral("Beta"), QStringLiteral("Gamma")})
        items.append({name, {}, [&ran, name] { ran = name; }});
    QuickList::open(&window, QStringLiteral("Go"), items);
    auto *list = window.findChild<QuickList *>();
    QVERIFY(list);
    auto *line = list->findChild<QLineEdit *>();
    auto *view = list->findChild<QListView *>();
    QCOMPARE(view->model()->rowCount(), 3);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down); // the last stays
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Gamma"));
    QTest::keyClicks(line, QStringLiteral("bet"));
    QCOMPARE(view->model()->rowCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(ran, QStringLiteral("Beta"));
    QTRY_VERIFY(!window.findChild<QuickList *>());
}

void TestQuickList::escapeRunsNothing()
{
    QMainWindow window;
    window.resize(800, 600);
    window.show();
    bool ran = false;
    QuickList::open(&window, QStringLiteral("Go"), {{QStringLiteral("Alpha"), {}, [&ran] { ran = true; }}});
    QTest::keyClick(window.findChild<QuickList *>()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QuickList *>());
    QVERIFY(!ran);
}

QTEST_MAIN(TestQuickList)
#include "tst_quicklist.moc"
