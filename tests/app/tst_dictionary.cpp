#include "app/dictionaryfile.h"
#include "app/entities/dictionary/dictionary.h"
#include "tests/app/projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

// The analyst's own names: how they are matched, and how a project keeps them.
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

    void mentionEdits_data();
    void mentionEdits();
    void newKinds();
    void removedKinds();
    void entityEdits();
    void linkedAndSeparated();
    void importsMerge();
    void aRunLosesNothing();
    void knownTextIsNotReadAgain();
    void otherDetailsAreReadAgain();
    void readingsAreKept();
    void countsFollow();
    void refuses();
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

Mention recognised(const QString &text, const QString &surface, const QString &kind, const QString &entity = {})
{
    Mention mention;
    mention.span.start = text.indexOf(surface);
    mention.span.end = mention.span.start + surface.size();
    mention.kind = kind;
    mention.entity = entity.isEmpty() ? surface : entity;
    mention.score = 0.5;
    return mention;
}

// "surface|kind", and "|entity" where it is called otherwise.
QStringList described(const QString &text, const QList<Mention> &mentions)
{
    QStringList list;
    for (const Mention &mention : mentions) {
        const QString surface = mention.span.of(text);
        list += surface + QLatin1Char('|') + mention.kind +
                (mention.entity == surface ? QString() : QLatin1Char('|') + mention.entity);
    }
    return list;
}

DictionaryEntry entry(const QString &line)
{
    const QStringList fields = line.split(QLatin1Char('|'));
    DictionaryEntry made{fields.value(0), fields.value(1), fields.value(2)};
    made.matchCase = fields.value(3) != QLatin1String("any");
    made.onlyFound = fields.value(3) == QLatin1String("found");
    return made;
}

QList<DictionaryEntry> entries(const QStringList &list)
{
    QList<DictionaryEntry> made;
    for (const QString &line : list)
        made += entry(line);
    return made;
}

const QString person = QStringLiteral("person");
const QString organisation = QStringLiteral("organisation");
const QString place = QStringLiteral("place");

const QString storyA = QStringLiteral("Acme sued Borel. Acme won. May Lund of Acme spoke.");
const QString storyB = QStringLiteral("Borel paid Acme on Monday.");

// Two articles as a recogniser may read them.
struct Story : ProjectFixture
{
    Story()
    {
        a = add(storyA);
        b = add(storyB);
        read();
    }
    void read()
    {
        QList<Mention> first;
        for (const qsizetype start : {0, 17, 39}) {
            Mention mention = recognised(storyA, QStringLiteral("Acme"), organisation);
            mention.span = {start, start + 4};
            first += mention;
        }
        first.insert(1, recognised(storyA, QStringLiteral("Borel"), person));
        first.insert(3, recognised(storyA, QStringLiteral("May Lund"), person));
        const QList<Mention> second{recognised(storyB, QStringLiteral("Borel"), person),
                                    recognised(storyB, QStringLiteral("Acme"), organisation)};
        const auto set = (**this).setMentions({{a, first}, {b, second}});
        if (!set.ok())
            qFatal("%s", qPrintable(set.error().message));
    }
    QStringList all()
    {
        QStringList list;
        for (const Article &head : (**this).articles())
            list += described((**this).article(head.id).text, (**this).mentions(head.id));
        return list;
    }
    QStringList counted()
    {
        QStringList list;
        for (const EntitySummary &entity : (**this).entities())
            list += QStringLiteral("%1|%2|%3").arg(entity.name, entity.kind).arg(entity.count);
        list.sort();
        return list;
    }
    // What entities() has to say, from the mentions themselves.
    QStringList recounted()
    {
        QMap<QString, int> counts;
        for (const Article &head : (**this).articles()) {
            for (const Mention &mention : (**this).mentions(head.id))
                ++counts[mention.entity + QLatin1Char('|') + mention.kind];
        }
        QStringList list;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            list += it.key() + QLatin1Char('|') + QString::number(it.value());
        list.sort();
        return list;
    }

