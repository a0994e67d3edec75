#include "app/entities/dictionary/userdefinitions.h"
#include "app/entities/entities.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace crossread;

// Kate definitions that users drop into a folder.
class TestDefinitions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsKinds();
    void mergesWithWhatIsThere();
    void entitiesAndMissingAttributes();
    void faults_data();
    void faults();
    void oneBrokenStopsNobody();
    void namesAreUnique();
    void fingerprintFollowsTheFiles();
    void neverHangs_data();
    void neverHangs();
    void strangeTexts();
};

namespace {

QByteArray definition(const QByteArray &rules, const QByteArray &name = "Own", const QByteArray &before = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before + "<language name=\"" + name +
           "\" section=\"Other\" extensions=\"\" version=\"1\" kateversion=\"5.0\">\n<highlighting>\n"
           "<list name=\"ships\"><item>Aurora</item></list>\n"
           "<contexts>\n<context name=\"Start\" attribute=\"Plain\" lineEndContext=\"#stay\">\n" +
           rules +
           "\n</context>\n</contexts>\n<itemDatas>\n<itemData name=\"Plain\" defStyleNum=\"dsNormal\"/>\n"
           "<itemData name=\"Docket Number\" defStyleNum=\"dsString\" color=\"#305070\"/>\n"
           "<itemData name=\"Place\" defStyleNum=\"dsString\"/>\n</itemDatas>\n</highlighting>\n</language>\n";
}

QByteArray docket(const QByteArray &pattern)
{
    return "<RegExpr attribute=\"Docket Number\" context=\"#stay\" String=\"" + pattern + "\"/>";
}

class Folder
{
public:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QString path() const { return m_folder.path(); }
    UserDefinitions read() const { return userDefinitions(path()); }

private:
    QTemporaryDir m_folder;
};

Article paragraph(const QString &text)
{
    Article article;
    article.text = text;
    article.blocks = {{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
    return article;
}

QStringList found(const QString &text, const UserDefinitions &definitions, const QList<Mention> &mentions = {})
{
    QStringList list;
    const auto result = withDefinitions({paragraph(text)}, {mentions}, definitions);
    for (const DefinitionFault &fault : result.faults)
        list += fault.text();
    for (const Mention &mention : result.mentions.value(0))
        list += mention.span.of(text) + QLatin1Char('|') + mention.kind;
    return list;
}

} // namespace

void TestDefinitions::findsKinds()
{
    Folder folder;
    folder.write(QStringLiteral("court.xml"),
                 definition(docket("\\bCase \\d+/\\d\\d\\b") +
                            "<keyword attribute=\"Place\" context=\"#stay\" String=\"ships\"/>"));
    const UserDefinitions definitions = folder.read();
    QCOMPARE(definitions.faults, QList<DefinitionFault>());
    QCOMPARE(definitions.list.size(), 1);
    const QList<EntityKind> kinds = definitions.kinds();
    QCOMPARE(kinds.size(), 1); // a place is one of the program's own
    QCOMPARE(kinds.first(), (EntityKind{QStringLiteral("docket-number"), QStringLiteral("Docket Number"), false,
                                        QStringLiteral("#305070"), false}));
    const QString text = QStringLiteral("The court joined Case 114/22 to Case 9/23 on the Aurora.");
    QCOMPARE(found(text, definitions),
             QStringList({QStringLiteral("Case 114/22|docket-number"), QStringLiteral("Case 9/23|docket-number"),
                          QStringLiteral("Aurora|place")}));
    const Mention mention = withDefinitions({paragraph(text)}, {{}}, definitions).mentions.first().first();
    QCOMPARE(mention.origin, MentionOrigin::Rule);
    QCOMPARE(mention.entity, QStringLiteral("Case 114/22"));
    Article furniture = paragraph(text);
    furniture.blocks.first().kind = BlockKind::Furniture;
    QCOMPARE(withDefinitions({furniture}, {{}}, definitions).mentions.first().size(), 0);
}

void TestDefinitions::mergesWithWhatIsThere()
{
    Folder folder;
    folder.write(QStringLiteral("a.xml"), definition(docket("Case \\d+")));
    const QString text = QStringLiteral("In Case 12 of Case 13 Ltd and 14");
    const auto there = [&](const char *surface) {
        Mention mention;
        mention.span.start = text.indexOf(QLatin1String(surface));
        mention.span.end = mention.span.start + qsizetype(qstrlen(surface));
        mention.kind = QStringLiteral("organisation");
        return mention;
    };
    QCOMPARE(found(text, folder.read(), {there("Case"), there("12"), there("Case 13 Ltd"), there("14")}),
             QStringList({QStringLiteral("Case 12|docket-number"), QStringLiteral("Case 13 Ltd|organisation"),
                          QStringLiteral("14|organisation")}));
    QCOMPARE(found(text, folder.read(), {there("Case 12")}).first(), QStringLiteral("Case 12|docket-number"));
}

void TestDefinitions::entitiesAndMissingAttributes()
{
    Folder folder;
    QByteArray bytes =
        definition(docket("Case &number;"), "Own", "<!DOCTYPE language [<!ENTITY number \"[0-9]+\">]>\n");
    bytes.replace(" section=\"Other\" extensions=\"\" version=\"1\" kateversion=\"5.0\"", "");
    folder.write(QStringLiteral("a.xml"), bytes);
    QCOMPARE(found(QStringLiteral("See Case 12."), folder.read()),
             QStringList{QStringLiteral("Case 12|docket-number")});
}

void TestDefinitions::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *title, const QByteArray &bytes, int line, const char *message) {
        QTest::newRow(title) << bytes << line << QString::fromUtf8(message);
    };
    row("not well-formed", definition("<RegExpr"), 8, "");
    row("cut off", definition({}).left(200), 6, "");
    row("empty", {}, 1, "");
    row("not a definition", "<html>\n</html>", 1, "<html>");
    row("no name", definition(docket("x"), ""), 2, "no name");
    row("no context", definition("\n<DetectChar attribute=\"Place\" context=\"Nowhere\" char=\"x\"/>"), 8, "Nowhere");
    row("popped into none", definition("<DetectChar attribute=\"Place\" context=\"#pop!Away\" char=\"x\"/>"), 7,
        "Away");
    row("no format", definition("<DetectChar attribute=\"Town\" context=\"#stay\" char=\"x\"/>"), 7, "Town");
    row("no list", definition("<keyword attribute=\"Place\" context=\"#stay\" String=\"boats\"/>"), 7, "boats");
    row("no such rule", definition("<Regexp attribute=\"Place\" String=\"x\"/>"), 7, "<Regexp>");
    row("bad expression", definition("\n\n" + docket("(Case")), 9, "(");
    row("includes itself", definition("<IncludeRules context=\"Start\"/>" + docket("x")), 7, "Start");
    row("a circle", // told at one of its ends
        definition("<IncludeRules context=\"B\"/></context>\n<context name=\"B\" attribute=\"Place\">"
                   "<IncludeRules context=\"Start##Own\"/>"),
        0, "include themselves");
    row("another definition", definition("<IncludeRules context=\"##Away\"/>"), 7, "Away");
    row("empty expression", definition(docket("")), 7, "empty");
    row("nested repetition", definition(docket("(a+)+$")), 7, "for ever");
    row("nested in words", definition(docket("^(\\w+\\s?)*$")), 7, "for ever");
    row("alternatives", definition(docket("(x|xx)+y")), 7, "for ever");
    row("its own bounds", definition(docket("(*LIMIT_MATCH=4000000000)(a+)+$")), 7, "for ever");
    row("only plain text",
        "<language name=\"A\"><highlighting><contexts><context name=\"a\" attribute=\"b\"/></contexts>"
        "<itemDatas><itemData name=\"b\" defStyleNum=\"dsNormal\"/></itemDatas></highlighting></language>",
        1, "normal text");
    row("a file from elsewhere",
        definition(docket("&secret;"), "Own",
                   "<!DOCTYPE language [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n"),
        8, "");
    QByteArray bomb = "<!DOCTYPE language [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 12; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) +
                "\">";
    row("a billion laughs", definition(docket("&a11;"), "Own", bomb + "]>\n"), 8, "");
    row("too large", definition(docket("x")) + QByteArray(2 << 20, ' '), 0, "1 MB");
    row("a name of the library", definition(docket("x"), "Python"), 2, "Python");
}

