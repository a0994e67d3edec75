#include "tests/app/projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

// Notes on articles, claims and the project, and what becomes of annotations that are split or joined.
class TestNotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void onAnArticle();
    void onTheProject();
    void suggestionsAreTaken();
    void mergedClaimsKeepBoth();
    void goneWithWhatTheyAreOn();
    void refused();
    void splitAnnotations_data();
    void splitAnnotations();
    void joinedAnnotations();
    void nestedTags();
    void resizedInOneStep();

private:
    Id suggest(const QString &statement);

    std::unique_ptr<ProjectFixture> m_fixture;
    Project *m_project = nullptr;
    Id m_article = 0;
};

void TestNotes::init()
{
    m_fixture = std::make_unique<ProjectFixture>();
    m_project = &**m_fixture;
    m_article = m_fixture->add(QStringLiteral("The ferry was late.\nNobody said why, and nobody asked."));
}

Id TestNotes::suggest(const QString &statement)
{
    ClaimAnalysis analysis = m_project->analysis();
    Claim claim;
    claim.statement = statement;
    claim.passages = {ProjectFixture::passage(m_article, 0, 9)};
    claim.passages[0].text = QStringLiteral("The ferry");
    analysis.claims += claim;
    (void)m_project->setAnalysis(analysis);
    return m_project->claims().last().id;
}

void TestNotes::onAnArticle()
{
    QSignalSpy changed(m_project, &Project::changed);
    QCOMPARE(m_project->noteOn(m_article, 0).id, Id(0));
    EXPECT_OK(setArticleNote(*m_project, m_article, QStringLiteral("  *Who* says so?\n"), QStringLiteral("Ida")));
    const Note note = m_project->noteOn(m_article, 0);
    QCOMPARE(note.text, QStringLiteral("*Who* says so?"));
    QCOMPARE(note.author, QStringLiteral("Ida"));
    QVERIFY(note.modified.isValid());
    const auto change = changed.last().first().value<Change>();
    QVERIFY(change.parts.testFlag(Change::Notes));
    QCOMPARE(change.articles, QList<Id>{m_article});

    EXPECT_OK(setArticleNote(*m_project, m_article, QStringLiteral("Nobody.")));
    QCOMPARE(m_project->noteOn(m_article, 0).id, note.id);
    const qsizetype heard = changed.size();
    EXPECT_OK(setArticleNote(*m_project, m_article, QStringLiteral("Nobody.")));
    QCOMPARE(changed.size(), heard); // it says that already
    QVERIFY(m_fixture->reopen());
    m_project = &**m_fixture;
    QCOMPARE(m_project->noteOn(m_article, 0).text, QStringLiteral("Nobody."));
    EXPECT_OK(setArticleNote(*m_project, m_article, QString()));
    QVERIFY(m_project->notes().isEmpty());
    EXPECT_OK(m_project->undo());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->noteOn(m_article, 0), note);
}

void TestNotes::onTheProject()
{
    EXPECT_OK(setProjectNote(*m_project, QStringLiteral("# Why\nIt matters.")));
    EXPECT_OK(setArticleNote(*m_project, m_article, QStringLiteral("One of five.")));
    EXPECT_OK(setProjectNote(*m_project, QStringLiteral("Done.")));
    QCOMPARE(m_project->notes().size(), 2);
    QCOMPARE(m_project->noteOn(0, 0).text, QStringLiteral("Done."));
    QCOMPARE(m_project->noteOn(m_article, 0).text, QStringLiteral("One of five."));
}

void TestNotes::suggestionsAreTaken()
{
    const Id suggested = suggest(QStringLiteral("The ferry was late"));
    QVERIFY(suggested < 0);
    const auto nothing = setClaimNote(*m_project, suggested, QString());
    EXPECT_OK(nothing);
    QCOMPARE(*nothing, suggested); // nothing was said of it
    const auto noted = setClaimNote(*m_project, suggested, QStringLiteral("Twice."));
    EXPECT_OK(noted);
    QVERIFY(*noted > 0);
    QCOMPARE(m_project->claim(*noted).status, ClaimStatus::Confirmed);
    QCOMPARE(m_project->noteOn(0, *noted).text, QStringLiteral("Twice."));
    EXPECT_OK(m_project->undo()); // one step
    QVERIFY(m_project->claims().first().isSuggested());
    QVERIFY(m_project->notes().isEmpty());
}

void TestNotes::mergedClaimsKeepBoth()
{
    const auto claim = [&](const QString &statement, const QString &note) {
        Claim made;
        made.statement = statement;
        made.passages = {ProjectFixture::passage(m_article, 0, statement.size())};
        const Id id = *addClaim(*m_project, made);
        return *setClaimNote(*m_project, id, note);
    };
    const Id first = claim(QStringLiteral("The"), QStringLiteral("One."));
    const Id second = claim(QStringLiteral("The ferry"), QStringLiteral("Two."));
    const Id third = claim(QStringLiteral("The ferry was"), QString());
    const QStringList before = m_fixture->dump();
    EXPECT_OK(mergeClaims(*m_project, {first, second, third}));
    QCOMPARE(m_project->noteOn(0, first).text, QStringLiteral("One.\n\nTwo."));
    QCOMPARE(m_project->notes().size(), 1);
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), before);
    EXPECT_OK(mergeClaims(*m_project, {third, second}));
    QCOMPARE(m_project->noteOn(0, third).text, QStringLiteral("Two."));
    QCOMPARE(m_project->check(), QStringList());
}

void TestNotes::goneWithWhatTheyAreOn()
{
    EXPECT_OK(setArticleNote(*m_project, m_article, QStringLiteral("Gone soon.")));
    const QList<Note> notes = m_project->notes();
    EXPECT_OK(removeArticles(*m_project, {m_article}));
    QVERIFY(m_project->notes().isEmpty());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->notes(), notes);
}

