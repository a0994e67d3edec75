// What two tellings of one thing share and in what they differ, as the compare view and the command line show it.
#include "app/claims/alignment.h"
#include "app/claims/comparison.h"
#include "app/entities/entities.h"
#include "tests/app/linesarticle.h"
#include "tests/reusedpairs.h"

#include <QTest>
#include <QThreadPool>

using namespace crossread;

namespace {

Comparison compared(const Article &a, const Article &b)
{
    const QList<QList<Mention>> mentions = recognise({a, b});
    return compareArticles(a, mentions.value(0), b, mentions.value(1));
}

QStringList wordsOf(const QList<Span> &spans, const QString &text)
{
    QStringList list;
    for (const Span span : spans)
        list.append(span.of(text));
    return list;
}

const QString filler = QStringLiteral("\nThe lamp of the old pier was painted green by pupils last summer.");

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aligns_data();
    void aligns();
    void differs_data();
    void differs();
    void agrees_data();
    void agrees();
    void sourcesAreNamed_data();
    void sourcesAreNamed();
    void ownSentencesInOrder();
    void movedParagraph();
    void degenerate_data();
    void degenerate();
    void isSymmetric();
    void identical();
    void changedWords();
    void fewAgainstMany();
    void anyThreads();
    void cancelled();
    void generatedCopies();
};

void TestComparison::aligns_data()
{
    QTest::addColumn<QList<AlignedPair>>("candidates");
    QTest::addColumn<QString>("taken"); // "a-b", moved with m, also with +
    using Pairs = QList<AlignedPair>;
    QTest::newRow("nothing") << Pairs{} << QString();
    QTest::newRow("one") << Pairs{{3, 5, 0.9}} << QStringLiteral("3-5");
    QTest::newRow("too light") << Pairs{{3, 5, 0.1}} << QString();
    QTest::newRow("in order") << Pairs{{0, 0, 0.5}, {1, 1, 0.5}, {2, 2, 0.5}} << QStringLiteral("0-0 1-1 2-2");
    QTest::newRow("the heavier chain") << Pairs{{0, 2, 0.9}, {1, 0, 0.3}, {2, 1, 0.3}} << QStringLiteral("0-2");
    QTest::newRow("two outweigh one") << Pairs{{0, 2, 0.5}, {1, 0, 0.4}, {2, 1, 0.4}} << QStringLiteral("0-2m 1-0 2-1");
    QTest::newRow("a move") << Pairs{{0, 1, 0.9}, {1, 2, 0.9}, {2, 0, 0.6}} << QStringLiteral("0-1 1-2 2-0m");
    QTest::newRow("a weak move") << Pairs{{0, 1, 0.9}, {1, 2, 0.9}, {2, 0, 0.3}} << QStringLiteral("0-1 1-2");
    QTest::newRow("a second partner") << Pairs{{0, 0, 0.9}, {0, 1, 0.6}} << QStringLiteral("0-0 0-1+");
    QTest::newRow("a weak second partner") << Pairs{{0, 0, 0.9}, {0, 1, 0.4}} << QStringLiteral("0-0");
    QTest::newRow("no third one between two pairs")
        << Pairs{{0, 0, 0.9}, {1, 1, 0.9}, {0, 1, 0.8}} << QStringLiteral("0-0 1-1");
}

void TestComparison::aligns()
{
    QFETCH(QList<AlignedPair>, candidates);
    QFETCH(QString, taken);
    QStringList found;
    for (const AlignedPair &pair : align(candidates))
        found.append(QStringLiteral("%1-%2").arg(pair.a).arg(pair.b) + (pair.isMoved  ? QStringLiteral("m")
                                                                        : pair.isAlso ? QStringLiteral("+")
                                                                                      : QString()));
    QCOMPARE(found.join(u' '), taken);
}

