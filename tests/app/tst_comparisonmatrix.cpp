// All articles against all, in the order of clusters.
#include "app/claims/linkage.h"
#include "app/claims/matrix.h"

#include <QTest>

using namespace crossread;

namespace {

using Likeness = QHash<std::pair<int, int>, double>;

Article told(Id id, const QString &text)
{
    Article article;
    article.id = id;
    article.title = QStringLiteral("Report %1").arg(id);
    article.text = text;
    article.language = QStringLiteral("en");
    article.blocks = {Block{BlockKind::Paragraph, 0, {0, text.size()}, {}}};
    return article;
}

const QString crane = QStringLiteral("The harbour board of Halvern sold the old crane yard to Castellane for a song. ");
const QString fleet =
    QStringLiteral("Forty-one pilots of the northern fleet refused to sail without a lamp at the mole. ");
const QString choir = QStringLiteral("A choir of retired welders opened the autumn fair with a slow hymn about rust. ");
const QString school =
    QStringLiteral("The library will lend brass sextants to all pupils who pass a short course in May. ");

Passage passage(Id article, Span span, bool counts)
{
    Passage result;
    result.article = article;
    result.span = span;
    if (counts)
        result.figures.append(Figure{QStringLiteral("quantity"), 3, 3, Bound::Exact, QStringLiteral("crane"), {}, {}});
    return result;
}

Claim claimOf(Id id, const QList<Passage> &passages)
{
    Claim claim;
    claim.id = id;
    claim.statement = QStringLiteral("Claim %1").arg(id);
    claim.passages = passages;
    return claim;
}

} // namespace

class TestComparisonMatrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void links_data();
    void links();
    void copiedShares();
    void whatAllHaveIsCopiedToo();
    void claimsAndConflicts();
    void rowsByClusters();
    void anyOrder();
    void degenerate();
};

void TestComparisonMatrix::links_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Likeness>("likeness");
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<QList<int>>("clusters");
    using Numbers = QList<int>;
    QTest::newRow("none") << 0 << Likeness{} << Numbers{} << Numbers{};
    QTest::newRow("one") << 1 << Likeness{} << Numbers{0} << Numbers{0};
    QTest::newRow("strangers") << 3 << Likeness{} << Numbers{0, 1, 2} << Numbers{0, 1, 2};
    QTest::newRow("two and one") << 3 << Likeness{{{0, 2}, 0.9}} << Numbers{0, 2, 1} << Numbers{0, 0, 1};
    QTest::newRow("two and two") << 4 << Likeness{{{0, 3}, 0.9}, {{1, 2}, 0.8}} << Numbers{0, 3, 1, 2}
                                 << Numbers{0, 0, 1, 1};
    // 2 is near 0 only: it stands beside it.
    QTest::newRow("turned") << 3 << Likeness{{{0, 1}, 0.9}, {{0, 2}, 0.8}} << Numbers{1, 0, 2} << Numbers{0, 0, 1};
    QTest::newRow("in the mean") << 3 << Likeness{{{0, 1}, 0.9}, {{0, 2}, 0.7}, {{1, 2}, 0.4}} << Numbers{1, 0, 2}
                                 << Numbers{0, 0, 0};
}

void TestComparisonMatrix::links()
{
    QFETCH(int, count);
    QFETCH(Likeness, likeness);
    const Linkage linkage = averageLinkage(count, likeness, 0.5);
    QTEST(linkage.order, "order");
    QTEST(linkage.clusters, "clusters");
}

void TestComparisonMatrix::copiedShares()
{
    // The second has all of the first and as much again.
    const QList<Article> articles{told(1, crane + fleet), told(2, crane + fleet + choir + school)};
    const ComparisonMatrix matrix = compareAll(articles, {}, {});
    const int first = int(matrix.articles.indexOf(1));
    const MatrixCell there = matrix.at(first, 1 - first);
    QCOMPARE(there.copied, 1.0);
    QVERIFY(there.copiedThere > 0.4 && there.copiedThere < 0.6);
    const MatrixCell back = matrix.at(1 - first, first);
    QCOMPARE(back.copied, there.copiedThere);
    QCOMPARE(back.copiedThere, there.copied);
    QCOMPARE(matrix.at(0, 0).copied, 1.0);
}

