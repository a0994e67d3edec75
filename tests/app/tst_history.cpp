#include "app/store/annotations.h"
#include "tests/app/projectfixture.h"

#include <functional>
#include <QRandomGenerator>

using namespace crossread;

namespace {

// A corpus with something of everything in it.
struct Corpus
{
    Corpus()
    {
        a = project.add(
            QStringLiteral("Ferry late\nThe ferry came 20 minutes late on Monday, said the harbour office."));
        b = project.add(QStringLiteral("The boat was late again. Nobody knew why."), QStringLiteral("Daily Pier"));
        c = project.add(QStringLiteral("Third text, of no source."), {});
        const auto tagged = addTag(*project, ProjectFixture::tag(QStringLiteral("Cause")));
        const auto child = addTag(*project, ProjectFixture::tag(QStringLiteral("Blame"), *tagged));
        const auto other = addTag(*project, ProjectFixture::tag(QStringLiteral("Effect")));
        cause = *tagged;
        blame = *child;
        effect = *other;
        mark = *addAnnotation(*project, ProjectFixture::annotation(a, 15, 20, {cause, blame}));
        note = *addAnnotation(*project, ProjectFixture::annotation(b, 0, 8, {cause}, QStringLiteral("Which?")));
        (void)addAnnotation(*project, ProjectFixture::annotation(b, 4, 12, {effect}));
        ClaimAnalysis analysis;
        for (qsizetype i = 0; i < 3; ++i) {
            Claim suggestion;
            suggestion.statement = QStringLiteral("Suggestion %1").arg(i);
            suggestion.score = 0.1234567891234 * double(i + 1);
            suggestion.reasons = QStringList{QStringLiteral("shares 2 actors")};
            suggestion.passages = {withText(ProjectFixture::passage(a, 11 + 10 * i, 17 + 10 * i)),
                                   withText(ProjectFixture::passage(b, 8 * i, 8 * i + 6, Stance::Disputes))};
            suggestion.passages[0].score = 1 / 3.0;
            suggestion.passages[0].figures = {Figure{QStringLiteral("time"), 0.1, 1e15 / 3, Bound::About, {}, {}, {}}};
            suggestion.passages[0].attribution = {QStringLiteral("the office"), QStringLiteral("said"), {11, 20}};
            analysis.claims += suggestion;
        }
        (void)project->setAnalysis(analysis);
        claim = *setClaimStatus(*project, -1, ClaimStatus::Confirmed);
        Claim own;
        own.statement = QStringLiteral("By hand");
        own.passages = {ProjectFixture::passage(a, 0, 5), ProjectFixture::passage(c, 0, 5)};
        byHand = *addClaim(*project, own);
    }

    Passage withText(Passage passage)
    {
        passage.text = passage.span.of(project->article(passage.article).text);
        return passage;
    }

    ProjectFixture project;
    Id a, b, c, cause, blame, effect, mark, note, claim, byHand;
};

using Edit = std::function<Result<void>(Corpus &)>;

template<typename T>
Result<void> plain(const Result<T> &result)
{
    return result.ok() ? Result<void>() : Result<void>(result.error());
}

constexpr int manyMarks = 900; // more than one piece of going back can hold

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEditIsUndone_data();
    void everyEditIsUndone();
    void anyOrderIsUndone();
    void suggestionsComeBack();
    void piecesAreOneStep();
    void aNewEditForgetsWhatWasUndone();
    void aLongUndoneStepGoesBitByBit();
    void oldStepsAreForgotten();
    void nothingToUndo();
    void longStepsGoInPieces_data();
    void longStepsGoInPieces();
    void anEditMeetsAWholeStep();
    void listOfSteps();
    void backAndForthInOneGo();
    void manyRowsAtOnce();
    void storedTextIsNeverRun();
    void originalsLiveAsLongAsTheyCanComeBack();
};

