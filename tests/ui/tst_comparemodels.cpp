#include "tests/ui/articlebuilder.h"
#include "tests/ui/panelfixture.h"
#include "ui/models/compared.h"
#include "ui/models/comparing.h"
#include "ui/models/differencesmodel.h"
#include "ui/models/matrixmodel.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTableView>

using namespace crossread;

// What the compare view shows as values: links, rows, levels, and all articles against all.
class TestCompareModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counterpartStandsLevel_data();
    void counterpartStandsLevel();
    void versionsAreToldWordByWord();
    void claimsJoinAndCut();
    void rowsAreSorted();
    void matrixIsReadable();
    void matrixOpensThePair();
    void matrixNamesCoverNoCell();
};

namespace {

const QString copied =
    QStringLiteral("The harbour master said that the last of the ferries had left the quay before the "
                   "storm and that nobody who stayed behind was in any danger at all");

Article one(Id id, const QString &text)
{
    ArticleBuilder builder(QStringLiteral("Article %1").arg(id), QStringLiteral("Paper %1").arg(id));
    for (const QString &line : text.split(QLatin1Char('\n')))
        builder.paragraph(line);
    Article article = builder.build();
    article.id = id;
    return article;
}

Claim claimOf(Id id, ClaimStatus status, const QList<PassageRef> &places)
{
    Claim claim;
    claim.id = id;
    claim.status = status;
    claim.statement = QStringLiteral("A claim");
    for (const PassageRef &place : places) {
        Passage passage;
        passage.article = place.article;
        passage.span = place.span;
        claim.passages.append(passage);
    }
    return claim;
}

} // namespace

void TestCompareModels::counterpartStandsLevel_data()
{
    QTest::addColumn<bool>("fromLeft");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("there");
    QTest::newRow("the beginning") << true << 0 << 0;
    QTest::newRow("a point") << true << 40 << 80;
    QTest::newRow("back") << false << 80 << 40;
    QTest::newRow("between two") << true << 20 << 40;
    QTest::newRow("behind the last") << true << 70 << 100;
    QTest::newRow("the end") << true << 100 << 120;
}

void TestCompareModels::counterpartStandsLevel()
{
    QFETCH(bool, fromLeft);
    QFETCH(int, position);
    QFETCH(int, there);
    ComparedArticles both;
    both.left.text = QString(100, QLatin1Char('a'));
    both.right.text = QString(120, QLatin1Char('b'));
    both.level = {{40, 80}};
    QCOMPARE(both.counterpart(fromLeft, position), qsizetype(there));
}

void TestCompareModels::versionsAreToldWordByWord()
{
    const Article older =
        one(1, QStringLiteral("The ferry ran aground with 214 passengers.\nA bridge was promised long "
                              "ago by the minister for roads.\nPolice closed the harbour."));
    const Article newer =
        one(2, QStringLiteral("The ferry ran aground with 230 passengers.\nTugs came at night to pull "
                              "it free.\nPolice closed the harbour."));
    const ComparedArticles both = compareForView(older, {}, newer, {}, true);
    QVERIFY(both.areVersions);
    QVERIFY(!both.rows.isEmpty());
    QCOMPARE(both.rows.first().kind, ComparedKind::Changed);
    QCOMPARE(both.rows.first().why, QStringLiteral("“214” became “230”"));
    QVERIFY(both.rows.first().link >= 0);
    QCOMPARE(both.links[both.rows.first().link].row, 0);
    QVERIFY(both.copiedLeft > 0.3 && both.copiedLeft < 1);
    const ComparedArticles same = compareForView(older, {}, older, {}, true);
    QVERIFY(same.rows.isEmpty());
    QVERIFY(same.diff.isSame());
    const ComparedArticles empty = compareForView(one(1, {}), {}, newer, {}, true);
    QCOMPARE(empty.counterpart(true, 0), 0);
}

