// `crossread import PROJECT annotations.jsonld`
#include "app/project.h"
#include "tests/app/clirun.h"
#include "tests/app/testfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

namespace {

const char *const article =
    "The 🚢 ferry was late again, Mayor Ida Brandt said on Monday.\n\nTwo hundred people waited on "
    "the quay for more than an hour, and nobody told them why.\n";

QJsonObject annotation(const QString &id, const QJsonArray &selectors)
{
    return {
        {QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/anno.jsonld")},
        {QStringLiteral("id"), id},
        {QStringLiteral("type"), QStringLiteral("Annotation")},
        {QStringLiteral("creator"), QStringLiteral("Ben")},
        {QStringLiteral("created"), QStringLiteral("2031-04-05T10:00:00Z")},
        {QStringLiteral("body"), QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                                        {QStringLiteral("purpose"), QStringLiteral("tagging")},
                                                        {QStringLiteral("value"), QStringLiteral("Delay")}},
                                            QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                                        {QStringLiteral("purpose"), QStringLiteral("commenting")},
                                                        {QStringLiteral("value"), QStringLiteral("Note of ") + id}}}},
        {QStringLiteral("target"), QJsonObject{{QStringLiteral("source"), QStringLiteral("ferry.txt")},
                                               {QStringLiteral("selector"), selectors}}}};
}

QJsonObject position(int start, int end)
{
    return {{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
            {QStringLiteral("start"), start},
            {QStringLiteral("end"), end}};
}

QJsonObject quoted(const QString &exact)
{
    return {{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")}, {QStringLiteral("exact"), exact}};
}

} // namespace

class CliAnnotationsTest : public QObject, TestFolder
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void places();
    void twiceMakesNoDoubles();
    void oneStepOfUndo();
    void articlesAndAnnotationsTogether();
    void badInput();

private:
    using TestFolder::write;
    QString write(const QString &name, const QJsonArray &annotations) const
    {
        return write(name, QJsonDocument(annotations).toJson());
    }
    QJsonArray four() const
    {
        return {
            annotation(QStringLiteral("urn:1"), {position(6, 11), quoted(QStringLiteral("ferry"))}),
            annotation(QStringLiteral("urn:2"), {quoted(QStringLiteral("MAYOR IDA BRANDT SAID"))}),
            annotation(QStringLiteral("urn:3"), {quoted(QStringLiteral("Three hundred people waited at the quay"))}),
            annotation(QStringLiteral("urn:4"), {quoted(QStringLiteral("something that nobody wrote"))})};
    }

    QString m_project;
};

void CliAnnotationsTest::init()
{
    QVERIFY(renew());
    m_project = path(QStringLiteral("story.crossread"));
    QCOMPARE(run({QStringLiteral("import"), m_project, write(QStringLiteral("ferry.txt"), article)}).status, 0);
}

void CliAnnotationsTest::places()
{
    const Ran ran = run({QStringLiteral("import"), m_project, write(QStringLiteral("a.jsonld"), four())});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.messages.contains("urn:4") && ran.messages.contains("something that nobody wrote"));
    QCOMPARE(ran.all("id"), (QStringList{QStringLiteral("urn:1"), QStringLiteral("urn:2"), QStringLiteral("urn:3"),
                                         QStringLiteral("urn:4")}));
    QCOMPARE(ran.all("file"), QStringList(4, QStringLiteral("ferry.txt")));
    QCOMPARE(ran.all("placed"), (QStringList{QStringLiteral("exact"), QStringLiteral("moved"), QStringLiteral("review"),
                                             QStringLiteral("orphan")}));
    QCOMPARE(ran.lines().at(0).value(QStringLiteral("start")).toInt(), 6);
    QCOMPARE(ran.lines().at(0).value(QStringLiteral("end")).toInt(), 11);
    QVERIFY(ran.lines().at(3).value(QStringLiteral("start")).isNull());

    const auto project = Project::open(m_project);
    QVERIFY(project.ok());
    const QList<Annotation> marks = (*project)->annotations();
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks.at(0).exact, QStringLiteral("ferry"));
    QCOMPARE(marks.at(0).prefix, QStringLiteral("The 🚢 "));
    QCOMPARE(marks.at(0).span.start, 7);
    QCOMPARE(marks.at(0).note, QStringLiteral("Note of urn:1"));
    QCOMPARE(marks.at(0).author, QStringLiteral("Ben"));
    QCOMPARE(marks.at(0).created, QDateTime(QDate(2031, 4, 5), QTime(10, 0), Qt::UTC));
    QCOMPARE(marks.at(1).exact, QStringLiteral("Mayor Ida Brandt said"));
    QCOMPARE((*project)->tags().size(), 1);
    QCOMPARE(marks.at(2).tags, QList<Id>{(*project)->tags().first().id});
    QCOMPARE((*project)->check(), QStringList());
    // What is in doubt is marked as such, and what is not placed is kept with its quote.
    const QList<Placement> &kept = (*project)->placements();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).verdict, Anchoring::Review);
    QCOMPARE(kept.at(0).subject, marks.at(2).id);
    QCOMPARE(kept.at(1).verdict, Anchoring::Orphan);
    QCOMPARE(kept.at(1).quote.exact, QStringLiteral("something that nobody wrote"));
}

