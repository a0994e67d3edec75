#include "app/analyser.h"
#include "app/jobs.h"
#include "tests/app/projectfixture.h"
#include "tests/app/testfolder.h"

#include <QSignalSpy>

using namespace crossread;

// What the background finds keeps up with the analyst.
class TestAnalyser : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void findsOnce();
    void followsDefinitions();
    void looksForClaimsAgain();
    void knowsThatItWasCancelled();
};

namespace {

struct Work : ProjectFixture
{
    Work() : analyser(**this, jobs)
    {
        QObject::connect(&analyser, &Analyser::settled, [this] { ++settled; });
    }
    bool settle()
    {
        return QTest::qWaitFor(
            [this] { return analyser.isIdle() && jobs.isIdle() && (**this).unrecognised().isEmpty(); }, 60000);
    }

    Jobs jobs;
    Analyser analyser;
    int settled = 0;
};

const QString text = QStringLiteral("Mayor Ida Brandt paid $4 million in Leeds. Docket 12/26 says so.");

} // namespace

void TestAnalyser::findsOnce()
{
    Work work;
    const Id a = work.add(text);
    QVERIFY(work.settle());
    const QList<Mention> found = work->mentions(a);
    QVERIFY(!found.isEmpty());
    EXPECT_OK(work->undo());
    EXPECT_OK(work->redo());
    QCOMPARE(work->mentions(a), found); // at once
    QVERIFY(work.settle());
    EXPECT_OK(removeArticles(*work, {a}));
    const Id again = work.add(text);
    QCOMPARE(work->mentions(again), found);
    QVERIFY(work->unrecognised().isEmpty());
}

void TestAnalyser::followsDefinitions()
{
    write("own.xml",
          "<language name=\"Own\"><highlighting><contexts><context name=\"a\" attribute=\"Text\" "
          "lineEndContext=\"#stay\"><RegExpr attribute=\"Docket\" context=\"#stay\" String=\"Docket \\d+/\\d+\"/>"
          "</context></contexts><itemDatas><itemData name=\"Text\" defStyleNum=\"dsNormal\"/>"
          "<itemData name=\"Docket\" defStyleNum=\"dsString\"/></itemDatas></highlighting></language>");
    Work work;
    const Id a = work.add(text);
    QVERIFY(work.settle());
    const auto has = [&] {
        const QList<Mention> mentions = work->mentions(a);
        return std::any_of(mentions.cbegin(), mentions.cend(),
                           [](const Mention &one) { return one.kind == QLatin1String("docket"); });
    };
    QVERIFY(!has());
    work.analyser.setDefinitions(userDefinitions(m_folder->path()));
    QCOMPARE(work->kinds().last().title, QStringLiteral("Docket"));
    QVERIFY(work.settle());
    QVERIFY(has());
    work.analyser.setDefinitions({});
    QVERIFY(work.settle());
    QVERIFY(!has());
    QVERIFY(!work->kinds().last().title.contains(QStringLiteral("Docket")));
}

void TestAnalyser::looksForClaimsAgain()
{
    Work work;
    const Id a = work.add(text);
    work.add(text + QStringLiteral(" More."));
    QVERIFY(work.settle());
    int analyses = 0;
    connect(&*work, &Project::changed, this, [&](const Change &change) {
        analyses += change.parts.testFlag(Change::Claims) && !change.parts.testFlag(Change::History);
    });
    EXPECT_OK(rejectMention(*work, {a, {6, 16}}, Reach::Everywhere));
    QVERIFY(QTest::qWaitFor([&] { return analyses == 1; }, 60000));
    EXPECT_OK(work->undo());
    QVERIFY(QTest::qWaitFor([&] { return analyses == 2; }, 60000));
}

void TestAnalyser::knowsThatItWasCancelled()
{
    Work work;
    work.add(text);
    QVERIFY(work.settle());
    QVERIFY(work.analyser.isUpToDate());
    int before = work.settled;
    const auto cancelling = connect(
        &work.jobs, &Jobs::started, this, [&](const QString &kind) { work.jobs.cancel(kind); }, Qt::QueuedConnection);
    work.analyser.restart();
    QTRY_COMPARE(work.settled, before + 1);
    QVERIFY(work.analyser.isIdle());
    QVERIFY(!work.analyser.isUpToDate());
    disconnect(cancelling);
    before = work.settled;
    work.analyser.restart();
    QTRY_COMPARE(work.settled, before + 1);
    QVERIFY(work.analyser.isUpToDate());
}

QTEST_GUILESS_MAIN(TestAnalyser)
#include "tst_analyser.moc"
