#include "app/entities/figures/syntaxspans.h"

#include <QtTest>

using namespace crossread;

// The Kate definition of the figures, read through KSyntaxHighlighting.
class TestSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWithoutWarnings();
    void definitionOfAFolder();
    void brokenDefinitionIsNotValid();
    void spansByFormat_data();
    void spansByFormat();
    void hasNoSpans_data();
    void hasNoSpans();
    void longLines_data();
    void longLines();
};

static QStringList warnings;

static void collect(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings.append(message);
}

void TestSyntax::loadsWithoutWarnings()
{
    warnings.clear();
    const auto before = qInstallMessageHandler(collect);
    SyntaxReader reader(QStringLiteral("Crossread figures"), {QStringLiteral(":/entities")});
    reader.read(u"It rained.");
    qInstallMessageHandler(before);
    QCOMPARE(warnings, QStringList());
    QVERIFY(reader.isValid());
    QStringList formats = reader.formats();
    formats.sort();
    QCOMPARE(formats, QStringList({QStringLiteral("Date"), QStringLiteral("Money"), QStringLiteral("Percent"),
                                   QStringLiteral("Quantity"), QStringLiteral("Ticker"), QStringLiteral("Time")}));
}

static void writeDefinition(const QTemporaryDir &folder, const QByteArray &rule)
{
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("syntax")));
    QFile file(folder.filePath(QStringLiteral("syntax/own.xml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<language name=\"Own\" section=\"Other\" extensions=\"\" "
               "version=\"1\" kateversion=\"5.0\">"
               "<highlighting><contexts><context name=\"Text\" attribute=\"Text\" lineEndContext=\"#stay\">" +
               rule +
               "</context></contexts><itemDatas><itemData name=\"Text\" defStyleNum=\"dsNormal\"/>"
               "<itemData name=\"Docket\" defStyleNum=\"dsString\"/></itemDatas></highlighting></language>");
}

// As definitions that users drop into a folder will be read.
void TestSyntax::definitionOfAFolder()
{
    QTemporaryDir folder;
    writeDefinition(folder, "<RegExpr attribute=\"Docket\" context=\"#stay\" String=\"\\bCase \\d+/\\d\\d\\b\"/>");
    SyntaxReader reader(QStringLiteral("Own"), {folder.path()});
    QVERIFY(reader.isValid());
    const QString line = QStringLiteral("The court joined Case 114/22 to Case 9/23.");
    const auto spans = reader.read(line);
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.at(0).format, QStringLiteral("Docket"));
    QCOMPARE(spans.at(0).span.of(line), QStringLiteral("Case 114/22"));
    QCOMPARE(spans.at(1).span.of(line), QStringLiteral("Case 9/23"));
}

void TestSyntax::brokenDefinitionIsNotValid()
{
    SyntaxReader reader(QStringLiteral("No such definition"), {});
    QVERIFY(!reader.isValid());
    QCOMPARE(reader.read(u"Case 1/22").size(), 0);
}

void TestSyntax::spansByFormat_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("spans");
    const auto row = [](const char *line, QStringList spans) {
        QTest::newRow(line) << QString::fromUtf8(line) << spans;
    };
    row("The ferry cost more than $84 million.", {QStringLiteral("Money|$84 million")});
    row("Tickets are £7.50, or €9 at the door.", {QStringLiteral("Money|£7.50"), QStringLiteral("Money|€9")});
    row("Output fell by about 18% in May 2024.", {QStringLiteral("Percent|18%"), QStringLiteral("Date|May 2024")});
    row("It rose 3.5 pct.", {QStringLiteral("Percent|3.5 pct")});
    row("Doors open at 7:15 p.m. on Tuesday.", {QStringLiteral("Time|7:15 p.m.")});
    row("Some 40 km of track and 300 MW.", {QStringLiteral("Quantity|40 km"), QStringLiteral("Quantity|300 MW")});
    row("Shares of Vela (NYSE: VLA) beat $ORC.", {QStringLiteral("Ticker|NYSE: VLA"), QStringLiteral("Ticker|$ORC")});
    row("LON:BRK, ASX: TRN, <PIN.L> and Quill (QUIL.O)",
        {QStringLiteral("Ticker|LON:BRK"), QStringLiteral("Ticker|ASX: TRN"), QStringLiteral("Ticker|<PIN.L>"),
         QStringLiteral("Ticker|QUIL.O")});
    row("On 2024-02-29 and 4 December 2021",
        {QStringLiteral("Date|2024-02-29"), QStringLiteral("Date|4 December 2021")});
}

static QStringList described(const QString &line)
{
    QStringList found;
    const auto spans = figureReader().read(line);
    for (const SyntaxSpan &span : spans)
        found.append(span.format + QLatin1Char('|') + span.span.of(line));
    return found;
}

void TestSyntax::spansByFormat()
{
    QFETCH(QString, line);
    QFETCH(QStringList, spans);
    QCOMPARE(described(line), spans);
}

void TestSyntax::hasNoSpans_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"She may march on.", "He won two of the three.", "One idea, two giant firms.", "Version v2.5.1 of a1b2c3",
          "call +44 20 7946 0018", "192.168.1.1", "The F-16 and the Airbus A320", "Today, prices matter.",
          "today's market", "He finished in 3:46.04", "No. 10 and Article 5", "the coming months", "April Jones sang"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestSyntax::hasNoSpans()
{
    QFETCH(QString, line);
    QCOMPARE(described(line), QStringList());
}

void TestSyntax::longLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("digits") << QString(500'000, QLatin1Char('7'));
    QTest::newRow("letters") << QString(500'000, QLatin1Char('a'));
    QTest::newRow("digits and commas") << QStringLiteral("1,").repeated(300'000);
    QTest::newRow("bounds") << QStringLiteral("more than ").repeated(70'000);
    QTest::newRow("number words") << QStringLiteral("a hundred and ").repeated(70'000);
    QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x98\x80").repeated(500'000);
}

// No crash, spans in order; how the time grows is shown by bench_entities.
void TestSyntax::longLines()
{
    QFETCH(QString, line);
    const auto spans = figureReader().read(line);
    qsizetype last = 0;
    for (const SyntaxSpan &span : spans) {
        QVERIFY(span.span.start >= last && span.span.end <= line.size());
        last = span.span.end;
    }
}

QTEST_GUILESS_MAIN(TestSyntax)
#include "tst_syntax.moc"
