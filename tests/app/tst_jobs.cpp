#include "app/jobs.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace crossread;

namespace {

const QString kind = QStringLiteral("count");

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resultsComeOnTheOwnersThread();
    void theNewestWins();
    void cancelledResultsAreDropped();
    void kindsRunBesideEachOther();
    void progressIsToldNowAndThen();
    void theNextMayStartWhenOneEnds();
    void goesWithoutWaitingForResults();
};

void TestJobs::resultsComeOnTheOwnersThread()
{
    Jobs jobs;
    QSignalSpy started(&jobs, &Jobs::started);
    QSignalSpy finished(&jobs, &Jobs::finished);
    QSignalSpy idle(&jobs, &Jobs::idle);
    QThread *worker = nullptr;
    QThread *owner = nullptr;
    int result = 0;
    QVERIFY(jobs.isIdle());
    jobs.run<int>(
        kind, QStringLiteral("Counting"),
        [&](const Progress &) {
            worker = QThread::currentThread();
            return 42;
        },
        [&](int number) {
            owner = QThread::currentThread();
            result = number;
        });
    QVERIFY(jobs.isRunning(kind));
    QCOMPARE(started.size(), 1);
    QVERIFY(idle.wait());
    QCOMPARE(result, 42);
    QCOMPARE(owner, QThread::currentThread());
    QVERIFY(worker != owner);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(1).toBool(), false);
    QVERIFY(jobs.isIdle());
}

void TestJobs::theNewestWins()
{
    Jobs jobs;
    QSignalSpy finished(&jobs, &Jobs::finished);
    QSignalSpy idle(&jobs, &Jobs::idle);
    QSemaphore running;
    QList<int> results;
    const auto done = [&](int number) { results += number; };
    jobs.run<int>(
        kind, {},
        [&](const Progress &progress) {
            running.release();
            while (!progress.cancelled())
                QThread::yieldCurrentThread();
            return 1;
        },
        done);
    running.acquire(); // the first is at work
    jobs.run<int>(
        kind, {}, [](const Progress &) { return 2; }, done);
    QCOMPARE(idle.size(), 0);
    QVERIFY(idle.wait());
    QCOMPARE(results, QList<int>{2});
    QCOMPARE(finished.size(), 2);
    QCOMPARE(finished.at(0).at(1).toBool(), true);
    QCOMPARE(finished.at(1).at(1).toBool(), false);
}

void TestJobs::cancelledResultsAreDropped()
{
    Jobs jobs;
    QSignalSpy finished(&jobs, &Jobs::finished);
    QSignalSpy idle(&jobs, &Jobs::idle);
    bool done = false;
    jobs.run<int>(
        kind, {}, [](const Progress &) { return 1; }, [&](int) { done = true; });
    jobs.cancel(kind);
    jobs.cancel(kind); // once is enough
    QVERIFY(!jobs.isRunning(kind));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(idle.size(), 1);
    jobs.run<int>(
        QStringLiteral("other"), {}, [](const Progress &) { return 1; }, [](int) {});
    QVERIFY(idle.wait()); // all that was queued before has been delivered, too
    QVERIFY(!done);
}

void TestJobs::kindsRunBesideEachOther()
{
    Jobs jobs;
    QSignalSpy idle(&jobs, &Jobs::idle);
    QSet<QString> done;
    for (const char *name : {"a", "b", "c"}) {
        const QString id = QLatin1String(name);
        jobs.run<QString>(
            id, {}, [id](const Progress &) { return id; }, [&](const QString &text) { done.insert(text); });
    }
    QVERIFY(idle.wait());
    QCOMPARE(done.size(), 3);
    QCOMPARE(idle.size(), 1);
    jobs.run<int>(
        QStringLiteral("a"), {}, [](const Progress &) { return 1; }, [&](int) { QFAIL("was cancelled"); });
    jobs.cancelAll();
    QVERIFY(jobs.isIdle());
}

void TestJobs::progressIsToldNowAndThen()
{
    Jobs jobs;
    QSignalSpy progressed(&jobs, &Jobs::progressed);
    QSignalSpy idle(&jobs, &Jobs::idle);
    QElapsedTimer timer;
    timer.start();
    jobs.run<int>(
        kind, {},
        [&](const Progress &progress) {
            int told = 0;
            for (; timer.elapsed() < 1400; ++told)
                progress.at(double(timer.elapsed()) / 2800);
            return told;
        },
        [](int told) { QVERIFY(told > 100); });
    QVERIFY(idle.wait());
    QVERIFY2(progressed.size() >= 2 && progressed.size() <= 15, qPrintable(QString::number(progressed.size())));
    QCOMPARE(progressed.first().at(2).toInt(), -1); // too early to tell
    double last = 0;
    for (const QList<QVariant> &signal : progressed) {
        QVERIFY(signal.at(1).toDouble() >= last);
        last = signal.at(1).toDouble();
    }
    const int left = progressed.last().at(2).toInt();
    QVERIFY2(left == 1 || left == 2, qPrintable(QString::number(left))); // half way after 1.4 s
}

void TestJobs::theNextMayStartWhenOneEnds()
{
    Jobs jobs;
    QSignalSpy idle(&jobs, &Jobs::idle);
    int rounds = 0;
    std::function<void(int)> again = [&](int number) {
        rounds = number;
        if (number < 3)
            jobs.run<int>(
                kind, {}, [number](const Progress &) { return number + 1; }, again);
    };
    jobs.run<int>(
        kind, {}, [](const Progress &) { return 1; }, again);
    QVERIFY(idle.wait());
    QCOMPARE(rounds, 3);
    QCOMPARE(idle.size(), 1);
}

void TestJobs::goesWithoutWaitingForResults()
{
    bool sawCancel = false;
    {
        Jobs jobs;
        QSemaphore running;
        jobs.run<int>(
            kind, {},
            [&](const Progress &progress) {
                running.release();
                while (!progress.cancelled())
                    QThread::yieldCurrentThread();
                sawCancel = true;
                return 1;
            },
            [](int) { QFAIL("nobody is there for it"); });
        running.acquire();
    }
    QVERIFY(sawCancel);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
