#include "app/settings.h"
#include "tests/app/projectfixture.h"

#include <QSettings>
#include <QSignalSpy>

using namespace crossread;

namespace {

QString tree(const Project &project)
{
    QStringList list;
    for (const Tag &tag : project.tags())
        list += QStringLiteral("%1%2").arg(tag.parent ? project.tag(tag.parent).name + QLatin1Char('/') : QString(),
                                           tag.name);
    return list.join(QLatin1Char(' '));
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameArticleOnce();
    void sameTextOfAnotherOutlet();
    void unsetPartsOfArticlesAreFilledIn();
    void detailsBearTheirOrigin();
    void removedArticlesTakeTheirMarksAlong();
    void tagsTakeColoursInTurn();
    void tagNamesAreUniqueAmongSiblings();
    void tagsMove();
    void digitsBelongToOneTag();
    void removedTagsLeaveNoBareMarks();
    void mergedTags_data();
    void mergedTags();
    void annotationsQuoteTheirPlace();
    void pairsAreNotCut_data();
    void pairsAreNotCut();
    void badPlaces_data();
    void badPlaces();
    void annotationsKnowWhoAndWhen();
    void annotationsComeInOrder();
    void unknownIdsAreErrors();
    void nothingChangedIsNoStep();
    void claimsByHand();
    void statementsByHand();
    void passagesStandOnce();
    void cutSuggestionIsWordedByWhatStays();
    void splitAndMerge();
    void originsOfDecidedClaims();

private:
    QTemporaryDir m_settings;
};

void TestEdits::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void TestEdits::sameTextOfAnotherOutlet()
{
    ProjectFixture project;
    const auto of = [](const char *outlet, const char *file) {
        Article article = ProjectFixture::article(QStringLiteral("One."));
        article.source = QString::fromUtf8(outlet);
        article.file = QString::fromUtf8(file);
        return article;
    };
    // Two that carry the same wire copy are two articles; one whose outlet nobody knows may be either.
    const auto outcome =
        addArticles(*project, {of("Courier", "a.md"), of("Ledger", "b.md"), of("COURIER", "c.md"), of("", "d.md")});
    EXPECT_OK(outcome);
    QVERIFY(!outcome->at(0).duplicate);
    QVERIFY(!outcome->at(1).duplicate);
    QVERIFY(outcome->at(0).id != outcome->at(1).id);
    QVERIFY(outcome->at(2).duplicate);
    QCOMPARE(outcome->at(2).id, outcome->at(0).id);
    QVERIFY(outcome->at(3).duplicate);
    QCOMPARE(project->articles().size(), 2);
    // A file comes back as what it was, whatever its outlet is called by now.
    EXPECT_OK(addArticles(*project, {of("The Ledger", "b.md")}));
    QCOMPARE(project->articles().size(), 2);
    const auto third = addArticles(*project, {of("Post", "e.md")});
    EXPECT_OK(third);
    QCOMPARE(project->article(third->at(0).id).source, QStringLiteral("Post"));
    QCOMPARE(project->articles().size(), 3);
}

void TestEdits::sameArticleOnce()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One."));
    const auto outcome = addArticles(
        *project, {ProjectFixture::article(QStringLiteral("Two.")), ProjectFixture::article(QStringLiteral("One.")),
                   ProjectFixture::article(QStringLiteral("Two."), QStringLiteral("Other"))});
    EXPECT_OK(outcome);
    QCOMPARE(outcome->size(), 3);
    QVERIFY(!outcome->at(0).duplicate);
    QVERIFY(outcome->at(1).duplicate);
    QCOMPARE(outcome->at(1).id, a);
    QVERIFY(outcome->at(2).duplicate);
    QCOMPARE(outcome->at(2).id, outcome->at(0).id);
    QCOMPARE(project->articles().size(), 2);
    QCOMPARE(project->undoText(), QStringLiteral("Import “Two.”"));
    QSignalSpy spy(&*project, &Project::changed);
    EXPECT_OK(addArticles(*project, {ProjectFixture::article(QStringLiteral("One."))}));
    QCOMPARE(spy.size(), 0);
}