void TestHistory::everyEditIsUndone_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QString &name, const Edit &edit) {
        QTest::newRow(title) << edit << name;
    };
    row("add articles", QStringLiteral("Import 2 articles"), [](Corpus &corpus) {
        return plain(addArticles(*corpus.project,
                                 {ProjectFixture::article(QStringLiteral("New one.\nWith \"quotes\", \\ and 🙂.")),
                                  ProjectFixture::article(QStringLiteral("New two."), QStringLiteral("Elsewhere"))}));
    });
    row("remove articles", QStringLiteral("Remove 2 articles"), [](Corpus &corpus) {
        return removeArticles(*corpus.project, {corpus.a, corpus.c});
    });
    row("article details", QStringLiteral("Change the details of “Other title”"), [](Corpus &corpus) {
        Article article = corpus.project->article(corpus.b);
        article.title = QStringLiteral("Other title");
        article.source = QStringLiteral("Somewhere else");
        article.published = QDate();
        return setArticleDetails(*corpus.project, article);
    });
    row("add a tag", QStringLiteral("New tag “Doubt”"), [](Corpus &corpus) {
        return plain(addTag(*corpus.project, ProjectFixture::tag(QStringLiteral("Doubt"), corpus.effect)));
    });
    row("rename a tag", QStringLiteral("Rename tag “Blame”"), [](Corpus &corpus) {
        Tag tag = corpus.project->tag(corpus.blame);
        tag.name = QStringLiteral("Fault");
        return updateTag(*corpus.project, tag);
    });
    row("move a tag", QStringLiteral("Move tag “Blame”"), [](Corpus &corpus) {
        Tag tag = corpus.project->tag(corpus.blame);
        tag.parent = 0;
        return updateTag(*corpus.project, tag);
    });
    row("remove a tag", QStringLiteral("Delete tag “Cause”"),
        [](Corpus &corpus) { return removeTag(*corpus.project, corpus.cause); });
    row("merge tags", QStringLiteral("Merge tag “Cause” into “Blame”"),
        [](Corpus &corpus) { return mergeTags(*corpus.project, corpus.cause, corpus.blame); });
    row("add an annotation", QStringLiteral("Tag “Blame”"), [](Corpus &corpus) {
        return plain(addAnnotation(*corpus.project, ProjectFixture::annotation(corpus.c, 0, 5, {corpus.blame})));
    });
    row("add an annotation with a new tag", QStringLiteral("Tag “Doubt”"), [](Corpus &corpus) {
        return plain(addAnnotation(*corpus.project, ProjectFixture::annotation(corpus.c, 0, 5),
                                   ProjectFixture::tag(QStringLiteral("Doubt"))));
    });
    row("change an annotation", QStringLiteral("Change note"), [](Corpus &corpus) {
        Annotation annotation = corpus.project->annotation(corpus.mark);
        annotation.span = {11, 14};
        annotation.note = QStringLiteral("A note\nof two lines");
        annotation.tags = {corpus.effect, corpus.cause};
        return updateAnnotation(*corpus.project, annotation);
    });
    row("a new tag, nested, for an annotation", QStringLiteral("Tag “Crane”"), [](Corpus &corpus) {
        return updateAnnotation(*corpus.project, corpus.project->annotation(corpus.mark),
                                ProjectFixture::tag(QStringLiteral("Crane"), corpus.effect),
                                {QStringLiteral("Port"), QStringLiteral("Machines")});
    });
    row("split an annotation", QStringLiteral("Split annotation"), [](Corpus &corpus) {
        Annotation wide = corpus.project->annotation(corpus.note);
        return plain(splitAnnotation(*corpus.project, corpus.note, wide.span.start + 4));
    });
    row("join annotations", QStringLiteral("Join annotations"), [](Corpus &corpus) {
        const QList<Annotation> two = corpus.project->annotations(corpus.b);
        return mergeAnnotations(*corpus.project, {two[0].id, two[1].id});
    });
    row("note on an article", QStringLiteral("Note on article “Ferry late”"),
        [](Corpus &corpus) { return setArticleNote(*corpus.project, corpus.a, QStringLiteral("Read *twice*.")); });
    row("note on a suggestion", QStringLiteral("Note on claim “Suggestion 1”"),
        [](Corpus &corpus) { return plain(setClaimNote(*corpus.project, -2, QStringLiteral("Odd."))); });
    row("note on the project", QStringLiteral("Note on the project"),
        [](Corpus &corpus) { return setProjectNote(*corpus.project, QStringLiteral("Begun in May.")); });
    row("remove annotations", QStringLiteral("Remove 2 annotations"), [](Corpus &corpus) {
        return removeAnnotations(*corpus.project, {corpus.mark, corpus.note});
    });
    row("add a claim", QStringLiteral("New claim “It was late”"), [](Corpus &corpus) {
        Claim claim;
        claim.statement = QStringLiteral("It was late");
        claim.passages = {ProjectFixture::passage(corpus.b, 0, 24)};
        return plain(addClaim(*corpus.project, claim));
    });
    row("accept a suggestion", QStringLiteral("Accept claim “Suggestion 1”"),
        [](Corpus &corpus) { return plain(setClaimStatus(*corpus.project, -2, ClaimStatus::Confirmed)); });
    row("reject a suggestion", QStringLiteral("Reject claim “Suggestion 2”"),
        [](Corpus &corpus) { return plain(setClaimStatus(*corpus.project, -3, ClaimStatus::Rejected)); });
    row("reject a claim", QStringLiteral("Reject claim “By hand”"),
        [](Corpus &corpus) { return plain(setClaimStatus(*corpus.project, corpus.byHand, ClaimStatus::Rejected)); });
    row("reword a claim", QStringLiteral("Reword claim “By hand”"), [](Corpus &corpus) {
        return plain(rewordClaim(*corpus.project, corpus.byHand, QStringLiteral("Other words")));
    });
    row("add a passage", QStringLiteral("Add a passage to “By hand”"), [](Corpus &corpus) {
        return plain(addPassages(*corpus.project, corpus.byHand, {ProjectFixture::passage(corpus.b, 0, 24)}));
    });
    row("change a passage", QStringLiteral("Change a passage of “By hand”"), [](Corpus &corpus) {
        return plain(updatePassages(*corpus.project, corpus.byHand,
                                    {ProjectFixture::passage(corpus.a, 0, 5, Stance::Disputes)}));
    });
    row("remove a passage", QStringLiteral("Remove a passage of “Suggestion 0”"), [](Corpus &corpus) {
        return plain(removePassages(*corpus.project, corpus.claim, {{corpus.a, {11, 17}}}));
    });
    row("merge claims", QStringLiteral("Merge claims into “By hand”"), [](Corpus &corpus) {
        return plain(mergeClaims(*corpus.project, {corpus.byHand, -2, corpus.claim}));
    });
    row("split a claim", QStringLiteral("Split claim “Suggestion 0”"), [](Corpus &corpus) {
        return plain(splitClaim(*corpus.project, corpus.claim, {{corpus.b, {0, 6}}}, QStringLiteral("Part")));
    });
    row("cut a link", QStringLiteral("Cut the link of “Ferry”"), [](Corpus &corpus) {
        return plain(cutPassages(*corpus.project, 0, {corpus.a, {0, 5}}, {corpus.c, {0, 5}}));
    });
    row("remove a claim", QStringLiteral("Remove claim “By hand”"),
        [](Corpus &corpus) { return removeClaim(*corpus.project, corpus.byHand); });
}

