// The real program as a shell calls it: no display, pipes that close, other locales.
#include "tests/app/testfolder.h"

#include <QProcess>
#include <QTest>

class ProgramTest : public QObject, crossread::TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void needsNoDisplay();
    void pathsInAnyLocale();
    void wrongWords_data();
    void wrongWords();
    void helpEverywhere();
    void readerGoesAway();

private:
    void prepare(QProcess &process, const QString &locale = QStringLiteral("C.UTF-8")) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("LC_ALL"), locale);
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(PROGRAM));
    }
};

void ProgramTest::initTestCase()
{
    QVERIFY2(QFileInfo(QStringLiteral(PROGRAM)).isExecutable(), PROGRAM);
}

void ProgramTest::needsNoDisplay()
{
    QProcess process;
    prepare(process);
    process.setArguments({QStringLiteral("text"), write(QStringLiteral("a.txt"), "The ferry was late. It rained.\n")});
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QVERIFY(process.readAllStandardOutput().startsWith("{\"file\":"));
}

void ProgramTest::pathsInAnyLocale()
{
    const QString file = write(QStringLiteral("Fähre – 🚢.txt"), "The ferry was late. It rained.\n");
    for (const char *locale : {"C", "C.UTF-8"}) {
        QProcess process;
        prepare(process, QString::fromLatin1(locale));
        process.setArguments({QStringLiteral("text"), file});
        process.start();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("Fähre – 🚢.txt"));
    }
}

void ProgramTest::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no input") << QStringList{QStringLiteral("text")};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("sing"), QStringLiteral("loud")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("text"), QStringLiteral("--loud"),
                                                   QStringLiteral("x")};
}

void ProgramTest::wrongWords()
{
    QFETCH(QStringList, words);
    QProcess process;
    prepare(process);
    process.setArguments(words);
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY(process.readAllStandardError().startsWith("crossread: "));
}

void ProgramTest::helpEverywhere()
{
    for (const QStringList &words :
         {QStringList{QStringLiteral("--help")}, QStringList{QStringLiteral("claims"), QStringLiteral("--help")},
          QStringList{QStringLiteral("a.txt"), QStringLiteral("--help")}, QStringList{QStringLiteral("--version")},
          QStringList{QStringLiteral("text"), QStringLiteral("--version")}}) {
        QProcess process;
        prepare(process);
        process.setArguments(words);
        process.start();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(process.readAllStandardOutput().size() > 8, qPrintable(words.join(QLatin1Char(' '))));
    }
}

void ProgramTest::readerGoesAway()
{
    for (int i = 0; i < 200; ++i)
        write(QStringLiteral("many/%1.txt").arg(i),
              QByteArray("The ferry was late, she said. ").repeated(2000) + QByteArray::number(i));
    QProcess head;
    QProcess process;
    prepare(process);
    process.setArguments({QStringLiteral("text"), path("many")});
    process.setStandardOutputProcess(&head);
    head.start(QStringLiteral("head"), {QStringLiteral("-c"), QStringLiteral("10")});
    process.start();
    QVERIFY(process.waitForFinished());
    QVERIFY(head.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(process.readAllStandardError(), QByteArray()); // no reason to complain
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