void TestEdits::unsetPartsOfArticlesAreFilledIn()
{
    ProjectFixture project;
    Article bare;
    bare.text = QStringLiteral("Line one\nLine two") + QChar(0xd83d); // half a character
    const auto outcome = addArticles(*project, {bare});
    EXPECT_OK(outcome);
    const Article article = project->article(outcome->first().id);
    QVERIFY(!article.title.isEmpty());
    QCOMPARE(article.blocks.size(), 2);
    QCOMPARE(article.blocks.last().span.of(article.text),
             QStringLiteral("Line two") + QChar(QChar::ReplacementCharacter));
    QCOMPARE(project->check(), QStringList());
}

void TestEdits::detailsBearTheirOrigin()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One."));
    Article article = project->article(a);
    article.source = QStringLiteral("Other");
    article.text = QStringLiteral("never");
    EXPECT_OK(setArticleDetails(*project, article));
    const Article found = project->article(a);
    QCOMPARE(found.source, QStringLiteral("Other"));
    QCOMPARE(found.sourceOrigin, MetadataOrigin::User);
    QCOMPARE(found.titleOrigin, MetadataOrigin::Derived);
    QCOMPARE(found.publishedOrigin, MetadataOrigin::FileName);
    QCOMPARE(found.text, QStringLiteral("One."));
    QCOMPARE(project->articles().first().source, QStringLiteral("Other"));
    article.title = QStringLiteral("  ");
    QVERIFY(!setArticleDetails(*project, article).ok());
}

void TestEdits::removedArticlesTakeTheirMarksAlong()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One."));
    const Id b = project.add(QStringLiteral("Two."));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(a, 0, 3)));
    Claim claim;
    claim.statement = QStringLiteral("Both");
    claim.passages = {ProjectFixture::passage(a, 0, 3), ProjectFixture::passage(b, 0, 3)};
    const auto id = addClaim(*project, claim);
    EXPECT_OK(id);
    QSignalSpy spy(&*project, &Project::changed);
    EXPECT_OK(removeArticles(*project, {a}));
    QCOMPARE(
        spy.first().first().value<Change>().parts,
        Change::Parts(Change::Articles | Change::Annotations | Change::Claims | Change::Mentions | Change::History));
    QVERIFY(project->annotations().isEmpty());
    QCOMPARE(project->claim(*id).passages.size(), 1);
    QCOMPARE(project->article(a).id, Id(0));
    EXPECT_OK(project->undo());
    QCOMPARE(project->claim(*id).passages.size(), 2);
    QCOMPARE(project->annotations(a).size(), 1);
}

void TestEdits::tagsTakeColoursInTurn()
{
    ProjectFixture project;
    QStringList colors;
    for (int i = 0; i < 9; ++i) {
        const auto id = addTag(*project, ProjectFixture::tag(QStringLiteral("Tag %1").arg(i)));
        EXPECT_OK(id);
        colors += project->tag(*id).color;
        QCOMPARE(project->tag(*id).position, i);
    }
    QCOMPARE(colors, tagColors() + tagColors().mid(0, 2));
    Tag own = ProjectFixture::tag(QStringLiteral("Own"));
    own.color = QStringLiteral("#123456");
    const auto id = addTag(*project, own);
    EXPECT_OK(id);
    QCOMPARE(project->tag(*id).color, own.color);
}

void TestEdits::tagNamesAreUniqueAmongSiblings()
{
    ProjectFixture project;
    const auto a = addTag(*project, ProjectFixture::tag(QStringLiteral(" Cause  of it ")));
    EXPECT_OK(a);
    QCOMPARE(project->tag(*a).name, QStringLiteral("Cause of it"));
    QVERIFY(!addTag(*project, ProjectFixture::tag(QStringLiteral("cause of it"))).ok());
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Cause of it"), *a)));
    QVERIFY(!addTag(*project, ProjectFixture::tag(QStringLiteral("  "))).ok());
    QVERIFY(!addTag(*project, ProjectFixture::tag(QStringLiteral("Child"), 99)).ok());
    QCOMPARE(project->tags().size(), 2);
}