void TestHistory::everyEditIsUndone()
{
    QFETCH(Edit, edit);
    QFETCH(QString, name);
    Corpus corpus;
    ProjectFixture &project = corpus.project;
    const ProjectFixture::Content shownBefore = project.content();
    const QStringList before = project.dump();
    const QString previous = project->undoText();
    EXPECT_OK(edit(corpus));
    const ProjectFixture::Content shownAfter = project.content();
    const QStringList after = project.dump();
    QVERIFY(before != after);
    QCOMPARE(project->undoText(), name);
    QVERIFY(!project->canRedo());

    for (const bool reopen : {false, true}) {
        EXPECT_OK(project->undo());
        QCOMPARE(project.dump(), before);
        QVERIFY(project.content() == shownBefore);
        QCOMPARE(project->undoText(), previous);
        QCOMPARE(project->redoText(), name);
        if (reopen) {
            QVERIFY(project.reopen());
            QVERIFY(project.content() == shownBefore);
            QCOMPARE(project->redoText(), name);
        }
        EXPECT_OK(project->redo());
        QCOMPARE(project.dump(), after);
        QVERIFY(project.content() == shownAfter);
        QVERIFY(!project->canRedo());
        QVERIFY(project.reopen());
        QVERIFY(project.content() == shownAfter);
        QCOMPARE(project->undoText(), name);
    }
    EXPECT_OK(project->undo());
    QCOMPARE(project.dump(), before);
    QCOMPARE(project->check(), QStringList());
}

