#include "app/edits.h"
#include "app/entities/dictionary/userdefinitions.h"
#include "app/project.h"
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

namespace {

const char *const ferry =
    "Ferry 🚢 Late Again\n\nBy Jane Doe\nPublished: 12 May 2025, 18:05\n\nHALVERN (Northwire) — The ferry 🚢 was "
    "late again, Mayor Ida Brandt said on Monday.\n- two hundred people waited\n- nobody was hurt\n\nSource: The "
    "Harbour Post\n";
const char *const bridge = "The bridge over the Arle will cost $12 million, the council said. Work starts in June.\n";

} // namespace

class CliTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(renew()); }
    void whatIsACommand();
    void help();
    void wrongWords_data();
    void wrongWords();
    void text();
    void textOfFolder();
    void failuresAreNamed();
    void sentences();
    void linesAreSentences();
    void attributionsCountCodePoints();
    void entities();
    void dictionary();
    void wrongDictionary_data();
    void wrongDictionary();
    void dictionaryOfAProject();
    void definitions();
    void claims();
    void nothingToClaim();
    void claimsOfProject();
    void keysHaveAnOrder();
    void nobodyReads();
};

void CliTest::whatIsACommand()
{
    QVERIFY(isCli({QStringLiteral("text"), QStringLiteral("a.txt")}));
    QVERIFY(isCli({QStringLiteral("--help")}));
    QVERIFY(isCli({QStringLiteral("--version")}));
    QVERIFY(isCli({QStringLiteral("a.txt"), QStringLiteral("--help")}));
    QVERIFY(isCli({QStringLiteral("sing")})); // to be told that there is none
    QVERIFY(!isCli({}));
    QVERIFY(!isCli({m_folder->path()}));
    QVERIFY(!isCli({QStringLiteral("--"), QStringLiteral("--help")}));
    QVERIFY(!isCli({QStringLiteral("story.crossread")}));
    QVERIFY(!isCli({QStringLiteral("a.txt"), QStringLiteral("text")}));
}

void CliTest::help()
{
    const Ran version = run({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QCOMPARE(version.output, QByteArray("crossread " CROSSREAD_VERSION "\n"));
    const Ran general = run({QStringLiteral("--help")});
    QCOMPARE(general.status, 0);
    for (const char *name : {"text", "sentences", "entities", "claims", "import", "check"}) {
        QVERIFY2(general.output.contains(name), name);
        const Ran own = run({QString::fromLatin1(name), QStringLiteral("--help")});
        QCOMPARE(own.status, 0);
        QVERIFY(own.output.startsWith("Usage: crossread " + QByteArray(name)));
        QVERIFY(own.messages.isEmpty());
    }
}

void CliTest::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no such command") << QStringList{QStringLiteral("sing")};
    QTest::newRow("no input") << QStringList{QStringLiteral("text")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("text"), QStringLiteral("--loud"),
                                                   QStringLiteral("a.txt")};
    QTest::newRow("no number") << QStringList{QStringLiteral("text"), QStringLiteral("--threads"),
                                              QStringLiteral("many"), QStringLiteral("a.txt")};
    QTest::newRow("no value") << QStringList{QStringLiteral("text"), QStringLiteral("a.txt"),
                                             QStringLiteral("--threads")};
    QTest::newRow("project without input") << QStringList{QStringLiteral("import"), QStringLiteral("a.crossread")};
    QTest::newRow("pairs and articles") << QStringList{QStringLiteral("compare"), QStringLiteral("--pairs"),
                                                       QStringLiteral("p.tsv"), QStringLiteral("a.txt"),
                                                       QStringLiteral("b.txt")};
    QTest::newRow("check without project") << QStringList{QStringLiteral("check")};
}

void CliTest::wrongWords()
{
    QFETCH(QStringList, words);
    const Ran ran = run(words);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.output.isEmpty());
    QVERIFY(ran.messages.startsWith("crossread: "));
}