void TestEdits::tagsMove()
{
    ProjectFixture project;
    QHash<QString, Id> ids;
    for (const char *name : {"A", "B", "C", "D"})
        ids[QLatin1String(name)] = *addTag(*project, ProjectFixture::tag(QLatin1String(name)));
    QCOMPARE(tree(*project), QStringLiteral("A B C D"));
    Tag tag = project->tag(ids.value(QStringLiteral("D")));
    tag.position = 1;
    EXPECT_OK(updateTag(*project, tag));
    QCOMPARE(tree(*project), QStringLiteral("A D B C"));
    tag = project->tag(ids.value(QStringLiteral("A")));
    tag.parent = ids.value(QStringLiteral("B"));
    tag.position = 7;
    EXPECT_OK(updateTag(*project, tag));
    QCOMPARE(tree(*project), QStringLiteral("D B B/A C"));
    QCOMPARE(project->tag(ids.value(QStringLiteral("D"))).position, 0);
    QCOMPARE(project->tag(ids.value(QStringLiteral("A"))).position, 0);
    tag = project->tag(ids.value(QStringLiteral("B")));
    tag.parent = ids.value(QStringLiteral("A"));
    QVERIFY(!updateTag(*project, tag).ok());
    tag.parent = tag.id;
    QVERIFY(!updateTag(*project, tag).ok());
    QCOMPARE(tree(*project), QStringLiteral("D B B/A C"));
}

void TestEdits::digitsBelongToOneTag()
{
    ProjectFixture project;
    Tag tag = ProjectFixture::tag(QStringLiteral("A"));
    tag.digit = 3;
    const auto a = addTag(*project, tag);
    tag.name = QStringLiteral("B");
    const auto b = addTag(*project, tag);
    QCOMPARE(project->tag(*a).digit, 0);
    QCOMPARE(project->tag(*b).digit, 3);
    tag.name = QStringLiteral("C");
    tag.digit = 10;
    QVERIFY(!addTag(*project, tag).ok());
}

void TestEdits::removedTagsLeaveNoBareMarks()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    const Id top = *addTag(*project, ProjectFixture::tag(QStringLiteral("Top")));
    const Id below = *addTag(*project, ProjectFixture::tag(QStringLiteral("Below"), top));
    const Id other = *addTag(*project, ProjectFixture::tag(QStringLiteral("Other")));
    const auto add = [&](const QList<Id> &tags, const QString &note = {}) {
        return *addAnnotation(*project, ProjectFixture::annotation(a, 0, 3, tags, note));
    };
    const Id bare = add({top, below});
    const Id noted = add({below}, QStringLiteral("note"));
    const Id tagged = add({top, other});
    const Id highlight = add({});
    EXPECT_OK(removeTag(*project, top));
    QCOMPARE(tree(*project), QStringLiteral("Other"));
    QCOMPARE(project->annotation(bare).id, Id(0));
    QVERIFY(project->annotation(noted).tags.isEmpty());
    QCOMPARE(project->annotation(tagged).tags, QList<Id>{other});
    QCOMPARE(project->annotation(highlight).id, highlight);
}

void TestEdits::mergedTags_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("into");
    QTest::addColumn<QString>("expected");
    // A(X(Z) Y) B(X)
    QTest::newRow("siblings") << "A"
                              << "B"
                              << "B B/X X/Z B/Y";
    QTest::newRow("into a child") << "A"
                                  << "Y"
                                  << "Y Y/X X/Z B B/X";
    QTest::newRow("into a grandchild") << "A"
                                       << "Z"
                                       << "Z Z/X Z/Y B B/X";
    QTest::newRow("into the parent") << "Y"
                                     << "A"
                                     << "A A/X X/Z B B/X";
}

