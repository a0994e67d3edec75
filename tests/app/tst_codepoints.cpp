#include "app/text/codepoints.h"

#include <QTest>

using namespace crossread;

class CodePointsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainTextIsItself();
    void pairsCountOnce_data();
    void pairsCountOnce();
    void outOfRange();
    void loneSurrogates();
    void agreesWithQt();
};

void CodePointsTest::plainTextIsItself()
{
    const QString text = QStringLiteral("Zürich – 5 €");
    const CodePoints points(text);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        QCOMPARE(points.fromUtf16(i), i);
        QCOMPARE(points.toUtf16(i), i);
    }
}

void CodePointsTest::pairsCountOnce_data()
{
    QTest::addColumn<qsizetype>("utf16");
    QTest::addColumn<qsizetype>("codePoint");
    // "a😀b😀😀c": units a=0 😀=1,2 b=3 😀=4,5 😀=6,7 c=8
    QTest::newRow("start") << qsizetype(0) << qsizetype(0);
    QTest::newRow("first pair") << qsizetype(1) << qsizetype(1);
    QTest::newRow("after the first pair") << qsizetype(3) << qsizetype(2);
    QTest::newRow("second pair") << qsizetype(4) << qsizetype(3);
    QTest::newRow("between two pairs") << qsizetype(6) << qsizetype(4);
    QTest::newRow("after them") << qsizetype(8) << qsizetype(5);
    QTest::newRow("end") << qsizetype(9) << qsizetype(6);
}

void CodePointsTest::pairsCountOnce()
{
    QFETCH(qsizetype, utf16);
    QFETCH(qsizetype, codePoint);
    const CodePoints points(u"a😀b😀😀c");
    QCOMPARE(points.fromUtf16(utf16), codePoint);
    QCOMPARE(points.toUtf16(codePoint), utf16);
}

void CodePointsTest::outOfRange()
{
    const CodePoints points(u"😀x");
    QCOMPARE(points.fromUtf16(-4), qsizetype(0));
    QCOMPARE(points.fromUtf16(1), qsizetype(0)); // in the middle of the pair
    QCOMPARE(points.fromUtf16(99), qsizetype(2));
    QCOMPARE(points.toUtf16(-1), qsizetype(0));
    QCOMPARE(points.toUtf16(99), qsizetype(3));
    QCOMPARE(CodePoints(u"").fromUtf16(5), qsizetype(0));
    QCOMPARE(points.fromUtf16(Span{0, 3}), (Span{0, 2}));
    QCOMPARE(points.toUtf16(Span{1, 2}), (Span{2, 3}));
}

void CodePointsTest::loneSurrogates()
{
    // Each half without its partner is a character of its own.
    const QString text = QString(QChar(0xd83d)) + QLatin1Char('a') + QChar(0xde00) + QChar(0xd83d);
    const CodePoints points(text);
    QCOMPARE(points.fromUtf16(text.size()), text.size());
    QCOMPARE(points.toUtf16(text.size()), text.size());
}

void CodePointsTest::agreesWithQt()
{
    QString text;
    quint32 seed = 1;
    for (int i = 0; i < 2000; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += seed % 3 == 0 ? QStringLiteral("🧭") : seed % 3 == 1 ? QStringLiteral("x") : QStringLiteral("é");
    }
    const CodePoints points(text);
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLowSurrogate())
            continue;
        const qsizetype expected = text.left(i).toUcs4().size();
        QCOMPARE(points.fromUtf16(i), expected);
        QCOMPARE(points.toUtf16(expected), i);
    }
}

QTEST_APPLESS_MAIN(CodePointsTest)
#include "tst_codepoints.moc"
