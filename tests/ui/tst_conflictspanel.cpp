#include "panelfixture.h"
#include "ui/models/conflictsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace crossread;

class TestConflictsPanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<PanelFixture> f;
    std::unique_ptr<PanelContext> context;
    std::unique_ptr<QWidget> panel;
    std::unique_ptr<QAbstractItemModelTester> tester;

    QTableView *view() const { return panel->findChild<QTableView *>(); }
    const ConflictsModel *model() const { return qobject_cast<const ConflictsModel *>(view()->model()); }
    QToolButton *toggle() const
    {
        for (QToolButton *button : panel->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QStringLiteral("Show dismissed conflicts"))
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<PanelFixture>();
        f->fill();
        context = std::make_unique<PanelContext>(f->context());
        for (const PanelRow &row : panelRows()) {
            if (row.id == QStringLiteral("conflicts"))
                panel.reset(row.make(*context, nullptr));
        }
        QVERIFY(panel);
        panel->resize(900, 400);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        tester = std::make_unique<QAbstractItemModelTester>(view()->model());
        QCOMPARE(model()->rowCount(), 1);
    }

    void cleanup()
    {
        tester.reset();
        panel.reset();
        context.reset();
        f.reset();
    }

    void dismissesByKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("R") << int(Qt::Key_R);
        QTest::newRow("Del") << int(Qt::Key_Delete);
    }

    void dismissesByKey()
    {
        QFETCH(int, key);
        QSignalSpy told(&f->navigator, &Navigator::told);
        QVERIFY(!toggle()->isVisible());
        view()->setCurrentIndex(model()->index(0, 0));
        QTest::keyClick(view(), Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(model()->rowCount(), 1); // another command's
        QTest::keyClick(view(), Qt::Key(key));
        QCOMPARE(model()->rowCount(), 0);
        QCOMPARE(told.size(), 1);
        QVERIFY(f->project->analysis().conflicts.isEmpty());
        QVERIFY(toggle()->isVisible());
        QVERIFY(f->project->undo().ok());
        QCOMPARE(model()->rowCount(), 1);
        QVERIFY(!toggle()->isVisible());
    }

    void showsAndRestoresDismissedOnes()
    {
        QVERIFY(dismissConflicts(*f->project, f->project->analysis().conflicts).ok());
        QCOMPARE(model()->rowCount(), 0);
        QTest::mouseClick(toggle(), Qt::LeftButton);
        QCOMPARE(model()->rowCount(), 1);
        QVERIFY(model()->isDismissed(0));
        QVERIFY(model()->index(0, 0).data().toString().contains(QStringLiteral("dismissed")));
        view()->setCurrentIndex(model()->index(0, 0));
        QTest::keyClick(view(), Qt::Key_R); // it is already
        QVERIFY(model()->isDismissed(0));
        QTest::keyClick(view(), Qt::Key_A);
        QCOMPARE(model()->rowCount(), 1);
        QVERIFY(!model()->isDismissed(0));
        QCOMPARE(f->project->analysis().conflicts.size(), 1);
    }

    // What is looked for is in sentences of so many articles that they are read bit by bit.
    void filtersByTextOfManyArticles()
    {
        constexpr int count = 120;
        QList<Article> list;
        for (int i = 0; i < count; ++i)
            list += PanelFixture::article(QStringLiteral("Paper %1").arg(i), QStringLiteral("Title %1").arg(i), QDate(),
                                          {QStringLiteral("Text before it."), QStringLiteral("Ship %1 sank.").arg(i)});
        const auto added = addArticles(*f->project, list);
        QVERIFY(added.ok());
        ClaimAnalysis analysis;
        for (int i = 0; i + 1 < count; i += 2) {
            Conflict conflict;
            conflict.a = {added->at(i).id, {16, list[i].text.size()}};
            conflict.b = {added->at(i + 1).id, {16, list[i + 1].text.size()}};
            conflict.score = 0.5;
            analysis.conflicts += conflict;
        }
        QVERIFY(f->project->setAnalysis(analysis).ok());
        QCOMPARE(model()->rowCount(), count / 2);
        FilterState state;
        state.text = QStringLiteral("SHIP 11");
        f->filter.set(state);
        QVERIFY(model()->isReading());
        QVERIFY(model()->rowCount() < 6);
        QTRY_VERIFY(!model()->isReading());
        QCOMPARE(model()->rowCount(), 6); // 11 and 110 to 119
        // What has been read is found at once.
        state.text = QStringLiteral("ship 118");
        f->filter.set(state);
        QVERIFY(!model()->isReading());
        QCOMPARE(model()->rowCount(), 1);
        state.text = QStringLiteral("ship 999");
        f->filter.set(state);
        QCOMPARE(model()->rowCount(), 0);
        f->filter.set({});
        QCOMPARE(model()->rowCount(), count / 2);
    }
};

QTEST_MAIN(TestConflictsPanel)
#include "tst_conflictspanel.moc"