void TestEdits::mergedTags()
{
    QFETCH(QString, from);
    QFETCH(QString, into);
    QFETCH(QString, expected);
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    QHash<QString, Id> ids;
    const auto add = [&](const char *name, const char *parent, const char *key) {
        ids[QLatin1String(key)] =
            *addTag(*project, ProjectFixture::tag(QLatin1String(name), ids.value(QLatin1String(parent))));
    };
    add("A", "", "A");
    add("B", "", "B");
    add("X", "A", "X");
    add("Z", "X", "Z");
    add("Y", "A", "Y");
    add("X", "B", "BX");
    const Id both = *addAnnotation(
        *project,
        ProjectFixture::annotation(a, 0, 3, {ids.value(from), ids.value(QStringLiteral("BX")), ids.value(into)}));
    const Id one = *addAnnotation(*project, ProjectFixture::annotation(a, 0, 3, {ids.value(from)}));
    EXPECT_OK(mergeTags(*project, ids.value(from), ids.value(into)));
    QCOMPARE(tree(*project), expected);
    QCOMPARE(project->annotation(both).tags, (QList<Id>{ids.value(QStringLiteral("BX")), ids.value(into)}));
    QCOMPARE(project->annotation(one).tags, QList<Id>{ids.value(into)});
    QVERIFY(!mergeTags(*project, ids.value(into), ids.value(into)).ok());
    QVERIFY(!mergeTags(*project, ids.value(from), ids.value(into)).ok());
}

void TestEdits::annotationsQuoteTheirPlace()
{
    ProjectFixture project;
    const QString text = QString(40, QLatin1Char('a')) + QStringLiteral("quote") + QString(40, QLatin1Char('b'));
    const Id a = project.add(text);
    const auto id = addAnnotation(*project, ProjectFixture::annotation(a, 40, 45));
    EXPECT_OK(id);
    Annotation annotation = project->annotation(*id);
    QCOMPARE(annotation.exact, QStringLiteral("quote"));
    QCOMPARE(annotation.prefix, QString(32, QLatin1Char('a')));
    QCOMPARE(annotation.suffix, QString(32, QLatin1Char('b')));
    annotation.span = {0, 41};
    EXPECT_OK(updateAnnotation(*project, annotation));
    annotation = project->annotation(*id);
    QCOMPARE(annotation.exact.size(), 41);
    QCOMPARE(annotation.prefix, QString());
    QCOMPARE(project->check(), QStringList());
    QCOMPARE(project->undoText(), QStringLiteral("Resize annotation"));
}

void TestEdits::pairsAreNotCut_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("second half first") << 33 << 36;
    QTest::newRow("first half last") << 30 << 33;
    QTest::newRow("inside") << 33 << 34;
}

void TestEdits::pairsAreNotCut()
{
    QFETCH(int, start);
    QFETCH(int, end);
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("🙂").repeated(50)); // two units each
    const auto id = addAnnotation(*project, ProjectFixture::annotation(a, start, end));
    EXPECT_OK(id);
    const Annotation annotation = project->annotation(*id);
    for (const QString &part : {annotation.exact, annotation.prefix, annotation.suffix})
        QVERIFY(part.isValidUtf16() && part.size() % 2 == 0 && !part.isEmpty());
    QVERIFY(annotation.span.contains(Span{start, end}));
    QCOMPARE(project->check(), QStringList());
}

void TestEdits::badPlaces_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("empty") << 3 << 3;
    QTest::newRow("turned round") << 5 << 3;
    QTest::newRow("before") << -1 << 3;
    QTest::newRow("after") << 3 << 14;
}

void TestEdits::badPlaces()
{
    QFETCH(int, start);
    QFETCH(int, end);
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    QVERIFY(!addAnnotation(*project, ProjectFixture::annotation(a, start, end)).ok());
    QVERIFY(project->annotations().isEmpty());
    Claim claim;
    claim.statement = QStringLiteral("Claim");
    const auto id = addClaim(*project, claim);
    EXPECT_OK(id);
    QVERIFY(!addPassages(*project, *id, {ProjectFixture::passage(a, start, end)}).ok());
    claim.passages = {ProjectFixture::passage(a, start, end)};
    QVERIFY(!addClaim(*project, claim).ok());
    QCOMPARE(project->claims().size(), 1);
}

