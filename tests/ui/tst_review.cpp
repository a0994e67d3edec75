#include "app/store/versions.h"
#include "app/versions.h"
#include "tests/ui/panelfixture.h"
#include "ui/models/outlets.h"
#include "ui/models/reviewmodel.h"
#include "ui/models/sourcesmodel.h"
#include "ui/panels/groupedview.h"
#include "ui/panels/review.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace crossread;

// What waits for a person's word after a newer version has come: the list, its actions, and what is said of them.
class TestReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsByArticle();
    void showsBeforeAndAfter();
    void describesWhatItIs();
    void orphansCanBeLeftOut();
    void staysAValidModel();
    void acceptsByKey();
    void acceptsSeveralInOneStep();
    void keepsWithoutAPlace();
    void buttonsInEachRow();
    void beginsAtTheFirst();
    void walks();
    void opensBothVersions();
    void asksForAPlace();
    void emptyStateSaysWhatComes();
    void sourcesListTheNewest();
    void quotesFromOutsideStandUnderTheirArticle();

private:
    // The first article comes in a newer version: of its three marks one is certain, one in doubt, one has no place.
    void renew(PanelFixture &fixture);
    QList<Id> waiting(const PanelFixture &fixture) const;
    Id m_newer = 0;
};

namespace {

const QStringList newLines{QStringLiteral("About 1,900 dockers walked out."),
                           QStringLiteral("Goods worth 260 million crowns wait."),
                           QStringLiteral("Talks begin on Monday.")};

GroupedView *viewOf(ReviewPanel &panel)
{
    return panel.findChild<GroupedView *>();
}

} // namespace

void TestReview::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestReview::renew(PanelFixture &fixture)
{
    fixture.fill();
    for (const QString &words : {QStringLiteral("About 1,900 dockers"), QStringLiteral("No jobs will go")}) {
        Annotation more;
        const PassageRef ref = fixture.at(0, words);
        more.article = ref.article;
        more.span = ref.span;
        more.tags = {fixture.blame};
        QVERIFY(addAnnotation(*fixture.project, more).ok());
    }
    const Article newer = PanelFixture::article(QStringLiteral("Northwire"), QStringLiteral("Dockers strike on"),
                                                QDate(2025, 5, 15), newLines);
    const CarryInput input = carryInput(*fixture.project, fixture.articles[0]);
    CarryPlan plan;
    plan.items = input.items;
    plan.newerText = newer.text;
    for (const CarryItem &item : input.items) {
        CarryPlace place;
        const QString words = item.quote.exact;
        const auto at = [&](const QString &there, Anchoring verdict, double score) {
            const qsizetype start = newer.text.indexOf(there);
            place = {verdict, {start, start + there.size()}, score};
        };
        if (words.startsWith(QStringLiteral("About")))
            at(QStringLiteral("About 1,900 dockers"), Anchoring::Exact, 1);
        else if (words.startsWith(QStringLiteral("Goods")))
            at(newLines[1], Anchoring::Review, 0.8);
        plan.places.append(place);
    }
    const auto added = addVersion(*fixture.project, newer, fixture.articles[0], plan);
    QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
    m_newer = *added;
    QCOMPARE(ReviewModel::waiting(*fixture.project), 1);
    QCOMPARE(ReviewModel::orphans(*fixture.project), 1);
}

QList<Id> TestReview::waiting(const PanelFixture &fixture) const
{
    QList<Id> ids;
    for (const Placement &placement : fixture.project->placements()) {
        if (placement.verdict == Anchoring::Review)
            ids.append(placement.id);
    }
    return ids;
}

void TestReview::listsByArticle()
{
    PanelFixture fixture;
    renew(fixture);
    const ReviewModel model(*fixture.project);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(group.data().toString(), QStringLiteral("Dockers strike on"));
    QCOMPARE(group.data(GroupedModel::CountRole).toInt(), 2);
    QCOMPARE(model.rowCount(group), 2);
    // What has a place comes first.
    QCOMPARE(model.index(0, 0, group).data(ReviewModel::StateRole).toString(), QStringLiteral("to review"));
    QCOMPARE(model.index(1, 0, group).data(ReviewModel::StateRole).toString(), QStringLiteral("no place found"));
    QCOMPARE(model.articleOf(model.rowId(model.index(1, 0, group))), m_newer);
}