void CliTest::text()
{
    const QString file = write(QStringLiteral("ferry.txt"), ferry);
    const Ran ran = run({QStringLiteral("text"), file});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 1);
    const QJsonObject article = ran.lines().constFirst();
    const auto value = [&article](const char *key) { return article.value(QLatin1String(key)).toString(); };
    QCOMPARE(value("file"), file);
    QCOMPARE(value("title"), QStringLiteral("Ferry 🚢 Late Again"));
    QCOMPARE(value("titleOrigin"), QStringLiteral("text"));
    QCOMPARE(value("byline"), QStringLiteral("Jane Doe"));
    QCOMPARE(value("source"), QStringLiteral("The Harbour Post"));
    QCOMPARE(value("published"), QStringLiteral("2025-05-12"));
    QCOMPARE(value("publishedOrigin"), QStringLiteral("text"));
    QCOMPARE(value("publishedAt"), QStringLiteral("18:05"));
    QCOMPARE(value("language"), QStringLiteral("en"));

    // Code points: the ships before count once each.
    QStringList seen;
    for (const QJsonValue &block : article.value(QStringLiteral("blocks")).toArray())
        seen.append(block[QStringLiteral("kind")].toString() + QLatin1Char(' ') +
                    cut(value("text"), block.toObject()).left(12));
    QCOMPARE(seen, (QStringList{QStringLiteral("heading Ferry 🚢 Lat"), QStringLiteral("furniture By Jane Doe"),
                                QStringLiteral("furniture Published: 1"), QStringLiteral("paragraph HALVERN (Nor"),
                                QStringLiteral("list-item two hundred "), QStringLiteral("list-item nobody was h"),
                                QStringLiteral("furniture Source: The ")}));
}

void CliTest::textOfFolder()
{
    write(QStringLiteral("in/b.txt"), bridge);
    write(QStringLiteral("in/a.txt"), ferry);
    write(QStringLiteral("in/deep/c.md"), "# Bridge\n\nThe bridge is open.\n");
    write(QStringLiteral("in/.hidden.txt"), "Nobody reads this.\n");
    const Ran ran = run({QStringLiteral("text"), path(QStringLiteral("in/"))});
    QCOMPARE(ran.status, 0);
    QStringList files;
    for (const QJsonObject &line : ran.lines())
        files.append(line.value(QStringLiteral("file")).toString());
    QCOMPARE(files, (QStringList{path(QStringLiteral("in/a.txt")), path(QStringLiteral("in/b.txt")),
                                 path(QStringLiteral("in/deep/c.md"))}));
    // Without a date there is none, however new the file is.
    const QJsonObject undated = ran.lines().at(1);
    QVERIFY(undated.value(QStringLiteral("published")).isNull());
    QVERIFY(undated.contains(QStringLiteral("fileTime")));
}

void CliTest::failuresAreNamed()
{
    const QString good = write(QStringLiteral("good.txt"), bridge);
    const QString empty = write(QStringLiteral("empty.txt"), "");
    const QString binary = write(QStringLiteral("binary.txt"), QByteArray("ab\0\1\2\3cd\0ef", 11));
    const QString missing = path(QStringLiteral("missing.txt"));
    const Ran ran = run({QStringLiteral("text"), empty, binary, missing, good});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.lines().size(), 1);
    QCOMPARE(ran.lines().constFirst().value(QStringLiteral("file")).toString(), good);
    QCOMPARE(ran.messages.count('\n'), 3);
    for (const QString &name : {empty, binary, missing})
        QVERIFY2(ran.messages.contains(name.toUtf8()), qPrintable(name));
}

void CliTest::sentences()
{
    const QString file = write(QStringLiteral("ferry.txt"), ferry);
    const QString whole =
        run({QStringLiteral("text"), file}).lines().constFirst().value(QStringLiteral("text")).toString();
    const Ran ran = run({QStringLiteral("sentences"), file});
    QCOMPARE(ran.status, 0);
    QStringList texts;
    for (const QJsonObject &line : ran.lines()) {
        texts.append(line.value(QStringLiteral("text")).toString());
        QCOMPARE(cut(whole, line), texts.constLast());
        QCOMPARE(line.value(QStringLiteral("file")).toString(), file);
        const double claim = line.value(QStringLiteral("claim")).toDouble(-1);
        QVERIFY(claim >= 0 && claim <= 1);
    }
    QVERIFY(texts.contains(QStringLiteral("two hundred people waited")));
    QVERIFY(!texts.contains(QStringLiteral("By Jane Doe"))); // furniture says nothing
    for (const QJsonObject &line : ran.lines()) {
        if (!line.value(QStringLiteral("text")).toString().startsWith(QLatin1String("HALVERN")))
            continue;
        const QJsonObject attribution = line.value(QStringLiteral("attribution")).toObject();
        QVERIFY(attribution.value(QStringLiteral("source")).toString().contains(QLatin1String("Brandt")));
        QCOMPARE(attribution.value(QStringLiteral("cue")).toString(), QStringLiteral("said"));
        QVERIFY(cut(whole, attribution).contains(QLatin1String("Brandt said")));
    }
}