void TestCompareModels::claimsJoinAndCut()
{
    const Article left = one(1, copied + QStringLiteral(".\nA seal was seen in the basin on Sunday."));
    const Article right = one(2, copied + QStringLiteral(".\nThe mayor drank tea with the pilots."));
    ComparedArticles both = compareForView(left, {}, right, {}, false);
    joinClaims(both, {});
    QCOMPARE(both.links.size(), 1);
    QVERIFY(both.links.first().sameWords);
    QVERIFY(!both.sameLeft.isEmpty());
    const Span first = both.links.first().left;
    const Span second = both.links.first().right;
    const Span seal = spanOf(left, QStringLiteral("A seal was seen in the basin on Sunday."));
    const Span tea = spanOf(right, QStringLiteral("The mayor drank tea with the pilots."));
    const auto alone = [&] {
        int rows = 0;
        for (const ComparedRow &row : std::as_const(both.rows))
            rows += row.kind == ComparedKind::OnlyHere ? 1 : 0;
        return rows;
    };
    QCOMPARE(alone(), 2);
    joinClaims(both, {claimOf(7, ClaimStatus::Confirmed, {{1, seal}, {2, tea}})});
    QCOMPARE(both.links.size(), 2);
    QCOMPARE(alone(), 0);
    QVERIFY(both.links.last().isDecided);
    QCOMPARE(both.links.last().claim, Id(7));
    joinClaims(both, {claimOf(-3, ClaimStatus::Suggested, {{1, first}, {2, second}})});
    QCOMPARE(both.links.size(), 1);
    QCOMPARE(both.links.first().claim, Id(-3));
    QVERIFY(!both.links.first().isDecided);
    joinClaims(both, {claimOf(8, ClaimStatus::Rejected, {{1, first}, {2, second}})});
    QVERIFY(both.links.isEmpty());
    // What was confirmed counts more than what was cut.
    joinClaims(both, {claimOf(8, ClaimStatus::Rejected, {{1, first}, {2, second}}),
                      claimOf(9, ClaimStatus::Confirmed, {{1, first}, {2, second}})});
    QCOMPARE(both.links.size(), 1);
    QVERIFY(both.links.first().isDecided);
    // A claim of one side alone joins nothing.
    joinClaims(both, {claimOf(5, ClaimStatus::Confirmed, {{1, seal}, {3, tea}})});
    QCOMPARE(both.links.size(), 1);
}

void TestCompareModels::rowsAreSorted()
{
    PanelFixture fixture;
    fixture.fill();
    auto both = std::make_shared<ComparedArticles>();
    both->left = one(1, QStringLiteral("aaa bbb ccc ddd"));
    both->right = one(2, QStringLiteral("eee fff ggg hhh"));
    both->level = {{4, 12}};
    both->rows = {{ComparedKind::Figure, {0, 3}, {8, 11}, {}, {}, QStringLiteral("20 against 9"), 0, -1},
                  {ComparedKind::OnlyHere, {4, 7}, {}, {}, {}, QStringLiteral("nothing"), 0, -1},
                  {ComparedKind::Date, {8, 11}, {0, 3}, {}, {}, QStringLiteral("10 against 8"), 0, -1}};
    Comparing comparing;
    DifferencesModel model(*fixture.project, comparing);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    comparing.setShown(both);
    model.refresh();
    const auto order = [&] {
        QList<int> rows;
        for (int i = 0; i < model.rowCount(); ++i)
            rows.append(model.rowAt(i));
        return rows;
    };
    QCOMPARE(order(), (QList<int>{0, 1, 2}));
    model.sort(DifferencesModel::NumberColumn, Qt::DescendingOrder);
    QCOMPARE(order(), (QList<int>{2, 1, 0}));
    model.sort(DifferencesModel::KindColumn, Qt::AscendingOrder);
    QCOMPARE(order(), (QList<int>{0, 2, 1}));
    model.sort(DifferencesModel::RightColumn, Qt::AscendingOrder);
    QCOMPARE(order(), (QList<int>{2, 0, 1})); // what only the left has comes where its neighbours are
    model.sort(DifferencesModel::WhyColumn, Qt::AscendingOrder);
    QCOMPARE(order(), (QList<int>{2, 0, 1}));
    comparing.setHidden(ComparedKind::Date, true);
    model.refresh();
    QCOMPARE(order(), (QList<int>{0, 1}));
    QCOMPARE(comparing.count(ComparedKind::Date), 1);
    QCOMPARE(model.table().value(1).value(DifferencesModel::LeftColumn), QStringLiteral("aaa"));
    QCOMPARE(model.table().value(2).value(DifferencesModel::RightColumn), QStringLiteral("—"));
    comparing.setCurrent(2);
    QCOMPARE(comparing.current(), 2);
    QSignalSpy changed(&comparing, &Comparing::currentChanged);
    comparing.setHidden({ComparedKind::Date, ComparedKind::Figure});
    QCOMPARE(comparing.current(), -1); // it is not to be seen any more
    QCOMPARE(changed.size(), 1);
}

