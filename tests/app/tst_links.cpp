#include "app/claims/candidates.h"
#include "app/claims/links.h"
#include "app/claims/linkterms.h"
#include "app/entities/entities.h"

#include <QTest>

using namespace crossread;

namespace {

Article article(Id id, const QStringList &sentences, bool hasTitle = false)
{
    Article result;
    result.id = id;
    result.language = QStringLiteral("en");
    for (const QString &sentence : sentences) {
        if (!result.text.isEmpty())
            result.text += u'\n';
        Block block;
        block.kind = hasTitle && result.blocks.isEmpty() ? BlockKind::Heading : BlockKind::Paragraph;
        block.span = {result.text.size(), result.text.size() + sentence.size()};
        result.text += sentence;
        result.blocks.append(block);
    }
    return result;
}

UnitCorpus corpusOf(const QList<Article> &articles)
{
    return makeUnits(articles, recognise(articles), {});
}

QList<ScoredPair> pairsOf(const UnitCorpus &corpus)
{
    return likelyPairs(corpus, findPairs(corpus, 0.0, {}), likelyEach);
}

LinkTerms termsOf(const UnitCorpus &corpus, int a, int b)
{
    return LinkTermsReader(corpus).read(a, b, nearestWords(corpus, corpus.units[a], corpus.units[b]));
}

// -1: not among them.
double scoreOf(const QList<ScoredPair> &links, int a, int b)
{
    for (const ScoredPair &link : links) {
        if (link.a == a && link.b == b)
            return double(link.score);
    }
    return -1;
}

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSomeOfEachSentence();
    void wordsOfAWholeArticleTellLittle();
    void namesElsewhereSpeakForThatPlace();
    void figuresElsewhereSpeakForThatPlace();
    void nearFiguresSpeakForALink();
    void manyNearFiguresTellLittle();
    void whatWasJustToldIsNotToldAgain();
    void formsOfOneWordAreNear();
    void neighboursAndWitnessesHelp();
    void titlesComeAfterSentences();
    void orderOfArticlesDoesNotMatter();
    void findsTheRightOneOfTwo();
};

void TestLinks::keepsSomeOfEachSentence()
{
    QStringList sentences;
    for (int i = 0; i < 12; ++i)
        sentences.append(
            QStringLiteral("The harbour ferry number %1 left the harbour at dawn with passengers.").arg(i));
    const UnitCorpus corpus = corpusOf({article(1, sentences), article(2, sentences)});
    const QList<ScoredPair> all = findPairs(corpus, 0.0, {});
    const QList<ScoredPair> some = likelyPairs(corpus, all, 3);
    QVERIFY(all.size() > some.size());
    QList<int> counts(corpus.units.size());
    for (qsizetype i = 0; i < some.size(); ++i) {
        ++counts[some[i].a];
        ++counts[some[i].b];
        QVERIFY(i == 0 || some[i - 1].score >= some[i].score);
    }
    QCOMPARE(*std::max_element(counts.begin(), counts.end()), 3);
    QVERIFY(likelyPairs(corpus, {}, 3).isEmpty());
    QVERIFY(rankedLinks(corpus, {}).isEmpty());
}

void TestLinks::wordsOfAWholeArticleTellLittle()
{
    const UnitCorpus corpus = corpusOf({article(1, {QStringLiteral("The ferry company repaired the broken rudder.")}),
                                        article(2, {QStringLiteral("The ferry company owns eleven ships."),
                                                    QStringLiteral("The ferry company sold a pier."),
                                                    QStringLiteral("The ferry company hired more cooks."),
                                                    QStringLiteral("Mechanics mended the broken rudder.")})});
    const LinkTerms named = termsOf(corpus, 0, 2);
    const LinkTerms told = termsOf(corpus, 0, 4);
    QVERIFY(told.told[0] > named.told[0]);
    QVERIFY(told.alike[0] > named.alike[0]);
    QVERIFY(told.cosine > named.cosine);
}