    Id a = 0;
    Id b = 0;
};

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
    QFile file(folder.filePath(QStringLiteral("names.tsv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = readDictionary(file.fileName());
    if (!read.ok()) {
        QVERIFY2(expected.size() == 1 && read.error().message.contains(expected.first()),
                 qPrintable(read.error().message));
        QVERIFY(read.error().message.contains(file.fileName()));
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

using Edit = std::function<Result<void>(Story &)>;
Q_DECLARE_METATYPE(Edit)

void TestDictionary::mentionEdits_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    const QString acme = QStringLiteral("Acme|organisation");
    const QString borel = QStringLiteral("Borel|person");
    const QString lund = QStringLiteral("May Lund|person");
    const QString product = QStringLiteral("Acme|product");
    const auto row = [](const char *title, const Edit &edit, const QStringList &expected) {
        QTest::newRow(title) << edit << expected;
    };
    row("not an entity",
        [](Story &s) {
            return rejectMention(*s, {s.a, {17, 21}}, Reach::Everywhere);
        },
        {borel, lund, borel});
    row("not an entity here",
        [](Story &s) {
            return rejectMention(*s, {s.a, {17, 21}}, Reach::Here);
        },
        {acme, borel, lund, acme, borel, acme});
    row("other kind",
        [](Story &s) {
            return setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere);
        },
        {product, borel, product, lund, product, borel, product});
    row("other kind here",
        [](Story &s) {
            return setMentionKind(*s, {s.b, {11, 15}}, QStringLiteral("product"), Reach::Here);
        },
        {acme, borel, acme, lund, acme, borel, product});
    row("more",
        [](Story &s) {
            return setMentionSpan(*s, {s.a, {10, 15}}, {5, 15}, Reach::Everywhere);
        },
        {acme, QStringLiteral("sued Borel|person"), acme, lund, acme, borel, acme});
    row("less here",
        [](Story &s) {
            return setMentionSpan(*s, {s.a, {27, 35}}, {31, 35}, Reach::Here);
        },
        {acme, borel, acme, QStringLiteral("Lund|person"), acme, borel, acme});
    row("a new name",
        [](Story &s) {
            return addName(*s, {s.b, {19, 25}}, {{}, QStringLiteral("event"), QStringLiteral("The day")},
                           Reach::Everywhere);
        },
        {acme, borel, acme, lund, acme, borel, acme, QStringLiteral("Monday|event|The day")});
    row("a new name here",
        [](Story &s) {
            return addName(*s, {s.a, {5, 9}}, {{}, QStringLiteral("event"), {}}, Reach::Here);
        },
        {acme, QStringLiteral("sued|event"), borel, acme, lund, acme, borel, acme});
    row("the last word counts",
        [](Story &s) -> Result<void> {
            CR_CHECK(rejectMention(*s, {s.a, {0, 4}}, Reach::Here));
            CR_CHECK(setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("place"), Reach::Everywhere));
            return setMentionKind(*s, {s.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere);
        },
        {product, borel, product, lund, product, borel, product});
}

void TestDictionary::mentionEdits()
{
    QFETCH(Edit, edit);
    QFETCH(QStringList, expected);
    Story story;
    const QStringList before = story.all();
    const QStringList countedBefore = story.counted();
    QSignalSpy spy(&*story, &Project::changed);
    EXPECT_OK(edit(story));
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    QVERIFY(spy.last().first().value<Change>().parts.testFlag(Change::Dictionary));
    QVERIFY(!story->undoText().isEmpty());

    // It outlives the program, a run of the recogniser and a new import.
    QVERIFY(story.reopen());
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    story.read();
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());

    while (story->undoText() != QStringLiteral("Import “%1”").arg(storyB)) {
        EXPECT_OK(story->undo());
        QCOMPARE(story.counted(), story.recounted());
    }
    QCOMPARE(story.all(), before);
    QCOMPARE(story.counted(), countedBefore);
    while (story->canRedo())
        EXPECT_OK(story->redo());
    QCOMPARE(story.all(), expected);
    QCOMPARE(story.counted(), story.recounted());
    QCOMPARE(story->check(), QStringList());
}

void TestDictionary::newKinds()
{
    Story story;
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, EntityKind{{}, QStringLiteral("Shell company"), false, {}},
                             Reach::Everywhere));
    const EntityKind made = story->kinds().last();
    QCOMPARE(made.title, QStringLiteral("Shell company"));
    QVERIFY(made.isOwn && !made.isFigure && !made.color.isEmpty());
    QCOMPARE(story->mentions(story.b).last().kind, made.id);
    const auto second = addKind(*story, {{}, QStringLiteral("Vessel"), false, QStringLiteral("#203040")});
    EXPECT_OK(second);
    QCOMPARE(story->kind(*second).color, QStringLiteral("#203040"));
    QVERIFY(!addKind(*story, {{}, QStringLiteral("vessel"), false, {}}).ok());
    QVERIFY(!addKind(*story, {{}, QStringLiteral("Person"), false, {}}).ok());
    QVERIFY(!addKind(*story, {{}, QStringLiteral(" "), false, {}}).ok());

    EXPECT_OK(updateKind(*story, {made.id, QStringLiteral("Front"), false, QStringLiteral("red")}));
    QCOMPARE(story->kind(made.id).title, QStringLiteral("Front"));
    QVERIFY(!updateKind(*story, {made.id, QStringLiteral("Vessel"), false, {}}).ok());
    QVERIFY(!updateKind(*story, {person, QStringLiteral("People"), false, {}}).ok());
    QVERIFY(story.reopen());
    QCOMPARE(story->kind(made.id).color, QStringLiteral("red"));
    // A first name that is free again must not lead to the id of the renamed one.
    const auto third = addKind(*story, {{}, QStringLiteral("Shell company"), false, {}});
    EXPECT_OK(third);
    QVERIFY(*third != made.id);
    for (int i = 0; i < 4; ++i)
        EXPECT_OK(story->undo());
    QVERIFY(!story->kind(made.id).isOwn);
    QCOMPARE(story->mentions(story.b).last().kind, organisation);
}

