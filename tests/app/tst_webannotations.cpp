#include "app/annotations/placing.h"
#include "app/annotations/webannotations.h"

#include <QTest>

using namespace crossread;

Q_DECLARE_METATYPE(crossread::Anchoring)

namespace {

const char *const one =
    R"({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a:1", "type": "Annotation", )"
    R"("creator": {"type": "Person", "name": "Ida  Brandt"}, "created": "2031-04-05T10:00:00+02:00", )"
    "\n"
    R"("modified": "2031-04-06T10:00:00.250Z", "body": [)"
    R"({"type": "TextualBody", "value": "Delay", "purpose": "tagging"}, )"
    R"({"type": "TextualBody", "value": "delay", "purpose": "tagging"}, )"
    R"({"type": "TextualBody", "value": "Again?", "purpose": "commenting"}], )"
    "\n"
    R"("target": {"source": "ferry.txt", "selector": [{"type": "TextPositionSelector", "start": 4, "end": 9}, )"
    R"({"type": "TextQuoteSelector", "exact": "ferry", "prefix": "The ", "suffix": " was"}]}})";

QByteArray wrapped(const char *before, const char *behind)
{
    return QByteArray(before) + one + behind;
}

// An annotation with another body or target.
QByteArray with(const char *body, const char *target)
{
    return QByteArray(R"({"id": "x", "type": "Annotation", "body": )") + body + R"(, "target": )" + target + "}";
}
const char *const anyTarget =
    R"({"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "some words"}})";

} // namespace

class WebAnnotationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatOneSays();
    void containers_data();
    void containers();
    void bodies_data();
    void bodies();
    void problems_data();
    void problems();
    void notJson();
    void withoutId();
    void severalTargets();
    void places_data();
    void places();
    void sources_data();
    void sources();
    void severalArticlesOfOneName();
};

void WebAnnotationsTest::whatOneSays()
{
    const auto read = readWebAnnotations(one, QStringLiteral("n.jsonld"));
    QVERIFY(read.ok());
    QCOMPARE(read->problems.size(), 0);
    QCOMPARE(read->annotations.size(), 1);
    const WebAnnotation annotation = read->annotations.first();
    QCOMPARE(annotation.id, QStringLiteral("urn:a:1"));
    QCOMPARE(annotation.source, QStringLiteral("ferry.txt"));
    QCOMPARE(annotation.position, (Span{4, 9}));
    QCOMPARE(annotation.exact, QStringLiteral("ferry"));
    QCOMPARE(annotation.prefix, QStringLiteral("The "));
    QCOMPARE(annotation.suffix, QStringLiteral(" was"));
    QCOMPARE(annotation.tags, QStringList{QStringLiteral("Delay")});
    QCOMPARE(annotation.note, QStringLiteral("Again?"));
    QCOMPARE(annotation.author, QStringLiteral("Ida Brandt"));
    QCOMPARE(annotation.created, QDateTime(QDate(2031, 4, 5), QTime(8, 0), Qt::UTC));
    QCOMPARE(annotation.modified, QDateTime(QDate(2031, 4, 6), QTime(10, 0, 0, 250), Qt::UTC));
}

void WebAnnotationsTest::containers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count");
    const QByteArray line = QByteArray(one).replace('\n', ' ');
    QTest::newRow("one") << QByteArray(one) << 1;
    QTest::newRow("byte order mark") << wrapped("\xEF\xBB\xBF", "") << 1;
    QTest::newRow("array") << wrapped("[", ",") + one + "]" << 2;
    QTest::newRow("graph") << wrapped(R"({"@graph": [{"id": "p", "type": "Person"},)", "]}") << 1;
    QTest::newRow("page") << wrapped(R"({"type": "AnnotationPage", "items": [)", "]}") << 1;
    QTest::newRow("collection") << wrapped(
                                       R"({"type": "AnnotationCollection", "total": 1,
                                           "first": {"type": "AnnotationPage", "items": [)",
                                       "]}}")
                                << 1;
    QTest::newRow("collection of items") << wrapped(R"({"type": "AnnotationCollection", "items": )", "}") << 1;
    QTest::newRow("lines") << line + "\n\n" + line + "\n" << 2;
    QTest::newRow("one line") << line + "\n" << 1;
    QTest::newRow("no type") << QByteArray(one).replace("\"type\": \"Annotation\",", "") << 1;
    QTest::newRow("prefixed types")
        << QByteArray(one).replace("\"Text", "\"oa:Text").replace("\"Annotation\"", "[\"oa:Annotation\"]") << 1;
}

