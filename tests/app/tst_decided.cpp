#include "app/claims/claims.h"
#include "app/claims/origins.h"

#include <QTest>

using namespace crossread;

namespace {

Claim claim(const QList<PassageRef> &places)
{
    Claim claim;
    for (const PassageRef &place : places) {
        Passage passage;
        passage.article = place.article;
        passage.span = place.span;
        claim.passages += passage;
    }
    return claim;
}

Citation citation(Id from, Id to, const char *name = "")
{
    return {from, to, QLatin1String(name), {0, 1}};
}

} // namespace

class TestDecided : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void originsAreRoots_data();
    void originsAreRoots();
    void suggestionsAreTakenByHalf_data();
    void suggestionsAreTakenByHalf();
};

void TestDecided::originsAreRoots_data()
{
    QTest::addColumn<QList<Id>>("articles");
    QTest::addColumn<QList<Citation>>("citations");
    QTest::addColumn<int>("origins");
    QTest::newRow("none") << QList<Id>{} << QList<Citation>{} << 0;
    QTest::newRow("apart") << QList<Id>{1, 2, 3} << QList<Citation>{} << 3;
    QTest::newRow("one article twice") << QList<Id>{1, 1} << QList<Citation>{} << 1;
    QTest::newRow("one cites another") << QList<Id>{1, 2, 3} << QList<Citation>{citation(2, 1)} << 2;
    QTest::newRow("in a chain") << QList<Id>{1, 2, 3} << QList<Citation>{citation(2, 1), citation(3, 2)} << 1;
    QTest::newRow("in a ring") << QList<Id>{1, 2} << QList<Citation>{citation(2, 1), citation(1, 2)} << 1;
    QTest::newRow("itself") << QList<Id>{1, 2} << QList<Citation>{citation(1, 1)} << 2;
    QTest::newRow("the same from outside")
        << QList<Id>{1, 2, 3}
        << QList<Citation>{citation(1, 0, "The Wire"), citation(2, 0, "the wire"), citation(3, 0, "Other")} << 2;
    QTest::newRow("with and without the")
        << QList<Id>{1, 2} << QList<Citation>{citation(1, 0, "The Wire"), citation(2, 0, "Wire")} << 1;
    QTest::newRow("an article that says nothing of it")
        << QList<Id>{1, 2} << QList<Citation>{citation(1, 9), citation(2, 9)} << 1;
    QTest::newRow("of others") << QList<Id>{1, 2} << QList<Citation>{citation(8, 1), citation(8, 2)} << 2;
    QTest::newRow("without a name") << QList<Id>{1, 2} << QList<Citation>{citation(1, 0), citation(2, 0)} << 2;
}

void TestDecided::originsAreRoots()
{
    QFETCH(QList<Id>, articles);
    QFETCH(QList<Citation>, citations);
    QFETCH(int, origins);
    QList<PassageRef> places;
    for (const Id article : articles)
        places += PassageRef{article, {0, 10}};
    QCOMPARE(OriginFinder({}, citations).count(claim(places)), origins);
}

void TestDecided::suggestionsAreTakenByHalf_data()
{
    using Places = QList<PassageRef>;
    QTest::addColumn<Places>("suggested");
    QTest::addColumn<Places>("decided");
    QTest::addColumn<bool>("open");
    const Places four{{1, {0, 10}}, {2, {0, 10}}, {3, {0, 10}}, {4, {0, 10}}};
    QTest::newRow("nothing decided") << four << Places{} << true;
    QTest::newRow("all") << four << four << false;
    QTest::newRow("half") << four << four.mid(0, 2) << false;
    QTest::newRow("a quarter") << four << four.mid(0, 1) << true;
    QTest::newRow("other places") << four << Places{{1, {10, 20}}, {2, {10, 20}}, {5, {0, 10}}} << true;
    QTest::newRow("places that overlap") << four << Places{{1, {5, 20}}, {2, {9, 10}}} << false;
}

void TestDecided::suggestionsAreTakenByHalf()
{
    QFETCH(QList<PassageRef>, suggested);
    QFETCH(QList<PassageRef>, decided);
    QFETCH(bool, open);
    QList<Claim> claims;
    for (const PassageRef &place : std::as_const(decided))
        claims += claim({place}); // it does not matter how many claims they are
    QCOMPARE(undecided({claim(suggested)}, claims).size(), open ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestDecided)
#include "tst_decided.moc"