void TestComparison::differs_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<DifferenceKind>("kind");
    QTest::addColumn<QString>("wordsA");
    QTest::addColumn<QString>("wordsB");
    const auto row = [](const char *name, DifferenceKind kind, const char *a, const char *b, const char *wordsA,
                        const char *wordsB) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << kind << QString::fromUtf8(wordsA)
                            << QString::fromUtf8(wordsB);
    };
    row("a count", DifferenceKind::Figure, "Some 340 dockers walked out at the port of Halvern on Monday.",
        "On Monday 410 dockers walked out at the port of Halvern.", "Some 340 dockers", "410 dockers");
    row("a sum", DifferenceKind::Figure, "The Veldt Group will pay $45 million for the quay at Halvern.",
        "For the quay at Halvern the Veldt Group will pay $60 million.", "$45 million", "$60 million");
    row("a date", DifferenceKind::Date, "The new terminal at Halvern opens on 3 March 2025.",
        "The new terminal at Halvern opens on 9 June 2025.", "3 March 2025", "9 June 2025");
    row("the only date of each", DifferenceKind::Date,
        "The Veldt Group said it would turn 14 of its 22 quay cranes over to remote control by the end of 2027.",
        "The plan of the Veldt Group is to turn 14 of its 22 quay cranes over to remote control by the spring of 2028.",
        "the end of 2027", "the spring of 2028");
    row("a hedge", DifferenceKind::Hedge, "The ferry company may close its line from Halvern to Orsund.",
        "The ferry company closed its line from Halvern to Orsund.", "may close", "closed");
    row("a source", DifferenceKind::Attribution,
        "The crane at Halvern fell because a bolt was missing, according to the harbour master.",
        "The crane at Halvern fell because a bolt was missing.", "according to the harbour master", "");
}

void TestComparison::differs()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(DifferenceKind, kind);
    QFETCH(QString, wordsA);
    QFETCH(QString, wordsB);
    const Article one = articleOfLines(a + filler);
    const Article other = articleOfLines(b + filler);
    const Comparison comparison = compared(one, other);
    QCOMPARE(comparison.pairs.size(), 2);
    QStringList kinds;
    for (const Difference &difference : comparison.differences) {
        kinds.append(QString::number(int(difference.kind)));
        if (difference.kind != kind)
            continue;
        QCOMPARE(difference.pair, 0);
        QCOMPARE(wordsOf(difference.wordsA, one.text).join(u'|'), wordsA);
        QCOMPARE(wordsOf(difference.wordsB, other.text).join(u'|'), wordsB);
        return;
    }
    QFAIL(qPrintable(QStringLiteral("only differences of the kinds %1").arg(kinds.join(u' '))));
}

void TestComparison::agrees_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const auto row = [](const char *name, const char *a, const char *b) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b);
    };
    row("the same", "Some 340 dockers walked out at Halvern.", "Some 340 dockers walked out at Halvern.");
    row("another writing", "The Veldt Group will pay $45 million for the quay.",
        "The Veldt Group will pay 45 million dollars for the quay.");
    row("the same source", "The quay is closed, the harbour board of Halvern said.",
        "The harbour board of Halvern said the quay is closed.");
    row("a pronoun for the source", "The old quay at Halvern is closed for good, the harbour board said.",
        "The old quay at Halvern is closed for good, they said.");
    row("no name for the source", "The old quay at Halvern is closed for good, Castellane Terminals said.",
        "The old quay at Halvern is closed for good, the operator said.");
    row("only if", "If the council does not approve the tunnel, the old quay at Halvern stays open.",
        "The council has approved the tunnel and the old quay at Halvern.");
    row("a bound that allows it", "At least 9 people were hurt when the crane fell in Halvern.",
        "When the crane fell in Halvern, 12 people were hurt.");
}

void TestComparison::agrees()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const Comparison comparison = compared(articleOfLines(a + filler), articleOfLines(b + filler));
    QCOMPARE(comparison.pairs.size(), 2);
    QCOMPARE(comparison.differences.size(), 0);
}

void TestComparison::sourcesAreNamed_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *a, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(reason);
    };
    row("a pronoun", "They said the old quay at Halvern is closed for good.",
        "ascribed to a source, stated by the other side");
    row("at the head", "The harbour master said the old quay at Halvern is closed for good.",
        "ascribed to the harbour master, stated by the other side");
    row("a name", "The Halvern Courier said the old quay at Halvern is closed for good.",
        "ascribed to The Halvern Courier, stated by the other side");
}

void TestComparison::sourcesAreNamed()
{
    QFETCH(QString, a);
    QFETCH(QString, reason);
    const Comparison comparison =
        compared(articleOfLines(a + filler),
                 articleOfLines(QStringLiteral("The old quay at Halvern is closed for good.") + filler));
    QStringList reasons;
    for (const Difference &difference : comparison.differences) {
        if (difference.kind == DifferenceKind::Attribution)
            reasons.append(difference.reason);
    }
    QCOMPARE(reasons, QStringList{reason});
}