void CliTest::attributionsCountCodePoints()
{
    const QByteArray text = "🚢🚢 came in.\n🚢 The 𝒮.S. Brask did not sink, 🚢 Ilse Marn said.\n";
    const QString file = write(QStringLiteral("ships.txt"), text);
    for (const QStringList &options : {QStringList(), QStringList{QStringLiteral("--lines")}}) {
        const Ran ran = run(QStringList{QStringLiteral("sentences")} + options + QStringList{file});
        QCOMPARE(ran.status, 0);
        const QJsonObject line = ran.lines().constLast();
        const QJsonObject attribution = line.value(QStringLiteral("attribution")).toObject();
        QCOMPARE(attribution.value(QStringLiteral("source")).toString(), QStringLiteral("Ilse Marn"));
        QCOMPARE(cut(QString::fromUtf8(text), attribution), QStringLiteral("Ilse Marn said"));
        QCOMPARE(line.value(QStringLiteral("modality")).toString(), QStringLiteral("reported"));
        QCOMPARE(line.value(QStringLiteral("negated")), QJsonValue(true));
    }
}

void CliTest::linesAreSentences()
{
    // Neither blank lines nor those without a full stop are dropped, and two sentences on a line stay one.
    const QString file = write(QStringLiteral("lines.tsv"),
                               "The ferry 🚢 was late.\r\n\r\nIt rained. Nobody came\r\n  said 12 people\r\n");
    const Ran ran = run({QStringLiteral("sentences"), QStringLiteral("--lines"), file});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    QStringList texts;
    const QString whole = QStringLiteral("The ferry 🚢 was late.\n\nIt rained. Nobody came\n  said 12 people\n");
    for (const QJsonObject &line : ran.lines()) {
        texts.append(line.value(QStringLiteral("text")).toString());
        QCOMPARE(cut(whole, line), texts.constLast());
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("The ferry 🚢 was late."), QString(),
                                 QStringLiteral("It rained. Nobody came"), QStringLiteral("  said 12 people")}));
    QCOMPARE(run({QStringLiteral("sentences"), QStringLiteral("--lines"), path(QStringLiteral("missing.txt"))}).status,
             1);
    const QString binary = write(QStringLiteral("binary.txt"), QByteArray("\0\1\2\3x\0\0", 7));
    QCOMPARE(run({QStringLiteral("sentences"), QStringLiteral("--lines"), binary}).status, 1);
}

void CliTest::entities()
{
    const QString file = write(QStringLiteral("bridge.txt"),
                               "🌉 Work\n\n" + QByteArray(bridge) + "It will open on 11 May 2027, he said this week.\n");
    const QString whole =
        run({QStringLiteral("text"), file}).lines().constFirst().value(QStringLiteral("text")).toString();
    const Ran ran = run({QStringLiteral("entities"), QStringLiteral("--threads"), QStringLiteral("1"), file});
    QCOMPARE(ran.status, 0);
    QHash<QString, QJsonObject> byText;
    for (const QJsonObject &line : ran.lines()) {
        const QString text = line.value(QStringLiteral("text")).toString();
        QCOMPARE(cut(whole, line), text);
        QVERIFY(!line.value(QStringLiteral("kind")).toString().isEmpty());
        QVERIFY(!line.value(QStringLiteral("entity")).toString().isEmpty());
        byText.insert(text, line);
    }
    QVERIFY2(byText.contains(QStringLiteral("$12 million")), ran.output.constData());
    const QJsonObject money = byText.value(QStringLiteral("$12 million")).value(QStringLiteral("value")).toObject();
    QCOMPARE(money.value(QStringLiteral("kind")).toString(), QStringLiteral("money"));
    QCOMPARE(money.value(QStringLiteral("min")).toDouble(), 12e6);
    QCOMPARE(money.value(QStringLiteral("bound")).toString(), QStringLiteral("exact"));
    QCOMPARE(money.value(QStringLiteral("unit")).toString(), QStringLiteral("USD"));
    QVERIFY2(ran.output.contains("\"min\":12000000,"), "numbers are plain");
    const QJsonObject date = byText.value(QStringLiteral("11 May 2027")).value(QStringLiteral("value")).toObject();
    QCOMPARE(date.value(QStringLiteral("interval")).toString(), QStringLiteral("2027-05-11/2027-05-11"));
    // The file bears no date: its own time must not become one.
    QVERIFY(byText.value(QStringLiteral("this week")).value(QStringLiteral("value")).isNull() ||
            byText.value(QStringLiteral("this week"))
                .value(QStringLiteral("value"))[QStringLiteral("interval")]
                .isUndefined());
}

