#include "app/projectfiles.h"
#include "tests/app/projectfixture.h"

#include <QFileInfo>
#include <QProcess>
#include <thread>

using namespace crossread;

namespace {

// The n-th step of the work: the same on every project that the same steps have made. Marks, tags, claims, imports,
// names and their removal, undo, redo, and what an analysis writes.
void doStep(Project &project, int number)
{
    QRandomGenerator random(quint32(number) * 2654435761U);
    const QList<Article> &articles = project.articles();
    const int kind = articles.isEmpty() ? 4 : random.bounded(14);
    if (kind == 0) {
        (void)project.undo();
    } else if (kind == 1) {
        (void)project.redo();
    } else if (kind == 2) {
        QHash<Id, QList<Mention>> mentions;
        for (const Article &article : articles) {
            Mention mention;
            mention.span = {0, 4};
            mention.kind = QStringLiteral("person");
            mention.entity = QString::number(number % 50);
            mentions.insert(article.id, {mention});
        }
        (void)project.setMentions(mentions);
    } else if (kind == 3) {
        ClaimAnalysis analysis;
        for (int i = 0; i < 40; ++i) {
            Claim claim;
            claim.statement = QStringLiteral("Statement %1 of %2").arg(i).arg(number);
            claim.passages = {ProjectFixture::passage(articles.at(random.bounded(int(articles.size()))).id, 0, 4)};
            claim.passages.first().text = QStringLiteral("Text");
            analysis.claims += claim;
        }
        (void)project.setAnalysis(analysis);
    } else {
        (void)ProjectFixture::editByChance(project, random);
    }
}

// Says each number as soon as the step is done, while another thread makes backups without a pause.
int workUntilKilled(const QString &path, int number)
{
    auto opened = Project::open(path);
    if (!opened.ok()) {
        fprintf(stderr, "%s\n", qPrintable(opened.error().message + opened.error().detail));
        return 1;
    }
    std::thread([path] {
        for (;;)
            (void)backUpProject(path, BackupReason::Routine);
    }).detach();
    for (;; ++number) {
        doStep(**opened, number);
        printf("%d\n", number);
        fflush(stdout);
    }
}

// All that was acknowledged, without the times at which it was.
QStringList stateOf(Project &project)
{
    static const QRegularExpression time(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?"));
    QStringList rows = ProjectFixture::dump(project.store());
    for (QString &row : rows)
        row.replace(time, QStringLiteral("TIME"));
    (void)project.store().each(QStringLiteral("SELECT id, name, undone FROM history"), {}, [&](const Row &row) {
        rows += QStringLiteral("history|%1|%2|%3").arg(row.integer(0)).arg(row.text(1)).arg(row.integer(2));
    });
    for (const Article &article : project.articles()) {
        for (const Mention &mention : project.mentions(article.id))
            rows += QStringLiteral("mention|%1|%2|%3").arg(article.id).arg(mention.span.start).arg(mention.entity);
    }
    return rows;
}

} // namespace

class TestDurability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killed();
};

// CROSSREAD_KILLS: how many rounds, 1000 for a proof.
void TestDurability::killed()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("CROSSREAD_KILLS", &isNumber);
    const int rounds = isNumber ? wanted : 20;
    QRandomGenerator random(7);
    ProjectFixture project;
    ProjectFixture reference; // where the same is done by nobody who is killed
    EXPECT_OK(reference->store().run(QStringLiteral("PRAGMA synchronous = OFF")));
    int done = 0; // steps that the reference has made
    int acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        project.close();
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--work"), project.path(), QString::number(done + 1)});
        QByteArray said;
        const int until = 1 + random.bounded(30);
        while (said.count('\n') < until) {
            QVERIFY2(child.waitForReadyRead(), qPrintable(QStringLiteral("exit %1").arg(child.exitCode())));
            said += child.readAllStandardOutput();
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        said += child.readAllStandardOutput();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const int last = said.left(said.lastIndexOf('\n')).split('\n').last().toInt();
        QVERIFY(last > done);
        acknowledged += last - done;
        while (done < last)
            doStep(*reference, ++done);

        const QList<Backup> backups = backupsOf(project.path());
        if (!backups.isEmpty())
            EXPECT_OK(verifyBackup(backups.at(round % backups.size())));
        QVERIFY(project.reopen());
        QCOMPARE(project->check(), QStringList());
        // One step may have been made that could not be acknowledged any more.
        const QStringList state = stateOf(*project);
        if (state != stateOf(*reference)) {
            doStep(*reference, ++done);
            QCOMPARE(state, stateOf(*reference));
        }
    }
    qInfo("%d rounds, %d steps acknowledged, none lost", rounds, acknowledged);
    QVERIFY(!backupsOf(project.path()).isEmpty());
    for (const Backup &backup : backupsOf(project.path()))
        EXPECT_OK(verifyBackup(backup));
    while (project->canUndo()) {
        EXPECT_OK(project->undo());
        EXPECT_OK(reference->undo());
    }
    QCOMPARE(stateOf(*project), stateOf(*reference));
    QCOMPARE(project->check(), QStringList());
}

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed(); // the same steps make the same rows in every process
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--work"))
        return workUntilKilled(arguments.value(2), arguments.value(3).toInt());
    if (qEnvironmentVariableIsSet("CROSSREAD_KILLS") && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // ms; a proof takes longer than a test may
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
