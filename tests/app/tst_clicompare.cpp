// What two articles, and many, have in common, as the command line prints it.
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <QJsonArray>
#include <QTest>
#include <QThread>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace crossread;

class CliCompareTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void comparedPairs();
    void comparedPairsAreNamed();
    void comparedPairsOfAPipe();
    void differences();
    void comparedMany();
    void comparedArticles();
};

void CliCompareTest::comparedPairs()
{
    const QString file =
        write(QStringLiteral("pairs.tsv"),
              "\xEF\xBB\xBFThe mill in Halvern will close in May.\tHalvern's mill will be closing in May.\r\n"
              "The mill in Halvern will close in May.\tThe council rejected a new bridge over the Arle.\n"
              "no second text\n"
              "\t\n"
              "Same.\tSame.");
    const Ran ran = run({QStringLiteral("compare"), QStringLiteral("--pairs"), file});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.messages.contains("pairs.tsv: line 3"));
    const QList<QByteArray> lines = ran.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].split('\t')[0].toDouble() > 0.5);
    QCOMPARE(lines[0].split('\t')[1], QByteArray("1"));
    QVERIFY(lines[1].split('\t')[0].toDouble() < 0.5);
    QCOMPARE(lines[1].split('\t')[1], QByteArray("0"));
    QCOMPARE(lines[2], QByteArray("0.0000\t0"));
    QCOMPARE(lines[3], QByteArray("0.0000\t0"));
    QCOMPARE(lines[4], QByteArray("1.0000\t1"));
}

void CliCompareTest::comparedPairsAreNamed()
{
    QCOMPARE(run({QStringLiteral("compare")}).status, 2);
    const Ran ran = run({QStringLiteral("compare"), QStringLiteral("--pairs"), QStringLiteral("/nowhere/pairs.tsv")});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.messages.contains("/nowhere/pairs.tsv"));
    QVERIFY(ran.output.isEmpty());
#ifdef Q_OS_LINUX
    // A file whose first bytes cannot be read is no empty one.
    QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("--pairs"), QStringLiteral("/proc/self/mem")}).status, 1);
#endif
}

// Of a pipe nobody knows its size.
void CliCompareTest::comparedPairsOfAPipe()
{
#ifdef Q_OS_UNIX
    const QString pipe = path(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const std::unique_ptr<QThread> writer(QThread::create([&pipe] {
        QFile file(pipe);
        if (file.open(QIODevice::WriteOnly))
            file.write("Same.\tSame.\nThe mill closed.\tIt rained.\n");
    }));
    writer->start();
    const Ran ran = run({QStringLiteral("compare"), QStringLiteral("--pairs"), pipe});
    writer->wait();
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.output, QByteArray("1.0000\t1\n0.0000\t0\n"));
#else
    QSKIP("needs pipes with names");
#endif
}

void CliCompareTest::differences()
{
    const QString a = write(QStringLiteral("a.txt"), "🚢 Some 340 dockers walked out at the port of Halvern.\n\n"
                                                     "A choir of retired welders opened the autumn fair.\n");
    const QString b = write(QStringLiteral("b.txt"), "Some 560 dockers walked out at the port of Halvern.\n");
    const Ran ran = run({QStringLiteral("compare"), a, b});
    QCOMPARE(ran.status, 0);
    const QJsonObject document = ran.lines().constFirst();
    const QJsonArray differences = document[QStringLiteral("differences")].toArray();
    QVERIFY(!differences.isEmpty());
    const QJsonObject first = differences.first().toObject();
    QCOMPARE(first[QStringLiteral("kind")].toString(), QStringLiteral("figure"));
    QCOMPARE(first[QStringLiteral("reason")].toString(), QStringLiteral("Some 340 dockers against Some 560 dockers"));
    const QJsonObject words =
        first[QStringLiteral("a")].toObject()[QStringLiteral("words")].toArray().first().toObject();
    QCOMPARE(words[QStringLiteral("start")].toInt(), 2); // code points
    QCOMPARE(words[QStringLiteral("text")].toString(), QStringLiteral("Some 340 dockers"));
    QCOMPARE(document[QStringLiteral("onlyA")].toArray().size(), 1);
    QCOMPARE(document[QStringLiteral("onlyB")].toArray().size(), 0);
}

void CliCompareTest::comparedMany()
{
    const QByteArray crane = "The harbour board of Halvern sold the old crane yard to Castellane for a song.\n";
    const QByteArray choir = "A choir of retired welders opened the autumn fair with a slow hymn about rust.\n";
    write(QStringLiteral("many/a.txt"), crane);
    write(QStringLiteral("many/b.txt"), choir);
    write(QStringLiteral("many/c.txt"), crane);
    const Ran ran = run({QStringLiteral("compare"), path(QStringLiteral("many"))});
    QCOMPARE(ran.status, 0);
    const QJsonObject document = ran.lines().constFirst();
    QStringList files;
    for (const QJsonValue &article : document[QStringLiteral("articles")].toArray())
        files.append(article[QStringLiteral("file")].toString().section(u'/', -1));
    QVERIFY(files.indexOf(QStringLiteral("b.txt")) != 1); // the two that are alike lie beside each other
    const QJsonArray cells = document[QStringLiteral("matrix")].toArray();
    QCOMPARE(cells.size(), 1);
    QCOMPARE(cells.first()[QStringLiteral("copied")].toArray(), (QJsonArray{1, 1}));
}

void CliCompareTest::comparedArticles()
{
    const QByteArray copied("The mill in Halvern will be closed in May after a hundred years of work by the river");
    const QString a = write(QStringLiteral("a.txt"), "🌉 News\n\n" + copied + ". The owner has a boat.\n");
    const QString b =
        write(QStringLiteral("b.txt"), "Mill\n\nIt rained on Sunday. " + QByteArray(copied).replace(", ", " ") + ".\n");
    const Ran ran = run({QStringLiteral("compare"), a, b});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    const QJsonObject document = ran.lines().constFirst();
    for (const char *key : {"links", "onlyA", "onlyB", "copied"})
        QVERIFY2(document.value(QLatin1String(key)).isArray(), key);
    const QJsonArray found = document.value(QStringLiteral("copied")).toArray();
    QCOMPARE(found.size(), 1);
    const QString whole =
        run({QStringLiteral("text"), a}).lines().constFirst().value(QStringLiteral("text")).toString();
    const QJsonObject place = found[0][QStringLiteral("a")].toObject();
    QCOMPARE(cut(whole, place), QString::fromUtf8(copied));
    QCOMPARE(place.value(QStringLiteral("file")).toString(), a);
    QCOMPARE(found[0][QStringLiteral("b")][QStringLiteral("text")].toString(), QString::fromUtf8(copied));
    QVERIFY(document.value(QStringLiteral("links")).toArray().size() >= 1);
    const QJsonArray onlyA = document.value(QStringLiteral("onlyA")).toArray();
    QVERIFY(std::any_of(onlyA.begin(), onlyA.end(), [](const QJsonValue &passage) {
        return passage[QStringLiteral("text")].toString() == QLatin1String("The owner has a boat.");
    }));
    const Ran one = run({QStringLiteral("compare"), a});
    QCOMPARE(one.status, 1);
    QVERIFY(one.output.isEmpty());
}

QTEST_GUILESS_MAIN(CliCompareTest)
#include "tst_clicompare.moc"