void CliTest::dictionary()
{
    const QString file = write(QStringLiteral("bridge.txt"), bridge);
    const QString names =
        write(QStringLiteral("names.tsv"),
              "\xef\xbb\xbf# text, kind, entity, case\r\n\r\nthe council\tcommittee\tHalvern City Council\tany\r\n");
    const Ran ran = run({QStringLiteral("entities"), QStringLiteral("--dictionary"), names, file});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    bool found = false;
    for (const QJsonObject &line : ran.lines()) {
        if (line.value(QStringLiteral("kind")).toString() != QLatin1String("committee"))
            continue;
        found = true;
        QCOMPARE(line.value(QStringLiteral("entity")).toString(), QStringLiteral("Halvern City Council"));
        QCOMPARE(line.value(QStringLiteral("origin")).toString(), QStringLiteral("dictionary"));
    }
    QVERIFY2(found, ran.output.constData());
}

void CliTest::wrongDictionary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no tab") << QByteArray("# x\nthe council\n") << QByteArray("line 2");
    QTest::newRow("too many") << QByteArray("a\tb\tc\tany\te\n") << QByteArray("line 1");
    QTest::newRow("no text") << QByteArray("\tperson\n") << QByteArray("line 1");
    QTest::newRow("case") << QByteArray("a\tperson\tA\tsometimes\n") << QByteArray("line 1");
    QTest::newRow("binary") << QByteArray("a\0\1\2b", 5) << QByteArray("names.tsv");
}

void CliTest::wrongDictionary()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, line);
    const QString file = write(QStringLiteral("bridge.txt"), bridge);
    const Ran ran = run(
        {QStringLiteral("claims"), QStringLiteral("--dictionary"), write(QStringLiteral("names.tsv"), bytes), file});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.output.isEmpty());
    QVERIFY2(ran.messages.contains(line), ran.messages.constData());
}

void CliTest::dictionaryOfAProject()
{
    const QString file = write(QStringLiteral("bridge.txt"), bridge);
    const QString story = path(QStringLiteral("story.crossread"));
    QCOMPARE(run({QStringLiteral("import"), story, file}).status, 0);
    qsizetype first = 0;
    {
        auto project = Project::open(story);
        QVERIFY(project.ok());
        const Article article = (*project)->article((*project)->articles().first().id);
        first = article.text.indexOf(QStringLiteral("council"));
        QVERIFY(first > 0);
        QVERIFY(addName(**project, {article.id, {first, first + 7}}, {{}, QStringLiteral("organisation"), {}},
                        Reach::Everywhere)
                    .ok());
        const qsizetype sum = article.text.indexOf(QStringLiteral("$12 million"));
        QVERIFY(rejectMention(**project, {article.id, {sum, sum + 11}}, Reach::Here).ok());
    }
    // Nobody has recognised anything yet: the analyst's word counts all the same.
    const Ran plain = run({QStringLiteral("entities"), story});
    QCOMPARE(plain.status, 0);
    QVERIFY2(plain.output.contains("\"text\":\"council\",\"kind\":\"organisation\""), plain.output.constData());
    QVERIFY2(!plain.output.contains("$12 million"), plain.output.constData());
    const QString names = write(QStringLiteral("names.tsv"), "council\tcommittee\n");
    const Ran over = run({QStringLiteral("entities"), QStringLiteral("--dictionary"), names, story});
    QVERIFY2(over.output.contains("\"kind\":\"committee\""), over.output.constData());
    QVERIFY(!over.output.contains("$12 million"));
    QVERIFY(over.output.contains("\"origin\":\"dictionary\""));
}