void CliAnnotationsTest::twiceMakesNoDoubles()
{
    const QString file = write(QStringLiteral("a.jsonld"), four());
    const Ran first = run({QStringLiteral("import"), m_project, file});
    const Ran again = run({QStringLiteral("import"), m_project, file});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.all("placed"), first.all("placed"));
    QCOMPARE(again.all("annotation"), first.all("annotation"));
    QCOMPARE(again.all("status").mid(0, 3), QStringList(3, QStringLiteral("duplicate")));
    const auto project = Project::open(m_project);
    QCOMPARE((*project)->annotations().size(), 3);
    QCOMPARE((*project)->tags().size(), 1);
}

void CliAnnotationsTest::oneStepOfUndo()
{
    const QString file = write(QStringLiteral("a.jsonld"), four());
    const QString more = write(QStringLiteral("b.jsonld"),
                               {annotation(QStringLiteral("urn:5"), {quoted(QStringLiteral("nobody told them why"))})});
    QCOMPARE(run({QStringLiteral("import"), m_project, file, more}).status, 0);
    {
        const auto project = Project::open(m_project);
        QCOMPARE((*project)->annotations().size(), 4);
        QVERIFY((*project)->undo().ok());
        QCOMPARE((*project)->annotations().size(), 0);
        QCOMPARE((*project)->tags().size(), 0);
        QCOMPARE((*project)->articles().size(), 1);
    }
    // What was taken back can be imported again.
    QCOMPARE(run({QStringLiteral("import"), m_project, file, more}).status, 0);
    QCOMPARE((*Project::open(m_project))->annotations().size(), 4);
}

void CliAnnotationsTest::articlesAndAnnotationsTogether()
{
    const QString project = path(QStringLiteral("new.crossread"));
    const Ran ran = run({QStringLiteral("import"), project, write(QStringLiteral("a.jsonld"), four()),
                         path(QStringLiteral("ferry.txt"))});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.lines().size(), 5);
    QCOMPARE((*Project::open(project))->annotations().size(), 3);
}

void CliAnnotationsTest::badInput()
{
    QJsonObject elsewhere = annotation(QStringLiteral("urn:6"), {quoted(QStringLiteral("some words"))});
    elsewhere[QStringLiteral("target")] =
        QJsonObject{{QStringLiteral("source"), QStringLiteral("other.txt")},
                    {QStringLiteral("selector"), quoted(QStringLiteral("some words"))}};
    const QString mixed = write(QStringLiteral("mixed.jsonld"),
                                {elsewhere, annotation(QStringLiteral("urn:7"), {}), QStringLiteral("odd"),
                                 annotation(QStringLiteral("urn:8"), {position(0, 3)})});
    const QString broken = write(QStringLiteral("broken.jsonld"), QByteArray("{\"type\": "));
    const Ran ran = run({QStringLiteral("import"), m_project, path(QStringLiteral("none.jsonld")), broken, mixed});
    QCOMPARE(ran.status, 1);
    for (const char *word : {"none.jsonld", "broken.jsonld", "mixed.jsonld", "other.txt", "urn:7"})
        QVERIFY2(ran.messages.contains(word), word);
    QCOMPARE(ran.all("id"), (QStringList{QStringLiteral("urn:6"), QStringLiteral("urn:8")}));
    QCOMPARE(ran.all("placed"), (QStringList{QStringLiteral("orphan"), QStringLiteral("exact")}));
    QCOMPARE((*Project::open(m_project))->annotations().size(), 1);
}

QTEST_GUILESS_MAIN(CliAnnotationsTest)
#include "tst_cliannotations.moc"
