// How newer versions and annotations from outside come into a project.
#include "app/importqueue.h"
#include "app/jobs.h"
#include "app/store/articles.h"
#include "app/store/settings.h"
#include "app/store/versions.h"
#include "app/webimport.h"
#include "tests/app/versionsfixture.h"

#include <QFile>
#include <QSignalSpy>

using namespace crossread;

class VersionSourcesTest : public QObject, VersionsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void fromOutside();
    void aGuessFromOutsideStays();
    void otherVersions_data();
    void otherVersions();
    void importing();
    void bitByBit();
    void brokenOff();
    void settingBecomesTable();
};

void VersionSourcesTest::fromOutside()
{
    WebAnnotation sure;
    sure.key = QStringLiteral("urn:1");
    sure.source = QStringLiteral("ferry.txt");
    sure.exact = QStringLiteral("The council will look at the timetable in May");
    WebAnnotation doubtful = sure;
    doubtful.key = QStringLiteral("urn:2");
    doubtful.exact = QStringLiteral("A hundred people stood at the quay for more than an hour");
    doubtful.tags = {QStringLiteral("Delay")};
    WebAnnotation lost = sure;
    lost.key = QStringLiteral("urn:3");
    lost.exact = QStringLiteral("something that nobody wrote");
    lost.tags = {QStringLiteral("Delay"), QStringLiteral("New")};
    lost.note = QStringLiteral("Why?");
    lost.author = QStringLiteral("Ben");
    const QList<WebAnnotation> all{sure, doubtful, lost};
    const auto added = addWebAnnotations(*m_project, all, placeWebAnnotations(all, articlesForPlacing(*m_project), {}));
    EXPECT_OK(added);
    QCOMPARE(m_project->placements().size(), 2);
    const Placement open = m_project->placements().first();
    const Placement orphan = m_project->placements().last();
    QCOMPARE(open.what, Placement::Outside);
    QCOMPARE(open.verdict, Anchoring::Review);
    QCOMPARE(open.subject, added->at(1).annotation);
    QCOMPARE(open.from.article, Id(0));
    QCOMPARE(open.to.span, m_project->annotation(open.subject).span);
    QCOMPARE(open.quote.exact, doubtful.exact);
    QCOMPARE(orphan.subject, Id(0));
    QCOMPARE(orphan.note, lost.note);
    QCOMPARE(orphan.tags, lost.tags);

    // An orphan gets a place with all that it said; one in doubt leaves the text and comes back.
    EXPECT_OK(placeAt(*m_project, orphan.id, {m_old, spanOf(before(), QStringLiteral("the new crane"))}));
    const Annotation placed = m_project->annotations(m_old).at(1);
    QCOMPARE(placed.note, lost.note);
    QCOMPARE(placed.author, lost.author);
    QCOMPARE(placed.tags.size(), 2);
    QCOMPARE(m_project->tags().size(), 2);
    EXPECT_OK(orphanPlacements(*m_project, {open.id}));
    QCOMPARE(m_project->annotation(open.subject).id, Id(0));
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->placements().first().tags, doubtful.tags);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->annotation(open.subject).id, open.subject);

    // The newer version has what was looked for from the beginning.
    const auto newer = update(m_old, after());
    EXPECT_OK(newer);
    QCOMPARE(quoteAt(m_project->annotation(open.subject)), doubtful.exact);
    QCOMPARE(m_project->annotation(open.subject).article, *newer);
    // Each is known by its key wherever it has gone.
    const auto again = addWebAnnotations(*m_project, all, placeWebAnnotations(all, articlesForPlacing(*m_project), {}));
    EXPECT_OK(again);
    for (const WebOutcome &outcome : *again)
        QVERIFY(outcome.duplicate);
    EXPECT_OK(removeArticles(*m_project, {m_old}));
    QCOMPARE(m_project->annotations().size(), 2); // the crane was not in the newer one
    QCOMPARE(faults(), QStringList());
}

void VersionSourcesTest::aGuessFromOutsideStays()
{
    WebAnnotation doubtful;
    doubtful.key = QStringLiteral("urn:1");
    doubtful.source = QStringLiteral("ferry.txt");
    doubtful.exact = QStringLiteral("The company blames the older cranes");
    const auto added =
        addWebAnnotations(*m_project, {doubtful}, placeWebAnnotations({doubtful}, articlesForPlacing(*m_project), {}));
    EXPECT_OK(added);
    QCOMPARE(m_project->placements().size(), 1);
    EXPECT_OK(update(m_old, after())); // which has nothing of the kind
    QCOMPARE(m_project->placements().size(), 1);
    QCOMPARE(m_project->annotation(added->first().annotation).article, m_old);
    QCOMPARE(faults(), QStringList());
    EXPECT_OK(acceptPlacement(*m_project, m_project->placements().first().id));
    QCOMPARE(m_project->placements().size(), 0);
    QCOMPARE(faults(), QStringList());
}

