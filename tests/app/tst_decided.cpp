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

QList<Article> twoArticles()
{
    QList<Article> articles(2);
    articles[0].id = 1;
    articles[0].source = QStringLiteral("Courier");
    articles[1].id = 2;
    articles[1].source = QStringLiteral("Post");
    return articles;
}

} // namespace

class TestDecided : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void originsAreRoots_data();
    void originsAreRoots();
    void whatStandsBehindAPassage_data();
    void whatStandsBehindAPassage();
    void waysToTheRoots();
    void circlesAreTold();
    void whoWasFirst();
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
    QList<Article> known;
    for (const Id article : articles) {
        places += PassageRef{article, {0, 10}};
        known += Article();
        known.last().id = article;
    }
    QCOMPARE(OriginFinder(known, citations).count(claim(places)), origins);
}

// Article 1 is the Courier's; article 2 has its passage at 20 to 40.
void TestDecided::whatStandsBehindAPassage_data()
{
    QTest::addColumn<QList<Citation>>("citations"); // of article 2
    QTest::addColumn<QString>("source");            // that the passage names
    QTest::addColumn<QStringList>("roots");
    const auto cites = [](Id to, const char *name, CitationKind kind, bool atHead, const QList<Span> &reach) {
        return Citation{2, to, QLatin1String(name), {0, 1}, kind, atHead, reach, {}};
    };
    const QStringList both{QStringLiteral("Courier"), QStringLiteral("Post")};
    const QStringList courier{QStringLiteral("Courier")};
    using enum CitationKind;
    QTest::newRow("nothing") << QList<Citation>{} << "" << both;
    QTest::newRow("its sentence") << QList<Citation>{cites(1, "Courier", Named, false, {{20, 40}})} << "" << courier;
    QTest::newRow("other sentences") << QList<Citation>{cites(1, "Courier", Named, false, {{50, 70}})} << "" << both;
    QTest::newRow("the head") << QList<Citation>{cites(1, "Courier", Named, true, {{0, 10}})} << "" << courier;
    QTest::newRow("the head, but it names somebody")
        << QList<Citation>{cites(1, "Courier", Named, true, {{0, 10}})} << "Ilse Marn" << both;
    QTest::newRow("the head, and people without a name")
        << QList<Citation>{cites(1, "Courier", Named, true, {{0, 10}})} << "two people familiar with it" << courier;
    QTest::newRow("a credit") << QList<Citation>{cites(1, "Courier", Credit, false, {})} << "Ilse Marn" << courier;
    QTest::newRow("its sentence before a credit")
        << QList<Citation>{cites(0, "Reuters", Credit, false, {}), cites(1, "Courier", Named, false, {{20, 40}})} << ""
        << courier;
    QTest::newRow("copied") << QList<Citation>{cites(1, "Courier", Copied, false, {{10, 40}})} << "" << courier;
    QTest::newRow("a little of it copied")
        << QList<Citation>{cites(1, "Courier", Copied, false, {{10, 25}})} << "" << both;
    QTest::newRow("an outlet outside") << QList<Citation>{cites(0, "The Verge", Named, false, {{20, 40}})} << ""
                                       << QStringList{QStringLiteral("Courier"), QStringLiteral("The Verge")};
    QTest::newRow("another name of it") << QList<Citation>{cites(0, "the courier", Credit, false, {})} << "" << courier;
    QTest::newRow("itself") << QList<Citation>{cites(0, "The Post", Named, false, {{20, 40}})} << "" << both;
}

void TestDecided::whatStandsBehindAPassage()
{
    QFETCH(const QList<Citation>, citations);
    QFETCH(const QString, source);
    QFETCH(const QStringList, roots);
    Claim both = claim({{1, {0, 10}}, {2, {20, 40}}});
    both.passages[1].attribution = {source, QStringLiteral("said"), {20, 25}};
    QStringList names;
    for (const Origin &origin : OriginFinder(twoArticles(), citations).of(both))
        names.append(origin.name);
    QCOMPARE(names, roots);
}