void TestDefinitions::faults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(QString, message);
    Folder folder;
    folder.write(QStringLiteral("own.xml"), bytes);
    const UserDefinitions definitions = folder.read();
    QCOMPARE(definitions.list.size(), 0);
    QCOMPARE(definitions.faults.size(), 1);
    const DefinitionFault fault = definitions.faults.first();
    QCOMPARE(fault.file, QStringLiteral("own.xml"));
    QVERIFY2(fault.line == line || (line == 0 && fault.line >= 7), qPrintable(fault.text()));
    QVERIFY2(fault.message.contains(message), qPrintable(fault.text()));
    QVERIFY(fault.text().startsWith(QStringLiteral("own.xml")));
    QCOMPARE(definitions.fingerprint, QByteArray());
    QCOMPARE(recognitionVersion(definitions), recogniserVersion);
}

void TestDefinitions::oneBrokenStopsNobody()
{
    Folder folder;
    folder.write(QStringLiteral("a.xml"), "<");
    folder.write(QStringLiteral("b.xml"), definition(docket("Case \\d+"), "Own B"));
    folder.write(QStringLiteral("c.xml"), definition(docket("(a+)+$"), "Own C"));
    folder.write(QStringLiteral("d.xml"),
                 definition("<StringDetect attribute=\"Place\" context=\"#stay\" String=\"Portholm\"/>", "Own D"));
    folder.write(QStringLiteral("notes.txt"), "<");
    const UserDefinitions definitions = folder.read();
    QCOMPARE(definitions.faults.size(), 2);
    QCOMPARE(found(QStringLiteral("Case 1 in Portholm"), definitions),
             QStringList({QStringLiteral("Case 1|docket-number"), QStringLiteral("Portholm|place")}));
    QCOMPARE(userDefinitions(folder.path() + QStringLiteral("/none")).list.size(), 0);
    // One may build on an earlier one, and on what the library has.
    folder.write(
        QStringLiteral("e.xml"),
        definition("<IncludeRules context=\"##Own D\"/><IncludeRules context=\"##Alerts\"/>" + docket("Docket \\d+"),
                   "Own E"));
    const UserDefinitions more = folder.read();
    QCOMPARE(more.list.size(), 3);
    QCOMPARE(found(QStringLiteral("Docket 1"), more), QStringList{QStringLiteral("Docket 1|docket-number")});
}