void VersionSourcesTest::otherVersions_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("item");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isVersion");
    const QString file = QStringLiteral("news/ferry.txt");
    const QString elsewhere = QStringLiteral("other/x.txt");
    const QString address = QStringLiteral("https://example.org/2031/ferry");
    const QString unlike = QStringLiteral(
        "Rain is expected from the west, with strong winds along the coast and some sun towards the evening. It will "
        "be colder in the hills, where the first snow may fall.");
    const auto row = [](const char *name, const QString &theFile, int item, const QString &theAddress,
                        const QString &text,
                        bool isVersion) { QTest::newRow(name) << theFile << item << theAddress << text << isVersion; };
    row("same file", file, 0, {}, after(), true);
    row("same text", file, 0, {}, before(), false);
    row("same file, its whole path", QStringLiteral("/home/maya/") + file, 0, {}, after(), true);
    row("same file, seen from beside it", QStringLiteral("../") + file, 0, {}, after(), true);
    row("same name in another folder", QStringLiteral("/home/maya/old/ferry.txt"), 0, {}, after(), false);
    row("same file, its whole path, another story", QStringLiteral("/home/maya/") + file, 0, {}, unlike, false);
    row("same file, another story", file, 0, {}, unlike, false);
    row("another item of the file", file, 2, {}, after(), false);
    row("same address", elsewhere, 0, address, after(), true);
    row("same address, rewritten", elsewhere, 0, address, unlike, true);
    row("same address written otherwise", elsewhere, 0,
        QStringLiteral("http://www.Example.org/2031/ferry/?utm_source=mail#top"), after(), true);
    row("another address", elsewhere, 0, QStringLiteral("https://example.org/2031/bridge"), after(), false);
    row("another page", elsewhere, 0, address + QStringLiteral("?page=2"), after(), false);
    row("nothing the same", elsewhere, 0, {}, after(), false);
}

void VersionSourcesTest::otherVersions()
{
    QFETCH(QString, file);
    QFETCH(int, item);
    QFETCH(QString, address);
    QFETCH(QString, text);
    QFETCH(bool, isVersion);
    ProjectFixture fixture;
    Article old = articleOf(before());
    old.address = QStringLiteral("https://example.org/2031/ferry");
    const auto present = addArticles(*fixture, {old});
    EXPECT_OK(present);
    Article article = articleOf(text);
    article.file = file;
    article.item = item;
    article.address = address;
    OtherVersions others(*fixture);
    QCOMPARE(others.of(article), isVersion ? present->first().id : Id(0));
}

void VersionSourcesTest::importing()
{
    const QString path = m_fixture->file(QStringLiteral("story.txt"));
    const auto write = [&path](const QString &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    Jobs jobs;
    ImportQueue queue(*m_project, jobs);
    QSignalSpy finished(&queue, &ImportQueue::finished);
    const auto import = [&]() -> ImportReport {
        queue.import({path});
        return finished.wait() ? finished.takeFirst().first().value<ImportReport>() : ImportReport();
    };
    QVERIFY(write(QStringLiteral("A quiet day\n\n") + before().replace(QLatin1Char('\n'), QLatin1String("\n\n"))));
    const ImportReport first = import();
    QCOMPARE(first.added.size(), 1);
    QCOMPARE(first.versions.size(), 0);
    const Id id = annotate(first.added.first(), QStringLiteral("The council will look at the timetable"));
    QVERIFY(write(QStringLiteral("A quiet day\n\n") + after().replace(QLatin1Char('\n'), QLatin1String("\n\n"))));
    const ImportReport second = import();
    QCOMPARE(second.added.size(), 1);
    QCOMPARE(second.versions.size(), 1);
    QCOMPARE(second.versions.first().other, first.added.first());
    QCOMPARE(second.versions.first().moved, 1);
    QCOMPARE(m_project->annotation(id).article, second.added.first());
    QVERIFY(m_project->isSuperseded(first.added.first()));
    QCOMPARE(import().duplicates.size(), 1);
    QVERIFY(write(QStringLiteral("A quiet day\n\n") + before().replace(QLatin1Char('\n'), QLatin1String("\n\n"))));
    const ImportReport older = import(); // an older text again is no new version
    QCOMPARE(older.duplicates, first.added);
    QCOMPARE(m_project->versions(first.added.first()).size(), 2);
    EXPECT_OK(m_project->undo());
    QVERIFY(!m_project->isSuperseded(first.added.first()));
}

void VersionSourcesTest::bitByBit()
{
    const QString text = manyLines();
    const Id old = m_fixture->add(text);
    QList<Id> marks;
    for (qsizetype at = 0; at >= 0 && at < text.size() - 10; at = text.indexOf(QLatin1Char('\n'), at + 1)) {
        const auto id = addAnnotation(*m_project, ProjectFixture::annotation(old, at + 1, at + 9));
        EXPECT_OK(id);
        marks += *id;
    }
    QCOMPARE(marks.size(), 600);
    const QString newText = QStringLiteral("Updated.\n") + text;
    const QStringList was = m_fixture->dump();
    VersionWriter writer(*m_project, articleOf(newText), old, planCarry(carryInput(*m_project, old), newText));
    int calls = 0;
    for (bool done = false; !done; ++calls) {
        const auto written = writer.write(calls > 0);
        EXPECT_OK(written);
        done = *written;
        QCOMPARE(unfinishedVersions(*m_project).isEmpty(), done);
        if (calls == 0)
            EXPECT_OK(removeAnnotations(*m_project, {marks.last()})); // meanwhile
        if (calls == 0)
            EXPECT_OK(m_project->undo());
    }
    QVERIFY(calls > 1);
    for (const Id id : std::as_const(marks))
        QCOMPARE(m_project->annotation(id).article, writer.id());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), was);
}