void TestDictionary::removedKinds()
{
    Story story;
    const auto kind = addKind(*story, {{}, QStringLiteral("Front"), false, {}});
    EXPECT_OK(kind);
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, *kind, Reach::Everywhere));
    EXPECT_OK(setMentionKind(*story, {story.b, {0, 5}}, *kind, Reach::Here));
    const QStringList with = story.all();
    EXPECT_OK(removeKind(*story, *kind, place));
    QCOMPARE(story->mentions(story.b).first().kind, place);
    QCOMPARE(story->mentions(story.b).last().kind, place);
    EXPECT_OK(story->undo());
    QCOMPARE(story.all(), with);
    EXPECT_OK(removeKind(*story, *kind));
    QCOMPARE(story->dictionary().size(), 0);
    QCOMPARE(story->mentions(story.b).first().kind, person);
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(story->undo());
    QCOMPARE(story.all(), with);
    QVERIFY(!removeKind(*story, person).ok());
    QVERIFY(!removeKind(*story, *kind, *kind).ok());
    QVERIFY(!removeKind(*story, *kind, QStringLiteral("none")).ok());
}

void TestDictionary::entityEdits()
{
    Story story;
    const EntityRef acme{QStringLiteral("Acme"), organisation};
    EXPECT_OK(setEntityKind(*story, acme, QStringLiteral("product")));
    QVERIFY(story.counted().contains(QStringLiteral("Acme|product|4")));
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(rejectEntity(*story, {QStringLiteral("Acme"), QStringLiteral("product")}));
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Borel|person|2"), QStringLiteral("May Lund|person|1")}));
    EXPECT_OK(story->undo());
    EXPECT_OK(story->undo());
    QVERIFY(story.counted().contains(QStringLiteral("Acme|organisation|4")));
}

void TestDictionary::linkedAndSeparated()
{
    Story story;
    const QStringList before = story.all();
    const EntityRef borel{QStringLiteral("Borel"), person};
    const EntityRef lund{QStringLiteral("May Lund"), person};
    const EntityRef acme{QStringLiteral("Acme"), organisation};
    EXPECT_OK(linkEntities(*story, borel, lund));
    QCOMPARE(story.counted(),
             QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("May Lund|person|3")}));
    QCOMPARE(story.counted(), story.recounted());
    QCOMPARE(linkedInto(*story, lund), QStringList{QStringLiteral("Borel")});
    EXPECT_OK(renameEntity(*story, lund, QStringLiteral("M. Lund")));
    const EntityRef renamed{QStringLiteral("M. Lund"), person};
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("M. Lund|person|3")}));
    QCOMPARE(linkedInto(*story, renamed), QStringList({QStringLiteral("Borel"), QStringLiteral("May Lund")}));
    EXPECT_OK(separateEntity(*story, renamed));
    QCOMPARE(story.all(), before);
    EXPECT_OK(story->undo());
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(renameEntity(*story, renamed, QStringLiteral("May Lund"))); // and back
    QCOMPARE(story.counted(),
             QStringList({QStringLiteral("Acme|organisation|4"), QStringLiteral("May Lund|person|3")}));
    // Of another kind: it takes the other's.
    EXPECT_OK(linkEntities(*story, lund, acme));
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|7")}));
    QCOMPARE(story.counted(), story.recounted());
    QVERIFY(story.reopen());
    QCOMPARE(story.counted(), QStringList({QStringLiteral("Acme|organisation|7")}));
    for (int i = 0; i < 4; ++i)
        EXPECT_OK(story->undo());
    QCOMPARE(story.all(), before);
}

