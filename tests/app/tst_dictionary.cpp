#include "app/dictionaryfile.h"
#include "app/entities/dictionary/dictionary.h"
#include "tests/app/dictionaryfixture.h"
#include "tests/app/filebytes.h"

using namespace crossread;

// The analyst's own names: how they are matched, and the files they are kept in.
class TestDictionary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void overWhatWasFound_data();
    void overWhatWasFound();
    void fixedMentionsWin();
    void links_data();
    void links();
    void circlesEnd();
    void readsFiles_data();
    void readsFiles();
    void filesComeBack();
};

namespace {

Article lines(const QString &text)
{
    Article article = ProjectFixture::article(text);
    qsizetype start = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        article.blocks += Block{BlockKind::Paragraph, 0, {start, start + line.size()}, {}};
        start += line.size() + 1;
    }
    return article;
}

} // namespace

void TestDictionary::matches_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *title, const QStringList &names, const QString &text, const QStringList &expected) {
        QTest::newRow(title) << names << text << expected;
    };
    const QString acme = QStringLiteral("Acme|org");
    row("whole words", {acme}, QStringLiteral("Acmes Acme, (Acme) preAcme Acme9 Acme."), {acme, acme, acme});
    row("case", {acme}, QStringLiteral("ACME acme"), {});
    row("any case", {QStringLiteral("Acme|org||any")}, QStringLiteral("ACME acme"),
        {QStringLiteral("ACME|org|Acme"), QStringLiteral("acme|org|Acme")});
    row("any case beyond plain letters", {QStringLiteral("Örsted|org||any")}, QStringLiteral("ÖRSTED"),
        {QStringLiteral("ÖRSTED|org|Örsted")});
    row("longest", {acme, QStringLiteral("Acme Rail|product"), QStringLiteral("Rail|word")},
        QStringLiteral("Acme Rail Acme rail Rail"),
        {QStringLiteral("Acme Rail|product"), acme, QStringLiteral("Rail|word")});
    row("longest says nothing is there", {acme, QStringLiteral("Acme Rail|")}, QStringLiteral("Acme Rail Acme"),
        {acme});
    row("case before any", {QStringLiteral("acme|noise||any"), acme}, QStringLiteral("Acme acme"),
        {acme, QStringLiteral("acme|noise")});
    row("the newest of equals", {QStringLiteral("acme|noise||any"), QStringLiteral("ACME|org||any")},
        QStringLiteral("acme"), {QStringLiteral("acme|org|ACME")});
    row("possessive", {acme}, QStringLiteral("Acme's and Acme’s and Acme'll"), {acme, acme, acme});
    row("apostrophes inside", {QStringLiteral("don|x"), QStringLiteral("Brien|x"), QStringLiteral("O'Brien|person")},
        QStringLiteral("don't O’Brien"), {QStringLiteral("O’Brien|person|O'Brien")});
    row("elision", {acme}, QStringLiteral("l’Acme d'Acme"), {acme, acme});
    row("hyphen parts", {acme, QStringLiteral("Borel|org")}, QStringLiteral("Acme–Borel Acme-Borel Acme-led"),
        {acme, QStringLiteral("Borel|org"), acme, QStringLiteral("Borel|org"), acme});
    row("hyphens of a name", {QStringLiteral("Jean-Luc|person")}, QStringLiteral("Jean‑Luc Jean‐Luc"),
        {QStringLiteral("Jean‑Luc|person|Jean-Luc"), QStringLiteral("Jean‐Luc|person|Jean-Luc")});
    row("blanks", {QStringLiteral("New  York|place")},
        QStringLiteral("New\u00A0York New   York New\u2009\tYork NewYork"),
        {QStringLiteral("New\u00A0York|place|New York"), QStringLiteral("New   York|place|New York"),
         QStringLiteral("New\u2009\tYork|place|New York")});
    row("not over a line", {QStringLiteral("New York|place")}, QStringLiteral("New\nYork"), {});
    row("composed name", {QStringLiteral("Jos\u00E9|person")}, QStringLiteral("Jose\u0301 Jose"),
        {QStringLiteral("Jose\u0301|person|Jos\u00E9")});
    row("decomposed name", {QStringLiteral("Jose\u0301|person")}, QStringLiteral("x Jos\u00E9, y"),
        {QStringLiteral("Jos\u00E9|person|Jose\u0301")});
    row("a mark more", {QStringLiteral("Jose|person")}, QStringLiteral("Jose\u0301"), {});
    row("soft hyphen", {acme}, QStringLiteral("Ac\u00ADme"), {QStringLiteral("Ac\u00ADme|org|Acme")});
    row("variant selectors", {QStringLiteral("❤|x")}, QStringLiteral("❤\uFE0F a"), {QStringLiteral("❤\uFE0F|x|❤")});
    row("emoji around", {acme}, QStringLiteral("🚀Acme🚀"), {acme});
    row("emoji", {QStringLiteral("🚢|ship")}, QStringLiteral("a 🚢 b🚢c 👩‍🚢"),
        {QStringLiteral("🚢|ship"), QStringLiteral("🚢|ship")});
    row("skin tones", {QStringLiteral("👍|x")}, QStringLiteral("👍🏽 👍"), {QStringLiteral("👍|x")});
    row("astral letters", {QStringLiteral("𝐀𝐜|x")}, QStringLiteral("𝐀𝐜 𝐀𝐜𝐦"), {QStringLiteral("𝐀𝐜|x")});
    row("no blanks between words", {QStringLiteral("東京|place")}, QStringLiteral("今日は東京で"),
        {QStringLiteral("東京|place")});
    row("marks in the name",
        {QStringLiteral("$MSFT|ticker"), QStringLiteral("C++|language"), QStringLiteral("Yahoo!|org")},
        QStringLiteral("($MSFT) C++, Yahoo!"),
        {QStringLiteral("$MSFT|ticker"), QStringLiteral("C++|language"), QStringLiteral("Yahoo!|org")});
    row("numbers", {QStringLiteral("3|x"), QStringLiteral("737|product")},
        QStringLiteral("3.5 and 1,737 and 737, 737."), {QStringLiteral("737|product"), QStringLiteral("737|product")});
    row("right to left", {QStringLiteral("שלום|x")}, QStringLiteral("\u200Fשלום\u200F עולם"),
        {QStringLiteral("שלום|x")});
    row("nothing", {QStringLiteral(" |x")}, QStringLiteral("a  b"), {});
}