void TestLinks::namesElsewhereSpeakForThatPlace()
{
    const UnitCorpus corpus = corpusOf(
        {article(1, {QStringLiteral("Maria Keller praised the new bridge in Hamburg.")}),
         article(2, {QStringLiteral("Maria Keller welcomed the bridge."), QStringLiteral("Nobody paid for the bridge."),
                     QStringLiteral("Engineers inspected the pillars of the bridge in spring.")})});
    QVERIFY(!corpus.units[0].entities.isEmpty());
    const LinkTerms right = termsOf(corpus, 0, 1);
    const LinkTerms wrong = termsOf(corpus, 0, 2);
    QVERIFY(right.namesShared > 0);
    QCOMPARE(right.namesElsewhere, 0.0);
    QCOMPARE(wrong.namesShared, 0.0);
    QVERIFY(wrong.namesElsewhere > 0);
}

void TestLinks::figuresElsewhereSpeakForThatPlace()
{
    const UnitCorpus corpus = corpusOf({article(1, {QStringLiteral("The bridge cost 340 million euros to build.")}),
                                        article(2, {QStringLiteral("Taxpayers spent 340 million euros on the bridge."),
                                                    QStringLiteral("The bridge cost nobody any sleep.")})});
    QCOMPARE(termsOf(corpus, 0, 1).figuresElsewhere, 0);
    QCOMPARE(termsOf(corpus, 0, 2).figuresElsewhere, 1);
}

void TestLinks::nearFiguresSpeakForALink()
{
    const UnitCorpus corpus = corpusOf({article(1, {QStringLiteral("The flood drove 412 families from their homes."),
                                                    QStringLiteral("The contract costs the club 780 million a year.")}),
                                        article(2, {QStringLiteral("On the river 430 families had to leave."),
                                                    QStringLiteral("In the hills 30 families had to leave."),
                                                    QStringLiteral("The club pays 780 million euros for a season.")})});
    const LinkTerms near = termsOf(corpus, 0, 2);
    QVERIFY(near.nearFigure > 0.8);
    QCOMPARE(near.nearNumber[1], 0.0);
    QCOMPARE(termsOf(corpus, 0, 3).nearFigure, 0.0);
    const LinkTerms bare = termsOf(corpus, 1, 4);
    QCOMPARE(bare.nearFigure, 0.0);
    QCOMPARE(bare.nearNumber[0], 1.0);
    QCOMPARE(bare.nearNumber[1], 1.0);
    QCOMPARE(termsOf(corpus, 1, 3).nearNumber[1], 0.0);
}

void TestLinks::manyNearFiguresTellLittle()
{
    const QString said = QStringLiteral("The flood drove 412 families from their homes.");
    const QString near = QStringLiteral("On the river 430 families had to leave.");
    const UnitCorpus one = corpusOf({article(1, {said}), article(2, {near})});
    const UnitCorpus several = corpusOf(
        {article(1, {said}), article(2, {near, QStringLiteral("The year before 421 families fled from the river.")})});
    QVERIFY(termsOf(several, 0, 1).nearFigure > 0);
    QVERIFY(termsOf(several, 0, 1).nearFigure < termsOf(one, 0, 1).nearFigure);
}

void TestLinks::whatWasJustToldIsNotToldAgain()
{
    const QStringList first{QStringLiteral("Flames destroyed the old brewery overnight.")};
    const QStringList second{QStringLiteral("Flames destroyed the brewery in Lund."),
                             QStringLiteral("Nobody was inside, the owner said.")};
    const UnitCorpus two = corpusOf({article(1, first), article(2, second)});
    QCOMPARE(termsOf(two, 0, 1).before, 0.0);
    QVERIFY(termsOf(two, 0, 2).before > 0.3);
    const UnitCorpus titled = corpusOf({article(1, first), article(2, second, true)});
    QCOMPARE(termsOf(titled, 0, 2).before, 0.0);
    const UnitCorpus three = corpusOf({article(1, first), article(2, second), article(3, first)});
    QCOMPARE(termsOf(three, 0, 2).before, 0.0);
}

void TestLinks::formsOfOneWordAreNear()
{
    const UnitCorpus corpus = corpusOf({article(1, {QStringLiteral("The apiarist sold all of his honey.")}),
                                        article(2, {QStringLiteral("A new apiary opened behind the church."),
                                                    QStringLiteral("A new bakery opened behind the church.")})});
    QVERIFY(termsOf(corpus, 0, 1).family > 0);
    QCOMPARE(termsOf(corpus, 0, 2).family, 0.0);
}