void CliTest::definitions()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    const auto restore = qScopeGuard([&] {
        if (before.isNull())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", before);
    });
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    const QString folder = QDir(m_folder->path()).relativeFilePath(definitionsFolder());
    QVERIFY(!folder.startsWith(QLatin1String("..")));
    write(
        folder + QStringLiteral("/bodies.xml"),
        "<language name=\"Bodies\"><highlighting><contexts>"
        "<context name=\"a\" attribute=\"Text\" lineEndContext=\"#stay\">"
        "<StringDetect attribute=\"Public body\" context=\"#stay\" String=\"council\"/></context></contexts><itemDatas>"
        "<itemData name=\"Text\" defStyleNum=\"dsNormal\"/><itemData name=\"Public body\" defStyleNum=\"dsString\"/>"
        "</itemDatas></highlighting></language>");
    const QString file = write(QStringLiteral("bridge.txt"), bridge);
    const Ran good = run({QStringLiteral("entities"), file});
    QCOMPARE(good.messages, QByteArray());
    QCOMPARE(good.status, 0);
    QVERIFY2(good.output.contains("\"kind\":\"public-body\""), good.output.constData());
    write(folder + QStringLiteral("/broken.xml"), "<language name=\"Broken\">\n<highlighting>\n</language>");
    const Ran ran = run({QStringLiteral("entities"), file});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.output, good.output);
    QVERIFY2(ran.messages.contains("broken.xml, line 3"), ran.messages.constData());
}

void CliTest::claims()
{
    const QString folder = QStringLiteral(PROJECT_ROOT "/resources/corpus");
    const Ran ran = run({QStringLiteral("claims"), folder});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 1);
    const QJsonObject document = ran.lines().constFirst();
    for (const char *key : {"claims", "conflicts", "citations", "links"})
        QVERIFY2(document.value(QLatin1String(key)).isArray(), key);
    QHash<QString, QString> texts;
    for (const QJsonObject &line : run({QStringLiteral("text"), folder}).lines())
        texts.insert(line.value(QStringLiteral("file")).toString(), line.value(QStringLiteral("text")).toString());
    const auto isPassage = [&texts](const QJsonObject &passage) {
        return !passage.value(QStringLiteral("text")).toString().isEmpty() &&
               cut(texts.value(passage.value(QStringLiteral("file")).toString()), passage) ==
                   passage.value(QStringLiteral("text")).toString() &&
               passage.contains(QStringLiteral("stance")) && passage.contains(QStringLiteral("modality")) &&
               passage.contains(QStringLiteral("attribution")) && passage.value(QStringLiteral("figures")).isArray();
    };
    const QJsonArray all = document.value(QStringLiteral("claims")).toArray();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &claim : all) {
        QSet<QString> files;
        for (const QJsonValue &passage : claim[QStringLiteral("passages")].toArray()) {
            QVERIFY(isPassage(passage.toObject()));
            files.insert(passage[QStringLiteral("file")].toString());
        }
        QCOMPARE(claim[QStringLiteral("articles")].toInteger(), files.size());
        QCOMPARE(claim[QStringLiteral("status")].toString(), QStringLiteral("suggested"));
    }
    const QJsonArray links = document.value(QStringLiteral("links")).toArray();
    QVERIFY(!links.isEmpty());
    double last = 1;
    for (const QJsonValue &link : links) {
        QVERIFY(isPassage(link[QStringLiteral("a")].toObject()) && isPassage(link[QStringLiteral("b")].toObject()));
        QVERIFY(link[QStringLiteral("score")].toDouble() <= last); // best first
        last = link[QStringLiteral("score")].toDouble();
    }
    QCOMPARE(run({QStringLiteral("claims"), folder}).output, ran.output); // the same again
}

// A document of nothing would say that there are no claims.
void CliTest::nothingToClaim()
{
    const Ran missing = run({QStringLiteral("claims"), path(QStringLiteral("missing.txt"))});
    QCOMPARE(missing.status, 1);
    QCOMPARE(missing.output, QByteArray());
    const Ran some =
        run({QStringLiteral("claims"), path(QStringLiteral("missing.txt")), write(QStringLiteral("a.txt"), ferry)});
    QCOMPARE(some.status, 1);
    QCOMPARE(some.lines().size(), 1);
    const Ran lines = run({QStringLiteral("sentences"), QStringLiteral("--lines"),
                           write(QStringLiteral("lines.txt"), "\nThe ferry was late.\n")});
    QCOMPARE(lines.lines().constFirst().value(QStringLiteral("claim")), QJsonValue(0));
    QVERIFY(lines.lines().constLast().value(QStringLiteral("claim")).toDouble() > 0);
}