void TestReview::showsBeforeAndAfter()
{
    PanelFixture fixture;
    renew(fixture);
    const ReviewModel model(*fixture.project);
    const ReviewEntry &entry = model.entry(waiting(fixture).value(0));
    QCOMPARE(entry.before.quote.of(entry.before.text), QStringLiteral("Goods worth 240 million wait."));
    QVERIFY(entry.before.text.startsWith(QStringLiteral("About 1,900 dockers walked out. Goods"))); // in one line
    QCOMPARE(entry.after.quote.of(entry.after.text), newLines[1]);
    QCOMPARE(entry.before.changed.size(), 1);
    QCOMPARE(entry.before.changed[0].of(entry.before.text), QStringLiteral("240"));
    QStringList changed;
    for (const Span span : entry.after.changed)
        changed.append(span.of(entry.after.text));
    QCOMPARE(changed, (QStringList{QStringLiteral("260"), QStringLiteral("crowns")}));
    QVERIFY(entry.canBeAccepted());
    const QString spoken = model.indexOf(entry.placement.id).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("240 million")) && spoken.contains(QStringLiteral("260 million")),
             qPrintable(spoken));
}

void TestReview::describesWhatItIs()
{
    PanelFixture fixture;
    renew(fixture);
    const ReviewModel model(*fixture.project);
    const ReviewEntry &entry = model.entry(waiting(fixture).value(0));
    QCOMPARE(entry.what, QStringLiteral("Annotation"));
    QCOMPARE(entry.title, QStringLiteral("Cost · To check"));
    QCOMPARE(entry.colors, (QStringList{QStringLiteral("amber"), QStringLiteral("green")}));
    QCOMPARE(entry.note, QStringLiteral("Whose estimate?"));
    const QString tip = model.indexOf(entry.placement.id).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("<s>240</s>")), qPrintable(tip));
}

void TestReview::orphansCanBeLeftOut()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewModel model(*fixture.project);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOrphansShown(false);
    QCOMPARE(model.rowsInOrder(), waiting(fixture));
    model.setOrphansShown(true);
    QCOMPARE(model.rowsInOrder().size(), 2);
    const Id orphan = model.rowsInOrder().last();
    QVERIFY(!model.entry(orphan).canBeAccepted());
    QVERIFY(model.entry(orphan).after.text.isEmpty());
    QCOMPARE(model.entry(orphan).before.quote.of(model.entry(orphan).before.text), QStringLiteral("No jobs will go"));
}

void TestReview::staysAValidModel()
{
    PanelFixture fixture;
    fixture.fill();
    ReviewModel model(*fixture.project);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.isEmpty());
    PanelFixture other;
    renew(other);
    ReviewModel full(*other.project);
    QAbstractItemModelTester second(&full, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(orphanPlacements(*other.project, waiting(other)).ok());
    full.refresh();
    QCOMPARE(full.rowsInOrder().size(), 2);
    QVERIFY(removePlacements(*other.project, full.rowsInOrder()).ok());
    full.refresh();
    QVERIFY(full.isEmpty());
    QVERIFY(other.project->undo().ok());
    full.refresh();
    QCOMPARE(full.rowsInOrder().size(), 2);
}

void TestReview::acceptsByKey()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.resize(900, 300);
    panel.show();
    GroupedView *view = viewOf(panel);
    const Id row = waiting(fixture).value(0);
    view->select(row);
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(waiting(fixture), QList<Id>());
    const QList<Annotation> there = fixture.project->annotations(m_newer);
    QVERIFY(std::any_of(there.begin(), there.end(), [](const Annotation &one) { return one.exact == newLines[1]; }));
    QVERIFY(fixture.project->undo().ok());
    QCOMPARE(waiting(fixture), QList<Id>{row});
    QVERIFY(view->model()->rowCount() > 0); // the list has followed
}