// The last terms count what stands around both and what third articles say.
void TestLinks::neighboursAndWitnessesHelp()
{
    const QStringList first{QStringLiteral("The tanker Aurelia ran aground on a reef off Santander."),
                            QStringLiteral("Rescuers lifted the crew of fourteen by helicopter."),
                            QStringLiteral("Oil reached the beaches of three villages.")};
    const QStringList second{QStringLiteral("The tanker Aurelia struck a reef near Santander."),
                             QStringLiteral("A helicopter lifted the fourteen crew to safety."),
                             QStringLiteral("Three villages found oil on their beaches.")};
    const UnitCorpus two = corpusOf({article(1, first), article(2, second)});
    const UnitCorpus three = corpusOf({article(1, first), article(2, second), article(3, second)});
    constexpr size_t near = linkTermCount - 8;
    constexpr size_t witnesses = linkTermCount - 4;
    const auto termOf = [](const UnitCorpus &corpus, int a, int b, size_t term) {
        const QList<ScoredPair> pairs = pairsOf(corpus);
        const QList<LinkVector> vectors = linkVectors(corpus, pairs);
        for (qsizetype i = 0; i < pairs.size(); ++i) {
            if (pairs[i].a == a && pairs[i].b == b)
                return vectors[i][term];
        }
        return -1.0;
    };
    QVERIFY(termOf(two, 1, 4, near) > termOf(two, 1, 3, near));
    QCOMPARE(termOf(two, 1, 4, witnesses), 0.0);
    QVERIFY(termOf(three, 1, 4, witnesses) > termOf(three, 1, 3, witnesses));
}

void TestLinks::titlesComeAfterSentences()
{
    const UnitCorpus corpus =
        corpusOf({article(1,
                          {QStringLiteral("Tanker Aurelia runs aground off Santander"),
                           QStringLiteral("The tanker Aurelia ran aground on a reef off Santander on Monday night.")},
                          true),
                  article(2, {QStringLiteral("On Monday night the tanker Aurelia ran aground off Santander."),
                              QStringLiteral("Oil reached the beaches of three villages.")})});
    const QList<ScoredPair> links = rankedLinks(corpus, pairsOf(corpus));
    QVERIFY(scoreOf(links, 0, 2) >= 0);
    QVERIFY(scoreOf(links, 1, 2) > scoreOf(links, 0, 2));
}

void TestLinks::orderOfArticlesDoesNotMatter()
{
    const Article one = article(1, {QStringLiteral("The council of Lund approved the tram on Tuesday."),
                                    QStringLiteral("It will cost 220 million kronor."),
                                    QStringLiteral("Shopkeepers fear for their customers.")});
    const Article other = article(2, {QStringLiteral("Traders are worried about losing customers."),
                                      QStringLiteral("Councillors in Lund said yes to the tram."),
                                      QStringLiteral("The price is 250 million kronor.")});
    const UnitCorpus forth = corpusOf({one, other});
    const UnitCorpus back = corpusOf({other, one});
    const QList<ScoredPair> links = rankedLinks(forth, pairsOf(forth));
    const QList<ScoredPair> again = rankedLinks(back, pairsOf(back));
    QVERIFY(!links.isEmpty());
    QCOMPARE(links.size(), again.size());
    for (const ScoredPair &link : links)
        QCOMPARE(float(scoreOf(again, link.b - 3, link.a + 3)), link.score);
    QCOMPARE(rankedLinks(forth, pairsOf(forth)), links);
}

void TestLinks::findsTheRightOneOfTwo()
{
    const UnitCorpus corpus =
        corpusOf({article(1, {QStringLiteral("The council of Lund approved the tram on Tuesday."),
                              QStringLiteral("Shopkeepers along the line fear for their customers."),
                              QStringLiteral("The tram will cost 220 million kronor.")}),
                  article(2, {QStringLiteral("Councillors in Lund said yes to the tram."),
                              QStringLiteral("Traders are worried that customers will stay away."),
                              QStringLiteral("The price is put at 220 million kronor.")})});
    const QList<ScoredPair> links = rankedLinks(corpus, pairsOf(corpus));
    for (int i = 0; i < 3; ++i) {
        for (int j = 3; j < 6; ++j) {
            if (j != i + 3)
                QVERIFY2(scoreOf(links, i, i + 3) > scoreOf(links, i, j), qPrintable(QString::number(10 * i + j)));
        }
    }
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