void CliTest::claimsOfProject()
{
    const QString file = path(QStringLiteral("story.crossread"));
    QCOMPARE(run({QStringLiteral("import"), file, QStringLiteral(PROJECT_ROOT "/resources/corpus")}).status, 0);
    {
        auto project = Project::open(file);
        QVERIFY(project);
        Claim claim;
        claim.statement = QStringLiteral("The analyst has decided this.");
        const Article article = (*project)->article((*project)->articles().constLast().id);
        Passage passage;
        passage.article = article.id;
        passage.span = article.blocks.constLast().span;
        passage.text = passage.span.of(article.text);
        claim.passages = {passage};
        QVERIFY(addClaim(**project, claim));
    }
    const Ran ran = run({QStringLiteral("claims"), file});
    QCOMPARE(ran.messages, QByteArray());
    QCOMPARE(ran.status, 0);
    const QJsonArray claims = ran.lines().constFirst().value(QStringLiteral("claims")).toArray();
    QVERIFY(claims.size() > 1);
    QCOMPARE(claims.at(0)[QStringLiteral("statement")].toString(), QStringLiteral("The analyst has decided this."));
    QCOMPARE(claims.at(0)[QStringLiteral("status")].toString(), QStringLiteral("confirmed"));
    QCOMPARE(claims.at(0)[QStringLiteral("passages")][0][QStringLiteral("file")].toString(),
             QStringLiteral("004_exclusive-no-more.txt"));
    QCOMPARE(claims.at(1)[QStringLiteral("status")].toString(), QStringLiteral("suggested"));
    // A conflict that was dismissed is left out.
    const QJsonArray conflicts = ran.lines().constFirst().value(QStringLiteral("conflicts")).toArray();
    QVERIFY(!conflicts.isEmpty());
    {
        auto project = Project::open(file);
        QVERIFY(project);
        const QJsonValue first = conflicts.at(0);
        Conflict dismissed;
        static const QStringList kinds{QStringLiteral("figures"), QStringLiteral("polarity"), QStringLiteral("status"),
                                       QStringLiteral("date")};
        dismissed.kind = ConflictKind(kinds.indexOf(first[QStringLiteral("kind")].toString()));
        const auto place = [&project](const QJsonValue &side) {
            for (const Article &article : (*project)->articles()) {
                const QString text = (*project)->article(article.id).text;
                const QString words = side[QStringLiteral("text")].toString();
                if (const qsizetype at = text.indexOf(words); at >= 0)
                    return PassageRef{article.id, {at, at + words.size()}};
            }
            return PassageRef();
        };
        dismissed.a = place(first[QStringLiteral("a")]);
        dismissed.b = place(first[QStringLiteral("b")]);
        QVERIFY(dismissConflicts(**project, {dismissed}));
    }
    const QJsonArray left =
        run({QStringLiteral("claims"), file}).lines().constFirst().value(QStringLiteral("conflicts")).toArray();
    QCOMPARE(left.size(), conflicts.size() - 1);
    QVERIFY(!left.contains(conflicts.at(0)));
    // Held by somebody else, it is read as it is.
    const auto held = Project::open(file);
    QVERIFY(held);
    const Ran beside = run({QStringLiteral("claims"), file});
    QCOMPARE(beside.status, 0);
    QCOMPARE(beside.lines().constFirst().value(QStringLiteral("conflicts")).toArray(), left);
}

void CliTest::keysHaveAnOrder()
{
    const Ran ran =
        run({QStringLiteral("text"), write(QStringLiteral("quotes.txt"), "He said \"no\" \\ and left.\tTwice.\n")});
    QVERIFY2(ran.output.startsWith("{\"file\":"), ran.output.constData());
    qsizetype at = 0;
    for (const char *key : {"\"title\":", "\"titleOrigin\":", "\"byline\":", "\"source\":", "\"published\":",
                            "\"language\":", "\"text\":", "\"blocks\":"}) {
        const qsizetype next = ran.output.indexOf(key);
        QVERIFY2(next > at, key);
        at = next;
    }
    QCOMPARE(ran.lines().constFirst().value(QStringLiteral("text")).toString(),
             QStringLiteral("He said \"no\" \\ and left. Twice."));
}

void CliTest::nobodyReads()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("There is no /dev/full here.");
    QBuffer messages;
    messages.open(QIODevice::WriteOnly);
    QCOMPARE(runCli({QStringLiteral("text"), write(QStringLiteral("a.txt"), ferry)}, full, messages), 1);
    QVERIFY(messages.data().startsWith("crossread: "));
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