void TestEdits::annotationsKnowWhoAndWhen()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Id login = *addAnnotation(*project, ProjectFixture::annotation(a, 0, 3));
    Settings settings = loadSettings();
    settings.author = QStringLiteral("A. Reader");
    saveSettings(settings);
    const Id named = *addAnnotation(*project, ProjectFixture::annotation(a, 0, 3));
    QCOMPARE(project->annotation(named).author, QStringLiteral("A. Reader"));
    if (qEnvironmentVariableIsSet("USER"))
        QCOMPARE(project->annotation(login).author, qEnvironmentVariable("USER"));
    Annotation other = ProjectFixture::annotation(a, 0, 3);
    other.author = QStringLiteral("B. Other");
    other.created = QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    const Id imported = *addAnnotation(*project, other);
    QVERIFY(project.reopen());
    QCOMPARE(project->annotation(imported).author, other.author);
    QCOMPARE(project->annotation(imported).created, other.created);
    const Annotation made = project->annotation(login);
    QCOMPARE(made.created.timeSpec(), Qt::UTC);
    QVERIFY(made.created.addMSecs(1) > before && made.created <= QDateTime::currentDateTimeUtc());
    Annotation changed = project->annotation(imported);
    changed.note = QStringLiteral("note");
    EXPECT_OK(updateAnnotation(*project, changed));
    QCOMPARE(project->annotation(imported).created, other.created);
    QVERIFY(project->annotation(imported).modified > other.created);
}

void TestEdits::annotationsComeInOrder()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence, long enough."));
    const Id b = project.add(QStringLiteral("Another."));
    const auto add = [&](Id article, qsizetype start, qsizetype end) {
        return *addAnnotation(*project, ProjectFixture::annotation(article, start, end));
    };
    const Id second = add(b, 0, 3);
    const Id late = add(a, 5, 6);
    const Id narrow = add(a, 0, 3);
    const Id wide = add(a, 0, 9);
    const auto ids = [](const QList<Annotation> &annotations) {
        QList<Id> list;
        for (const Annotation &annotation : annotations)
            list += annotation.id;
        return list;
    };
    QCOMPARE(ids(project->annotations()), (QList<Id>{wide, narrow, late, second}));
    QCOMPARE(ids(project->annotations(a)), (QList<Id>{wide, narrow, late}));
    QCOMPARE(ids(project->annotations(b)), QList<Id>{second});
    EXPECT_OK(removeAnnotations(*project, {wide, second}));
    QCOMPARE(ids(project->annotations()), (QList<Id>{narrow, late}));
}

void TestEdits::unknownIdsAreErrors()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    const QStringList before = project.dump();
    const Id no = 77;
    QVERIFY(!removeArticles(*project, {a, no}).ok());
    QVERIFY(!setArticleDetails(*project, {}).ok());
    QVERIFY(!updateTag(*project, ProjectFixture::tag(QStringLiteral("A"))).ok());
    QVERIFY(!removeTag(*project, no).ok());
    QVERIFY(!mergeTags(*project, no, no).ok());
    QVERIFY(!addAnnotation(*project, ProjectFixture::annotation(no, 0, 3)).ok());
    QVERIFY(!addAnnotation(*project, ProjectFixture::annotation(a, 0, 3, {no})).ok());
    QVERIFY(!addAnnotation(*project, ProjectFixture::annotation(a, 0, 3), ProjectFixture::tag({})).ok());
    QVERIFY(!updateAnnotation(*project, ProjectFixture::annotation(a, 0, 3)).ok());
    QVERIFY(!removeAnnotations(*project, {no}).ok());
    for (const Id claim : {no, Id(-7), Id(0)}) {
        QVERIFY(!setClaimStatus(*project, claim, ClaimStatus::Confirmed).ok());
        QVERIFY(!rewordClaim(*project, claim, QStringLiteral("Words")).ok());
        QVERIFY(!addPassages(*project, claim, {ProjectFixture::passage(a, 0, 3)}).ok());
        QVERIFY(!updatePassages(*project, claim, {ProjectFixture::passage(a, 0, 3)}).ok());
        QVERIFY(!removePassages(*project, claim, {{a, {0, 3}}}).ok());
        QVERIFY(!mergeClaims(*project, {claim, no}).ok());
        QVERIFY(!splitClaim(*project, claim, {{a, {0, 3}}}, QStringLiteral("Words")).ok());
        QVERIFY(!removeClaim(*project, claim).ok());
    }
    QCOMPARE(project.dump(), before);
}