void WebAnnotationsTest::containers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, count);
    const auto read = readWebAnnotations(bytes, QStringLiteral("n.jsonld"));
    QVERIFY2(read.ok(), read.ok() ? "" : qUtf8Printable(read.error().message));
    QCOMPARE(read->problems.size(), 0);
    QCOMPARE(read->annotations.size(), count);
    for (const WebAnnotation &annotation : read->annotations) {
        QCOMPARE(annotation.exact, QStringLiteral("ferry"));
        QCOMPARE(annotation.position, (Span{4, 9}));
    }
}

void WebAnnotationsTest::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("note");
    const QStringList none;
    QTest::newRow("text") << QByteArray(R"("Look here.")") << none << QStringLiteral("Look here.");
    QTest::newRow("object") << QByteArray(R"({"type": "TextualBody", "value": " Look. "})") << none
                            << QStringLiteral("Look.");
    QTest::newRow("tag") << QByteArray(R"({"value": "Big  risk", "purpose": "tagging"})")
                         << QStringList{QStringLiteral("Big risk")} << QString();
    QTest::newRow("purposes") << QByteArray(R"({"value": "Risk", "purpose": ["oa:tagging"]})")
                              << QStringList{QStringLiteral("Risk")} << QString();
    QTest::newRow("two notes") << QByteArray(R"(["One.", {"value": "Two.", "purpose": "commenting"}])") << none
                               << QStringLiteral("One.\n\nTwo.");
    QTest::newRow("items") << QByteArray(R"({"items": [{"value": "A", "purpose": "tagging"}, {"value": "B"}]})")
                           << QStringList{QStringLiteral("A")} << QStringLiteral("B");
    QTest::newRow("nothing") << QByteArray("null") << none << QString();
    QTest::newRow("odd") << QByteArray(R"([7, {"value": 3}, {"purpose": "tagging"}, []])") << none << QString();
    QTest::newRow("motivation") << QByteArray(R"({"value": "A"}, "motivation": "tagging")")
                                << QStringList{QStringLiteral("A")} << QString();
    QTest::newRow("bodyValue") << QByteArray(R"(null, "bodyValue": "Said.")") << none << QStringLiteral("Said.");
}

void WebAnnotationsTest::bodies()
{
    QFETCH(QByteArray, body);
    const auto read = readWebAnnotations(with(body.constData(), anyTarget), QStringLiteral("n.jsonld"));
    QVERIFY(read.ok());
    QCOMPARE(read->annotations.size(), 1);
    QTEST(read->annotations.first().tags, "tags");
    QTEST(read->annotations.first().note, "note");
}

void WebAnnotationsTest::problems_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &bad, const char *reason) {
        QTest::newRow(name) << bad << QString::fromLatin1(reason);
    };
    row("no target", R"({"type": "Annotation", "id": "x"})", "it has no target");
    row("a whole file", with("null", R"("a.txt")"), "it has no selector");
    row("no source", with("null", R"({"selector": {"type": "TextQuoteSelector", "exact": "a"}})"), "names no source");
    row("another selector", with("null", R"({"source": "a.txt", "selector": {"type": "XPathSelector"}})"),
        "it has no selector");
    row("an empty quote", with("null", R"({"source": "a", "selector": {"type": "TextQuoteSelector", "exact": ""}})"),
        "it has no selector");
    for (const char *position : {R"("start": -1, "end": 3)", R"("start": 5, "end": 5)", R"("start": 1.5, "end": 3)",
                                 R"("start": "a", "end": "b")", R"("start": 1)", R"("start": 1, "end": 1e300)"})
        row(position,
            with("null",
                 (QByteArray(R"({"source": "a", "selector": {"type": "TextPositionSelector", )") + position + "}}")
                     .constData()),
            "its position is not one");
    row("something else", R"({"type": "Person"})", "it is no annotation");
    row("a number", "7", "it is no object");
}

