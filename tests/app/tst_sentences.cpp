#include "app/text/sentences.h"

#include <ctime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void spansLieInOrderWithoutBlanks();
    void goldenRules();
    void staysLinear_data();
    void staysLinear();
    void speed();
};

namespace {

QStringList split(const QString &text)
{
    QStringList result;
    for (const Span span : sentences(text))
        result += span.of(text);
    return result;
}

// "One sentence.|Another.": the text is the parts with a blank between them.
void row(const char *name, const QString &parts, const QString &glue = QStringLiteral(" "))
{
    QTest::newRow(name) << parts.split(u'|').join(glue) << parts.split(u'|');
}

} // namespace

void TestSentences::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("blanks") << QStringLiteral(" \t ") << QStringList();
    row("plain", QStringLiteral("The ferry left Tarn late.|Nobody was hurt."));
    row("titles", QStringLiteral("Dr. Ilse Marn met Mr. Okoro and Prof. Lind.|They agreed."));
    row("initials", QStringLiteral("J. K. Ostrow wrote it with A. Benn.|It sold well."));
    row("company inside", QStringLiteral("Veldt Inc. Chairman Moro Anders resigned.|Shares fell."));
    row("company at the end", QStringLiteral("He joined Veldt Inc.|The firm grew."));
    row("country inside", QStringLiteral("The U.S. Treasury objected.|It had no choice."));
    row("country at the end", QStringLiteral("She moved to the U.S.|In 2019 she returned."));
    row("clock", QStringLiteral("It opened at 9 a.m. Eastern time.|Doors closed at 6 p.m.|Harbour staff left."));
    row("clock and day", QStringLiteral("The vote is at 8 p.m. Monday in Tarn.|Few will come."));
    row("degree", QStringLiteral("She holds a Ph.D. in optics.|He has an M.B.A.|They met in Oslo."));
    row("for example", QStringLiteral("Small firms, e.g. Quill and Brask, gain.|Others, i.e. Veldt, lose."));
    row("number", QStringLiteral("The ship lies at pier No. 5 today.|It leaves soon."));
    row("month", QStringLiteral("It happened on Sept. 14 near Tarn.|On Jan. 3 it ended."));
    row("decimal", QStringLiteral("Profit rose 3.5 percent to $4.25 million.|Sales fell."));
    row("amount at the end", QStringLiteral("It costs $1,250.50.|Nobody paid."));
    row("digit follows", QStringLiteral("The hall was full.|300 people stood."));
    row("quotation", QStringLiteral("“We will not sell.”|The board left it there."));
    row("quotation, speaker after", QStringLiteral("“Who pays?” Lind asked.|Nobody answered."));
    row("quotation inside", QStringLiteral("“It is done!” she said.|He nodded."));
    row("quotation of two", QStringLiteral("“We tried.|We failed,” he said."));
    row("bracket", QStringLiteral("The plant closed (it never made money).|Tarn mourned."));
    row("bracket around", QStringLiteral("Shares fell.|(They had doubled in May.)|Then they rose."));
    row("ellipsis goes on", QStringLiteral("He paused … and left.|She stayed."));
    row("ellipsis ends", QStringLiteral("He never came…|She left the pier."));
    row("address", QStringLiteral("Write to mara.lund@quill.example.|See https://quill.example/a.b?c=1. It helps.")
                       .replace(QStringLiteral(". It"), QStringLiteral(".|It")));
    row("list in a line", QStringLiteral("1. Boil the water|2. Add the leaves|3. Wait"));
    row("bulleted line", QStringLiteral("• Tarn has no harbour|• Oske has two"));
    row("name with a small letter", QStringLiteral("Sales fell.|iPhone owners shrugged."));
    row("no blank", QStringLiteral("The mill burned.|Nobody slept."), QString());
    row("lines", QStringLiteral("Heading without a stop|A sentence follows."), QStringLiteral("\n"));
    row("street", QStringLiteral("They live on Elm St. near the mill.|It is quiet."));
    row("exclamation in a name", QStringLiteral("Yahoo! bought it.|Nobody knows why."));
    row("several marks", QStringLiteral("Really?!|Yes."));
    row("other scripts", QStringLiteral("船が沈んだ。|誰もいない。"), QString());
    row("no capitals", QStringLiteral("the mill burned down last night.|nobody in the small town was hurt."));
    row("and so on", QStringLiteral("Mills, docks etc. were shut.|They reopened."));
    row("plan with a letter", QStringLiteral("They chose plan B.|It failed."));
    // as news writes
    row("dateline", QStringLiteral("TARN, May 3 (Wire) - Veldt Inc. sank on Friday.|Its shares fell."));
    row("dateline with a state", QStringLiteral("OSKE, Calif. — Mr. Okoro left.|Nobody followed."));
    row("saint", QStringLiteral("He flew to St. Petersburg.|St. Anne is next."));
    row("many initials", QStringLiteral("Mr. J. R. R. Tolling wrote it.|He was 40."));
    row("degree at the end", QStringLiteral("She has a Ph.D.|He has none."));
    row("quotation in a quotation", QStringLiteral("“He said ‘no.’|I left,” she said.|Then it rained."));
    row("question in a quotation", QStringLiteral("\"Who pays?\" he asked.|\"We do.\""));
    row("ellipsis of three", QStringLiteral("It was late ... and cold.|They left..."));
    row("time and zone", QStringLiteral("It begins at 10 a.m. EST on Monday.|Be early."));
    row("number sign", QStringLiteral("No. 5 won.|No. 7 lost."));
    row("web address", QStringLiteral("Go to www.quill.example for more.|It is free."));
    row("dotted company", QStringLiteral("The firm Quill.com grew.|It sells pens."));
    row("no blank and a quotation", QStringLiteral("It ended.|“Nobody slept,” she said."), QString());
    row("tokenised", QStringLiteral("The mill burned .|Nobody slept ."));
    row("tokenised question", QStringLiteral("Who pays ?|We do ."));
    row("party and state", QStringLiteral("Rep. Ana Lund, D-Calif., agreed.|Sen. Moro did not."));
    row("price and day", QStringLiteral("Oil closed at $71.20 a barrel.|On Tuesday it fell."));
    row("country before a name", QStringLiteral("U.S. President Marn spoke.|The U.N. objected."));
    row("decades", QStringLiteral("It was built in the 1990s.|The 1980s were worse."));
    row("brackets with a stop", QStringLiteral("He left (Mr. Lind stayed).|Nobody cared."));
    row("versus", QStringLiteral("The case Moro v. Lind ended.|Moro won."));
}