void TestDictionary::matches()
{
    QFETCH(QStringList, names);
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Dictionary dictionary(entries(names));
    const QList<Mention> mentions = dictionary.applied(lines(text), {});
    QCOMPARE(described(text, mentions), expected);
    for (const Mention &mention : mentions)
        QCOMPARE(mention.origin, MentionOrigin::Dictionary);
}

void TestDictionary::overWhatWasFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    const QString rail = QStringLiteral("Acme Rail|organisation");
    const QString lund = QStringLiteral("Lund|person|May Lund");
    QTest::newRow("another kind") << QStringLiteral("Acme Rail|product")
                                  << QStringList{QStringLiteral("Acme Rail|product"), lund};
    QTest::newRow("a part") << QStringLiteral("Acme|product") << QStringList{QStringLiteral("Acme|product"), lund};
    QTest::newRow("more") << QStringLiteral("the Acme Rail|product")
                          << QStringList{QStringLiteral("the Acme Rail|product"), lund};
    QTest::newRow("not an entity") << QStringLiteral("Acme Rail|") << QStringList{lund};
    QTest::newRow("a part is none") << QStringLiteral("Acme|") << QStringList{rail, lund};
    QTest::newRow("more is none") << QStringLiteral("the Acme Rail|") << QStringList{rail, lund};
    QTest::newRow("a variant is none") << QStringLiteral("May Lund|") << QStringList{rail, lund};
    QTest::newRow("an entity by its name")
        << QStringLiteral("May Lund|place") << QStringList{rail, QStringLiteral("Lund|place|May Lund")};
    QTest::newRow("an alias") << QStringLiteral("May Lund|person|M. Lund")
                              << QStringList{rail, QStringLiteral("Lund|person|M. Lund")};
    QTest::newRow("found of this kind") << QStringLiteral("May Lund|person|M. Lund|found")
                                        << QStringList{rail, QStringLiteral("Lund|person|M. Lund")};
    QTest::newRow("found of another") << QStringLiteral("May Lund|place|M. Lund|found") << QStringList{rail, lund};
    QTest::newRow("found makes none") << QStringLiteral("met|person|Met|found") << QStringList{rail, lund};
}

