#include "tests/app/claimgold.h"

#include <QTest>
#include <QThreadPool>

using namespace crossread;

// The sample articles against what a reader finds in them. The floors lie a little under what is reached; figures:
// tests/bench/bench_claims.
class TestClaimGold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void meetsTheGold_data();
    void meetsTheGold();
    void statementsReadWell();
    void sameWhateverTheThreads();
    void sameWhateverTheOrder();

private:
    ClaimGold m_gold;
    QList<QList<Mention>> m_mentions;
    ClaimAnalysis m_analysis;
    ClaimMeasures m_measures;
};

namespace {

// What a claim says, without ids and without the order of anything.
QString described(const Claim &claim, const QList<Article> &articles)
{
    QStringList passages;
    for (const Passage &passage : claim.passages) {
        const auto article = std::find_if(articles.begin(), articles.end(),
                                          [&passage](const Article &other) { return other.id == passage.article; });
        passages.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(article->title.left(20))
                            .arg(passage.span.start)
                            .arg(int(passage.stance))
                            .arg(passage.figureDiffers));
    }
    passages.sort();
    return claim.statement + QStringLiteral(" / ") + passages.join(QStringLiteral("; "));
}

QStringList described(const ClaimAnalysis &analysis, const QList<Article> &articles)
{
    QStringList claims;
    for (const Claim &claim : analysis.claims)
        claims.append(described(claim, articles));
    claims.sort();
    return claims;
}

} // namespace

void TestClaimGold::initTestCase()
{
    m_gold = readClaimGold(QStringLiteral(PROJECT_ROOT));
    QVERIFY2(m_gold.error.isEmpty(), qPrintable(m_gold.error));
    QCOMPARE(m_gold.articles.size(), 5);
    QVERIFY(m_gold.claims.size() >= 15);
    m_mentions = recognise(m_gold.articles);
    m_analysis = analyseClaims(m_gold.articles, m_mentions);
    m_measures = measureClaims(m_gold, m_analysis);
}

void TestClaimGold::meetsTheGold_data()
{
    QTest::addColumn<double>("reached");
    QTest::addColumn<double>("floor");
    QTest::newRow("pairs, precision") << m_measures.pairPrecision << 0.6;
    QTest::newRow("pairs, recall") << m_measures.pairRecall << 0.38;
    QTest::newRow("claims found") << m_measures.claimsFound << 0.5;
    QTest::newRow("claims told") << m_measures.claimsTold << 0.45;
    QTest::newRow("stance") << m_measures.stance << 0.8;
    QTest::newRow("other figures marked") << m_measures.differing << 0.7;
    QTest::newRow("origins") << m_measures.origins << 0.7;
    QTest::newRow("conflicts") << m_measures.conflicts << 0.4;
    QTest::newRow("citations") << m_measures.citations << 0.7;
}

void TestClaimGold::meetsTheGold()
{
    QFETCH(double, reached);
    QFETCH(double, floor);
    QVERIFY2(reached >= floor, qPrintable(QString::number(reached)));
}

void TestClaimGold::statementsReadWell()
{
    QVERIFY(!m_analysis.claims.isEmpty());
    int within = 0;
    for (const Claim &claim : m_analysis.claims) {
        const QString &statement = claim.statement;
        QVERIFY2(statement[0].isUpper() || statement[0].isDigit(), qPrintable(statement));
        QVERIFY2(!statement.endsWith(u'.') && !statement.endsWith(u','), qPrintable(statement));
        QVERIFY2(!statement.startsWith(u"But ") && !statement.startsWith(u"In return "), qPrintable(statement));
        QVERIFY2(!statement.contains(u"declined to comment"), qPrintable(statement));
        within += statement.size() <= 160;
    }
    QVERIFY(within >= m_analysis.claims.size() * 8 / 10);
}

void TestClaimGold::sameWhateverTheThreads()
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    for (const int count : {1, 2, 7}) {
        pool.setMaxThreadCount(count);
        QCOMPARE(analyseClaims(m_gold.articles, m_mentions), m_analysis);
    }
    pool.setMaxThreadCount(threads);
}

// The order in which articles come decides ids and nothing else.
void TestClaimGold::sameWhateverTheOrder()
{
    QList<int> order{0, 1, 2, 3, 4};
    const QStringList expected = described(m_analysis, m_gold.articles);
    for (int round = 0; round < 4; ++round) {
        std::next_permutation(order.begin() + round % 2, order.end());
        std::reverse(order.begin(), order.end());
        QList<Article> articles;
        QList<QList<Mention>> mentions;
        for (const int index : std::as_const(order)) {
            articles.append(m_gold.articles[index]);
            mentions.append(m_mentions[index]);
        }
        QCOMPARE(described(analyseClaims(articles, mentions), articles), expected);
    }
}

QTEST_GUILESS_MAIN(TestClaimGold)
#include "tst_claimgold.moc"
