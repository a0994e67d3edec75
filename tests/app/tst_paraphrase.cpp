#include "app/claims/paraphrase.h"

#include <QDir>
#include <QTest>

using namespace crossread;

class TestParaphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOrNot_data();
    void sameOrNot();
    void ranks_data();
    void ranks();
    void limits();
    void corpus_data();
    void corpus();
};

void TestParaphrase::sameOrNot_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *a, const char *b, bool isSame) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << isSame;
    };
    row("turned", "The union rejected the harbour board's offer on Tuesday.",
        "On Tuesday the harbour board's offer was rejected by the union.", true);
    row("other words", "Norvik Shipping bought two ferries for 80 million euros from a Danish company.",
        "Norvik Shipping acquired two ferries for 80 million euros from a Danish firm.", true);
    row("a few words more", "The mine at Tarsk will close in June, its owner said.",
        "The owner said late on Monday that its mine at Tarsk will close in June.", true);
    row("other event", "Norvik Shipping bought two ferries for 80 million euros last spring.",
        "The union of Norvik Shipping called a strike for Monday and has asked for talks.", false);
    row("nothing in common", "The mill burnt down.", "Voters elected a new mayor in Halvern.", false);
}

void TestParaphrase::sameOrNot()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, isSame);
    const double score = paraphraseScore(a, b);
    QVERIFY2((score >= paraphraseThreshold) == isSame, qPrintable(QString::number(score)));
    QCOMPARE(paraphraseScore(b, a) >= paraphraseThreshold, isSame);
}

void TestParaphrase::ranks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("nearer");
    QTest::addColumn<QString>("farther");
    const auto row = [](const char *name, const char *text, const char *nearer, const char *farther) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(nearer) << QString::fromUtf8(farther);
    };
    row("other number", "The mill cut 300 jobs in March.", "The mill cut 300 posts in March.",
        "The mill cut 450 jobs in March.");
    row("denied", "The mill did cut jobs in March.", "The mill really cut jobs in March.",
        "The mill didn't cut jobs in March.");
    row("a clause and as many words strewn", "The board chose a new captain for the northern ferry line.",
        "Yesterday the whole board quietly chose a wholly new captain for the northern island ferry line.",
        "The board chose a new captain for the northern ferry line and sued three rival owners.");
}

void TestParaphrase::ranks()
{
    QFETCH(QString, text);
    QFETCH(QString, nearer);
    QFETCH(QString, farther);
    const double one = paraphraseScore(text, nearer);
    const double other = paraphraseScore(text, farther);
    QVERIFY2(one > other, qPrintable(QStringLiteral("%1 and %2").arg(one).arg(other)));
}

void TestParaphrase::limits()
{
    const QString text = QStringLiteral("The mill burnt down on 3 May.");
    QCOMPARE(paraphraseScore(text, text), 1.0);
    QCOMPARE(paraphraseScore(text, QString()), 0.0);
    QCOMPARE(paraphraseScore(QStringLiteral("…"), text), 0.0);
    const double score = paraphraseScore(text, QStringLiteral("Not 1 of 2, 3, 4, 5 or 6 people never left."));
    QVERIFY(score >= 0 && score <= 1);
}

void TestParaphrase::corpus_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("train") << "msr-para-train.tsv";
    QTest::newRow("validation") << "msr-para-val.tsv";
}

// The Microsoft Research Paraphrase Corpus, where it is there to measure by: what the weights are to reach on its part
// that nobody here has seen.
void TestParaphrase::corpus()
{
    QFETCH(QString, name);
    QFile file(QDir(PROJECT_ROOT "/../shared/data/claims").filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The Microsoft Research Paraphrase Corpus is not here.");
    int right = 0;
    int all = 0;
    int hits = 0;
    int said = 0;
    int same = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n').mid(1)) {
        const QStringList cells = line.trimmed().split(u'\t');
        if (cells.size() != 5)
            continue;
        const bool isSame = cells[0] == u"1";
        const bool isSaid = paraphraseScore(cells[3], cells[4]) >= paraphraseThreshold;
        ++all;
        right += isSaid == isSame;
        hits += isSaid && isSame;
        said += isSaid;
        same += isSame;
    }
    QVERIFY(all > 400);
    const double accuracy = double(right) / all;
    const double f1 = 2.0 * hits / (said + same);
    qInfo("%s: accuracy %.3f, F1 %.3f", qPrintable(name), accuracy, f1);
    QVERIFY(accuracy >= 0.75);
    QVERIFY(f1 >= 0.825);
}

QTEST_APPLESS_MAIN(TestParaphrase)
#include "tst_paraphrase.moc"