void TestDecided::waysToTheRoots()
{
    Claim both = claim({{1, {0, 10}}, {2, {20, 40}}});
    both.passages[0].attribution = {QStringLiteral("people familiar with it"), QStringLiteral("told"), {0, 5}};
    const QList<Origin> origins = OriginFinder(twoArticles(), {citation(2, 1, "Courier")}).of(both);
    QCOMPARE(origins.size(), 1);
    QCOMPARE(origins[0].article, Id(1));
    QVERIFY(origins[0].unnamed);
    QCOMPARE(origins[0].basis, QStringLiteral("people familiar with it"));
    QCOMPARE(origins[0].paths,
             (QList<Origin::Path>{{1, Origin::Path::Own, {1, {0, 10}}}, {2, Origin::Path::Cited, {2, {0, 1}}}}));
}

// Articles that have it from each other are one root, and none of them is said to have it from nobody.
void TestDecided::circlesAreTold()
{
    QList<Article> articles = twoArticles();
    articles.append(articles[1]);
    articles[2].id = 3;
    articles[2].source = QStringLiteral("Herald");
    articles.append(articles[1]);
    articles[3].id = 4;
    articles[3].source = QStringLiteral("Star");
    const Claim all = claim({{1, {0, 10}}, {2, {0, 10}}, {3, {0, 10}}, {4, {0, 10}}});
    using Path = Origin::Path;

    // Two in a circle, one behind them, one by itself.
    QList<Origin> origins =
        OriginFinder(articles, {citation(1, 2, "Post"), citation(2, 1, "Courier"), citation(3, 2, "Post")}).of(all);
    QCOMPARE(origins.size(), 2);
    QCOMPARE(origins[0].name, QStringLiteral("Courier"));
    QCOMPARE(
        origins[0].paths,
        (QList<Path>{{1, Path::Circle, {1, {0, 1}}}, {2, Path::Circle, {2, {0, 1}}}, {3, Path::Cited, {3, {0, 1}}}}));
    QCOMPARE(origins[1].paths, (QList<Path>{{4, Path::Own, {4, {0, 10}}}}));

    // Three, and one of them has it from elsewhere too: then they have it from there.
    QList<Citation> citations{citation(1, 2, "Post"), citation(2, 3, "Herald"), citation(3, 1, "Courier")};
    origins = OriginFinder(articles, citations).of(all);
    QCOMPARE(origins.size(), 2);
    QCOMPARE(
        origins[0].paths,
        (QList<Path>{{1, Path::Circle, {1, {0, 1}}}, {2, Path::Circle, {2, {0, 1}}}, {3, Path::Circle, {3, {0, 1}}}}));
    citations.append(citation(3, 4, "Star"));
    origins = OriginFinder(articles, citations).of(all);
    QCOMPARE(origins.size(), 1);
    QCOMPARE(origins[0].name, QStringLiteral("Star"));
    QCOMPARE(origins[0].paths.first().how, Path::Cited);
}

void TestDecided::whoWasFirst()
{
    const Claim both = claim({{1, {0, 10}}, {2, {20, 40}}});
    QList<Article> articles = twoArticles();
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), QList<Id>{});
    articles[1].published = QDate(2025, 5, 2);
    articles[1].publishedOrigin = MetadataOrigin::Text;
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), QList<Id>{2});
    articles[0].published = QDate(2025, 5, 2);
    articles[0].publishedOrigin = MetadataOrigin::FileTime; // says nothing
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), QList<Id>{2});
    articles[0].publishedOrigin = MetadataOrigin::Text;
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), (QList<Id>{1, 2}));
    articles[0].publishedAt = QTime(9, 0);
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), (QList<Id>{1, 2}));
    articles[1].publishedAt = QTime(8, 0);
    QCOMPARE(OriginFinder(articles, {}).firstToCarry(both), QList<Id>{2});
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