void TestDictionary::importsMerge()
{
    Story story;
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, QStringLiteral("product"), Reach::Everywhere));
    const Id id = story->dictionary().first().id;
    const auto outcome =
        importDictionary(*story, entries({QStringLiteral("Acme|Person"), QStringLiteral("acme|place||any"),
                                          QStringLiteral("Monday|weekday"), QStringLiteral("Monday|Weekday|Day one"),
                                          QStringLiteral("Lund|")}));
    EXPECT_OK(outcome);
    QCOMPARE(outcome->added, 3);
    QCOMPARE(outcome->replaced, 2);
    QCOMPARE(outcome->newKinds, QStringList{QStringLiteral("weekday")});
    QCOMPARE(story->dictionary().first().id, id);
    QCOMPARE(story->dictionary().first().kind, person);
    QCOMPARE(story->mentions(story.b).last().entity, QStringLiteral("Day one"));
    QCOMPARE(story.counted(), story.recounted());
    const auto again = importDictionary(*story, story->dictionary());
    EXPECT_OK(again);
    QCOMPARE(again->same, 4);
    EXPECT_OK(story->undo());
    QCOMPARE(story->dictionary().size(), 1);
    QCOMPARE(story->kind(QStringLiteral("weekday")).isOwn, false);
    QCOMPARE(story.counted(), story.recounted());
    EXPECT_OK(removeEntries(*story, {id}));
    QCOMPARE(story->dictionary().size(), 0);
    QVERIFY(!removeEntries(*story, {id}).ok());
}

void TestDictionary::aRunLosesNothing()
{
    Story story;
    EXPECT_OK(rejectMention(*story, {story.a, {0, 4}}, Reach::Here));
    EXPECT_OK(setMentionKind(*story, {story.a, {10, 15}}, place, Reach::Everywhere));
    const QStringList said = story.all();
    // Another recogniser, which sees less and other things.
    story->setRecogniser(77, {});
    QCOMPARE(story->unrecognised().size(), 2);
    QCOMPARE(story.all(), said);
    EXPECT_OK(story->setMentions({{story.a, {recognised(storyA, QStringLiteral("Acme"), person)}}, {story.b, {}}}));
    QCOMPARE(story.all(), QStringList({QStringLiteral("Borel|place"), QStringLiteral("Borel|place")}));
    QCOMPARE(story->unrecognised(), QList<Id>());
    // Removed and imported again, under another id.
    EXPECT_OK(removeArticles(*story, {story.a}));
    const Id again = story.add(storyA);
    QVERIFY(again != story.a);
    QCOMPARE(described(storyA, story->mentions(again)), QStringList{QStringLiteral("Borel|place")});
    QCOMPARE(story->fixedMentions(again).size(), 1);
    QCOMPARE(story.counted(), story.recounted());
}

void TestDictionary::knownTextIsNotReadAgain()
{
    Story story;
    const QStringList read = story.all();
    EXPECT_OK(removeArticles(*story, {story.a}));
    EXPECT_OK(setMentionKind(*story, {story.b, {11, 15}}, QStringLiteral("product"), Reach::Everywhere));
    const Id again = story.add(storyA);
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story->mentions(again).first().kind, QStringLiteral("product"));
    QCOMPARE(story.counted(), story.recounted());
    for (int i = 0; i < 3; ++i)
        EXPECT_OK(story->undo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.all(), read);
    QCOMPARE(story.counted(), story.recounted());
    while (story->canUndo())
        EXPECT_OK(story->undo());
    while (story->canRedo())
        EXPECT_OK(story->redo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.counted(), story.recounted());
}

void TestDictionary::otherDetailsAreReadAgain()
{
    Story story;
    const QStringList read = story.all();
    Article changed = story->article(story.a);
    changed.published = changed.published.addDays(3);
    EXPECT_OK(setArticleDetails(*story, changed));
    QCOMPARE(story->unrecognised(), QList<Id>{story.a}); // "last Tuesday" is another day now
    QCOMPARE(story.all(), read);                         // until then
    EXPECT_OK(story->undo());
    QCOMPARE(story->unrecognised(), QList<Id>());
    changed = story->article(story.a);
    changed.byline = QStringLiteral("A. Writer");
    EXPECT_OK(setArticleDetails(*story, changed));
    QCOMPARE(story->unrecognised(), QList<Id>());
    QCOMPARE(story.all(), read);
}

