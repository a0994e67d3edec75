#include "tests/app/projectfixture.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace crossread;

namespace {

// Marks the first article again and again, each mark noted with its number, and says each number on standard output
// as soon as the edit has returned. Before each mark a name gets the number as its entity, here or everywhere.
int editUntilKilled(const QString &path, int number)
{
    auto opened = Project::open(path);
    if (!opened.ok())
        return 1;
    Project &project = **opened;
    const Id article = project.articles().first().id;
    for (;; ++number) {
        const DictionaryEntry name{{}, QStringLiteral("place"), QString::number(number)};
        if (!addName(project, {article, {2, 6}}, name, number % 2 == 0 ? Reach::Here : Reach::Everywhere).ok())
            return 4;
        const auto added = addAnnotation(
            project, ProjectFixture::annotation(article, number % 20, number % 20 + 5, {}, QString::number(number)));
        if (!added.ok() || (number % 5 == 0 && (!project.undo().ok() || !project.redo().ok())))
            return 2;
        if (number % 7 == 0 && !removeAnnotations(project, {*added}).ok())
            return 3;
        printf("%d\n", number);
        fflush(stdout);
    }
}

} // namespace

class TestDurability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killed();
};

void TestDurability::killed()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("CROSSREAD_KILLS", &isNumber);
    const int rounds = isNumber ? wanted : 20;
    QRandomGenerator random(7);
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("A text that is long enough for a few marks beside each other."));
    EXPECT_OK(project->setMentions({{article, {}}}));
    int last = 0;       // the newest number that is known to be done
    QSet<int> stranded; // marked, but killed before they could be removed again
    for (int round = 0; round < rounds; ++round) {
        project.close();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--edit"), project.path(), QString::number(last + 1)});
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
        last = said.left(said.lastIndexOf('\n')).split('\n').last().toInt();
        QVERIFY(last > 0);

        QVERIFY(project.reopen());
        QSet<int> present;
        for (const Annotation &annotation : project->annotations())
            present.insert(annotation.note.toInt());
        for (int number = 1; number <= last; ++number)
            QCOMPARE(present.contains(number), number % 7 != 0 || stranded.contains(number));
        QCOMPARE(project->check(), QStringList());
        // The name came before the last mark that is known, or one of the two edits after it.
        const QList<Mention> mentions = project->mentions(article);
        QCOMPARE(mentions.size(), 1);
        QVERIFY(mentions.first().entity.toInt() >= last && mentions.first().entity.toInt() <= last + 2);
        QCOMPARE(project->entities().size(), 1);
        QCOMPARE(project->entities().first().name, mentions.first().entity);
        // One edit may have been made that could not be acknowledged any more: the next round goes on after it.
        if (present.contains(last + 1)) {
            ++last;
            if (last % 7 == 0)
                stranded.insert(last);
        }
        QVERIFY(*std::max_element(present.cbegin(), present.cend()) <= last);
    }
    int steps = 0;
    for (; project->canUndo(); ++steps)
        EXPECT_OK(project->undo());
    QVERIFY(steps >= std::min(last, 1000));
    QCOMPARE(project->check(), QStringList());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--edit"))
        return editUntilKilled(arguments.value(2), arguments.value(3).toInt());
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