void TestCompareModels::matrixIsReadable()
{
    PanelFixture fixture;
    fixture.fill();
    MatrixModel model(*fixture.project);
    const QAbstractItemModelTester tester(&model);
    ComparisonMatrix matrix;
    matrix.articles = fixture.articles;
    matrix.clusters = {0, 0, 1, 1};
    MatrixCell common;
    common.copied = 0.255;
    common.claims = 2;
    common.figures = 4;
    common.figureConflicts = 1;
    common.conflicts = 3;
    matrix.cells.insert({0, 1}, common);
    model.setMatrix(matrix);
    QCOMPARE(model.rowCount(), 4);
    QModelIndex pair;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column) {
            const QModelIndex index = model.index(row, column);
            QCOMPARE(index.data(MatrixModel::HeatRole).toDouble() < 0, row == column);
            if (model.articlesAt(index) == std::pair(fixture.articles[0], fixture.articles[1]))
                pair = index;
        }
    }
    QVERIFY(pair.isValid());
    QCOMPARE(pair.data().toString(), QStringLiteral("26"));
    QVERIFY(pair.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("26 %")));
    QVERIFY(model.nothing().isEmpty());
    model.setMeasure(MatrixModel::Claims);
    QCOMPARE(pair.data().toString(), QStringLiteral("2"));
    model.setMeasure(MatrixModel::Figures);
    QCOMPARE(pair.data().toString(), QStringLiteral("1"));
    QVERIFY(pair.data(Qt::ToolTipRole).toString().contains(QStringLiteral("1 of 4")));
    QCOMPARE(model.index(2, 1).data(MatrixModel::SeamRole).toInt(), 1); // a cluster begins
    QCOMPARE(model.index(1, 1).data(MatrixModel::SeamRole).toInt(), 0);
    QCOMPARE(model.articleOf(2), fixture.articles[2]);
    QCOMPARE(model.table().size(), 5);
    QCOMPARE(model.articlesAt(model.index(1, 1)), (std::pair<Id, Id>(0, 0)));
    // A table without a number is explained.
    matrix.cells.clear();
    model.setMatrix(matrix);
    QCOMPARE(model.nothing(), QStringLiteral("No figures are in conflict."));
    model.setMeasure(MatrixModel::Copied);
    QCOMPARE(model.nothing(), QStringLiteral("No text is copied."));
    model.setMatrix({});
    QVERIFY(model.nothing().isEmpty());
}

void TestCompareModels::matrixOpensThePair()
{
    PanelFixture fixture;
    fixture.fill();
    const PanelContext context = fixture.context();
    std::unique_ptr<QWidget> panel;
    for (const PanelRow &row : panelRows()) {
        if (row.id == QStringLiteral("matrix"))
            panel.reset(row.make(context, nullptr));
    }
    QVERIFY(panel);
    panel->resize(700, 300);
    panel->show();
    auto *view = panel->findChild<QTableView *>();
    QTRY_COMPARE(view->model()->rowCount(), 4);
    QSignalSpy asked(&fixture.navigator, &Navigator::compareArticles);
    view->setCurrentIndex(view->model()->index(0, 1));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    view->setCurrentIndex(view->model()->index(2, 2));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1); // with itself nothing is compared
    FilterState state;
    state.outlets = {QStringLiteral("Halvern Courier")};
    fixture.filter.set(state);
    QTRY_COMPARE(view->model()->rowCount(), 2);
}

// However long they are.
void TestCompareModels::matrixNamesCoverNoCell()
{
    PanelFixture fixture;
    fixture.fill();
    const Article longer = PanelFixture::article(
        QStringLiteral("The Halvern and Lower Tarn Independent Gazette of Trade and Shipping"),
        QStringLiteral("Cranes came first, and dockers left: how the quays of Halvern fell silent"), QDate(2025, 5, 12),
        {QStringLiteral("Cranes came.")});
    QVERIFY(addArticles(*fixture.project, {longer}).ok());
    const PanelContext context = fixture.context();
    applyTheme(*qApp, ThemeChoice::Light);
    QMainWindow window;
    auto *tabs = new QDockWidget(&window);
    window.setCentralWidget(new QWidget);
    window.addDockWidget(Qt::BottomDockWidgetArea, tabs);
    window.resize(1590, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (const PanelRow &row : panelRows()) {
        if (row.id == QStringLiteral("matrix"))
            tabs->setWidget(row.make(context, tabs));
    }
    auto *view = tabs->findChild<QTableView *>();
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 5);
    QTRY_VERIFY(view->verticalHeader()->width() > 400);
    for (const int width : {1440, 1590, 1200}) {
        window.resize(width, 500);
        (void)window.grab();
        QCOMPARE(view->viewport()->x(), view->verticalHeader()->geometry().right() + 1);
    }
}

QTEST_MAIN(TestCompareModels)
#include "tst_comparemodels.moc"
