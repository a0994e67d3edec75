#include "app/claims/claims.h"
#include "app/claims/kinship.h"
#include "app/entities/entities.h"
#include "packaging/model/claims/stories.h"

#include <QTest>

using namespace crossread;

// Three of our own stories in one project.
class TestKinship : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameStoryIsNear();
    void sameWayBothWays();
    void nothingIsNearNothing();
    void claimsStayInTheirStory();

private:
    QList<Article> m_articles;
    QList<int> m_storyOf; // by article
    UnitCorpus m_corpus;
};

void TestKinship::initTestCase()
{
    int number = 0;
    for (const char *name : {"a-bank-trial-portugal", "a-cholera-bangladesh", "a-coalition-slovenia"}) {
        const Result<Story> story =
            readStory(QStringLiteral(PROJECT_ROOT "/packaging/model/stories/%1.txt").arg(QLatin1String(name)));
        QVERIFY(story.ok());
        for (Article article : story->articles) {
            article.id = m_articles.size() + 1;
            m_articles.append(article);
            m_storyOf.append(number);
        }
        ++number;
    }
    Article brief;
    brief.id = m_articles.size() + 1;
    brief.text = QStringLiteral("It is so.");
    brief.language = QStringLiteral("en");
    brief.blocks = {Block{BlockKind::Paragraph, 0, {0, brief.text.size()}, {}}};
    m_articles.append(brief);
    m_storyOf.append(number);
    m_corpus = makeUnits(m_articles, recognise(m_articles), {});
}

void TestKinship::sameStoryIsNear()
{
    const Kinship kinship(m_corpus);
    double kin = 0;
    double strangers = 0;
    int kinCount = 0;
    int strangerCount = 0;
    for (int a = 0; a + 1 < m_articles.size(); ++a) {
        QVERIFY(qAbs(kinship.of(a, a) - 1) < 1e-6);
        for (int b = a + 1; b + 1 < m_articles.size(); ++b) {
            const bool isKin = m_storyOf[a] == m_storyOf[b];
            (isKin ? kin : strangers) += kinship.of(a, b);
            ++(isKin ? kinCount : strangerCount);
        }
    }
    QVERIFY(kin / kinCount > 4 * strangers / strangerCount);
}

void TestKinship::sameWayBothWays()
{
    const Kinship kinship(m_corpus);
    QCOMPARE(kinship.of(1, 7), kinship.of(7, 1));
}

void TestKinship::nothingIsNearNothing()
{
    QCOMPARE(Kinship(m_corpus).of(0, int(m_articles.size()) - 1), 0.0);
}

void TestKinship::claimsStayInTheirStory()
{
    const ClaimAnalysis analysis = analyseClaims(m_articles, recognise(m_articles));
    QVERIFY(analysis.claims.size() > 15);
    for (const Claim &claim : analysis.claims) {
        const int story = m_storyOf[int(claim.passages.first().article) - 1];
        for (const Passage &passage : claim.passages)
            QCOMPARE(m_storyOf[int(passage.article) - 1], story);
    }
}

QTEST_GUILESS_MAIN(TestKinship)
#include "tst_kinship.moc"