// A release that forty outlets print: each of them has it from each other.
void TestComparisonMatrix::whatAllHaveIsCopiedToo()
{
    QList<Article> articles;
    for (int i = 0; i < 40; ++i) {
        QString own;
        for (int k = 0; k < 12; ++k)
            own += QStringLiteral("w%1x%2 ").arg(i).arg(k);
        articles.append(told(i + 1, own + QStringLiteral(". ") + crane));
    }
    const ComparisonMatrix matrix = compareAll(articles, {}, {});
    for (int row = 0; row < 40; ++row) {
        for (int column = 0; column < 40; ++column)
            QVERIFY2(matrix.at(row, column).copied > 0.4, qPrintable(QStringLiteral("%1, %2").arg(row).arg(column)));
    }
}

void TestComparisonMatrix::claimsAndConflicts()
{
    const QList<Article> articles{told(1, crane + fleet + choir), told(2, choir + school)};
    const Span head{0, 40};
    const Span next{100, 140};
    QList<Claim> claims{claimOf(-1, {passage(1, head, true), passage(2, head, true)}),
                        claimOf(-2, {passage(1, next, true), passage(2, next, false)}),
                        claimOf(-3, {passage(1, {160, 180}, false), passage(3, head, false)})};
    claims.append(claimOf(4, {passage(1, next, true), passage(2, next, true)}));
    claims.last().status = ClaimStatus::Rejected;
    Conflict figures;
    figures.kind = ConflictKind::Figures;
    figures.a = {2, head};
    figures.b = {1, head};
    Conflict again = figures;
    again.kind = ConflictKind::Date;
    Conflict polarity = figures;
    polarity.kind = ConflictKind::Polarity;
    Conflict elsewhere = figures;
    elsewhere.b.article = 7;
    const ComparisonMatrix matrix = compareAll(articles, claims, {figures, again, polarity, elsewhere});
    const MatrixCell cell = matrix.at(0, 1);
    QCOMPARE(cell.claims, 2);
    QCOMPARE(cell.shared, 1.0); // both of those that the second has
    QCOMPARE(cell.figures, 1);
    QCOMPARE(cell.figureConflicts, 1);
    QCOMPARE(cell.figuresInConflict(), 1.0);
    QCOMPARE(cell.conflicts, 3);
}

void TestComparisonMatrix::rowsByClusters()
{
    const QList<Article> articles{told(1, crane + fleet), told(2, choir + school), told(3, crane + fleet),
                                  told(4, choir + school)};
    const ComparisonMatrix matrix = compareAll(articles, {}, {});
    QCOMPARE(matrix.articles.size(), 4);
    QCOMPARE(matrix.clusters, (QList<int>{0, 0, 1, 1}));
    QCOMPARE(matrix.articles[0] % 2, matrix.articles[1] % 2);
    QCOMPARE(matrix.articles[2] % 2, matrix.articles[3] % 2);
}

void TestComparisonMatrix::anyOrder()
{
    QList<Article> articles{told(1, crane + fleet), told(2, choir + school), told(3, crane + school),
                            told(4, choir + fleet), told(5, school)};
    const ComparisonMatrix matrix = compareAll(articles, {}, {});
    std::reverse(articles.begin(), articles.end());
    QVERIFY(compareAll(articles, {}, {}) == matrix);
}

void TestComparisonMatrix::degenerate()
{
    QCOMPARE(compareAll({}, {}, {}), ComparisonMatrix());
    const ComparisonMatrix one = compareAll({told(9, QString())}, {}, {});
    QCOMPARE(one.articles, QList<Id>{9});
    QVERIFY(one.cells.isEmpty());
    const ComparisonMatrix strangers = compareAll({told(1, QString()), told(2, crane)}, {}, {});
    QCOMPARE(strangers.clusters, (QList<int>{0, 1}));
    QCOMPARE(strangers.at(0, 1), MatrixCell());
}

QTEST_GUILESS_MAIN(TestComparisonMatrix)
#include "tst_comparisonmatrix.moc"