void TestComparison::ownSentencesInOrder()
{
    const QString shared = QStringLiteral("The harbour board of Halvern sold the old crane yard to Castellane.");
    const Article a = articleOfLines(QStringLiteral("Rain fell on Monday.\n%1\nA choir sang.").arg(shared));
    const Article b = articleOfLines(QStringLiteral("%1\nMusicians from Orsund stayed away.").arg(shared));
    const Comparison comparison = compared(a, b);
    QCOMPARE(comparison.pairs.size(), 1);
    QVERIFY(comparison.pairs[0].isVerbatim);
    QStringList own;
    for (const Difference &difference : comparison.differences) {
        QCOMPARE(difference.kind, DifferenceKind::OnlyHere);
        QCOMPARE(difference.a.isEmpty(), !difference.b.isEmpty());
        own.append(difference.a.isEmpty() ? difference.b.of(b.text) : difference.a.of(a.text));
    }
    // What only b has stands behind its neighbour, that is before the choir.
    QCOMPARE(own, (QStringList{QStringLiteral("Rain fell on Monday."),
                               QStringLiteral("Musicians from Orsund stayed away."), QStringLiteral("A choir sang.")}));
}

void TestComparison::movedParagraph()
{
    const QStringList told{QStringLiteral("The harbour board of Halvern sold the old crane yard to Castellane."),
                           QStringLiteral("Forty-one pilots of the northern fleet refused to sail without a lamp."),
                           QStringLiteral("A choir of retired welders opened the fair with a song about rust."),
                           QStringLiteral("The library will lend sextants to pupils who pass a short course.")};
    const Article a = articleOfLines(told.join(u'\n'));
    const Article b = articleOfLines(QStringList{told[3], told[0], told[1], told[2]}.join(u'\n'));
    const Comparison comparison = compared(a, b);
    QCOMPARE(comparison.pairs.size(), 4);
    for (const ComparedPair &pair : comparison.pairs) {
        QCOMPARE(pair.b, (pair.a + 1) % 4);
        QCOMPARE(pair.isMoved, pair.a == 3);
    }
    QCOMPARE(comparison.differences.size(), 0);
    QCOMPARE(comparison.copiedA, 1.0);
}

void TestComparison::degenerate_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    const QString text = QStringLiteral("The harbour board sold the yard. Nobody was told.");
    QTest::newRow("both empty") << QString() << QString();
    QTest::newRow("one empty") << text << QString();
    QTest::newRow("the other empty") << QString() << text;
    QTest::newRow("marks only") << QStringLiteral("…!? — “”") << text;
    QTest::newRow("right to left") << QStringLiteral("باع مجلس الميناء الساحة.") << text;
    QTest::newRow("both right to left") << QStringLiteral("باع مجلس الميناء الساحة.")
                                        << QStringLiteral("باع مجلس الميناء الساحة. لم يخبر أحد.");
    QTest::newRow("no English") << QStringLiteral("Der Hafenrat verkaufte den Kranhof. Niemand wusste davon.")
                                << QStringLiteral("港务局卖掉了起重机场。没有人被告知。");
    QTest::newRow("utterly different") << text << QStringLiteral("Bees do not read. Seven owls slept on a drum.");
    QTest::newRow("one word") << QStringLiteral("Rain") << text;
    QTest::newRow("one against many") << text << QString(text + u' ').repeated(300);
}

void TestComparison::degenerate()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const Comparison comparison = compared(articleOfLines(a), articleOfLines(b));
    // Each sentence is in a pair, or only here: none is lost.
    QSet<qsizetype> seen;
    for (const ComparedPair &pair : comparison.pairs)
        seen.insert(comparison.sentencesB[pair.b].span.start);
    for (const Difference &difference : comparison.differences) {
        if (!difference.b.isEmpty())
            seen.insert(difference.b.start);
    }
    QCOMPARE(seen.size(), comparison.sentencesB.size());
}

void TestComparison::isSymmetric()
{
    const Article a =
        articleOfLines(QStringLiteral("Some 340 dockers walked out at the port of Halvern on Monday.") + filler);
    const Article b =
        articleOfLines(QStringLiteral("On Monday 410 dockers walked out at the port of Halvern.") + filler);
    const Comparison there = compared(a, b);
    const Comparison back = compared(b, a);
    QCOMPARE(there.pairs.size(), back.pairs.size());
    QCOMPARE(there.differences.size(), back.differences.size());
    for (qsizetype i = 0; i < there.differences.size(); ++i) {
        QCOMPARE(there.differences[i].kind, back.differences[i].kind);
        QCOMPARE(there.differences[i].wordsA, back.differences[i].wordsB);
    }
}

