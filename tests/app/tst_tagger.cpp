#include "app/entities/tagger/tagger.h"
#include "app/entities/tagger/taggermodel.h"

#include <QtTest>

using namespace crossread;

// The trained tagger as its callers see it: an article's blocks in, names out.
class TestTagger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();
    void articleHelps();
    void probabilities();
    void oddTexts_data();
    void oddTexts();
    void sameEachTime();
    void longSentenceIsCut();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void withoutWeights();
};

static Article article(const QString &text, BlockKind first = BlockKind::Paragraph)
{
    Article made;
    made.text = text;
    qsizetype at = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        made.blocks.append({at == 0 ? first : BlockKind::Paragraph, 0, {at, at + line.size()}, {}});
        at += line.size() + 1;
    }
    return made;
}

// "person Ann Lee" for each name.
static QStringList namesIn(const Article &made)
{
    static const char *const kinds[] = {"person", "organisation", "place", "product", "event"};
    QStringList found;
    const auto blocks = nameBlocks(made);
    const auto names = tagger().tag(made, blocks);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        for (const TaggedName &name : names.at(i)) {
            if (!name.best)
                continue;
            const auto &tokens = blocks.at(i).tokens;
            const Span span{tokens.at(name.first).span.start, tokens.at(name.last - 1).span.end};
            found << QLatin1String(kinds[name.kind]) + QLatin1Char(' ') + span.of(made.text);
        }
    }
    return found;
}

void TestTagger::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("person and place") << QStringLiteral("Maria Lindqvist flew to Oslo on Tuesday.")
                                      << QStringList{QStringLiteral("person Maria Lindqvist"),
                                                     QStringLiteral("place Oslo")};
    QTest::newRow("title") << QStringLiteral("The bill was signed by President Ruth Okello in Kampala.")
                           << QStringList{QStringLiteral("person Ruth Okello"), QStringLiteral("place Kampala")};
    QTest::newRow("company") << QStringLiteral("Shares in Norrland Paper Corp. fell 3 percent after the report.")
                             << QStringList{QStringLiteral("organisation Norrland Paper Corp.")};
    QTest::newRow("possessive") << QStringLiteral("Critics questioned Karen Whitlock's plan for the coast.")
                                << QStringList{QStringLiteral("person Karen Whitlock")};
    QTest::newRow("tokenised") << QStringLiteral("Tom Okafor , a lawyer , lives in Paris .")
                               << QStringList{QStringLiteral("person Tom Okafor"), QStringLiteral("place Paris")};
    QTest::newRow("no name") << QStringLiteral("On Monday the German economy grew, and the CEO was glad.")
                             << QStringList();
    QTest::newRow("no capitals") << QStringLiteral("nothing in this line is a name, as far as anybody can tell.")
                                 << QStringList();
}

void TestTagger::findsNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(namesIn(article(text)), names);
}

// A headline in which every word has a capital is read with the help of the body.
void TestTagger::articleHelps()
{
    const auto names = namesIn(article(QStringLiteral("Storm Drives Thousands From Homes in Malawi\n"
                                                      "Heavy rain has driven thousands from their homes in Malawi."),
                                       BlockKind::Heading));
    QCOMPARE(names, (QStringList{QStringLiteral("place Malawi"), QStringLiteral("place Malawi")}));
}

void TestTagger::probabilities()
{
    const Article made = article(QStringLiteral("Ann Lee told Reuters that Vale would leave Brazil."));
    const auto names = tagger().tag(made, nameBlocks(made));
    QCOMPARE(names.size(), 1);
    QVERIFY(!names.first().isEmpty());
    for (const TaggedName &name : names.first()) {
        double sum = 0;
        for (const double value : name.kinds) {
            QVERIFY(value >= 0);
            sum += value;
        }
        QVERIFY(sum <= 1.000001);
        QVERIFY(name.best || sum >= 0.1);
        QCOMPARE(name.score, name.kinds[name.kind]);
        QVERIFY(name.first < name.last);
    }
}

void TestTagger::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank") << QStringLiteral("   ");
    QTest::newRow("one mark") << QStringLiteral("?");
    QTest::newRow("emoji") << QStringLiteral("🎉 Ann Lee 🎉 in 🇫🇷 Paris");
    QTest::newRow("lone surrogate") << QStringLiteral("Ann ") + QChar(0xd83c) + QStringLiteral(" Lee");
    QTest::newRow("right to left") << QStringLiteral("قال محمد لوكالة رويترز في القاهرة");
    QTest::newRow("combining") << QStringLiteral("Zoe\u0308 met Jose\u0301 in Malmo\u0308.");
    QTest::newRow("capitals") << QString(QStringLiteral("STOCKS FALL IN TOKYO ")).repeated(200);
    QTest::newRow("a word") << QString(100000, QLatin1Char('A'));
    QTest::newRow("marks") << QString(20000, QLatin1Char('('));
}

void TestTagger::oddTexts()
{
    QFETCH(QString, text);
    const Article made = article(text);
    const auto blocks = nameBlocks(made);
    const auto names = tagger().tag(made, blocks);
    QCOMPARE(names.size(), blocks.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        qsizetype at = 0;
        for (const TaggedName &name : names.at(i)) {
            QVERIFY(name.first >= (name.best ? at : 0) && name.last > name.first);
            QVERIFY(name.last <= blocks.at(i).tokens.size());
            at = name.best ? name.last : at;
        }
    }
}

void TestTagger::sameEachTime()
{
    const Article made = article(QStringLiteral("Airbus and Boeing compete.\nTom Enders led Airbus from Toulouse."));
    const QStringList first = namesIn(made);
    QVERIFY(first.size() >= 4);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(namesIn(made), first);
}

// No full stop anywhere: the names are found all the same, behind each cut too.
void TestTagger::longSentenceIsCut()
{
    const QString part = QStringLiteral("and then the train went on to Paris without a stop ");
    const QStringList names = namesIn(article(part.repeated(400)));
    QVERIFY2(names.count(QStringLiteral("place Paris")) >= 396, qPrintable(QString::number(names.size())));
}

void TestTagger::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QFile file(QStringLiteral(PROJECT_ROOT "/resources/models/names.tagger"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other file") << QByteArray("RIFF") + good.mid(4);
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("cut in the tables") << good.left(good.size() / 3);
    QTest::newRow("too long") << good + 'x';
}

void TestTagger::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    TaggerModel model;
    QVERIFY(!model.read(bytes));
}

void TestTagger::withoutWeights()
{
    const Article made = article(QStringLiteral("Ann Lee lives in Paris."));
    const auto names = Tagger(nullptr).tag(made, nameBlocks(made));
    QCOMPARE(names.size(), 1);
    QVERIFY(names.first().isEmpty());
}

QTEST_GUILESS_MAIN(TestTagger)
#include "tst_tagger.moc"
