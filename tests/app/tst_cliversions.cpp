// Versions of articles on the command line.
#include "app/edits.h"
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

namespace {

const char *const first = "Ferry late again\n\nThe ferry was late again, Mayor Ida Brandt said on Monday.\n\nTwo "
                          "hundred people waited on the quay for more than an hour, and nobody told them why.\n";
const char *const second = "Ferry late again\n\nUpdated at noon.\n\nThe ferry was late again, Mayor Ida Brandt said on "
                           "Monday.\n\nThree hundred men stood at the pier for more than an hour, and nobody told them "
                           "why.\n";
const char *const other = "Ferry stays in port\n\nThe ferry was late again, Mayor Ida Brandt said on Monday, and two "
                          "hundred people waited on the quay for more than an hour.\n";

} // namespace

class CliVersionsTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNewerOneTakesItsPlace();
    void anOlderTextAgain();
    void anOlderDayComesLate();
    void analysesPassOver();
    void twoVersionsInOneCall();
    void annotationsInFolders();
    void namedOnesAreCompared();

private:
    Ran import(const QString &name, const QByteArray &bytes) const
    {
        return run({QStringLiteral("import"), m_project, write(name, bytes)});
    }

    QString m_project;
};

void CliVersionsTest::init()
{
    QVERIFY(renew());
    m_project = path(QStringLiteral("ferry.crossread"));
}

void CliVersionsTest::theNewerOneTakesItsPlace()
{
    const Ran one = import(QStringLiteral("ferry.txt"), first);
    QCOMPARE(one.status, 0);
    QVERIFY(!one.lines().first().contains(QStringLiteral("version")));
    const Id old = one.lines().first().value(QStringLiteral("id")).toInteger();
    {
        const auto project = Project::open(m_project);
        QVERIFY(project.ok());
        const QString text = (*project)->article(old).text;
        for (const char *words : {"Mayor Ida Brandt", "Two hundred people waited on the quay", "hundred"}) {
            Annotation annotation;
            annotation.article = old;
            annotation.span.start = text.indexOf(QLatin1String(words));
            annotation.span.end = annotation.span.start + qsizetype(qstrlen(words));
            QVERIFY(addAnnotation(**project, annotation).ok());
        }
    }
    const Ran two = import(QStringLiteral("ferry.txt"), second);
    QCOMPARE(two.status, 0);
    const QJsonObject line = two.lines().first();
    QCOMPARE(line.value(QStringLiteral("status")).toString(), QStringLiteral("imported"));
    QCOMPARE(line.value(QStringLiteral("version")).toInt(), 2);
    QCOMPARE(line.value(QStringLiteral("versionOf")).toInteger(), old);
    const QJsonObject carried = line.value(QStringLiteral("carried")).toObject();
    QCOMPARE(carried.value(QStringLiteral("moved")).toInt(), 1);
    QCOMPARE(carried.value(QStringLiteral("review")).toInt() + carried.value(QStringLiteral("orphan")).toInt(), 2);
    const auto project = Project::open(m_project);
    QCOMPARE((*project)->articles().size(), 2);
    QVERIFY((*project)->isSuperseded(old));
    QVERIFY((*project)->article(old).text.contains(QStringLiteral("Two hundred people")));
    QCOMPARE((*project)->placements().size(), 2);
}

void CliVersionsTest::anOlderTextAgain()
{
    import(QStringLiteral("ferry.txt"), first);
    import(QStringLiteral("ferry.txt"), second);
    const Ran again = import(QStringLiteral("ferry.txt"), first);
    QCOMPARE(again.lines().first().value(QStringLiteral("status")).toString(), QStringLiteral("duplicate"));
    const auto project = Project::open(m_project);
    QCOMPARE((*project)->articles().size(), 2);
    QCOMPARE((*project)->currentArticles().first().id, (*project)->articles().last().id);
}

void CliVersionsTest::anOlderDayComesLate()
{
    const auto dated = [](const char *day, const char *text) {
        return QByteArray("---\ntitle: Ferry late again\ndate: ") + day + "\n---\n\n" + text;
    };
    import(QStringLiteral("ferry.md"), dated("2031-04-09", second));
    const Ran late = import(QStringLiteral("ferry.md"), dated("2031-04-05", first));
    QCOMPARE(late.lines().first().value(QStringLiteral("version")).toInt(), 1);
    const auto project = Project::open(m_project);
    QCOMPARE((*project)->currentArticles().first().published, QDate(2031, 4, 9));
}

