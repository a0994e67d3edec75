// Edits of thousands of rows bit by bit come to the same as in one go, and are one step of undo.
#include "app/historywalk.h"
#include "app/longedit.h"
#include "app/store/annotations.h"
#include "app/versions.h"
#include "tests/app/projectfixture.h"

using namespace crossread;

namespace {

constexpr int marks = 440; // several bits

// Two versions of an article of many lines and another one; all lines are marked, two in three with two tags.
class LongCorpus
{
public:
    LongCorpus()
    {
        QStringList lines;
        for (int i = 0; i < marks; ++i)
            lines += QStringLiteral("Boat number %1 came in at %2 past noon.").arg(i).arg(i * 7);
        const QString text = lines.join(QLatin1Char('\n'));
        article = project.add(text);
        other = project.add(QStringLiteral("Nothing is marked here."));
        const auto tag = [this](const QString &name, Id parent = 0) {
            return addTag(*project, ProjectFixture::tag(name, parent)).value();
        };
        cause = tag(QStringLiteral("Cause"));
        effect = tag(QStringLiteral("Effect"));
        lateCause = tag(QStringLiteral("Late"), cause);
        lateEffect = tag(QStringLiteral("Late"), effect);
        const QList<QList<Id>> tags{{cause}, {cause, effect}, {lateCause, lateEffect}, {lateCause}};
        const QDateTime day(QDate(2031, 4, 5), QTime(6, 7), Qt::UTC);
        (void)project->edit(QStringLiteral("Fill"), [&](Store &store) -> Result<void> {
            qsizetype start = 0;
            for (int i = 0; i < marks; ++i) {
                Annotation mark = ProjectFixture::annotation(article, start, start + lines.at(i).size(), tags.at(i % 4),
                                                             i % 5 ? QString() : QStringLiteral("Note"));
                mark.exact = lines.at(i);
                mark.prefix = text.mid(std::max<qsizetype>(0, start - 32), std::min<qsizetype>(32, start));
                mark.suffix = text.mid(mark.span.end, 32);
                mark.author = i % 2 ? QStringLiteral("Ada") : QString();
                mark.created = mark.modified = day;
                CR_LET(id, insertAnnotation(store, mark));
                all += id;
                start = mark.span.end + 1;
            }
            return {};
        });
    }

    struct State
    {
        QList<Tag> tags;
        QList<Annotation> annotations;
        QList<Id> articles;
        QList<Id> current;
        friend bool operator==(const State &, const State &) = default;
    };
    State state()
    {
        State state{project->tags(), project->annotations(), {}, {}};
        for (const Article &one : project->articles())
            state.articles += one.id;
        for (const Article &one : project->currentArticles())
            state.current += one.id;
        return state;
    }
    Id addNewer()
    {
        const QString note = QStringLiteral("Corrected %1 times.\n").arg(project->versions(article).size());
        const Article newer = ProjectFixture::article(note + project->article(article).text);
        const auto id = addVersion(*project, newer, article, planCarry(carryInput(*project, article), newer.text));
        return id.ok() ? *id : 0;
    }
    // Some marks on the oldest version, as if they had not been found in a newer one.
    void leaveBehind()
    {
        (void)project->edit(QStringLiteral("Leave"), [&](Store &store) -> Result<void> {
            const QString text = project->article(article).text;
            for (const QString &line : {QStringLiteral("Boat number 20 "), QStringLiteral("Boat number 33 ")}) {
                const qsizetype start = text.indexOf(line);
                Annotation mark = ProjectFixture::annotation(article, start, start + line.size(), {cause});
                mark.exact = line;
                mark.prefix = text.mid(start - 32, 32);
                mark.suffix = text.mid(mark.span.end, 32);
                mark.created = mark.modified = QDateTime(QDate(2031, 4, 5), QTime(6, 7), Qt::UTC);
                CR_CHECK(insertAnnotation(store, mark));
            }
            return {};
        });
    }

    ProjectFixture project;
    Id article = 0;
    Id other = 0;
    Id cause = 0, effect = 0, lateCause = 0, lateEffect = 0;
    QList<Id> all;
};

using Short = std::function<Result<void>(LongCorpus &)>;
using Long = std::function<void(LongCorpus &, const LongEdit::Done &)>;

bool over(LongCorpus &corpus)
{
    return QTest::qWaitFor([&] { return !LongEdit::of(*corpus.project).isRunning(); }, 60000);
}

} // namespace

Q_DECLARE_METATYPE(Short)
Q_DECLARE_METATYPE(Long)

class LongEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asInOneGo_data();
    void asInOneGo();
    void amongThree_data();
    void amongThree();
    void leavingWhatIsAside();
    void splitting();
    void separating();
    void anEditBetween();
    void undoingOnTheWay();
    void oneAfterTheOther();
    void finishing();
    void besideOthers();
    void failing();
    void whoIsNobody();
};

