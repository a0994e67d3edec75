#include "app/analyser.h"
#include "app/entities/reading.h"
#include "app/jobs.h"
#include "tests/app/projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

// Names of all articles of a project are decided together, and again with each article.
class TestAnalyserLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesWhatIsAdded();
    void laterArticlesChangeLinks();
    void readsNothingTwice();
    void findsLinksOfAnOpenedProject();
    void manyBatchesDecideTogether();
};

namespace {

Article article(const QString &text)
{
    Article made = ProjectFixture::article(text);
    Block block;
    block.span = {0, text.size()};
    made.blocks = {block};
    return made;
}

Id add(ProjectFixture &project, const QString &text)
{
    const auto outcome = addArticles(*project, {article(text)});
    return outcome.ok() && outcome->size() == 1 ? outcome->first().id : 0;
}

QStringList entities(ProjectFixture &project, Id id)
{
    QStringList names;
    for (const Mention &mention : project->mentions(id))
        names += mention.entity;
    return names;
}

// Waits until all is found.
bool settle(Analyser &analyser)
{
    return QTest::qWaitFor([&] { return analyser.isIdle(); }, 60'000);
}

const QString brief = QStringLiteral("Few had expected that Mr Oyelaran would speak.");
const QString full = QStringLiteral("The coach, Samuel Oyelaran, was content.");
const QString other = QStringLiteral("Floods hit the city of Lisbon.");

} // namespace

void TestAnalyserLinks::recognisesWhatIsAdded()
{
    ProjectFixture project;
    Jobs jobs;
    Analyser analyser(*project, jobs);
    const Id id = add(project, other);
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, id), QStringList{QStringLiteral("Lisbon")});
    QVERIFY(project->unread().isEmpty());
    QVERIFY(project->unrecognised().isEmpty());
    // An article without any name is done, too.
    add(project, QStringLiteral("it rained."));
    QVERIFY(settle(analyser));
    QVERIFY(project->unrecognised().isEmpty());
}

void TestAnalyserLinks::laterArticlesChangeLinks()
{
    ProjectFixture project;
    Jobs jobs;
    Analyser analyser(*project, jobs);
    const Id first = add(project, brief);
    const Id second = add(project, other);
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Oyelaran")});

    QSet<Id> told;
    connect(&*project, &Project::changed, this, [&told](const Change &change) {
        if (change.parts.testFlag(Change::Mentions))
            told.unite(QSet<Id>(change.articles.begin(), change.articles.end()));
    });
    const Id third = add(project, full);
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Samuel Oyelaran")});
    QVERIFY(told.contains(first));
    QVERIFY(told.contains(third));
    QVERIFY(!told.contains(second)); // nothing of it is another

    // Without the article that explains it the name stands for itself again.
    QVERIFY(removeArticles(*project, {third}).ok());
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Oyelaran")});
    QVERIFY(project->undo().ok());
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Samuel Oyelaran")});
}

void TestAnalyserLinks::readsNothingTwice()
{
    ProjectFixture project;
    Jobs jobs;
    Analyser analyser(*project, jobs);
    const Id first = add(project, brief);
    QVERIFY(settle(analyser));
    // A mark that only a second reading would remove.
    const QByteArray kept = project->reading(first);
    auto reading = readingFromBytes(kept);
    QVERIFY(reading.has_value());
    Mention mark;
    mark.span = {0, 3};
    mark.kind = QStringLiteral("quantity");
    mark.entity = QStringLiteral("marked");
    reading->figures = {mark};
    QVERIFY(project->setReadings({{first, toBytes(*reading)}}).ok());
    QVERIFY(project.reopen());
    Analyser again(*project, jobs);
    add(project, full);
    QVERIFY(settle(again));
    QCOMPARE(entities(project, first), QStringList({QStringLiteral("marked"), QStringLiteral("Samuel Oyelaran")}));
}

void TestAnalyserLinks::findsLinksOfAnOpenedProject()
{
    ProjectFixture project;
    Jobs jobs;
    Id first = 0;
    {
        Analyser analyser(*project, jobs);
        first = add(project, brief);
        QVERIFY(settle(analyser));
    }
    QVERIFY(project.reopen());
    Analyser analyser(*project, jobs);
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Oyelaran")});
    add(project, full);
    QVERIFY(settle(analyser));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Samuel Oyelaran")});
    // What is damaged is read again.
    QVERIFY(project->setReadings({{first, QByteArray("damaged")}}).ok());
    QVERIFY(project.reopen());
    Analyser mended(*project, jobs);
    const Id last = add(project, other);
    QVERIFY(settle(mended));
    QCOMPARE(entities(project, first), QStringList{QStringLiteral("Samuel Oyelaran")});
    QCOMPARE(entities(project, last), QStringList{QStringLiteral("Lisbon")});
    QVERIFY(readingFromBytes(project->reading(first)).has_value());
}

void TestAnalyserLinks::manyBatchesDecideTogether()
{
    ProjectFixture project;
    Jobs jobs;
    Analyser analyser(*project, jobs);
    QList<Article> many = {article(brief)};
    for (int i = 0; i < 450; ++i)
        many += article(QStringLiteral("Floods hit the city of Lisbon on day %1.").arg(i));
    many += article(full);
    const auto added = addArticles(*project, many);
    QVERIFY(added.ok());
    QVERIFY(settle(analyser));
    QVERIFY(project->unrecognised().isEmpty());
    QCOMPARE(entities(project, added->first().id), QStringList{QStringLiteral("Samuel Oyelaran")});
}

QTEST_GUILESS_MAIN(TestAnalyserLinks)
#include "tst_analyserlinks.moc"