void TestDictionary::overWhatWasFound()
{
    QFETCH(QString, name);
    QFETCH(QStringList, expected);
    const QString text = QStringLiteral("Then the Acme Rail met Lund.");
    const QList<Mention> found{recognised(text, QStringLiteral("Acme Rail"), organisation),
                               recognised(text, QStringLiteral("Lund"), person, QStringLiteral("May Lund"))};
    QCOMPARE(described(text, Dictionary({entry(name)}).applied(lines(text), found)), expected);
}

void TestDictionary::fixedMentionsWin()
{
    const QString text = QStringLiteral("Acme, Acme and Acme Rail");
    const auto fix = [&](Span span, const QString &kind) { return FixedMention{0, {}, span, span.of(text), kind, {}}; };
    const Dictionary dictionary({entry(QStringLiteral("Acme|org"))});
    const QList<FixedMention> fixed{fix({0, 4}, {}), fix({15, 24}, QStringLiteral("product"))};
    QCOMPARE(described(text, dictionary.applied(lines(text), {}, fixed)),
             QStringList({QStringLiteral("Acme|org"), QStringLiteral("Acme Rail|product")}));
    // One that quotes another text than the article's is not believed.
    QList<FixedMention> wrong = fixed;
    wrong[1].exact = QStringLiteral("Acme Road");
    wrong[0].span = {100, 104};
    QCOMPARE(dictionary.applied(lines(text), {}, wrong).size(), 3);
    // What the analyst has put there stands above the entries of another dictionary.
    const QList<Mention> mine = dictionary.applied(lines(text), {}, fixed);
    QCOMPARE(described(text, Dictionary({entry(QStringLiteral("Rail|word"))}).applied(lines(text), mine)),
             described(text, mine));
}

void TestDictionary::links_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("expected");
    const QString found = QStringLiteral("A|organisation|B|found");
    QTest::newRow("one") << QStringList{found} << QStringLiteral("organisation|B");
    QTest::newRow("a chain") << QStringList{QStringLiteral("B|organisation|C|found"), found}
                             << QStringLiteral("organisation|C");
    QTest::newRow("then a kind") << QStringList{found, QStringLiteral("B|product")} << QStringLiteral("product|B");
    QTest::newRow("the later of two") << QStringList{found, QStringLiteral("A|organisation|C|found")}
                                      << QStringLiteral("organisation|C");
}

void TestDictionary::links()
{
    QFETCH(QStringList, names);
    QFETCH(QString, expected);
    const QString text = QStringLiteral("x");
    const auto mentions =
        Dictionary(entries(names)).applied(lines(text), {recognised(text, text, organisation, QStringLiteral("A"))});
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions.first().kind + QLatin1Char('|') + mentions.first().entity, expected);
}

void TestDictionary::circlesEnd()
{
    const QString text = QStringLiteral("x");
    const Dictionary dictionary(entries({QStringLiteral("A|person|B|found"), QStringLiteral("B|person|A|found"),
                                         QStringLiteral("C|place|D"), QStringLiteral("D|place|C")}));
    for (const char *name : {"A", "B", "C", "D"})
        QCOMPARE(dictionary.applied(lines(text), {recognised(text, text, person, QLatin1String(name))}).size(), 1);
}