// Edits chosen by chance, mixed with undo and redo: each state is met again on the way back.
void TestHistory::anyOrderIsUndone()
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QRandomGenerator random(seed);
        ProjectFixture project;
        QList<QStringList> states{project.dump()};
        qsizetype at = 0;
        for (int step = 0; step < 80; ++step) {
            const int choice = random.bounded(10);
            if (choice == 0 && project->canUndo()) {
                EXPECT_OK(project->undo());
                --at;
            } else if (choice == 1 && project->canRedo()) {
                EXPECT_OK(project->redo());
                ++at;
            } else if (project.editByChance(random)) {
                const QStringList state = project.dump();
                if (state == states[at]) // nothing came of it, so there is nothing to undo
                    continue;
                states = states.mid(0, ++at) + QList<QStringList>{state};
            }
            QCOMPARE(project.dump(), states[at]);
        }
        QCOMPARE(project->check(), QStringList());
        const ProjectFixture::Content shown = project.content();
        const qsizetype last = at;
        QVERIFY(project.reopen());
        QVERIFY(project.content() == shown);
        for (; at > 0; --at) {
            QVERIFY(project->canUndo());
            EXPECT_OK(project->undo());
            QCOMPARE(project.dump(), states[at - 1]);
        }
        QVERIFY(!project->canUndo());
        for (; at < last; ++at)
            EXPECT_OK(project->redo());
        QCOMPARE(project.dump(), states[last]);
        QVERIFY(project.content() == shown);
    }
}

void TestHistory::suggestionsComeBack()
{
    Corpus corpus;
    ProjectFixture &project = corpus.project;
    const ClaimAnalysis analysis = project->analysis();
    const auto suggested = [&] {
        QStringList list;
        for (const Claim &claim : project->claims()) {
            if (claim.isSuggested())
                list += claim.statement;
        }
        return list;
    };
    const QString one = QStringLiteral("Suggestion 1");
    const QString two = QStringLiteral("Suggestion 2");
    QCOMPARE(suggested(), (QStringList{one, two}));
    const auto accepted = setClaimStatus(*project, -2, ClaimStatus::Confirmed);
    EXPECT_OK(accepted);
    QVERIFY(*accepted > 0);
    QCOMPARE(suggested(), QStringList{two});
    EXPECT_OK(project->setAnalysis(analysis)); // a re-run finds the same again
    QCOMPARE(suggested(), QStringList{two});
    QCOMPARE(project->claim(*accepted).statement, one);
    QCOMPARE(project->claim(*accepted).passages.size(), 2);
    EXPECT_OK(project->undo());
    QCOMPARE(suggested(), (QStringList{one, two}));
    EXPECT_OK(project->setAnalysis({})); // the next finds nothing
    EXPECT_OK(project->redo());
    QCOMPARE(project->claim(*accepted).statement, one);
    QCOMPARE(suggested(), QStringList());

    EXPECT_OK(project->setAnalysis(analysis));
    EXPECT_OK(removeArticles(*project, {corpus.a, corpus.b}));
    QCOMPARE(suggested(), QStringList());
    QVERIFY(project->analysis().claims.isEmpty());
    EXPECT_OK(project->undo());
    QCOMPARE(suggested(), QStringList{two});
    QVERIFY(project->analysis() == analysis);
}

void TestHistory::piecesAreOneStep()
{
    ProjectFixture project;
    const auto piece = [&](int from) {
        return addArticles(*project,
                           {ProjectFixture::article(QStringLiteral("Text %1.").arg(from)),
                            ProjectFixture::article(QStringLiteral("Text %1.").arg(from + 1))},
                           from > 0);
    };
    EXPECT_OK(piece(0));
    EXPECT_OK(piece(2));
    EXPECT_OK(piece(4));
    QCOMPARE(project->undoText(), QStringLiteral("Import 6 articles"));
    EXPECT_OK(project->undo());
    QVERIFY(project->articles().isEmpty());
    QVERIFY(!project->canUndo());
    EXPECT_OK(project->redo());
    QCOMPARE(project->articles().size(), 6);

    // What came in between is not joined.
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd"))));
    EXPECT_OK(piece(6));
    EXPECT_OK(project->undo());
    QCOMPARE(project->undoText(), QStringLiteral("New tag “Odd”"));
    EXPECT_OK(piece(8));
    EXPECT_OK(project->undo());
    QCOMPARE(project->articles().size(), 6);
    QCOMPARE(project->tags().size(), 1);
}