void TestSentences::splits()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(split(text), expected);
}

void TestSentences::spansLieInOrderWithoutBlanks()
{
    const QString text = QStringLiteral("  One here.   Two\tthere! \n\n  Three \U0001F600 now.  ");
    qsizetype last = 0;
    const QList<Span> spans = sentences(text);
    QCOMPARE(spans.size(), 3);
    for (const Span span : spans) {
        QVERIFY(span.start >= last && !span.isEmpty() && span.end <= text.size());
        QCOMPARE(span.of(text), span.of(text).trimmed());
        last = span.end;
    }
}

void TestSentences::goldenRules()
{
    QFile file(
        QDir(QStringLiteral(PROJECT_ROOT "/../shared")).filePath(QStringLiteral("data/text/golden_rules_en.json")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The Golden Rules are not on this machine.");
    const QJsonArray rules = QJsonDocument::fromJson(file.readAll()).array();
    int right = 0;
    for (const auto &value : rules) {
        const QJsonObject rule = value.toObject();
        const QStringList got = split(rule[QLatin1String("text")].toString());
        QStringList gold;
        for (const auto &sentence : rule[QLatin1String("gold")].toArray())
            gold += sentence.toString();
        if (got == gold)
            ++right;
        else
            qInfo().noquote() << rule[QLatin1String("name")].toString() << got;
    }
    qInfo("%d of %lld Golden Rules", right, qlonglong(rules.size()));
    QVERIFY(right >= 50);
}

void TestSentences::staysLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("no blank") << QStringLiteral("x");
    QTest::newRow("stops") << QStringLiteral(".");
    QTest::newRow("spaced stops") << QStringLiteral(". ");
    QTest::newRow("blanks") << QStringLiteral(" ");
    QTest::newRow("quotes") << QStringLiteral(".\"");
    QTest::newRow("lines") << QStringLiteral("\n");
    QTest::newRow("initials") << QStringLiteral("A.");
    QTest::newRow("numbers") << QStringLiteral("1. ");
    QTest::newRow("brackets") << QStringLiteral("1) (");
    QTest::newRow("bullets") << QStringLiteral("• ");
    QTest::newRow("astral") << QStringLiteral("\U0001F600.");
}

// The best of some runs for a text that repeats the piece.
static double shortest(const QString &piece, qsizetype size, qsizetype &found)
{
    const QString text = piece.repeated(size / piece.size());
    double best = 1e18;
    for (int run = 0; run < 3; ++run) {
        const std::clock_t start = std::clock(); // of this process: others may keep the machine busy
        found = sentences(text).size();
        best = std::min(best, double(std::clock() - start));
    }
    return best;
}

// Sixteen times the text: a linear pass takes some sixteen times as long, a quadratic one 256 times.
void TestSentences::staysLinear()
{
    QFETCH(const QString, piece);
    qsizetype few = 0;
    qsizetype many = 0;
    const double small = shortest(piece, 60'000, few);
    const double large = shortest(piece, 960'000, many);
    const double least = CLOCKS_PER_SEC / 1000.0; // shorter ones are not told apart
    QVERIFY(many >= few);
    QVERIFY2(large < 100 * std::max(least, small), qPrintable(QString::number(large / small)));
}

void TestSentences::speed()
{
    const QString text =
        QStringLiteral(
            "Dr. Marn of Veldt Inc. said on Sept. 14 that the U.S. plant lost $3.5 million, “more than ever.” "
            "Nobody in Tarn believed her. Shares fell 2 percent to 41.20 by noon in the small town. ")
            .repeated(20'000);
    const double count = 39.0 * 20'000;
    QElapsedTimer timer;
    timer.start();
    const qsizetype found = sentences(text).size();
    const double perSecond = count / (double(timer.nsecsElapsed()) / 1e9);
    QCOMPARE(found, 60'000);
    qInfo("%.1f million words a second", perSecond / 1e6);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