void WebAnnotationsTest::problems()
{
    QFETCH(QByteArray, bad);
    QFETCH(QString, reason);
    // The rest goes on.
    const auto read = readWebAnnotations("[" + bad + "," + one + "]", QStringLiteral("n.jsonld"));
    QVERIFY(read.ok());
    QCOMPARE(read->annotations.size(), 1);
    QCOMPARE(read->problems.size(), 1);
    QVERIFY2(read->problems.first().message.contains(reason), qUtf8Printable(read->problems.first().message));
    QVERIFY(read->problems.first().message.contains(QStringLiteral("n.jsonld")));
}

void WebAnnotationsTest::notJson()
{
    for (const char *bytes : {"", "no JSON", "{", "[]", "{\"@graph\": []}"}) {
        const auto read = readWebAnnotations(bytes, QStringLiteral("n.jsonld"));
        QVERIFY2(!read.ok(), bytes);
        QVERIFY(read.error().message.contains(QStringLiteral("n.jsonld")));
    }
    const auto lines =
        readWebAnnotations(QByteArray(one).replace('\n', ' ') + "\n{broken\n", QStringLiteral("n.jsonld"));
    QVERIFY(lines.ok());
    QCOMPARE(lines->annotations.size(), 1);
    QCOMPARE(lines->problems.size(), 1);
    QVERIFY(lines->problems.first().message.contains(QStringLiteral("line 2")));
}

void WebAnnotationsTest::withoutId()
{
    const QByteArray nameless = QByteArray(one).replace("\"id\": \"urn:a:1\",", "");
    const auto read = readWebAnnotations("[" + nameless + "," + nameless + "," +
                                             QByteArray(nameless).replace("Again?", "And again?") + "]",
                                         QStringLiteral("n.jsonld"));
    QVERIFY(read.ok());
    QCOMPARE(read->annotations.size(), 3);
    QVERIFY(!read->annotations.at(0).key.isEmpty());
    QCOMPARE(read->annotations.at(0).key, read->annotations.at(1).key);
    QVERIFY(read->annotations.at(0).key != read->annotations.at(2).key);
}

void WebAnnotationsTest::severalTargets()
{
    const auto read =
        readWebAnnotations(with("\"Both.\"", (QByteArray("[") + anyTarget + "," + anyTarget + "]").constData()),
                           QStringLiteral("n.jsonld"));
    QVERIFY(read.ok());
    QCOMPARE(read->annotations.size(), 2);
    QCOMPARE(read->annotations.at(0).key, QStringLiteral("x"));
    QCOMPARE(read->annotations.at(1).key, QStringLiteral("x#2"));
    QCOMPARE(read->annotations.at(1).note, QStringLiteral("Both."));
}

void WebAnnotationsTest::places_data()
{
    QTest::addColumn<Span>("position"); // code points
    QTest::addColumn<QString>("exact");
    QTest::addColumn<Anchoring>("verdict");
    QTest::addColumn<QString>("found");
    const Span none{-1, -1};
    const QString late = QStringLiteral("was late 🚢 again");
    QTest::newRow("both") << Span{10, 26} << late << Anchoring::Exact << late;
    QTest::newRow("position alone") << Span{4, 9} << QString() << Anchoring::Exact << QStringLiteral("ferry");
    QTest::newRow("one character outside the BMP")
        << Span{19, 20} << QString() << Anchoring::Exact << QStringLiteral("🚢");
    QTest::newRow("quote alone") << none << late << Anchoring::Exact << late;
    QTest::newRow("another position") << Span{3, 18} << late << Anchoring::Moved << late;
    QTest::newRow("a position behind the end") << Span{3000, 3018} << late << Anchoring::Moved << late;
    QTest::newRow("another case") << none << late.toUpper() << Anchoring::Moved << late;
    QTest::newRow("rewritten") << none << QStringLiteral("the mayor told everybody there") << Anchoring::Review
                               << QStringLiteral("the mayor told anybody here");
    QTest::newRow("only a position behind the end") << Span{3000, 3018} << QString() << Anchoring::Orphan << QString();
    QTest::newRow("not there") << none << QStringLiteral("an unheard-of sentence") << Anchoring::Orphan << QString();
}