void TestHistory::aNewEditForgetsWhatWasUndone()
{
    ProjectFixture project;
    const Id a = project.add(QStringLiteral("One."));
    EXPECT_OK(project->undo());
    const Id b = project.add(QStringLiteral("Two."));
    QVERIFY(!project->canRedo());
    QVERIFY(b > a); // ids are never used twice
    // An edit that comes to nothing forgets nothing.
    EXPECT_OK(project->undo());
    EXPECT_OK(project->edit(QStringLiteral("Nothing"), [](Store &) { return Result<void>(); }));
    QVERIFY(!project->edit(QStringLiteral("No"),
                           [](Store &) {
                               return Result<void>(Error{QStringLiteral("no"), {}});
                           })
                 .ok());
    QVERIFY(project->canRedo());
    EXPECT_OK(project->redo());
    QCOMPARE(project->articles().size(), 1);
}

// Thousands of rows that cannot come back any more are not waited for, and nobody sees what is left of them.
void TestHistory::aLongUndoneStepGoesBitByBit()
{
    constexpr int marks = 1200;
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("A text on which many marks stand."));
    EXPECT_OK(project->edit(QStringLiteral("Many"), [&](Store &store) -> Result<void> {
        for (int i = 0; i < marks; ++i)
            CR_CHECK(insertAnnotation(store, ProjectFixture::annotation(article, 2, 6)));
        return {};
    }));
    EXPECT_OK(project->undo());
    const auto kept = [&] {
        return project->store().value(QStringLiteral("SELECT count(*) FROM history_changes"))->toInt();
    };
    QVERIFY(kept() > marks);
    for (int i = 0; i < 5; ++i) {
        const qsizetype steps = 2 + i; // the import and the tags
        EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Tag %1").arg(i))));
        QCOMPARE(project->history().size(), steps);
        QVERIFY(!project->canRedo());
        QVERIFY(!project->redo().ok());
        if (i == 1)
            QVERIFY(project.reopen());
    }
    QVERIFY(kept() < 20);
    EXPECT_OK(project->goTo(0));
    QVERIFY(project->articles().isEmpty() && project->annotations().isEmpty());
    EXPECT_OK(project->goTo(project->history().last().id));
    QCOMPARE(project->tags().size(), 5);
    QVERIFY(project->annotations().isEmpty());
    QCOMPARE(project->check(), QStringList());
}

void TestHistory::oldStepsAreForgotten()
{
    ProjectFixture project;
    Tag tag = ProjectFixture::tag(QStringLiteral("Tag"));
    tag.id = *addTag(*project, tag);
    for (int i = 0; i < 1005; ++i) {
        tag.description = QString::number(i);
        EXPECT_OK(updateTag(*project, tag));
    }
    QVERIFY(project.reopen());
    int steps = 0;
    for (; project->canUndo(); ++steps)
        EXPECT_OK(project->undo());
    QCOMPARE(steps, 1000);
    QCOMPARE(project->tags().first().description, QStringLiteral("4"));
}

void TestHistory::nothingToUndo()
{
    ProjectFixture project;
    QVERIFY(!project->canUndo());
    QVERIFY(!project->undo().ok());
    QVERIFY(!project->redo().ok());
    QCOMPARE(project->undoText(), QString());
}

void TestHistory::listOfSteps()
{
    ProjectFixture project;
    QVERIFY(project->history().isEmpty());
    QCOMPARE(project->lastStep(), Id(0));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Id article = project.add(QStringLiteral("One of them."));
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd"))));
    EXPECT_OK(addAnnotation(*project, ProjectFixture::annotation(article, 0, 3)));
    EXPECT_OK(project->undo());
    const QList<HistoryStep> steps = project->history();
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].name, QStringLiteral("Import “One of them.”"));
    QCOMPARE(steps[1].name, QStringLiteral("New tag “Odd”"));
    QCOMPARE(steps[2].name, QStringLiteral("Highlight"));
    QVERIFY(!steps[1].undone && steps[2].undone);
    QVERIFY(steps[0].made.toMSecsSinceEpoch() >= before.toMSecsSinceEpoch() && steps[2].made >= steps[0].made);
    QCOMPARE(project->lastStep(), steps[1].id);
    QVERIFY(project.reopen());
    QCOMPARE(project->history(), steps);
    QCOMPARE(project->lastStep(), steps[1].id);
}