void TestReview::acceptsSeveralInOneStep()
{
    PanelFixture fixture;
    renew(fixture);
    // The passages of decided claims wait too.
    ReviewPanel panel(fixture.context());
    panel.resize(500, 300);
    panel.show();
    GroupedView *view = viewOf(panel);
    view->selectAll();
    QTest::keyClick(view, Qt::Key_O); // both stay without a place
    QVERIFY(std::all_of(fixture.project->placements().begin(), fixture.project->placements().end(),
                        [](const Placement &one) { return one.verdict == Anchoring::Orphan && one.decided; }));
    QVERIFY(fixture.project->undo().ok());
    QCOMPARE(waiting(fixture).size(), 1);
    QVERIFY(std::none_of(fixture.project->placements().begin(), fixture.project->placements().end(),
                         [](const Placement &one) { return one.decided; }));
}

void TestReview::keepsWithoutAPlace()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.show();
    viewOf(panel)->select(waiting(fixture).value(0));
    panel.findChild<QToolButton *>(QStringLiteral("keepWithoutPlace"))->click();
    QCOMPARE(ReviewModel::waiting(*fixture.project), 0);
    QCOMPARE(ReviewModel::orphans(*fixture.project), 2);
    const auto *count = panel.findChild<QLabel *>(QStringLiteral("placesCount"));
    QVERIFY2(count->text().contains(QLatin1Char('2')), qPrintable(count->text()));
}

void TestReview::buttonsInEachRow()
{
    for (const int width : {1100, 420}) { // beside the places, and below them
        PanelFixture fixture;
        renew(fixture);
        ReviewPanel panel(fixture.context());
        panel.resize(width, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        GroupedView *view = viewOf(panel);
        const auto *model = qobject_cast<const GroupedModel *>(view->model());
        const auto *delegate = qobject_cast<const GroupDelegate *>(view->itemDelegate());
        const auto press = [&](Id row, int button) {
            const QModelIndex index = model->indexOf(row);
            const QRect rect = view->visualRect(index);
            for (int y = rect.top(); y < rect.bottom(); y += 4) {
                for (int x = rect.left(); x < rect.right(); x += 4) {
                    if (delegate->buttonAt({x, y}, rect, index) == button)
                        return QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
                }
            }
            QFAIL("no such button");
        };
        const Id open = waiting(fixture).first();
        const QSignalSpy picking(&fixture.navigator, &Navigator::placeHere);
        press(open, 2);
        QCOMPARE(picking.size(), 1);
        press(open, 3);
        QVERIFY(waiting(fixture).isEmpty());
        QVERIFY(fixture.project->undo().ok());
        press(open, 1);
        QVERIFY(waiting(fixture).isEmpty());
        QCOMPARE(fixture.project->annotations(m_newer).size(), 2);
    }
}

void TestReview::beginsAtTheFirst()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.show();
    GroupedView *view = viewOf(panel);
    const QList<qint64> rows = ReviewModel(*fixture.project).rowsInOrder();
    panel.begin();
    QCOMPARE(view->selectedRows(), QList<qint64>{rows[0]});
    QTest::keyClick(view, Qt::Key_N); // shows where that one is
    QCOMPARE(view->selectedRows(), QList<qint64>{rows[0]});
    QTest::keyClick(view, Qt::Key_N);
    panel.begin(); // again, from elsewhere
    QCOMPARE(view->selectedRows(), QList<qint64>{rows[1]});
    // The current row is seen to be the one that a key settles, also after its neighbour was placed from the text.
    view->selectionModel()->clearSelection();
    panel.begin();
    QCOMPARE(view->selectionModel()->selectedIndexes(), QModelIndexList{view->currentIndex()});
}

void TestReview::walks()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.show();
    GroupedView *view = viewOf(panel);
    const ReviewModel model(*fixture.project);
    const QList<qint64> rows = model.rowsInOrder();
    QTest::keyClick(view, Qt::Key_N);
    QCOMPARE(view->currentRow(), rows[0]);
    QCOMPARE(fixture.navigator.currentPlacement(), rows[0]);
    QTest::keyClick(view, Qt::Key_N);
    QCOMPARE(view->currentRow(), rows[1]);
    QTest::keyClick(view, Qt::Key_N); // and round
    QCOMPARE(view->currentRow(), rows[0]);
    QTest::keyPress(panel.windowHandle(), Qt::Key_Shift, Qt::ShiftModifier); // as a keyboard holds it
    QTest::keyClick(view, Qt::Key_N, Qt::ShiftModifier);
    QTest::keyRelease(panel.windowHandle(), Qt::Key_Shift);
    QCOMPARE(view->currentRow(), rows[1]);
    QCOMPARE(view->selectedRows(), QList<qint64>{rows[1]});
    // Nothing to accept in what was found nowhere.
    QVERIFY(!panel.findChild<QToolButton *>(QStringLiteral("acceptPlace"))->isEnabled());
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(fixture.project->placements().size(), 2);
}