void VersionSourcesTest::brokenOff()
{
    const QString text = manyLines();
    const Id old = m_fixture->add(text);
    for (qsizetype at = 0; at >= 0 && at < text.size() - 10; at = text.indexOf(QLatin1Char('\n'), at + 1))
        EXPECT_OK(addAnnotation(*m_project, ProjectFixture::annotation(old, at + 1, at + 9)));
    const QString newText = QStringLiteral("Updated.\n") + text;
    VersionWriter writer(*m_project, articleOf(newText), old, planCarry(carryInput(*m_project, old), newText));
    EXPECT_OK(writer.write(false));
    QVERIFY(!m_project->annotations(old).isEmpty());
    QVERIFY(m_fixture->reopen()); // as after a crash
    Jobs jobs;
    ImportQueue queue(**m_fixture, jobs);
    QTRY_VERIFY(unfinishedVersions(**m_fixture).isEmpty() && queue.isIdle());
    QVERIFY((*m_fixture)->annotations(old).isEmpty());
    QCOMPARE((*m_fixture)->annotations(writer.id()).size(), 600);
}

void VersionSourcesTest::settingBecomesTable()
{
    const auto store = Store::connect(m_fixture->file(QStringLiteral("old.crossread")), Store::Create);
    EXPECT_OK(store);
    EXPECT_OK(migrate(**store, migrations().mid(0, 4)));
    const auto article = insertArticle(**store, articleOf(before()));
    EXPECT_OK(article);
    Annotation annotation = ProjectFixture::annotation(*article, 4, 9);
    annotation.exact = QStringLiteral("ferry");
    const auto known = insertAnnotation(**store, annotation);
    EXPECT_OK(known);
    EXPECT_OK((*store)->run(QStringLiteral("INSERT INTO settings (key, value) VALUES ('webAnnotations', ?)"),
                            {QStringLiteral(R"([{"urn:1": {"annotation": %1, "placed": "review", "exact": "ferries"},
                                           "urn:2": {"annotation": 0, "placed": "orphan", "exact": "gone",
                                                     "note": "Why?", "tags": ["Delay"], "source": "ferry.txt"},
                                           "urn:3": {"annotation": 4711, "placed": "exact"}}])")
                                 .arg(*known)}));
    EXPECT_OK(migrate(**store, migrations()));
    const auto rows =
        loadFromOutside(**store, {QStringLiteral("urn:1"), QStringLiteral("urn:2"), QStringLiteral("urn:3")});
    EXPECT_OK(rows);
    QCOMPARE(rows->size(), 2); // the third was removed long ago
    const Placement one = rows->value(QStringLiteral("urn:1")).placement;
    QCOMPARE(one.subject, *known);
    QCOMPARE(one.verdict, Anchoring::Review);
    QCOMPARE(one.to, (PassageRef{*article, {4, 9}}));
    QCOMPARE(one.quote.exact, QStringLiteral("ferries"));
    const Placement two = rows->value(QStringLiteral("urn:2")).placement;
    QCOMPARE(two.subject, Id(0));
    QCOMPARE(two.verdict, Anchoring::Orphan);
    QCOMPARE(two.note, QStringLiteral("Why?"));
    QCOMPARE(two.tags, QStringList{QStringLiteral("Delay")});
    QCOMPARE(two.source, QStringLiteral("ferry.txt"));
    const auto settings = loadSettings(**store);
    EXPECT_OK(settings);
    QVERIFY(!settings->contains(QStringLiteral("webAnnotations")));
}

QTEST_GUILESS_MAIN(VersionSourcesTest)
#include "tst_versionsources.moc"
