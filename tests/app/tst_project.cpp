#include "tests/app/projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

namespace {

Mention mention(qsizetype start, qsizetype end, const QString &kind, const QString &entity)
{
    Mention mention;
    mention.span = {start, end};
    mention.kind = kind;
    mention.entity = entity;
    mention.score = 0.25;
    return mention;
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void articlesComeBackWhole();
    void entitiesAddUp();
    void readAndSettingsAreKept();
    void copiesAreWhole();
    void changesAreTold();
};

void TestProject::articlesComeBackWhole()
{
    ProjectFixture project;
    Article article = ProjectFixture::article(QStringLiteral("Ferry late\nThe ferry was late."));
    article.byline = QStringLiteral("A. Writer");
    article.publishedAt = QTime(21, 40);
    article.address = QStringLiteral("https://example.org/ferry");
    article.item = 2;
    article.titleOrigin = MetadataOrigin::Text;
    article.blocks = {{BlockKind::Heading, 1, {0, 10}, {}}, {BlockKind::ListItem, 2, {11, 30}, QStringLiteral("3.")}};
    const auto outcome = addArticles(*project, {article});
    EXPECT_OK(outcome);
    const Id id = outcome->first().id;
    QVERIFY(project.reopen());

    const Article found = project->article(id);
    article.id = id;
    article.contentId = found.contentId;
    QCOMPARE(project->original(id), article.original);
    QCOMPARE(found.contentId.size(), 32);
    article.original.clear();
    QCOMPARE(found.blocks, article.blocks);
    QVERIFY(found == article);
    QCOMPARE(project->articles().size(), 1);
    QVERIFY(project->articles().first().text.isEmpty());
    QCOMPARE(project->article(id + 1).id, Id(0));
    QCOMPARE(project->check(), QStringList());
}

void TestProject::entitiesAddUp()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("Ada Lake met Lake in Portholm."));
    const Id b = project.add(QStringLiteral("Lake left Portholm."));
    QCOMPARE(project->unrecognised(), (QList<Id>{a, b}));
    const QString person = QStringLiteral("person");
    const QString place = QStringLiteral("place");
    const QString name = QStringLiteral("Ada Lake");
    const QString town = QStringLiteral("Portholm");
    Mention sum = mention(0, 4, QStringLiteral("money"), {});
    sum.value = Figure{QStringLiteral("money"), 1, 2, Bound::AtLeast, QStringLiteral("USD"), {}, QDate(2031, 1, 2)};
    const QList<Mention> first{mention(0, 8, person, name), mention(13, 17, person, name),
                               mention(21, 29, place, town)};
    EXPECT_OK(project->setMentions({{a, first}, {b, {mention(0, 4, person, name)}}}));
    QCOMPARE(project->unrecognised(), QList<Id>());
    QCOMPARE(project->mentions(a), first);
    EXPECT_OK(project->setMentions({{b, {sum}}}));
    QCOMPARE(project->mentions(b), QList<Mention>{sum});
    EXPECT_OK(project->setMentions({{b, {mention(0, 4, person, name), mention(10, 18, place, town)}}}));
    for (int round = 0; round < 2; ++round) {
        const QList<EntitySummary> entities = project->entities();
        QCOMPARE(entities.size(), 2);
        QCOMPARE(entities[0].name, name);
        QCOMPARE(entities[0].count, 3);
        QCOMPARE(entities[0].aliases, QStringList{QStringLiteral("Lake")});
        QCOMPARE(entities[0].byArticle, (QHash<Id, int>{{a, 2}, {b, 1}}));
        QCOMPARE(entities[1].name, town);
        QCOMPARE(entities[1].aliases, QStringList());
        QVERIFY(project.reopen());
    }
    EXPECT_OK(removeArticles(*project, {a}));
    QCOMPARE(project->entities().first().count, 1);
    EXPECT_OK(project->undo());
    QCOMPARE(project->unrecognised(), QList<Id>());
    QCOMPARE(project->mentions(a), first);
    QCOMPARE(project->entities().first().count, 3);
}

void TestProject::readAndSettingsAreKept()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One."));
    QVERIFY(!project->isRead(a));
    project->markRead(a);
    project->setSetting(QStringLiteral("layout"), QJsonValue(42));
    QVERIFY(project.reopen());
    QVERIFY(project->isRead(a));
    QCOMPARE(project->setting(QStringLiteral("layout")), QJsonValue(42));
    QCOMPARE(project->setting(QStringLiteral("other"), QJsonValue(true)), QJsonValue(true));
}

void TestProject::copiesAreWhole()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3)));
    const QString copy = project.file(QStringLiteral("copy.crossread"));
    QFile old(copy);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("something else");
    old.close();
    EXPECT_OK(project->saveCopy(copy));
    QVERIFY(!project->saveCopy(project.path()).ok());
    QVERIFY(!project->saveCopy(project.file(QStringLiteral("none/copy.crossread"))).ok());
    auto second = Project::open(copy);
    EXPECT_OK(second);
    QCOMPARE(ProjectFixture::dump((*second)->store()), project.dump());
    QCOMPARE((*second)->undoText(), project->undoText());
    QVERIFY(!project->saveCopy(copy).ok()); // it is open
    QCOMPARE((*second)->check(), QStringList());
}

void TestProject::changesAreTold()
{
    ProjectFixture project;
    QSignalSpy spy(&*project, &Project::changed);
    const Id a = project.add(QStringLiteral("One sentence."));
    QCOMPARE(spy.size(), 1);
    const Change imported = spy.takeFirst().first().value<Change>();
    QVERIFY(imported.parts.testFlag(Change::Articles));
    QCOMPARE(imported.articles, QList<Id>{a});
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3), ProjectFixture::tag(QStringLiteral("Odd"))));
    QCOMPARE(spy.size(), 1);
    const Change marked = spy.takeFirst().first().value<Change>();
    QCOMPARE(marked.parts, Change::Parts(Change::Annotations | Change::Tags | Change::History));
    QCOMPARE(marked.articles, QList<Id>{a});
    EXPECT_OK(project->undo());
    QCOMPARE(spy.takeFirst().first().value<Change>().parts, marked.parts);
    EXPECT_OK(project->setAnalysis({}));
    QCOMPARE(spy.takeFirst().first().value<Change>().parts, Change::Parts(Change::Claims));
    project->markRead(a);
    project->markRead(a);
    QCOMPARE(spy.size(), 1);
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