void TestReview::opensBothVersions()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.resize(900, 300);
    panel.show();
    QSignalSpy shown(&fixture.navigator, &Navigator::showVersions);
    GroupedView *view = viewOf(panel);
    const Id row = waiting(fixture).value(0);
    view->select(row);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(shown.size(), 1);
    const auto older = shown[0][0].value<PassageRef>();
    const auto newer = shown[0][1].value<PassageRef>();
    QCOMPARE(older.article, fixture.articles[0]);
    QCOMPARE(newer.article, m_newer);
    QCOMPARE(newer.span.of(fixture.project->article(m_newer).text), newLines[1]);
    // One without a place opens both all the same.
    QTest::keyClick(view, Qt::Key_N);
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown[1][1].value<PassageRef>().article, m_newer);
    QVERIFY(shown[1][1].value<PassageRef>().span.isEmpty());
}

void TestReview::asksForAPlace()
{
    PanelFixture fixture;
    renew(fixture);
    ReviewPanel panel(fixture.context());
    panel.show();
    QSignalSpy asked(&fixture.navigator, &Navigator::placeHere);
    viewOf(panel)->select(waiting(fixture).value(0));
    QTest::keyClick(viewOf(panel), Qt::Key_P);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(fixture.navigator.currentPlacement(), waiting(fixture).value(0));
}

void TestReview::emptyStateSaysWhatComes()
{
    PanelFixture fixture;
    fixture.fill();
    ReviewPanel panel(fixture.context());
    panel.resize(600, 300);
    panel.show();
    const auto labels = viewOf(panel)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("newer version"));
    }));
    for (const QToolButton *button : panel.findChildren<QToolButton *>())
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
}

void TestReview::sourcesListTheNewest()
{
    PanelFixture fixture;
    renew(fixture);
    SourcesModel model(*fixture.project);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(outletsOf(*fixture.project).first(), QStringLiteral("Northwire")); // in its place, and with its colour
    QVERIFY(model.indexOf(m_newer).isValid());
    QVERIFY(!model.indexOf(fixture.articles[0]).isValid());
    QCOMPARE(model.indexOf(m_newer).data(SourcesModel::VersionsRole).toInt(), 2);
    QCOMPARE(model.indexOf(fixture.articles[1]).data(SourcesModel::VersionsRole).toInt(), 1);
    model.setOpen(fixture.articles[0], {fixture.articles[0]}); // the older one is open: its row is the newest's
    QCOMPARE(model.indexOf(m_newer).data(SourcesModel::OpenRole).toInt(), 2);
}

void TestReview::quotesFromOutsideStandUnderTheirArticle()
{
    PanelFixture fixture;
    fixture.fill();
    const Article named = fixture.project->articles().last();
    const auto added = fixture.project->edit(QStringLiteral("Import"), [&](Store &store) -> Result<void> {
        for (const QString &source : {QStringLiteral("unheard/of.txt"), named.file}) {
            PlacementRow row;
            row.key = source;
            row.placement.what = Placement::Outside;
            row.placement.verdict = Anchoring::Orphan;
            row.placement.quote.exact = QStringLiteral("words that stand nowhere");
            row.placement.source = source;
            CR_CHECK(insertPlacement(store, row));
        }
        return {};
    });
    QVERIFY(added.ok());
    ReviewModel model(*fixture.project);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), named.title);
    QCOMPARE(model.articleOf(model.rowId(model.index(0, 0, model.index(0, 0)))), named.id);
    QVERIFY(model.index(1, 0).data().toString().contains(QStringLiteral("unheard/of.txt")));
}

QTEST_MAIN(TestReview)
#include "tst_review.moc"