void WebAnnotationsTest::places()
{
    QFETCH(Span, position);
    QFETCH(QString, exact);
    QFETCH(QString, found);
    Article article;
    article.id = 3;
    article.file = QStringLiteral("news/ferry.txt");
    article.text = QStringLiteral("🚢he ferry was late 🚢 again, as the mayor told anybody here who asked.");
    WebAnnotation annotation;
    annotation.source = QStringLiteral("ferry.txt");
    annotation.position = position;
    annotation.exact = exact;
    const QList<WebPlace> places = placeWebAnnotations({annotation}, {article}, {});
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().article, Id(3));
    QTEST(places.first().anchor.verdict, "verdict");
    if (!found.isEmpty())
        QCOMPARE(places.first().anchor.span.of(article.text), found);
}

void WebAnnotationsTest::sources_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Id>("article");
    QTest::newRow("as imported") << QStringLiteral("a/one.txt") << Id(1);
    QTest::newRow("the other one") << QStringLiteral("b/one.txt") << Id(2);
    QTest::newRow("name") << QStringLiteral("two words.txt") << Id(3);
    QTest::newRow("escaped") << QStringLiteral("file:///home/x/two%20words.txt") << Id(3);
    QTest::newRow("address") << QStringLiteral("https://example.org/3") << Id(3);
    QTest::newRow("nobody") << QStringLiteral("three.txt") << Id(0);
    QTest::newRow("nothing") << QString() << Id(0);
}

void WebAnnotationsTest::sources()
{
    QFETCH(QString, source);
    QList<Article> articles(3);
    const QStringList files{QStringLiteral("a/one.txt"), QStringLiteral("b/one.txt"),
                            QStringLiteral("c/two words.txt")};
    for (int i = 0; i < 3; ++i) {
        articles[i].id = i + 1;
        articles[i].file = files.at(i);
        articles[i].text = QStringLiteral("Some words of a text.");
    }
    articles[2].address = QStringLiteral("https://example.org/3");
    WebAnnotation annotation;
    annotation.source = source;
    annotation.exact = QStringLiteral("words of a text");
    QTEST(placeWebAnnotations({annotation}, articles, {}).first().article, "article");
}

void WebAnnotationsTest::severalArticlesOfOneName()
{
    QList<Article> articles(2);
    for (int i = 0; i < 2; ++i) {
        articles[i].id = i + 1;
        articles[i].file = QStringLiteral("mails.txt");
        articles[i].item = i + 1;
    }
    articles[0].text = QStringLiteral("The first of them speaks of the weather.");
    articles[1].text = QStringLiteral("The second speaks of a ship that came late.");
    WebAnnotation annotation;
    annotation.source = QStringLiteral("mails.txt");
    annotation.exact = QStringLiteral("a ship that came late");
    const WebPlace place = placeWebAnnotations({annotation}, articles, {}).first();
    QCOMPARE(place.article, Id(2));
    QCOMPARE(place.anchor.verdict, Anchoring::Exact);
    articles[0].text = articles[1].text; // now nobody knows which
    QCOMPARE(placeWebAnnotations({annotation}, articles, {}).first().anchor.verdict, Anchoring::Review);
}

QTEST_GUILESS_MAIN(WebAnnotationsTest)
#include "tst_webannotations.moc"
