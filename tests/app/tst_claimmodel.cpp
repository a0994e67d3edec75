#include "app/claims/claimmodel.h"
#include "app/claims/claims.h"
#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <QTest>

using namespace crossread;

class TestClaimModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHalfIsWhereToCut_data();
    void oneHalfIsWhereToCut();
    void refusesOtherFiles();
    void termsDoNotDependOnOrder();
    void groups();
    void opposites_data();
    void opposites();
    void rareWords();
};

void TestClaimModel::oneHalfIsWhereToCut_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("isClaim");
    QTest::newRow("figure")
        << "The port of Halvern handled 4.2 million containers in 2023, 12 percent more than in 2022." << true;
    QTest::newRow("deed") << "The council voted 14 to 9 to close the mill, and the mayor signed the order on Monday."
                          << true;
    QTest::newRow("attributed") << "Norvik Shipping has cut 300 jobs since March, according to the union." << true;
    QTest::newRow("short and denied") << "The mayor did not resign." << true;
    QTest::newRow("nobody") << "No one was hurt in the fire." << true;
    QTest::newRow("short") << "The mine has closed." << true;
    QTest::newRow("furniture") << "Sign up for our newsletter" << false;
    QTest::newRow("what to know") << "What to know about the harbour vote" << false;
    QTest::newRow("opinion") << "Our harbour deserves better." << false;
    QTest::newRow("question") << "What do you think about it?" << false;
    QTest::newRow("advice") << "Please subscribe to our newsletter and follow us for more." << false;
    QTest::newRow("slogan") << "Let us dream again!" << false;
    QTest::newRow("thanks") << "Thank you very much, and good night." << false;
}

void TestClaimModel::oneHalfIsWhereToCut()
{
    QFETCH(QString, sentence);
    QFETCH(bool, isClaim);
    const double score = claimSentence(sentence).claim;
    QVERIFY2((score >= 0.5) == isClaim, qPrintable(QString::number(score)));
}

void TestClaimModel::refusesOtherFiles()
{
    ClaimModel model;
    QVERIFY(!model.read("CRCLM1\n"));
    QVERIFY(!model.read(QByteArray(1 << 17, 'x')));
    QCOMPARE(model.score(SentenceFeatures{}, {1, 2, 3}), 0.0);
}

void TestClaimModel::termsDoNotDependOnOrder()
{
    const QString text = QStringLiteral("The mill and the mill and the mill");
    const std::vector<quint32> terms = claimTerms(text, tokenise(text, {0, text.size()}));
    QVERIFY(!terms.empty());
    QVERIFY(std::is_sorted(terms.begin(), terms.end()));
    QVERIFY(std::adjacent_find(terms.begin(), terms.end()) == terms.end());
}

void TestClaimModel::groups()
{
    const auto share = [](const char *a, const char *b) {
        const QStringList left = groupsOf(stem(QString::fromUtf8(a)));
        const QStringList right = groupsOf(stem(QString::fromUtf8(b)));
        return std::any_of(left.begin(), left.end(), [&right](const QString &group) { return right.contains(group); });
    };
    QVERIFY(share("acquire", "buys"));
    QVERIFY(share("killed", "dead"));
    QVERIFY(!share("killed", "bought"));
    QVERIFY(groupsOf(QStringLiteral("halvern")).isEmpty());
}

void TestClaimModel::opposites_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("areOpposite");
    QTest::newRow("pair") << "approved"
                          << "rejected" << true;
    QTest::newRow("turned") << "rejects"
                            << "approves" << true;
    QTest::newRow("prefix") << "exclusive"
                            << "nonexclusive" << true;
    QTest::newRow("itself") << "approved"
                            << "approve" << false;
    QTest::newRow("others") << "approved"
                            << "harbour" << false;
}

void TestClaimModel::opposites()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, areOpposite);
    QCOMPARE(crossread::areOpposite(stem(a), stem(b)), areOpposite);
}

void TestClaimModel::rareWords()
{
    QVERIFY(rareness(stem(QStringLiteral("year"))) < 0.5);
    QVERIFY(rareness(stem(QStringLiteral("mudslide"))) > rareness(stem(QStringLiteral("house"))));
    QCOMPARE(rareness(QStringLiteral("zzzyx")), 1.0);
}

QTEST_APPLESS_MAIN(TestClaimModel)
#include "tst_claimmodel.moc"