void TestDefinitions::namesAreUnique()
{
    Folder folder;
    folder.write(QStringLiteral("a.xml"), definition(docket("a")));
    folder.write(QStringLiteral("b.xml"), definition(docket("b")));
    const UserDefinitions definitions = folder.read();
    QCOMPARE(definitions.list.size(), 1);
    QCOMPARE(definitions.faults.size(), 1);
    QCOMPARE(definitions.faults.first().file, QStringLiteral("b.xml"));
}

void TestDefinitions::fingerprintFollowsTheFiles()
{
    Folder folder;
    QSet<int> versions{recognitionVersion(folder.read())};
    folder.write(QStringLiteral("a.xml"), definition(docket("a")));
    const int first = recognitionVersion(folder.read());
    QCOMPARE(recognitionVersion(folder.read()), first);
    versions += first;
    folder.write(QStringLiteral("a.xml"), definition(docket("b")));
    versions += recognitionVersion(folder.read());
    folder.write(QStringLiteral("c.xml"), definition(docket("b"), "Own C"));
    versions += recognitionVersion(folder.read());
    QCOMPARE(versions.size(), 4);
    folder.write(QStringLiteral("d.xml"), "<");
    QVERIFY(versions.contains(recognitionVersion(folder.read())));
}

void TestDefinitions::neverHangs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("text");
    // Each is harmless to what the check tries out.
    QTest::newRow("a letter of its own") << QByteArray("(?:[\\x{4e00}-\\x{9fff}]+)+Z") << QString(50000, QChar(0x6771));
    QTest::newRow("polynomial") << QByteArray("\\w*\\w*\\w*\\w*\\w*Z") << QString(100000, QLatin1Char('b'));
    QTest::newRow("looks far ahead") << QByteArray("b(?=.*Z)") << QString(200000, QLatin1Char('b'));
}

void TestDefinitions::neverHangs()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QString, text);
    Folder folder;
    folder.write(QStringLiteral("slow.xml"), definition(docket(pattern)));
    folder.write(QStringLiteral("good.xml"), definition(docket("END"), "Good"));
    const UserDefinitions definitions = folder.read();
    const QStringList mentions = found(text + QStringLiteral(" END"), definitions);
    QCOMPARE(mentions.last(), QStringLiteral("END|docket-number"));
    // It was given up, at the first look or at the second, or has come through within its time.
    QVERIFY(mentions.size() + definitions.faults.size() <= 2);
}

void TestDefinitions::strangeTexts()
{
    Folder folder;
    folder.write(QStringLiteral("a.xml"), definition(docket("Case \\d+|\\x{1F6A2}+")));
    const UserDefinitions definitions = folder.read();
    QCOMPARE(definitions.faults.size(), 0);
    for (const QString &text :
         {QString(), QString(300000, QLatin1Char('x')), QStringLiteral("👩‍🚀").repeated(5000),
          QStringLiteral("e\u0301").repeated(5000), QStringLiteral("שלום ").repeated(3000)})
        QCOMPARE(found(text, definitions), QStringList());
    const QString ships = QStringLiteral("🚢").repeated(1501); // cut into pieces, but never into halves
    for (const QString &mention : found(ships, definitions))
        QVERIFY(mention.isValidUtf16());
    QCOMPARE(found(QStringLiteral("a 🚢🚢 Case 7"), definitions),
             QStringList({QStringLiteral("🚢🚢|docket-number"), QStringLiteral("Case 7|docket-number")}));
}

QTEST_GUILESS_MAIN(TestDefinitions)
#include "tst_definitions.moc"
