// What the command line does to projects: making, filling and checking them, beside others who have them open.
#include "app/cli/interruption.h"
#include "app/edits.h"
#include "app/exporting.h"
#include "app/import/importer.h"
#include "app/project.h"
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <csignal>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QThread>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace crossread;

namespace {

const char *const ferry =
    "Ferry Late Again\n\nHALVERN (Northwire) — The ferry was late again on Monday.\n\nSource: The Harbour "
    "Post\n";
const char *const bridge = "The bridge over the Arle will cost $12 million, the council said. Work starts in June.\n";

// Somebody presses Ctrl+C when the first line appears.
class InterruptedBuffer : public QBuffer
{
protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        if (data().isEmpty())
            std::raise(SIGINT);
        return QBuffer::writeData(bytes, size);
    }
};

} // namespace

class CliProjectsTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void waitsForProjects();
    void importing();
    void importingManyKeepsOneStep();
    void importingNothingLeavesNothing();
    void interruptedImportIsClosed();
    void interruptedExportLeavesTheOld();
    void checking();
    void readingWhatIsOpenElsewhere();
};

// Another call that has the project for a moment is no reason to give up: it is over when the lock has been looked at
// twice, once for taking it and once for whose it is. Each look is at a pipe, so that it waits for what is to be seen.
void CliProjectsTest::waitsForProjects()
{
#ifdef Q_OS_UNIX
    const QString project = path(QStringLiteral("story.crossread"));
    QCOMPARE(run({QStringLiteral("import"), project, write(QStringLiteral("a.txt"), ferry)}).status, 0);
    const QString lock = project + QStringLiteral(".lock");
    const QString next = path(QStringLiteral("next"));
    const auto other = qint64(::getppid());
    const QString program = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(other))).fileName();
    const QByteArray holder = QByteArray::number(other) + '\n' + program.toLocal8Bit() + '\n' +
                              QSysInfo::machineHostName().toLocal8Bit() + '\n';
    for (const QString &pipe : {lock, next})
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const std::unique_ptr<QThread> call(QThread::create([&] {
        for (const bool isLast : {false, true}) {
            QFile look(lock);
            if (!look.open(QIODevice::WriteOnly)) // as soon as somebody reads
                return;
            QFile::remove(lock);
            if (!isLast)
                QFile::rename(next, lock);
            look.write(holder);
        }
    }));
    call->start();
    const Ran ran = run({QStringLiteral("import"), project, write(QStringLiteral("b.txt"), bridge)});
    const bool isOver = !QFileInfo::exists(next) && call->wait(QDeadlineTimer(60'000));
    if (!isOver)
        call->terminate();
    call->wait();
    QVERIFY2(isOver, "nobody has looked");
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 1);
#else
    QSKIP("needs pipes with names");
#endif
}

void CliProjectsTest::importing()
{
    const QString project = path(QStringLiteral("story.crossread"));
    const QString first = write(QStringLiteral("first.txt"), ferry);
    const QString second = write(QStringLiteral("second.txt"), bridge);
    const QString twin = write(QStringLiteral("twin.txt"), ferry);
    const Ran made = run({QStringLiteral("import"), project, first, second, twin});
    QCOMPARE(made.messages, QByteArray());
    QCOMPARE(made.status, 0);
    QStringList states;
    for (const QJsonObject &line : made.lines())
        states.append(line.value(QStringLiteral("status")).toString());
    QCOMPARE(states,
             (QStringList{QStringLiteral("imported"), QStringLiteral("imported"), QStringLiteral("duplicate")}));
    QCOMPARE(made.lines().at(2).value(QStringLiteral("id")), made.lines().at(0).value(QStringLiteral("id")));

    const Ran again = run({QStringLiteral("import"), project, second, path(QStringLiteral("missing.txt"))});
    QCOMPARE(again.status, 1);
    QCOMPARE(again.lines().size(), 1);
    QCOMPARE(again.lines().constFirst().value(QStringLiteral("status")).toString(), QStringLiteral("duplicate"));

    // A project is an INPUT too: its articles bear their files' names.
    const Ran read = run({QStringLiteral("text"), project});
    QCOMPARE(read.status, 0);
    QCOMPARE(read.lines().size(), 2);
    QCOMPARE(read.lines().at(0).value(QStringLiteral("file")).toString(), QStringLiteral("first.txt"));
    const Ran direct = run({QStringLiteral("text"), first});
    QCOMPARE(read.lines().at(0).value(QStringLiteral("text")), direct.lines().at(0).value(QStringLiteral("text")));
    QCOMPARE(read.lines().at(0).value(QStringLiteral("blocks")), direct.lines().at(0).value(QStringLiteral("blocks")));

    const Ran copied = run({QStringLiteral("import"), path(QStringLiteral("copy.crossread")), project});
    QCOMPARE(copied.lines().size(), 2);
    QCOMPARE(copied.status, 0);
}

