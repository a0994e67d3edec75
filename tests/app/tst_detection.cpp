#include "app/claims/claims.h"

#include <QTest>

using namespace crossread;

class TestDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attribution_data();
    void attribution();
    void modality_data();
    void modality();
    void claimsBeatTheRest_data();
    void claimsBeatTheRest();
    void sentencesOfAnArticle();
    void quotationsOverSentences();
    void mentionsSharpenTheScore();
    void oddTexts_data();
    void oddTexts();
};

namespace {

Article article(const QStringList &lines, BlockKind last = BlockKind::Paragraph)
{
    Article result;
    result.title = lines.first();
    result.text = lines.join(u'\n');
    qsizetype start = 0;
    for (const QString &line : lines) {
        Block block;
        block.span = {start, start + line.size()};
        result.blocks.append(block);
        start += line.size() + 1;
    }
    result.blocks.last().kind = last;
    return result;
}

} // namespace

void TestDetection::attribution_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("cue");
    const auto row = [](const char *text, const char *source, const char *cue) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(source) << QString::fromUtf8(cue);
    };
    row("The mill lost money last year, according to the Tarn Courier.", "the Tarn Courier", "according to");
    row("According to Veldt, the mill lost money.", "Veldt", "According to");
    row("Ilse Marn said the mill would stay.", "Ilse Marn", "said");
    row("The mill will stay, said Ilse Marn.", "Ilse Marn", "said");
    row("“The mill will stay,” said the mayor.", "the mayor", "said");
    row("“The mill will stay,” she said.", "she", "said");
    row("Ilse Marn, who runs the mill, said it would stay.", "Ilse Marn", "said");
    row("As the Courier recently noted, the mill lost money.", "the Courier", "noted");
    row("Two people familiar with the talks said the mill was for sale.", "Two people familiar with the talks", "said");
    row("Veldt denied that it had sold the mill.", "Veldt", "denied");
    row("The union has announced a strike.", "The union", "announced");
    row("The report says output fell.", "The report", "says");
    row("A study found that wages had fallen.", "A study", "found");
    row("The mill has reportedly been sold.", "", "reportedly");
    row("The mill is expected to close in May.", "", "is expected");
    row("The mill burned down on Monday.", "", "");
    row("Sales figures of the mill rose by a third.", "", "");
    row("The reports of the mill were lost.", "", "");
}

void TestDetection::attribution()
{
    QFETCH(const QString, text);
    QFETCH(const QString, source);
    QFETCH(const QString, cue);
    const Attribution found = claimSentence(text).attribution;
    QCOMPARE(found.cue, cue);
    QCOMPARE(found.source, source);
    if (!cue.isEmpty()) {
        QVERIFY(found.span.of(text).contains(cue));
        QVERIFY(found.span.of(text).contains(source));
    }
}

void TestDetection::modality_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("modality");
    QTest::addColumn<bool>("negated");
    const auto row = [](const char *text, Modality modality, bool negated) {
        QTest::newRow(text) << QString::fromUtf8(text) << int(modality) << negated;
    };
    row("The mill burned down.", Modality::Asserted, false);
    row("The mayor said the mill burned down.", Modality::Reported, false);
    row("The mill may close.", Modality::Possible, false);
    row("The mill will close in May.", Modality::Planned, false);
    row("Veldt plans to close the mill.", Modality::Planned, false);
    row("Veldt denied selling the mill.", Modality::Denied, false);
    row("Will the mill close?", Modality::Asked, false);
    row("The mill did not close.", Modality::Asserted, true);
    row("Nobody was hurt.", Modality::Asserted, true);
    row("The mill not only closed but burned.", Modality::Asserted, false);
    row("It isn’t true that nobody was hurt.", Modality::Asserted, false);
}

void TestDetection::modality()
{
    QFETCH(const QString, text);
    const Sentence sentence = claimSentence(text);
    QTEST(int(sentence.modality), "modality");
    QTEST(sentence.negated, "negated");
}

void TestDetection::claimsBeatTheRest_data()
{
    QTest::addColumn<QString>("other");
    for (const char *text : {"Why should anybody care about that?", "Think about it for a moment.", "One town.",
                             "Thank you very much!", "You should always read the small print.",
                             "I think we can be happy.", "Click here to subscribe.", "What happens next"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDetection::claimsBeatTheRest()
{
    QFETCH(const QString, other);
    const double rest = claimSentence(other).claim;
    for (const char *claim : {"Veldt paid $3 million for the mill in Tarn in 2019.",
                              "The mill in Tarn lost 12 percent of its workers last year, the union said.",
                              "Police arrested seven people in Oske on Monday."})
        QVERIFY2(claimSentence(QString::fromUtf8(claim)).claim > rest + 0.2, claim);
    QVERIFY(rest < 0.5);
    QVERIFY(rest >= 0);
}

void TestDetection::sentencesOfAnArticle()
{
    const Article read = article({QStringLiteral("The mill of Tarn"),
                                  QStringLiteral("The mill closed in May. Ilse Marn said it was a loss."),
                                  QStringLiteral("Also read: Ten mills that closed.")},
                                 BlockKind::Furniture);
    const QList<Sentence> sentences = claimSentences(read, {});
    QCOMPARE(sentences.size(), 3);
    QCOMPARE(sentences[1].span.of(read.text), QStringLiteral("The mill closed in May."));
    QCOMPARE(sentences[1].block, 1);
    QCOMPARE(sentences[2].block, 1);
    QCOMPARE(sentences[2].attribution.source, QStringLiteral("Ilse Marn"));
    QCOMPARE(sentences[2].attribution.span.of(read.text), QStringLiteral("Ilse Marn said"));
}

void TestDetection::quotationsOverSentences()
{
    const Article read = article({QStringLiteral(
        "“We tried everything. The mill was too old,” said Ilse Marn. “It cost us a fortune.” The roof fell in May.")});
    const QList<Sentence> sentences = claimSentences(read, {});
    QCOMPARE(sentences.size(), 4);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sentences[i].attribution.source, QStringLiteral("Ilse Marn"));
    QVERIFY(sentences[3].attribution.isEmpty());
}

void TestDetection::mentionsSharpenTheScore()
{
    const Article read = article({QStringLiteral("the harbour board sold two old cranes to a firm.")});
    Mention board{{0, 17}, QStringLiteral("organisation"), QStringLiteral("harbour board"), {}, 1, {}};
    Mention cranes{{23, 37}, QStringLiteral("quantity"), QStringLiteral("two cranes"), {}, 1, Figure()};
    QVERIFY(claimSentences(read, {board, cranes})[0].claim > claimSentences(read, {})[0].claim);
}

void TestDetection::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("marks") << QStringLiteral("… ?! “”");
    QTest::newRow("one cue") << QStringLiteral("said");
    QTest::newRow("cue at the end") << QStringLiteral("according to");
    QTest::newRow("long") << QStringLiteral("said the mill, ").repeated(5000);
    QTest::newRow("emoji") << QStringLiteral("\U0001F600 said \U0001F600");
    QTest::newRow("capitals") << QStringLiteral("VELDT SAID THE MILL WOULD CLOSE");
}

void TestDetection::oddTexts()
{
    QFETCH(const QString, text);
    const Sentence sentence = claimSentence(text);
    QVERIFY(sentence.claim >= 0 && sentence.claim <= 1);
    QVERIFY(Span({0, text.size()}).contains(sentence.attribution.span));
}

QTEST_GUILESS_MAIN(TestDetection)
#include "tst_detection.moc"