// Each state is met again, with the same ids, from any other one, also after reopening; nobody hears of those between.
void TestHistory::backAndForthInOneGo()
{
    QRandomGenerator random(11);
    ProjectFixture project;
    QHash<Id, QStringList> states{{0, project.dump()}};
    while (project->history().size() < 40) {
        if (project.editByChance(random))
            states.insert(project->lastStep(), project.dump());
    }
    const QList<HistoryStep> steps = project->history();
    for (int i = 0; i < 30; ++i) {
        const Id step = i % 10 == 9 ? 0 : steps[random.bounded(int(steps.size()))].id;
        if (i % 7 == 3)
            QVERIFY(project.reopen());
        const bool moves = step != project->lastStep();
        int changes = 0;
        const auto heard = QObject::connect(&*project, &Project::changed, [&] { ++changes; });
        EXPECT_OK(project->goTo(step));
        QObject::disconnect(heard);
        QCOMPARE(changes, moves ? 1 : 0);
        QCOMPARE(project.dump(), states.value(step));
        QCOMPARE(project->lastStep(), step);
        QCOMPARE(project->history().size(), steps.size()); // those that are undone stay in the list
    }
    const ProjectFixture::Content shown = project.content();
    QVERIFY(project.reopen());
    QVERIFY(project.content() == shown);
    QCOMPARE(project->check(), QStringList());
}

// Runs of rows that all came or all went are written by few statements: nothing of them may be another thing then.
void TestHistory::manyRowsAtOnce()
{
    ProjectFixture project;
    const Id article = project.add(QStringLiteral("One text that is long enough.\nFor many marks, \"quoted\" 🙂."));
    QList<Id> tags;
    for (int i = 0; i < 30; ++i)
        tags += *addTag(*project, ProjectFixture::tag(QStringLiteral("Tag %1").arg(i), i % 3 ? tags.last() : 0));
    Claim claim;
    claim.statement = QStringLiteral("Many");
    for (int i = 0; i < 40; ++i) {
        const QString note = i % 2 ? QStringLiteral("'\"\\ 1.0 \t\nnull 🙂 %1").arg(i) : QString();
        EXPECT_OK(
            addAnnotation(*project, ProjectFixture::annotation(article, i, i + 9, {tags[i % 30], tags[i / 2]}, note)));
        claim.passages += ProjectFixture::passage(article, i, i + 3);
        claim.passages.last().score = 1.0 / (i + 1);
    }
    EXPECT_OK(addClaim(*project, claim));
    const auto thereAndBack = [&](const std::function<Result<void>()> &edit) {
        const QStringList before = project.dump();
        const ProjectFixture::Content shown = project.content();
        EXPECT_OK(edit());
        const QStringList after = project.dump();
        QVERIFY(before != after);
        for (int i = 0; i < 2; ++i) {
            EXPECT_OK(project->undo());
            QCOMPARE(project.dump(), before);
            QVERIFY(project.content() == shown);
            EXPECT_OK(project->redo());
            QCOMPARE(project.dump(), after);
            QVERIFY(project.reopen());
        }
        EXPECT_OK(project->undo());
        QCOMPARE(project->check(), QStringList());
    };
    thereAndBack([&] { return removeArticles(*project, {article}); });
    thereAndBack([&] { return removeTag(*project, tags.first()); });
    thereAndBack([&] { return mergeTags(*project, tags[3], tags[6]); });
    QList<Id> marks;
    for (const Annotation &annotation : project->annotations())
        marks += annotation.id;
    thereAndBack([&] { return removeAnnotations(*project, marks.mid(0, 35)); });
    const QStringList last = project.dump();
    const Id step = project->lastStep();
    EXPECT_OK(project->goTo(0));
    QVERIFY(project->articles().isEmpty() && project->tags().isEmpty());
    EXPECT_OK(project->goTo(step));
    QCOMPARE(project.dump(), last);
}

// A history of a file from elsewhere may name other tables or hold what is no row.
void TestHistory::storedTextIsNeverRun()
{
    ProjectFixture project;
    project.add(QStringLiteral("One."));
    const QString insert = QStringLiteral("INSERT INTO history_changes (entry, \"table\", operation, key, row) "
                                          "VALUES ((SELECT max(id) FROM history), ?, ?, 1, ?)");
    EXPECT_OK(project->store().run(
        insert, {QStringLiteral("settings; DROP TABLE tags"), QStringLiteral("insert"), QStringLiteral("{\"id\":1}")}));
    EXPECT_OK(project->store().run(
        insert, {QStringLiteral("settings"), QStringLiteral("insert"), QStringLiteral("{\"id\":1}")}));
    EXPECT_OK(project->store().run(
        insert, {QStringLiteral("tags"), QStringLiteral("update"), QStringLiteral("{\"id\":1,\"name=''; --\":1}")}));
    project->setSetting(QStringLiteral("kept"), true);
    EXPECT_OK(project->undo());
    QVERIFY(project->articles().isEmpty());
    QVERIFY(project.reopen());
    QCOMPARE(project->setting(QStringLiteral("kept")), QJsonValue(true));
    QCOMPARE(project->check(), QStringList());
}