void TestComparison::identical()
{
    const Article a = articleOfLines(QStringLiteral("The harbour board of Halvern sold the old crane yard.\n"
                                                    "Nobody was told why, the Courier reported.") +
                                     filler);
    const Comparison comparison = compared(a, a);
    QCOMPARE(comparison.pairs.size(), comparison.sentencesA.size());
    for (const ComparedPair &pair : comparison.pairs) {
        QCOMPARE(pair.a, pair.b);
        QVERIFY(pair.isVerbatim && !pair.isMoved);
    }
    QVERIFY(comparison.differences.isEmpty());
    QVERIFY(comparison.changes.isEmpty());
    QCOMPARE(comparison.copiedA, 1.0);
    QCOMPARE(comparison.copiedB, 1.0);
}

void TestComparison::changedWords()
{
    const Article a = articleOfLines(
        QStringLiteral("The harbour board of Halvern sold the old crane yard to Castellane for 40 million euros."));
    const Article b = articleOfLines(QStringLiteral(
        "The harbour board of Halvern has not sold the old crane yard to Castellane for 60 million euros."));
    const Comparison comparison = compared(a, b);
    QCOMPARE(comparison.pairs.size(), 1);
    QStringList changes;
    for (const TextChange &change : comparison.changes)
        changes.append(change.a.of(a.text).trimmed() + u'>' + change.b.of(b.text).trimmed());
    QCOMPARE(changes, (QStringList{QStringLiteral(">has not"), QStringLiteral("40>60")}));
    QStringList told;
    for (const Difference &difference : comparison.differences)
        told.append(QStringLiteral("%1 %2").arg(int(difference.kind)).arg(difference.reason));
    QCOMPARE(told, (QStringList{QStringLiteral("0 40 million euros against 60 million euros"),
                                QStringLiteral("3 one side negates it")}));
}

void TestComparison::fewAgainstMany()
{
    const QString shared = QStringLiteral("The harbour board of Halvern sold the old crane yard to Castellane.");
    QStringList many;
    for (int i = 0; i < 3000; ++i)
        many.append(i == 2000 ? shared
                              : QStringLiteral("Ship %1 brought %2 crates of bolts to quay %3 in week %4.")
                                    .arg(i)
                                    .arg(i * 7 + 3)
                                    .arg(i % 90)
                                    .arg(i % 52));
    const Article a =
        articleOfLines(QStringLiteral("A choir sang of rust.\n%1\nNobody in Orsund was asked.").arg(shared));
    const Article b = articleOfLines(many.join(u'\n'));
    const Comparison comparison = compared(a, b);
    QCOMPARE(comparison.sentencesB.size(), 3000);
    const auto pair = std::find_if(comparison.pairs.begin(), comparison.pairs.end(),
                                   [](const ComparedPair &one) { return one.a == 1 && !one.isAlso; });
    QVERIFY(pair != comparison.pairs.end());
    QCOMPARE(pair->b, 2000);
    QVERIFY(pair->isVerbatim);
    QVERIFY(comparison.copiedA > 0.4 && comparison.copiedB < 0.01);
}

void TestComparison::anyThreads()
{
    const ReusedPair texts = ReusedPairs(11).make(3000);
    const Article a = articleOfLines(texts.a);
    const Article b = articleOfLines(texts.b);
    const QList<QList<Mention>> mentions = recognise({a, b});
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    const Comparison one = compareArticles(a, mentions[0], b, mentions[1]);
    QThreadPool::globalInstance()->setMaxThreadCount(4);
    const Comparison four = compareArticles(a, mentions[0], b, mentions[1]);
    QThreadPool::globalInstance()->setMaxThreadCount(threads);
    QVERIFY(!one.pairs.isEmpty() && !one.differences.isEmpty() && !one.links.isEmpty());
    QVERIFY(one == four);
}

void TestComparison::cancelled()
{
    const Article a = articleOfLines(filler.trimmed());
    Progress progress;
    progress.isCancelled = [] { return true; };
    QVERIFY(compareArticles(a, {}, a, {}, progress) == Comparison());
}

// Copied, lightly edited, put into another order, said in other words, unrelated: in words of both texts.
void TestComparison::generatedCopies()
{
    ReuseTally all;
    for (quint32 seed = 201; seed <= 212; ++seed) {
        const ReusedPair pair = ReusedPairs(seed).make(600);
        const Comparison comparison = compareArticles(articleOfLines(pair.a), {}, articleOfLines(pair.b), {});
        const ReuseTally tally = tallyOf(pair, reusedWordsOf(pair.a), reusedWordsOf(pair.b), comparison.copied);
        all.told += tally.told;
        all.there += tally.there;
        all.right += tally.right;
    }
    QVERIFY2(all.precision() >= 0.95, qPrintable(QString::number(all.precision())));
    QVERIFY2(all.recall() >= 0.95, qPrintable(QString::number(all.recall())));
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