void CliProjectsTest::importingManyKeepsOneStep()
{
    for (int i = 0; i < 250; ++i)
        write(QStringLiteral("many/%1.txt").arg(i, 3, 10, QLatin1Char('0')),
              "The council met for the " + QByteArray::number(i) + "th time.\n");
    const QString project = path(QStringLiteral("many.crossread"));
    const Ran ran = run({QStringLiteral("import"), project, path(QStringLiteral("many"))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 250);
    QCOMPARE(run({QStringLiteral("text"), project}).lines().size(), 250);
}

void CliProjectsTest::importingNothingLeavesNothing()
{
    const QString project = path(QStringLiteral("none.crossread"));
    QCOMPARE(run({QStringLiteral("import"), project, path(QStringLiteral("missing.txt"))}).status, 1);
    QVERIFY(QDir(QFileInfo(project).path()).entryList({QStringLiteral("none.crossread*")}, QDir::AllEntries).isEmpty());
    // One that was there stays.
    QCOMPARE(run({QStringLiteral("import"), project, write(QStringLiteral("first.txt"), ferry)}).status, 0);
    QCOMPARE(run({QStringLiteral("import"), project, path(QStringLiteral("missing.txt"))}).status, 1);
    QVERIFY(QFile::exists(project));
}

// Ctrl+C behind the first line that is printed.
void CliProjectsTest::interruptedImportIsClosed()
{
    const QString project = path(QStringLiteral("story.crossread"));
    for (int i = 0; i < 250; ++i)
        write(QStringLiteral("many/%1.txt").arg(i, 3, 10, QLatin1Char('0')),
              "Ferry " + QByteArray::number(i) + "\n\nThe ferry was late again on Monday.\n");
    InterruptedBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    QCOMPARE(runCli({QStringLiteral("import"), project, path(QStringLiteral("many"))}, output, messages), 1);
    const int lines = int(output.data().count('\n'));
    QVERIFY2(lines > 0 && lines < 250, qPrintable(QString::number(lines)));
    QVERIFY(messages.data().contains("cancelled"));
    // What was told is there, the file is whole, and nothing else lies beside it.
    QCOMPARE(QDir(QFileInfo(project).path()).entryList({QStringLiteral("story.crossread*")}, QDir::Files),
             QStringList{QStringLiteral("story.crossread")});
    const auto opened = Project::open(project);
    QVERIFY(opened.ok());
    QCOMPARE(int((*opened)->articles().size()), lines);
    QCOMPARE((*opened)->check(), QStringList());
}

void CliProjectsTest::interruptedExportLeavesTheOld()
{
    const QString project = path(QStringLiteral("story.crossread"));
    QCOMPARE(run({QStringLiteral("import"), project, write(QStringLiteral("first.txt"), ferry)}).status, 0);
    const QString target = write(QStringLiteral("out/story.jsonl"), "old\n");
    const Interruption interruption; // as if it had come while the project was being read
    const auto opened = Project::open(project);
    QVERIFY(opened.ok());
    const ExportFormat *format = exportFormat(QStringLiteral("jsonl"));
    QVERIFY(format);
    const ExportData data = gatherExport(**opened, {}, *format, {});
    std::raise(SIGINT);
    QVERIFY(Interruption::happened());
    QVERIFY(!writeExport(*format, data, {}, target, Interruption::progress()).ok());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old\n"));
    QCOMPARE(QDir(path(QStringLiteral("out"))).entryList(QDir::Files), QStringList{QStringLiteral("story.jsonl")});
}

void CliProjectsTest::checking()
{
    const QString project = path(QStringLiteral("story.crossread"));
    run({QStringLiteral("import"), project, write(QStringLiteral("first.txt"), ferry)});
    const Ran good = run({QStringLiteral("check"), project});
    QCOMPARE(good.status, 0);
    QCOMPARE(good.lines().size(), 1);
    QCOMPARE(good.lines().constFirst().value(QStringLiteral("ok")), QJsonValue(true));
    QVERIFY(good.lines().constFirst().value(QStringLiteral("problems")).toArray().isEmpty());

    const QString foreign = write(QStringLiteral("foreign.crossread"), "This is no project.\n");
    for (const QString &bad : {foreign, path(QStringLiteral("missing.crossread"))}) {
        const Ran ran = run({QStringLiteral("check"), bad});
        QCOMPARE(ran.status, 1);
        QVERIFY(ran.messages.startsWith("crossread: "));
        QCOMPARE(ran.lines().constFirst().value(QStringLiteral("ok")), QJsonValue(false));
        QCOMPARE(ran.lines().constFirst().value(QStringLiteral("problems")).toArray().size(), 1);
    }
}

void CliProjectsTest::readingWhatIsOpenElsewhere()
{
    const QString project = path(QStringLiteral("story.crossread"));
    const QString first = write(QStringLiteral("first.txt"), ferry);
    QCOMPARE(run({QStringLiteral("import"), project, first}).status, 0);
    auto held = Project::open(project);
    QVERIFY(held.ok());
    QVERIFY(addArticles(**held, *importFile({write(QStringLiteral("second.txt"), bridge), {}, {}})).ok());
    const Ran read = run({QStringLiteral("text"), project});
    QCOMPARE(read.messages, QByteArray());
    QCOMPARE(read.status, 0);
    QCOMPARE(read.lines().size(), 2); // what was acknowledged last, though it is in the log
    QCOMPARE(run({QStringLiteral("check"), project}).status, 0);
    QCOMPARE(run({QStringLiteral("entities"), project}).status, 0);
    const Ran written = run({QStringLiteral("import"), project, first});
    QCOMPARE(written.status, 1);
    QVERIFY(!written.messages.isEmpty());
    QCOMPARE((*held)->articles().size(), 2);
    QCOMPARE((*held)->check(), QStringList());
}

QTEST_GUILESS_MAIN(CliProjectsTest)
#include "tst_cliprojects.moc"