void TestDictionary::readingsAreKept()
{
    Story story;
    QCOMPARE(story->unread(), (QList<Id>{story.a, story.b}));
    EXPECT_OK(story->setReadings({{story.a, "says this"}, {99, "nobody"}}));
    QCOMPARE(story->unread(), QList<Id>{story.b});
    QVERIFY(story.reopen());
    QCOMPARE(story->reading(story.a), QByteArray("says this"));
    QCOMPARE(story->reading(story.b), QByteArray());
    EXPECT_OK(removeArticles(*story, {story.a}));
    QCOMPARE(story->reading(story.a), QByteArray());
    EXPECT_OK(story->undo());
    QCOMPARE(story->reading(story.a), QByteArray("says this"));
    EXPECT_OK(setMentionKind(*story, {story.a, {0, 4}}, place, Reach::Everywhere));
    QCOMPARE(story->foundMentions(story.a).first().kind, organisation);
    story->setRecogniser(77, {});
    QCOMPARE(story->unread().size(), 2);
    QCOMPARE(story->reading(story.a), QByteArray());
}

// Whatever happens, in whatever order: what is counted is what is shown.
void TestDictionary::countsFollow()
{
    Story story;
    QRandomGenerator random(11);
    const QStringList kinds{person, place, organisation, QStringLiteral("product")};
    const QStringList names{QStringLiteral("Acme"), QStringLiteral("Borel"), QStringLiteral("May Lund"),
                            QStringLiteral("Nobody")};
    const auto any = [&](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    const auto ref = [&] { return EntityRef{any(names), any(kinds)}; };
    int done = 0;
    for (int i = 0; i < 300; ++i) {
        const qsizetype start = random.bounded(20);
        const MentionPlace where{story->articles().isEmpty() ? 0 : story->articles().first().id,
                                 {start, start + 1 + random.bounded(6)}};
        const Reach reach = random.bounded(2) ? Reach::Here : Reach::Everywhere;
        Result<void> result;
        switch (random.bounded(12)) {
        case 0:
            result = rejectMention(*story, where, reach);
            break;
        case 1:
            result = setMentionKind(*story, where, any(kinds), reach);
            break;
        case 2:
            result = linkEntities(*story, ref(), ref());
            break;
        case 3:
            result = renameEntity(*story, ref(), any(names));
            break;
        case 4:
            result = separateEntity(*story, ref());
            break;
        case 5:
            result = setEntityKind(*story, ref(), any(kinds));
            break;
        case 6:
            result = rejectEntity(*story, ref());
            break;
        case 7:
            if (!story->dictionary().isEmpty())
                result = removeEntries(*story, {story->dictionary().first().id});
            break;
        case 8:
            result = removeArticles(*story, {where.article});
            break;
        case 9:
            story.add(random.bounded(2) ? storyA : storyB);
            break;
        case 10:
            result = story->canRedo() ? story->redo() : Result<void>();
            break;
        default:
            result = story->canUndo() ? story->undo() : Result<void>();
            break;
        }
        done += result.ok();
        QCOMPARE(story.counted(), story.recounted());
        if (i % 60 == 0)
            QVERIFY(story.reopen());
    }
    QVERIFY(done > 150);
    QCOMPARE(story->check(), QStringList());
}

void TestDictionary::refuses()
{
    Story story;
    const QStringList before = story.dump();
    QVERIFY(!rejectMention(*story, {99, {0, 4}}, Reach::Here).ok());
    QVERIFY(!rejectMention(*story, {story.a, {0, 400}}, Reach::Here).ok());
    QVERIFY(!rejectMention(*story, {story.a, {4, 5}}, Reach::Everywhere).ok()); // a blank
    QVERIFY(!setMentionKind(*story, {story.a, {0, 4}}, QStringLiteral("none"), Reach::Here).ok());
    QVERIFY(!setMentionSpan(*story, {story.a, {5, 9}}, {5, 15}, Reach::Here).ok()); // no entity is there
    QVERIFY(!setMentionSpan(*story, {story.a, {0, 4}}, {10, 15}, Reach::Here).ok());
    QVERIFY(!addName(*story, {story.a, {0, 4}}, {{}, {}, {}}, Reach::Here).ok());
    QVERIFY(!linkEntities(*story, {QStringLiteral("Acme"), organisation}, {QStringLiteral("Acme"), organisation}).ok());
    QVERIFY(
        !linkEntities(*story, {QStringLiteral("$1"), QStringLiteral("money")}, {QStringLiteral("Acme"), organisation})
             .ok());
    QVERIFY(!renameEntity(*story, {QStringLiteral("Acme"), organisation}, QStringLiteral(" ")).ok());
    QVERIFY(!addEntry(*story, {QStringLiteral(" "), person, {}}).ok());
    QVERIFY(!addEntry(*story, {QStringLiteral("Acme"), QStringLiteral("none"), {}}).ok());
    QVERIFY(!updateEntry(*story, {QStringLiteral("Acme"), person, {}, true, false, 5}).ok());
    QCOMPARE(story.dump(), before);
}

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