void LongEditTest::asInOneGo_data()
{
    QTest::addColumn<Short>("plain");
    QTest::addColumn<Long>("bitByBit");
    const auto row = [](const char *name, const Short &plain, const Long &bits) {
        QTest::newRow(name) << plain << bits;
    };
    row(
        "a tag removed", [](LongCorpus &c) { return removeTags(*c.project, {c.cause}); },
        [](LongCorpus &c, const LongEdit::Done &done) { removeTagsLong(*c.project, {c.cause}, done); });
    row(
        "all tags removed",
        [](LongCorpus &c) {
            return removeTags(*c.project, {c.cause, c.effect});
        },
        [](LongCorpus &c, const LongEdit::Done &done) {
            removeTagsLong(*c.project, {c.effect, c.cause}, done);
        });
    row(
        "tags merged, and those of the same name below them",
        [](LongCorpus &c) { return mergeTags(*c.project, c.cause, c.effect); },
        [](LongCorpus &c, const LongEdit::Done &done) { mergeTagsLong(*c.project, {c.cause}, c.effect, done); });
    row(
        "merged into the one below it", [](LongCorpus &c) { return mergeTags(*c.project, c.cause, c.lateCause); },
        [](LongCorpus &c, const LongEdit::Done &done) { mergeTagsLong(*c.project, {c.cause}, c.lateCause, done); });
    row(
        "tagged", [](LongCorpus &c) { return tagAnnotations(*c.project, c.all, c.effect, true); },
        [](LongCorpus &c, const LongEdit::Done &done) { tagAnnotationsLong(*c.project, c.all, c.effect, true, done); });
    row(
        "a tag taken away", [](LongCorpus &c) { return tagAnnotations(*c.project, c.all, c.cause, false); },
        [](LongCorpus &c, const LongEdit::Done &done) { tagAnnotationsLong(*c.project, c.all, c.cause, false, done); });
    row(
        "annotations removed", [](LongCorpus &c) { return removeAnnotations(*c.project, c.all.mid(3)); },
        [](LongCorpus &c, const LongEdit::Done &done) { removeAnnotationsLong(*c.project, c.all.mid(3), done); });
    row(
        "the author renamed",
        [](LongCorpus &c) { return renameAuthor(*c.project, QStringLiteral("Ada"), QStringLiteral("Eve")); },
        [](LongCorpus &c, const LongEdit::Done &done) {
            renameAuthorLong(*c.project, QStringLiteral("Ada"), QStringLiteral("Eve"), done);
        });
    row(
        "an article removed", [](LongCorpus &c) { return removeArticles(*c.project, {c.article}); },
        [](LongCorpus &c, const LongEdit::Done &done) { removeArticlesLong(*c.project, {c.article}, done); });
    row(
        "its newer version removed",
        [](LongCorpus &c) {
            const Id newer = c.project->versions(c.article).last();
            return removeArticles(*c.project, {newer});
        },
        [](LongCorpus &c, const LongEdit::Done &done) {
            removeArticlesLong(*c.project, {c.project->versions(c.article).last()}, done);
        });
}

void LongEditTest::asInOneGo()
{
    QFETCH(Short, plain);
    QFETCH(Long, bitByBit);
    LongCorpus one;
    LongCorpus other;
    if (qstrcmp(QTest::currentDataTag(), "its newer version removed") == 0)
        QVERIFY(one.addNewer() != 0 && other.addNewer() != 0);
    EXPECT_OK(plain(one));
    const auto before = other.project.dump();
    const Id step = other.project->lastStep();
    QStringList said;
    bitByBit(other,
             [&](const Result<void> &done) { said += done.ok() ? QStringLiteral("done") : done.error().message; });
    QCOMPARE(said, QStringList()); // there is more of it than is done at once
    QVERIFY(over(other));
    QCOMPARE(said, QStringList{QStringLiteral("done")});
    QVERIFY(other.state() == one.state());
    QCOMPARE(other.project->undoText(), one.project->undoText());
    QCOMPARE(other.project->history().size(), one.project->history().size());
    QCOMPARE(other.project->check(), QStringList());
    EXPECT_OK(other.project->undo());
    QCOMPARE(other.project->lastStep(), step);
    QCOMPARE(other.project.dump(), before);
}

