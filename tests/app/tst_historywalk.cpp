// Going back and forward in the history bit by bit, as the window does.
#include "app/historywalk.h"
#include "tests/app/projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

class TestHistoryWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void shortStepsAreThereAtOnce();
    void wishesWait();
    void wishesForNothingStopNoOthers();
    void anEditEndsIt();

private:
    bool isSettled()
    {
        return QTest::qWaitFor([this] { return !m_walk->isWalking(); }, 30000);
    }

    std::unique_ptr<ProjectFixture> m_fixture;
    std::unique_ptr<HistoryWalk> m_walk;
    Id m_short = 0;
    Id m_long = 0; // the last step, of more rows than one piece
};

void TestHistoryWalk::init()
{
    m_walk.reset();
    m_fixture = std::make_unique<ProjectFixture>();
    ProjectFixture &project = *m_fixture;
    const Id article = project.add(QStringLiteral("The harbour was closed on Monday, and nobody said why."));
    m_short = project->lastStep();
    EXPECT_OK(project.addMarks(article, 900));
    m_long = project->lastStep();
    m_walk = std::make_unique<HistoryWalk>(*project);
}

void TestHistoryWalk::shortStepsAreThereAtOnce()
{
    ProjectFixture &project = *m_fixture;
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd"))));
    m_walk->undo();
    QVERIFY(!m_walk->isWalking());
    QCOMPARE(project->lastStep(), m_long);
    m_walk->redo();
    QVERIFY(!m_walk->isWalking());
    QCOMPARE(project->tags().size(), 1);
}

void TestHistoryWalk::wishesWait()
{
    ProjectFixture &project = *m_fixture;
    QSignalSpy undone(m_walk.get(), &HistoryWalk::undone);
    QSignalSpy redone(m_walk.get(), &HistoryWalk::redone);
    const QString name = project->undoText();
    m_walk->undo();
    QVERIFY(m_walk->isWalking());
    QCOMPARE(undone.size(), 0); // only the first rows are
    m_walk->undo();
    m_walk->redo();
    m_walk->goTo(m_long);
    m_walk->goTo(0);
    QVERIFY(isSettled());
    QCOMPARE(project->lastStep(), 0);
    QVERIFY(project->articles().isEmpty());
    QVERIFY(project->canRedo());
    QCOMPARE(undone.size(), 2);
    QCOMPARE(undone.at(0).at(0).toString(), name);
    QCOMPARE(redone.size(), 1);
    QCOMPARE(redone.at(0).at(0), undone.at(1).at(0));
}

// Too many strokes of the keys: each that leads nowhere says so, what comes behind them is done.
void TestHistoryWalk::wishesForNothingStopNoOthers()
{
    ProjectFixture &project = *m_fixture;
    QSignalSpy failed(m_walk.get(), &HistoryWalk::failed);
    for (int i = 0; i < 4; ++i)
        m_walk->undo();
    m_walk->redo();
    QVERIFY(isSettled());
    QCOMPARE(failed.size(), 2);
    QCOMPARE(project->lastStep(), m_short);
    m_walk->redo();
    QVERIFY(isSettled());
    QCOMPARE(project->lastStep(), m_long);
    m_walk->redo();
    QCOMPARE(failed.size(), 3);
}

void TestHistoryWalk::anEditEndsIt()
{
    ProjectFixture &project = *m_fixture;
    m_walk->goTo(0);
    m_walk->redo();
    QVERIFY(m_walk->isWalking());
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd"))));
    QVERIFY(!m_walk->isWalking());
    const Id edited = project->lastStep();
    QCoreApplication::processEvents();
    QCOMPARE(project->lastStep(), edited);
    QVERIFY(project->annotations().isEmpty()); // the step that was half done is wholly undone
    QCOMPARE(project->articles().size(), 1);
    QCOMPARE(project->check(), QStringList());
}

QTEST_GUILESS_MAIN(TestHistoryWalk)
#include "tst_historywalk.moc"