void TestHistory::originalsLiveAsLongAsTheyCanComeBack()
{
    ProjectFixture project;
    const auto originals = [&] {
        return project->store().value(QStringLiteral("SELECT count(*) FROM originals"))->toInt();
    };
    const Id a = project.add(QStringLiteral("One."));
    EXPECT_OK(removeArticles(*project, {a}));
    QCOMPARE(originals(), 1);
    EXPECT_OK(project->undo());
    QCOMPARE(project->original(a), QByteArray("One."));
    EXPECT_OK(project->undo()); // the import
    QCOMPARE(originals(), 1);
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd")))); // it cannot be redone now
    QCOMPARE(originals(), 0);
}

void TestHistory::longStepsGoInPieces_data()
{
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const Edit &edit) { QTest::newRow(name) << edit; };
    row("annotations removed", [](Corpus &corpus) {
        QList<Id> ids;
        for (const Annotation &annotation : corpus.project->annotations(corpus.c))
            ids += annotation.id;
        return removeAnnotations(*corpus.project, ids);
    });
    row("their author renamed",
        [](Corpus &corpus) { return renameAuthor(*corpus.project, QStringLiteral("Ada"), QStringLiteral("Eve")); });
    row("their tag removed", [](Corpus &corpus) { return removeTags(*corpus.project, {corpus.cause}); });
    row("their article removed", [](Corpus &corpus) { return removeArticles(*corpus.project, {corpus.c}); });
}

// Bit by bit there and back, with the program ended in the midst of it: the step is undone wholly, ids and all.
void TestHistory::longStepsGoInPieces()
{
    QFETCH(Edit, edit);
    Corpus corpus;
    ProjectFixture &project = corpus.project;
    EXPECT_OK(project.addMarks(corpus.c, manyMarks, {corpus.cause}));
    const Id step = project->lastStep();
    const QStringList before = project.dump();
    EXPECT_OK(edit(corpus));
    const Id edited = project->lastStep();
    const QStringList after = project.dump();
    const auto walk = [&](Id to) {
        int pieces = 1;
        for (auto there = project->goSomeWayTo(to); there.ok() && !*there; there = project->goSomeWayTo(to))
            ++pieces;
        return pieces;
    };
    QVERIFY(walk(step) > 1);
    QCOMPARE(project.dump(), before);
    QVERIFY(project->canRedo());
    QVERIFY(walk(edited) > 1);
    QCOMPARE(project.dump(), after);
    for (const Id to : {step, edited}) {
        const auto there = project->goSomeWayTo(to);
        QVERIFY(there.ok() && !*there);
        QVERIFY(project.reopen());
        QCOMPARE(project->lastStep(), to);
        QCOMPARE(project.dump(), to == step ? before : after);
        QCOMPARE(project->check(), QStringList());
    }
}

void TestHistory::anEditMeetsAWholeStep()
{
    Corpus corpus;
    ProjectFixture &project = corpus.project;
    EXPECT_OK(project.addMarks(corpus.c, manyMarks, {corpus.cause}));
    const Id step = project->lastStep();
    EXPECT_OK(renameAuthor(*project, QStringLiteral("Ada"), QStringLiteral("Eve")));
    const auto there = project->goSomeWayTo(step);
    QVERIFY(there.ok() && !*there);
    EXPECT_OK(addTag(*project, ProjectFixture::tag(QStringLiteral("Odd"))));
    QVERIFY(!project->canRedo());
    const QList<Annotation> &marks = project->annotations();
    QVERIFY(std::none_of(marks.begin(), marks.end(),
                         [](const Annotation &mark) { return mark.author == QStringLiteral("Eve"); }));
    EXPECT_OK(project->undo());
    QCOMPARE(project->lastStep(), step);
    EXPECT_OK(project->goTo(0));
    QVERIFY(project->articles().isEmpty());
    QCOMPARE(project->check(), QStringList());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