// A third version goes, or is one no more: what is in doubt between the others is looked for aside.
void LongEditTest::amongThree_data()
{
    QTest::addColumn<Short>("plain");
    QTest::addColumn<Long>("bitByBit");
    const auto newest = [](LongCorpus &c) { return c.project->versions(c.article).last(); };
    QTest::newRow("separated") << Short([newest](LongCorpus &c) { return separateVersions(*c.project, newest(c)); })
                               << Long([newest](LongCorpus &c, const LongEdit::Done &done) {
                                      separateVersionsLong(*c.project, newest(c), done);
                                  });
    QTest::newRow("removed") << Short([newest](LongCorpus &c) { return removeArticles(*c.project, {newest(c)}); })
                             << Long([newest](LongCorpus &c, const LongEdit::Done &done) {
                                    removeArticlesLong(*c.project, {newest(c)}, done);
                                });
}

void LongEditTest::amongThree()
{
    QFETCH(Short, plain);
    QFETCH(Long, bitByBit);
    LongCorpus one;
    LongCorpus other;
    for (LongCorpus *corpus : {&one, &other}) {
        QVERIFY(corpus->addNewer() != 0);
        QVERIFY(corpus->addNewer() != 0);
        corpus->leaveBehind();
    }
    EXPECT_OK(plain(one));
    const auto before = other.project.dump();
    bitByBit(other, {});
    QVERIFY(over(other));
    QVERIFY(other.state() == one.state());
    QCOMPARE(other.project->undoText(), one.project->undoText());
    QCOMPARE(other.project->history().size(), one.project->history().size());
    QVERIFY(other.project->annotations(other.article).isEmpty());
    QCOMPARE(other.project->check(), QStringList());
    QVERIFY(unfinishedVersions(*other.project).isEmpty());
    EXPECT_OK(other.project->undo());
    QCOMPARE(other.project.dump(), before);
}

// Undone while it is being looked for, or closed: nothing is written any more, or all.
void LongEditTest::leavingWhatIsAside()
{
    LongCorpus corpus;
    QVERIFY(corpus.addNewer() != 0);
    const Id newest = corpus.addNewer();
    corpus.leaveBehind();
    const auto before = corpus.project.dump();
    const auto untilAside = [&] {
        return QTest::qWaitFor([&] { return corpus.project->versions(newest).size() == 1; }, 60000);
    };
    separateVersionsLong(*corpus.project, newest, {});
    QVERIFY(untilAside());
    QVERIFY(LongEdit::of(*corpus.project).isRunning());
    EXPECT_OK(corpus.project->undo());
    QVERIFY(!LongEdit::of(*corpus.project).isRunning());
    QCOMPARE(corpus.project.dump(), before);

    separateVersionsLong(*corpus.project, newest, {});
    QVERIFY(untilAside());
    LongEdit::of(*corpus.project).finish();
    QVERIFY(!LongEdit::of(*corpus.project).isRunning());
    QVERIFY(corpus.project->annotations(corpus.article).isEmpty());
    EXPECT_OK(corpus.project->undo());
    QCOMPARE(corpus.project.dump(), before);
}

void LongEditTest::splitting()
{
    LongCorpus corpus;
    QList<Id> bearing;
    for (const Annotation &mark : corpus.project->annotations()) {
        if (mark.tags.contains(corpus.cause))
            bearing += mark.id;
    }
    const auto before = corpus.project.dump();
    Id made = 0;
    splitTagLong(*corpus.project, corpus.cause, bearing, ProjectFixture::tag(QStringLiteral("Other cause")),
                 [&](const Result<Id> &split) { made = split.ok() ? *split : -1; });
    QVERIFY(over(corpus));
    QCOMPARE(corpus.project->tag(made).name, QStringLiteral("Other cause"));
    for (const Annotation &mark : corpus.project->annotations()) {
        QCOMPARE(mark.tags.contains(made), bearing.contains(mark.id));
        QVERIFY(!mark.tags.contains(corpus.cause));
    }
    EXPECT_OK(corpus.project->undo());
    QCOMPARE(corpus.project.dump(), before);
}

void LongEditTest::separating()
{
    LongCorpus corpus;
    const QList<Annotation> before = corpus.project->annotations();
    const Id newer = corpus.addNewer();
    QCOMPARE(corpus.project->annotations(newer).size(), qsizetype(marks));
    const auto joined = corpus.project.dump();
    separateVersionsLong(*corpus.project, newer, {});
    QVERIFY(LongEdit::of(*corpus.project).isRunning());
    QVERIFY(over(corpus));
    QCOMPARE(corpus.project->currentArticles().size(), 3);
    QVERIFY(corpus.project->annotations() == before);
    EXPECT_OK(corpus.project->undo());
    QCOMPARE(corpus.project.dump(), joined);
}

