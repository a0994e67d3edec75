#include "app/values/reason.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace crossread;

namespace {

// Another language: all in capitals.
class Loud : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QString::fromUtf8(text).toUpper();
    }
};

} // namespace

class TestReason : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSaidInTheLanguageOfTheWindow();
    void aPlainTextStays();
};

void TestReason::isSaidInTheLanguageOfTheWindow()
{
    const QStringList kept{
        reason("%1 rare words", {QStringLiteral("3")}), reason("figures differ"),
        reason("%1 against %2: %3", {reasonWord("done"), QStringLiteral("a %1 or two"), QStringLiteral("Tarn mill")})};
    QCOMPARE(reasonTexts(kept), (QStringList{QStringLiteral("3 rare words"), QStringLiteral("figures differ"),
                                             QStringLiteral("done against a %1 or two: Tarn mill")}));
    Loud loud;
    QVERIFY(QCoreApplication::installTranslator(&loud));
    QCOMPARE(reasonTexts(kept), (QStringList{QStringLiteral("3 RARE WORDS"), QStringLiteral("FIGURES DIFFER"),
                                             QStringLiteral("DONE AGAINST a %1 or two: Tarn mill")}));
    QCoreApplication::removeTranslator(&loud);
}

// What an older version kept was a text already.
void TestReason::aPlainTextStays()
{
    QCOMPARE(reasonText(QStringLiteral("2 seltene W\u00f6rter")), QStringLiteral("2 seltene W\u00f6rter"));
    QCOMPARE(reasonText(QStringLiteral("100% of it")), QStringLiteral("100% of it"));
    QCOMPARE(reasonText(QString()), QString());
}

QTEST_GUILESS_MAIN(TestReason)
#include "tst_reason.moc"