void TestDictionary::readsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected"); // or one line of the error
    QTest::newRow("plain") << QByteArray("Acme\torg\n") << QStringList{QStringLiteral("Acme|org||exact")};
    QTest::newRow("all")
        << QByteArray("\xef\xbb\xbf# mine\r\nText\tKind\tEntity\tCase\r\nAcme \torg\t Acme Inc. \tany\r\n\r\n")
        << QStringList{QStringLiteral("Acme|org|Acme Inc.|any")};
    QTest::newRow("a kind of the program")
        << QByteArray("Acme\tOrganisation\nAcme\tOrg\n")
        << QStringList{QStringLiteral("Acme|organisation||exact"), QStringLiteral("Acme|Org||exact")};
    QTest::newRow("no kind") << QByteArray("Acme\t\t\t\n") << QStringList{QStringLiteral("Acme|||exact")};
    QTest::newRow("found") << QByteArray("AI\torg\tAcme\tfound") << QStringList{QStringLiteral("AI|org|Acme|found")};
    QTest::newRow("old line ends") << QByteArray("A\torg\rB\torg\r")
                                   << QStringList{QStringLiteral("A|org||exact"), QStringLiteral("B|org||exact")};
    QTest::newRow("a name with #") << QByteArray(" #metoo\tevent\n#\tno\n  # no\n")
                                   << QStringList{QStringLiteral("#metoo|event||exact")};
    QTest::newRow("two files in one") << QByteArray("A\torg\ntext\tkind\n")
                                      << QStringList{QStringLiteral("A|org||exact"),
                                                     QStringLiteral("text|kind||exact")};
    QTest::newRow("no tab") << QByteArray("# a\nAcme\n") << QStringList{QStringLiteral("line 2")};
    QTest::newRow("too many") << QByteArray("a\tb\tc\tany\t\n") << QStringList{QStringLiteral("line 1")};
    QTest::newRow("no text") << QByteArray("a\tb\n\torg\n") << QStringList{QStringLiteral("line 2")};
    QTest::newRow("case") << QByteArray("a\tb\tc\tsometimes\n") << QStringList{QStringLiteral("line 1")};
    QTest::newRow("linked to nothing") << QByteArray("a\tb\t\tfound\n") << QStringList{QStringLiteral("line 1")};
    QTest::newRow("endless") << QByteArray(5000, 'x') + "\torg\n" << QStringList{QStringLiteral("line 1")};
    QTest::newRow("binary") << QByteArray("a\0\1\2b", 5) << QStringList{QStringLiteral("line 1")};
}

void TestDictionary::readsFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    QTemporaryDir folder;
    const QString path = writeInto(folder.filePath(QStringLiteral("names.tsv")), bytes);
    const auto read = readDictionary(path);
    if (!read.ok()) {
        QVERIFY2(expected.size() == 1 && read.error().message.contains(expected.first()),
                 qPrintable(read.error().message));
        QVERIFY(read.error().message.contains(path));
        return;
    }
    QStringList found;
    for (const DictionaryEntry &one : *read)
        found += QStringList{one.text, one.kind, one.entity,
                             one.onlyFound   ? QStringLiteral("found")
                             : one.matchCase ? QStringLiteral("exact")
                                             : QStringLiteral("any")}
                     .join(QLatin1Char('|'));
    QCOMPARE(found, expected);
}

void TestDictionary::filesComeBack()
{
    const QList<DictionaryEntry> names =
        entries({QStringLiteral("Acme|org|Acme Inc."), QStringLiteral("# 1|org||any"), QStringLiteral("Lund|"),
                 QStringLiteral("AI|org|Acme Inc.|found"), QStringLiteral("text|kind"), QStringLiteral("🚢 Ä|x")});
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("names.tsv"));
    EXPECT_OK(writeDictionary(path, names));
    const auto read = readDictionary(path);
    EXPECT_OK(read);
    QCOMPARE(*read, names);
    EXPECT_OK(writeDictionary(path, {}));
    QCOMPARE(readDictionary(path)->size(), 0);
    QVERIFY(!readDictionary(folder.filePath(QStringLiteral("none.tsv"))).ok());
}

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