// What the user does meanwhile is a step of its own, and the rest goes on after it.
void LongEditTest::anEditBetween()
{
    LongCorpus corpus;
    const auto steps = corpus.project->history().size();
    removeAnnotationsLong(*corpus.project, corpus.all, {});
    EXPECT_OK(setProjectNote(*corpus.project, QStringLiteral("Meanwhile")));
    EXPECT_OK(removeAnnotations(*corpus.project, {corpus.all.last()}));
    QVERIFY(over(corpus));
    QVERIFY(corpus.project->annotations().isEmpty());
    QCOMPARE(corpus.project->history().size(), steps + 4);
    EXPECT_OK(corpus.project->goTo(corpus.project->history().at(steps - 1).id));
    QCOMPARE(corpus.project->annotations().size(), qsizetype(marks));
}

void LongEditTest::undoingOnTheWay()
{
    LongCorpus corpus;
    const auto before = corpus.project.dump();
    HistoryWalk walk(*corpus.project);
    bool isDone = false;
    removeAnnotationsLong(*corpus.project, corpus.all, [&](const Result<void> &) { isDone = true; });
    QVERIFY(corpus.project->annotations().size() < marks);
    walk.undo();
    QVERIFY(over(corpus));
    QVERIFY(QTest::qWaitFor([&] { return !walk.isWalking(); }, 60000));
    QCOMPARE(corpus.project.dump(), before);
    QVERIFY(!isDone);
    QVERIFY(corpus.project->canRedo());
    // Undone by others, it ends as well.
    removeTagsLong(*corpus.project, {corpus.cause}, {});
    EXPECT_OK(corpus.project->undo());
    QVERIFY(!LongEdit::of(*corpus.project).isRunning());
    QCOMPARE(corpus.project.dump(), before);
}

void LongEditTest::oneAfterTheOther()
{
    LongCorpus corpus;
    const auto steps = corpus.project->history().size();
    QStringList order;
    mergeTagsLong(*corpus.project, {corpus.cause}, corpus.effect, [&](const Result<void> &done) {
        order += done.ok() ? QStringLiteral("merged") : done.error().message;
    });
    removeTagsLong(*corpus.project, {corpus.effect}, [&](const Result<void> &done) {
        order += done.ok() ? QStringLiteral("removed") : done.error().message;
    });
    QVERIFY(over(corpus));
    QCOMPARE(order, (QStringList{QStringLiteral("merged"), QStringLiteral("removed")}));
    QVERIFY(corpus.project->tags().isEmpty());
    QCOMPARE(corpus.project->history().size(), steps + 2);
}

void LongEditTest::finishing()
{
    LongCorpus corpus;
    bool isDone = false;
    removeAnnotationsLong(*corpus.project, corpus.all, [&](const Result<void> &done) { isDone = done.ok(); });
    LongEdit::of(*corpus.project).finish();
    QVERIFY(isDone);
    QVERIFY(corpus.project.reopen());
    QVERIFY(corpus.project->annotations().isEmpty());
    EXPECT_OK(corpus.project->undo());
    QCOMPARE(corpus.project->annotations().size(), qsizetype(marks));
}

// What else goes with a project is not taken for it.
void LongEditTest::besideOthers()
{
    LongCorpus corpus;
    const auto *other = new QObject(&*corpus.project);
    const QObject *edit = &LongEdit::of(*corpus.project);
    QVERIFY(edit != other);
    QCOMPARE(&LongEdit::of(*corpus.project), edit);
}

void LongEditTest::failing()
{
    LongCorpus corpus;
    const auto before = corpus.project.dump();
    QString said;
    const auto keep = [&](const Result<void> &done) { said = done.ok() ? QString() : done.error().message; };
    removeTagsLong(*corpus.project, {77}, keep);
    QVERIFY(!said.isEmpty());
    mergeTagsLong(*corpus.project, {corpus.cause}, corpus.cause, keep);
    QVERIFY(said.contains(QStringLiteral("itself")));
    separateVersionsLong(*corpus.project, corpus.article, keep);
    QVERIFY(!said.isEmpty());
    QVERIFY(!LongEdit::of(*corpus.project).isRunning());
    QCOMPARE(corpus.project.dump(), before);
}

// Where no name was known one's own annotations bear none: they take it once there is one.
void LongEditTest::whoIsNobody()
{
    LongCorpus corpus;
    const QList<Id> own = annotationsBy(*corpus.project, {});
    QCOMPARE(own.size(), qsizetype(marks / 2));
    renameAuthorLong(*corpus.project, {}, QStringLiteral("Maya"), {});
    QVERIFY(over(corpus));
    QCOMPARE(annotationsBy(*corpus.project, QStringLiteral("Maya")), own);
    QCOMPARE(annotationsBy(*corpus.project, QStringLiteral("Ada")).size(), qsizetype(marks / 2));
    EXPECT_OK(corpus.project->undo());
    QCOMPARE(annotationsBy(*corpus.project, {}), own);
}

QTEST_GUILESS_MAIN(LongEditTest)
#include "tst_longedit.moc"