void TestNotes::refused()
{
    QVERIFY(!setArticleNote(*m_project, 99, QStringLiteral("x")).ok());
    QVERIFY(!setClaimNote(*m_project, 99, QStringLiteral("x")).ok());
    QVERIFY(!mergeAnnotations(*m_project, {}).ok());
    QVERIFY(!splitAnnotation(*m_project, 99, 3).ok());
    const Id one = *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 0, 9));
    const Id other = m_fixture->add(QStringLiteral("Another text."));
    const Id two = *addAnnotation(*m_project, ProjectFixture::annotation(other, 0, 7));
    QVERIFY(!mergeAnnotations(*m_project, {one}).ok());
    QVERIFY(!mergeAnnotations(*m_project, {one, one}).ok());
    QVERIFY(!mergeAnnotations(*m_project, {one, two}).ok());
}

void TestNotes::splitAnnotations_data()
{
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<QString>("first"); // "" refused
    QTest::addColumn<QString>("second");
    QTest::newRow("between words") << qsizetype(10) << QStringLiteral("The ferry") << QStringLiteral("was late");
    QTest::newRow("before the blank") << qsizetype(9) << QStringLiteral("The ferry") << QStringLiteral("was late");
    QTest::newRow("in a word") << qsizetype(6) << QStringLiteral("The fe") << QStringLiteral("rry was late");
    QTest::newRow("at its start") << qsizetype(0) << QString() << QString();
    QTest::newRow("at its end") << qsizetype(18) << QString() << QString();
    QTest::newRow("outside") << qsizetype(30) << QString() << QString();
}

void TestNotes::splitAnnotations()
{
    QFETCH(qsizetype, at);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const Id tag = *addTag(*m_project, ProjectFixture::tag(QStringLiteral("Late")));
    Annotation whole = ProjectFixture::annotation(m_article, 0, 18, {tag}, QStringLiteral("Why?"));
    whole.author = QStringLiteral("Ida");
    const Id id = *addAnnotation(*m_project, whole);
    const auto made = splitAnnotation(*m_project, id, at);
    QCOMPARE(made.ok(), !first.isEmpty());
    if (!made.ok())
        return;
    const Annotation left = m_project->annotation(id);
    const Annotation right = m_project->annotation(*made);
    QCOMPARE(left.exact, first);
    QCOMPARE(right.exact, second);
    QCOMPARE(left.note, QStringLiteral("Why?"));
    QCOMPARE(right.note, QString());
    QCOMPARE(right.tags, left.tags);
    QCOMPARE(right.author, left.author);
    QCOMPARE(m_project->check(), QStringList());
}

void TestNotes::joinedAnnotations()
{
    const Id one = *addTag(*m_project, ProjectFixture::tag(QStringLiteral("One")));
    const Id two = *addTag(*m_project, ProjectFixture::tag(QStringLiteral("Two")));
    const Id first =
        *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 4, 9, {one}, QStringLiteral("A")));
    const Id second =
        *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 10, 18, {two, one}, QStringLiteral("B")));
    const Id third = *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 0, 5, {}, QStringLiteral("A")));
    EXPECT_OK(mergeAnnotations(*m_project, {first, second, third}));
    QCOMPARE(m_project->annotations().size(), 1);
    const Annotation whole = m_project->annotation(first);
    QCOMPARE(whole.exact, QStringLiteral("The ferry was late"));
    QCOMPARE(whole.tags, (QList<Id>{one, two}));
    QCOMPARE(whole.note, QStringLiteral("A\n\nB"));
    QCOMPARE(m_project->check(), QStringList());
}

// A path of names: what is there is used, what is not is made, and all of it is one step.
void TestNotes::nestedTags()
{
    const Id port = *addTag(*m_project, ProjectFixture::tag(QStringLiteral("Port")));
    const Id mark = *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 0, 9, {port}));
    const QStringList before = m_fixture->dump();
    EXPECT_OK(updateAnnotation(*m_project, m_project->annotation(mark),
                               ProjectFixture::tag(QStringLiteral("Arm"), port), {QStringLiteral("Crane")}));
    QStringList path;
    for (Id id = m_project->annotation(mark).tags.last(); id; id = m_project->tag(id).parent)
        path.prepend(m_project->tag(id).name);
    QCOMPARE(path, (QStringList{QStringLiteral("Port"), QStringLiteral("Crane"), QStringLiteral("Arm")}));
    EXPECT_OK(addAnnotation(*m_project, ProjectFixture::annotation(m_article, 0, 3),
                            ProjectFixture::tag(QStringLiteral("Hook")),
                            {QStringLiteral("port"), QStringLiteral("CRANE")}));
    QCOMPARE(m_project->tags().size(), 4);
    EXPECT_OK(m_project->undo());
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_fixture->dump(), before);
}

void TestNotes::resizedInOneStep()
{
    const Id mark = *addAnnotation(*m_project, ProjectFixture::annotation(m_article, 0, 3));
    Annotation longer = m_project->annotation(mark);
    longer.span.end = 9;
    EXPECT_OK(updateAnnotation(*m_project, longer));
    longer.span.end = 13;
    EXPECT_OK(updateAnnotation(*m_project, longer, true));
    QCOMPARE(m_project->annotation(mark).exact, QStringLiteral("The ferry was"));
    EXPECT_OK(m_project->undo());
    QCOMPARE(m_project->annotation(mark).exact, QStringLiteral("The"));
    EXPECT_OK(m_project->redo());
    QCOMPARE(m_project->annotation(mark).exact, QStringLiteral("The ferry was"));
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