void TestEdits::nothingChangedIsNoStep()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    const Id mark =
        *addAnnotation(*project, ProjectFixture::annotation(a, 0, 3), ProjectFixture::tag(QStringLiteral("A")));
    Claim claim;
    claim.statement = QStringLiteral("Claim");
    claim.id = *addClaim(*project, claim);
    const QString last = project->undoText();
    QSignalSpy spy(&*project, &Project::changed);
    EXPECT_OK(updateAnnotation(*project, project->annotation(mark)));
    EXPECT_OK(updateTag(*project, project->tags().first()));
    EXPECT_OK(setArticleDetails(*project, project->article(a)));
    EXPECT_OK(setClaimStatus(*project, claim.id, ClaimStatus::Confirmed));
    EXPECT_OK(rewordClaim(*project, claim.id, claim.statement));
    EXPECT_OK(removeArticles(*project, {}));
    QCOMPARE(project->undoText(), last);
    QCOMPARE(spy.size(), 0);
}

void TestEdits::claimsByHand()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    Claim claim;
    claim.statement = QStringLiteral("  A claim\nin two lines ");
    claim.passages = {ProjectFixture::passage(a, 0, 3), ProjectFixture::passage(a, 0, 3)};
    const auto id = addClaim(*project, claim);
    EXPECT_OK(id);
    const Claim made = project->claim(*id);
    QCOMPARE(made.statement, QStringLiteral("A claim in two lines"));
    QCOMPARE(made.status, ClaimStatus::Confirmed);
    QCOMPARE(made.passages.size(), 1);
    QCOMPARE(made.passages.first().text, QStringLiteral("One"));
    QVERIFY(made.passages.first().byHand);
    QVERIFY(made.passages.first().id > 0);
    QVERIFY(!setClaimStatus(*project, *id, ClaimStatus::Suggested).ok());
    QVERIFY(!rewordClaim(*project, *id, QStringLiteral(" ")).ok());
    claim.statement.clear();
    QVERIFY(!addClaim(*project, claim).ok());
    EXPECT_OK(removeClaim(*project, *id));
    QVERIFY(project->claims().isEmpty());
}

// Called like claims that are found, and no word less than the analyst has chosen.
void TestEdits::statementsByHand()
{
    const Article article = ProjectFixture::article(
        QStringLiteral("The mill burned down on Monday.\nThe coast guard said that the ferry had 212 people on board. "
                       "The union, which has nine hundred members at the two mills of the valley and wants more of "
                       "them, has called off its strike, leaving the harbour to the owners of the ferry."));
    const auto statement = [&](const QString &words, bool keepsSource = false) {
        const qsizetype at = article.text.indexOf(words);
        return at < 0 ? QString() : statementFor(article, {at, at + words.size()}, keepsSource);
    };
    QCOMPARE(statement(QStringLiteral("The mill burned down on Monday.")),
             QStringLiteral("The mill burned down on Monday"));
    QCOMPARE(statement(QStringLiteral("The mill burned down on Monday.\n")),
             QStringLiteral("The mill burned down on Monday"));
    const QString said = QStringLiteral("The coast guard said that the ferry had 212 people on board.");
    QCOMPARE(statement(said), QStringLiteral("The ferry had 212 people on board"));
    QCOMPARE(statement(said, true), said.chopped(1));
    QCOMPARE(statement(QStringLiteral("burned down on Monday.")), QStringLiteral("burned down on Monday."));
    const QString both = article.text.left(article.text.indexOf(QLatin1String("The union")) - 1);
    QCOMPARE(statement(both), both.simplified());
    const QString whole = article.text.mid(article.text.indexOf(QLatin1String("The union")));
    QCOMPARE(statement(whole), whole.chopped(1));
}

void TestEdits::passagesStandOnce()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    Claim claim;
    claim.statement = QStringLiteral("Claim");
    const Id id = *addClaim(*project, claim);
    EXPECT_OK(addPassages(*project, id, {ProjectFixture::passage(a, 0, 3)}));
    EXPECT_OK(addPassages(*project, id, {ProjectFixture::passage(a, 0, 3, Stance::Disputes)}));
    QCOMPARE(project->claim(id).passages.size(), 1);
    QCOMPARE(project->claim(id).passages.first().stance, Stance::Disputes);
    EXPECT_OK(updatePassages(*project, id, {ProjectFixture::passage(a, 0, 3, Stance::Mentions)}));
    QCOMPARE(project->claim(id).passages.first().stance, Stance::Mentions);
    QVERIFY(!updatePassages(*project, id, {ProjectFixture::passage(a, 0, 4)}).ok());
    QVERIFY(!removePassages(*project, id, {{a, {0, 4}}}).ok());
    EXPECT_OK(removePassages(*project, id, {{a, {0, 3}}}));
    QVERIFY(project->claim(id).passages.isEmpty());
}

