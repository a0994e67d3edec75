#include "app/claims/claims.h"
#include "app/versions.h"
#include "projectfixture.h"

#include <QSignalSpy>

using namespace crossread;

// Conflicts that the analyst has put aside: all events are made up.
class TestDismissed : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectFixture> f;
    Id one = 0;
    Id other = 0;

    Conflict conflict(ConflictKind kind, Span a, Span b) const { return {kind, {one, a}, {other, b}, 0.5, {}}; }

    // What an analysis finds; each time anew.
    void find(const QList<Conflict> &conflicts)
    {
        ClaimAnalysis analysis;
        analysis.conflicts = conflicts;
        QVERIFY((*f)->setAnalysis(analysis).ok());
    }

    QList<Conflict> open() const { return (*f)->analysis().conflicts; }

private Q_SLOTS:
    void init()
    {
        f = std::make_unique<ProjectFixture>();
        one = f->add(QStringLiteral("The fire injured 12 workers. It broke out on Monday."));
        other = f->add(QStringLiteral("The fire hurt 17 workers. It began on Tuesday."));
        find({conflict(ConflictKind::Figures, {0, 28}, {0, 25}), conflict(ConflictKind::Date, {29, 52}, {26, 46})});
        QCOMPARE(open().size(), 2);
    }
    void cleanup() { f.reset(); }

    void goesAndComesBack()
    {
        QSignalSpy changes(&**f, &Project::changed);
        const Conflict first = open().first();
        QVERIFY(dismissConflicts(**f, {first}).ok());
        QCOMPARE((*f)->dismissedConflicts(), QList<Conflict>{first});
        QCOMPARE(open().size(), 1);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.last().first().value<Change>().parts.testFlag(Change::Claims));
        QVERIFY((*f)->undo().ok());
        QCOMPARE(open().size(), 2);
        QVERIFY((*f)->redo().ok());
        QVERIFY(restoreConflicts(**f, {first}).ok());
        QCOMPARE(open().size(), 2);
        QVERIFY((*f)->dismissedConflicts().isEmpty());
        QVERIFY((*f)->undo().ok());
        QCOMPARE((*f)->dismissedConflicts(), QList<Conflict>{first});
    }

    void holdsForLaterAnalyses()
    {
        const Conflict figures = conflict(ConflictKind::Figures, {0, 28}, {0, 25});
        QVERIFY(dismissConflicts(**f, {figures}).ok());
        // The same from the other side, in a shorter stretch; and another kind in the same place.
        const Conflict turned{ConflictKind::Figures, {other, {0, 25}}, {one, {0, 27}}, 0.4, {}};
        const Conflict status = conflict(ConflictKind::Status, {0, 28}, {0, 25});
        find({turned, status});
        QCOMPARE(open(), QList<Conflict>{status});
        QCOMPARE((*f)->dismissedConflicts(), QList<Conflict>{turned});
        QVERIFY(f->reopen());
        QCOMPARE(open(), QList<Conflict>{status});
        QVERIFY(restoreConflicts(**f, {turned}).ok());
        QCOMPARE(open().size(), 2);
    }

    // Where the words stand in a newer version it is no conflict either; where the figure is another one it may be.
    void followsToANewerVersion()
    {
        const auto add = [this](const QString &text) {
            const auto id = addVersion(**f, ProjectFixture::article(text), one, planCarry(carryInput(**f, one), text));
            find({{ConflictKind::Figures, {id.ok() ? *id : 0, {0, 28}}, {other, {0, 25}}, 0.5, {}}});
        };
        QVERIFY(dismissConflicts(**f, {conflict(ConflictKind::Figures, {0, 28}, {0, 25})}).ok());
        add(QStringLiteral("The fire injured 12 workers. It broke out on Monday. The night was calm."));
        QCOMPARE(open().size(), 0);
        QCOMPARE((*f)->dismissedConflicts().size(), 1);
        QCOMPARE((*f)->dismissals().size(), 2);
        QVERIFY((*f)->undo().ok());
        QCOMPARE((*f)->dismissals().size(), 1);
        add(QStringLiteral("The fire injured 13 workers. It broke out on Monday. The night was calm."));
        QCOMPARE(open().size(), 1);
    }

    // An article that goes and is imported anew has another id and the same text.
    void holdsForAnArticleThatComesBack()
    {
        QVERIFY(dismissConflicts(**f, {conflict(ConflictKind::Figures, {0, 28}, {0, 25})}).ok());
        const QString text = (*f)->article(other).text;
        QVERIFY(removeArticles(**f, {other}).ok());
        QVERIFY((*f)->dismissedConflicts().isEmpty());
        other = f->add(text);
        find({conflict(ConflictKind::Figures, {0, 28}, {0, 25})});
        QVERIFY(open().isEmpty());
        QCOMPARE((*f)->dismissedConflicts().size(), 1);
    }

    void twiceIsOnce()
    {
        const Conflict figures = open().first();
        QVERIFY(dismissConflicts(**f, {figures}).ok());
        const QString last = (*f)->undoText();
        QVERIFY(dismissConflicts(**f, {figures, figures}).ok());
        QCOMPARE((*f)->dismissals().size(), 1);
        QCOMPARE((*f)->undoText(), last);
    }

    void articlesHaveToBeThere()
    {
        Conflict gone = open().first();
        gone.b.article = 999;
        QVERIFY(!dismissConflicts(**f, {gone}).ok());
        QVERIFY((*f)->dismissals().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDismissed)
#include "tst_dismissed.moc"
