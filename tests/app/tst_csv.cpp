#include "app/csv.h"

#include <QTest>

using namespace crossread;

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void saysWhereItIsWrong();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void comesBackAsItWent_data();
    void comesBackAsItWent();
};

void TestCsv::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char *name, const char *text, const QList<QStringList> &rows, const QList<int> &lines) {
        QTest::newRow(name) << QString::fromUtf8(text) << rows << lines;
    };
    const QList<QStringList> two{{"a", "b"}, {"1", "2"}};
    row("plain", "a,b\n1,2\n", two, {1, 2});
    row("no last line end", "a,b\r\n1,2", two, {1, 2});
    row("old line ends", "a,b\r1,2\r", two, {1, 2});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2",
        two, {1, 2});
    row("semicolons", "a;b\n1;2", two, {1, 2});
    row("semicolons with commas inside", "a;b;c,d\n1;2;3,5", {{"a", "b", "c,d"}, {"1", "2", "3,5"}}, {1, 2});
    row("tabs", "a\tb\n1\t2", two, {1, 2});
    row("said in the first line", "sep=;\na;b\n1;2", two, {2, 3});
    row("quoted separators do not count", "\"a;b;c;d\",x\n1,2", {{"a;b;c;d", "x"}, {"1", "2"}}, {1, 2});
    row("quotes inside", "\"say \"\"no\"\"\",b", {{"say \"no\"", "b"}}, {1});
    row("a cell of several lines", "a,b\n\"one\r\ntwo\",2\n3,4", {{"a", "b"}, {"one\ntwo", "2"}, {"3", "4"}},
        {1, 2, 4});
    row("blank lines", "a,b\n\n,\n1,2\n\n", two, {1, 4});
    row("empty cells", "a,,\n,,b", {{"a", "", ""}, {"", "", "b"}}, {1, 2});
    row("blanks before a quote", "a, \"b,c\"", {{"a", "b,c"}}, {1});
    row("a quote inside a word", "5\" pipe,b", {{"5\" pipe", "b"}}, {1});
    row("nothing", "", {}, {});
}

void TestCsv::reads()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QFETCH(QList<int>, lines);
    const auto read = readCsv(text);
    QVERIFY(read.ok());
    QList<QStringList> found;
    QList<int> starts;
    for (const CsvRecord &record : *read) {
        found += record.cells;
        starts += record.line;
    }
    QCOMPARE(found, rows);
    QCOMPARE(starts, lines);
}

void TestCsv::saysWhereItIsWrong()
{
    const auto read = readCsv(QStringLiteral("a,b\n1,\"2\n3,4\n"));
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(QLatin1String("line 2")), qPrintable(read.error().message));
}

void TestCsv::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("formula") << "=1+1" << QByteArray("'=1+1\r\n");
    QTest::newRow("command") << "=cmd|' /C calc'!A0" << QByteArray("'=cmd|' /C calc'!A0\r\n");
    QTest::newRow("plus") << "+SUM(A1)" << QByteArray("'+SUM(A1)\r\n");
    QTest::newRow("minus") << "-A1" << QByteArray("'-A1\r\n");
    QTest::newRow("at") << "@SUM(1;2)" << QByteArray("\"'@SUM(1;2)\"\r\n");
    QTest::newRow("tab") << "\t=1" << QByteArray("\"'\t=1\"\r\n");
    QTest::newRow("wide") << QString::fromUtf8("＝1+1") << QByteArray("'＝1+1\r\n");
    QTest::newRow("guarded by hand") << "'=1" << QByteArray("''=1\r\n");
    QTest::newRow("a number") << "-3.5" << QByteArray("-3.5\r\n");
    QTest::newRow("an apostrophe") << "'tis" << QByteArray("'tis\r\n");
    QTest::newRow("plain") << "a-b=c" << QByteArray("a-b=c\r\n");
}

void TestCsv::formulasAreGuarded()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(csvBytes({{cell}}), written);
    QCOMPARE(unguarded(guarded(cell)), cell);
}

void TestCsv::comesBackAsItWent_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell : {"a", "a,b", "a;b", "a\"b", "\"", " padded ", "two\nlines", "=1", "''=1", "'", "'x", "+",
                             "-", "@", "\t", "−5", "ä\"\n;,=", "sep=;"})
        QTest::newRow(cell) << QString::fromUtf8(cell);
}

void TestCsv::comesBackAsItWent()
{
    QFETCH(QString, cell);
    const QList<QStringList> rows{{QStringLiteral("x"), cell, QStringLiteral("y")}, {cell, cell, QStringLiteral("z")}};
    const auto read = readCsv(QString::fromUtf8(csvBytes(rows)));
    QVERIFY(read.ok());
    QCOMPARE(read->size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QStringList cells;
        for (const QString &one : read->at(i).cells)
            cells += unguarded(one);
        QCOMPARE(cells, rows[i]);
    }
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