void CliVersionsTest::analysesPassOver()
{
    import(QStringLiteral("ferry.txt"), first);
    import(QStringLiteral("ferry.txt"), second);
    import(QStringLiteral("other.txt"), other);
    const Ran texts = run({QStringLiteral("text"), m_project});
    QCOMPARE(texts.lines().size(), 2);
    QVERIFY(texts.lines().first().value(QStringLiteral("text")).toString().contains(QStringLiteral("Updated at noon")));
    const Ran claims = run({QStringLiteral("claims"), m_project});
    QCOMPARE(claims.status, 0);
    for (const QJsonValue citation : claims.lines().first().value(QStringLiteral("citations")).toArray())
        QVERIFY(citation[QLatin1String("from")].toString() != citation[QLatin1String("to")].toString());
    // As if the older text had never been there.
    const QString fresh = path(QStringLiteral("fresh.crossread"));
    run({QStringLiteral("import"), fresh, path(QStringLiteral("ferry.txt")), path(QStringLiteral("other.txt"))});
    QCOMPARE(claims.lines(), run({QStringLiteral("claims"), fresh}).lines());
    QCOMPARE(run({QStringLiteral("entities"), m_project}).lines(), run({QStringLiteral("entities"), fresh}).lines());
    QCOMPARE(run({QStringLiteral("check"), m_project}).status, 0);
}

void CliVersionsTest::twoVersionsInOneCall()
{
    const QString project = path(QStringLiteral("new.crossread"));
    const auto page = [](const char *text) {
        return QByteArray("---\nurl: https://example.org/ferry\n---\n\n") + text;
    };
    write(QStringLiteral("a/one.md"), page(first));
    write(QStringLiteral("a/two.md"), page(second));
    const Ran ran = run({QStringLiteral("import"), project, path(QStringLiteral("a"))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 2);
    const auto opened = Project::open(project);
    QCOMPARE((*opened)->articles().size(), 2);
    QCOMPARE((*opened)->currentArticles().size(), 1);
    QVERIFY((*opened)->undo().ok()); // one step
    QCOMPARE((*opened)->articles().size(), 0);
}

void CliVersionsTest::annotationsInFolders()
{
    write(QStringLiteral("news/ferry.txt"), first);
    write(QStringLiteral("news/a.jsonld"),
          R"({"id": "urn:1", "type": "Annotation", "target": {"source": "ferry.txt", "selector":
              {"type": "TextQuoteSelector", "exact": "Two hundred people waited"}}})");
    const Ran ran = run({QStringLiteral("import"), m_project, path(QStringLiteral("news"))});
    QVERIFY2(ran.status == 0, ran.messages.constData());
    QCOMPARE(ran.lines().size(), 2);
    QCOMPARE(ran.lines().last().value(QStringLiteral("placed")).toString(), QStringLiteral("exact"));
    QCOMPARE((*Project::open(m_project))->annotations().size(), 1);
}

void CliVersionsTest::namedOnesAreCompared()
{
    QCOMPARE(import(QStringLiteral("a/ferry.txt"), first).status, 0);
    QCOMPARE(import(QStringLiteral("a/other.txt"), other).status, 0);
    const Ran newer = import(QStringLiteral("a/ferry.txt"), second);
    QCOMPARE(newer.status, 0);
    const auto compared = [this](const QStringList &words) {
        return run(QStringList{QStringLiteral("compare"), m_project, QStringLiteral("--articles")} + words);
    };
    // A single name: its two newest versions.
    const Ran versions = compared({QStringLiteral("ferry.txt")});
    QCOMPARE(versions.status, 0);
    const QJsonArray onlyB = versions.lines().constFirst()[QStringLiteral("onlyB")].toArray();
    QVERIFY(std::any_of(onlyB.begin(), onlyB.end(), [](const QJsonValue &place) {
        return place[QStringLiteral("text")].toString().contains(QStringLiteral("Updated at noon"));
    }));
    // Two: the newest of each.
    const Ran two = compared({QStringLiteral("other.txt,ferry.txt")});
    QCOMPARE(two.status, 0);
    const QJsonArray pairs = two.lines().constFirst()[QStringLiteral("pairs")].toArray();
    QVERIFY(!pairs.isEmpty());
    QCOMPARE(pairs.first()[QStringLiteral("a")][QStringLiteral("file")].toString(), QStringLiteral("other.txt"));
    const Ran none = compared({QStringLiteral("ferry.txt,nowhere.txt")});
    QCOMPARE(none.status, 1);
    QVERIFY(none.messages.contains("nowhere.txt"));
    QCOMPARE(compared({QStringLiteral("other.txt")}).status, 1); // has no other version
    QCOMPARE(run({QStringLiteral("compare"), path(QStringLiteral("a")), QStringLiteral("--articles"),
                  QStringLiteral("ferry.txt")})
                 .status,
             2);
}

QTEST_GUILESS_MAIN(CliVersionsTest)
#include "tst_cliversions.moc"
