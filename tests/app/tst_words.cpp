#include "app/text/linepieces.h"
#include "app/text/words.h"

#include <QTest>

using namespace crossread;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void stems_data();
    void stems();
    void stopWords();
    void longLinesInPieces_data();
    void longLinesInPieces();
};

void TestWords::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // words with a bar between them
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << QStringLiteral("The mill, at last, burned.") << QStringLiteral("The|mill|at|last|burned");
    QTest::newRow("apostrophes") << QStringLiteral("Tarn's don’t 'quoted'") << QStringLiteral("Tarn's|don’t|quoted");
    QTest::newRow("hyphen") << QStringLiteral("for-profit well- known") << QStringLiteral("for-profit|well|known");
    QTest::newRow("dash between names") << QStringLiteral("Veldt–Quill deal") << QStringLiteral("Veldt|Quill|deal");
    QTest::newRow("initials") << QStringLiteral("the U.S. and a.m.") << QStringLiteral("the|U.S.|and|a.m.");
    QTest::newRow("numbers") << QStringLiteral("3.5 of 1,000.50, 7.") << QStringLiteral("3.5|of|1,000.50|7");
    QTest::newRow("money") << QStringLiteral("$4.5bn €3") << QStringLiteral("4.5bn|3");
    QTest::newRow("and-sign") << QStringLiteral("AT&T R & D") << QStringLiteral("AT&T|R|D");
    QTest::newRow("no blank after a stop") << QStringLiteral("world.Today") << QStringLiteral("world|Today");
    QTest::newRow("degree") << QStringLiteral("a Ph.D. at 9 a.m. today") << QStringLiteral("a|Ph.D.|at|9|a.m.|today");
    QTest::newRow("tokenised") << QStringLiteral("It burned , they say .") << QStringLiteral("It|burned|they|say");
    QTest::newRow("time and score") << QStringLiteral("9:40 and 2-1") << QStringLiteral("9|40|and|2-1");
    QTest::newRow("em dash") << QStringLiteral("Tarn—late") << QStringLiteral("Tarn|late");
    QTest::newRow("right to left") << QStringLiteral("\u05D0\u05D1 x \u0661\u0662")
                                   << QStringLiteral("\u05D0\u05D1|x|\u0661\u0662");
    QTest::newRow("accents") << QStringLiteral("Zoë Ångström e\u0301te\u0301")
                             << QStringLiteral("Zoë|Ångström|e\u0301te\u0301");
    QTest::newRow("emoji") << QStringLiteral("a\U0001F600b") << QStringLiteral("a|b");
    QTest::newRow("astral letters") << QStringLiteral("\U00010400\U00010401 x")
                                    << QStringLiteral("\U00010400\U00010401|x");
    QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b")
                                    << QStringLiteral("a|b");
}

void TestWords::splits()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QStringList found;
    for (const Span span : words(text))
        found += span.of(text);
    QCOMPARE(found.join(u'|'), expected);
}

void TestWords::stems_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plural") << QStringLiteral("Ferries") << QStringLiteral("ferri");
    QTest::newRow("form") << QStringLiteral("announced") << QStringLiteral("announc");
    QTest::newRow("possessive") << QStringLiteral("Veldt’s") << QStringLiteral("veldt");
    QTest::newRow("initials") << QStringLiteral("U.S.") << QStringLiteral("u.s");
    QTest::newRow("number") << QStringLiteral("1,000") << QStringLiteral("1,000");
    QTest::newRow("empty") << QString() << QString();
}

void TestWords::stems()
{
    QFETCH(const QString, word);
    QFETCH(const QString, expected);
    QCOMPARE(stem(word), expected);
    QCOMPARE(stem(stem(word)).isEmpty(), expected.isEmpty());
    QCOMPARE(stem(QStringLiteral("Häuser"), QStringLiteral("de")), QStringLiteral("häuser"));
}

void TestWords::stopWords()
{
    for (const char16_t *word : {u"the", u"The", u"don’t", u"don't", u"is", u"WOULD"})
        QVERIFY2(isStopWord(QStringView(word)), qPrintable(QString::fromUtf16(word)));
    for (const char16_t *word : {u"mill", u"", u"the is", u"announced", u"th"})
        QVERIFY2(!isStopWord(QStringView(word)), qPrintable(QString::fromUtf16(word)));
}

void TestWords::longLinesInPieces_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("pieces");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("short") << QStringLiteral("The mill burned.") << 1;
    QTest::newRow("words") << QStringLiteral("mill ").repeated(10000) << 4;
    QTest::newRow("no blank") << QString(40000, u'x') << 3;
    QTest::newRow("a blank too early") << QStringLiteral("a ") + QString(20000, u'x') << 2;
    QTest::newRow("beyond the basic plane") << QStringLiteral("x") + QStringLiteral("\U0001F6A2").repeated(20000) << 3;
}

// They are all of the line, in order; no word and no character is cut that need not be.
void TestWords::longLinesInPieces()
{
    QFETCH(const QString, line);
    QFETCH(const int, pieces);
    const QList<Span> found = linePieces(line);
    QCOMPARE(found.size(), pieces);
    qsizetype end = 0;
    for (const Span piece : found) {
        QCOMPARE(piece.start, end);
        QVERIFY(!piece.isEmpty() && piece.length() <= 16384);
        QVERIFY(!line.at(piece.start).isLowSurrogate());
        if (line.startsWith(QStringLiteral("mill")) && piece.start > 0)
            QCOMPARE(line.at(piece.start), QLatin1Char(' '));
        end = piece.end;
    }
    QCOMPARE(end, line.size());
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