void TestEdits::cutSuggestionIsWordedByWhatStays()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("Dockers walk out. About 1,900 men left the quay."));
    const Id b = project.add(QStringLiteral("Some 2,300 men have left."));
    Claim suggestion;
    suggestion.statement = QStringLiteral("Some 2,300 men have left");
    for (Passage passage :
         {ProjectFixture::passage(a, 0, 17), ProjectFixture::passage(a, 18, 48), ProjectFixture::passage(b, 0, 25)}) {
        passage.text = passage.span.of(project->article(passage.article).text);
        suggestion.passages += passage;
    }
    ClaimAnalysis analysis;
    analysis.claims = {suggestion};
    EXPECT_OK(project->setAnalysis(analysis));
    EXPECT_OK(cutPassages(*project, project->claims().first().id, {a, {18, 48}}, {b, {0, 25}}));
    QStringList statements;
    for (const Claim &claim : project->claims()) {
        if (claim.status == ClaimStatus::Confirmed)
            statements += claim.statement;
    }
    QCOMPARE(statements, QStringList(QStringLiteral("About 1,900 men left the quay")));
    EXPECT_OK(project->undo());
    QCOMPARE(project->claims().size(), 1);
    QCOMPARE(project->claims().first().statement, suggestion.statement);
}

void TestEdits::splitAndMerge()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    Claim claim;
    claim.statement = QStringLiteral("Claim");
    claim.passages = {ProjectFixture::passage(a, 0, 3), ProjectFixture::passage(a, 4, 12)};
    const Id first = *addClaim(*project, claim);
    const auto second = splitClaim(*project, first, {{a, {4, 12}}}, QStringLiteral("Part"));
    EXPECT_OK(second);
    QVERIFY(*second != first);
    QCOMPARE(project->claim(first).passages.size(), 1);
    QCOMPARE(project->claim(*second).passages.first().text, QStringLiteral("sentence"));
    QVERIFY(!splitClaim(*project, first, {{a, {4, 12}}}, QStringLiteral("Part")).ok());
    QVERIFY(!splitClaim(*project, first, {}, QStringLiteral("Part")).ok());
    QCOMPARE(project->claims().size(), 2); // the refused ones left nothing
    EXPECT_OK(addPassages(*project, *second, {ProjectFixture::passage(a, 0, 3)}));
    QVERIFY(!mergeClaims(*project, {first, first}).ok());
    QVERIFY(!mergeClaims(*project, {first}).ok());
    const auto merged = mergeClaims(*project, {first, *second});
    EXPECT_OK(merged);
    QCOMPARE(*merged, first);
    QCOMPARE(project->claims().size(), 1);
    QCOMPARE(project->claim(first).passages.size(), 2);
    QCOMPARE(project->check(), QStringList());
}

void TestEdits::originsOfDecidedClaims()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One sentence."));
    const Id b = project.add(QStringLiteral("Two sentences."), QStringLiteral("Northern Wire"));
    Claim claim;
    claim.statement = QStringLiteral("Claim");
    claim.passages = {ProjectFixture::passage(a, 0, 3), ProjectFixture::passage(b, 0, 3)};
    const Id id = *addClaim(*project, claim);
    QCOMPARE(project->claim(id).origins, 2);
    ClaimAnalysis analysis;
    analysis.citations = {Citation{b, a, QStringLiteral("Post"), {0, 3}}};
    EXPECT_OK(project->setAnalysis(analysis));
    QCOMPARE(project->claim(id).origins, 1);
    QVERIFY(project.reopen());
    QCOMPARE(project->claim(id).origins, 1);
    QVERIFY(project->analysis() == analysis);
}

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
