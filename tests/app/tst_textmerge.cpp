#include "app/text/textmerge.h"

#include <QTest>

using namespace crossread;

class TextMergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged"); // null: they exclude each other
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *merged) {
            QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(mine) << QString::fromUtf8(theirs)
                                << (merged ? QString::fromUtf8(merged) : QString());
        };
        row("nothing", "Ask them.", "Ask them.", "Ask them.", "Ask them.");
        row("mine alone", "Ask them.", "Ask her.", "Ask them.", "Ask her.");
        row("theirs alone", "Ask them.", "Ask them.", "Ask him.", "Ask him.");
        row("the same", "Ask them.", "Ask her.", "Ask her.", "Ask her.");
        row("different words", "Ask the port and the union today.", "Ask the harbour and the union today.",
            "Ask the port and the union tomorrow.", "Ask the harbour and the union tomorrow.");
        row("the same words", "Ask the port.", "Ask the harbour.", "Ask the union.", nullptr);
        row("changed and removed", "Ask the port. Then write.", "Ask the harbour office. Then write.", "Then write.",
            nullptr);
        row("both go on", "Ask them.", "Ask them. Done.", "Ask them. They say no.", "Ask them. Done. They say no.");
        row("one goes on, one changes", "Ask them", "Ask them today", "Ask her", "Ask her today");
        row("both begin", "", "Mine", "Theirs", "Mine\n\nTheirs");
        row("one empties it", "Ask them.", "", "Ask them.", "");
        row("one empties, one changes", "Ask them.", "", "Ask her.", nullptr);
        row("paragraphs", "One.\n\nTwo.\n\nThree.", "Zero.\n\nOne.\n\nTwo.\n\nThree.",
            "One.\n\nTwo.\n\nThree.\n\nFour.", "Zero.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.");
        row("other scripts", "見る 🐙", "見る 🐙 昨日", "明日 見る 🐙", "明日 見る 🐙 昨日");
    }
    void merges()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        const auto made = mergeTexts(base, mine, theirs);
        QCOMPARE(made.has_value(), !merged.isNull());
        if (made)
            QCOMPARE(*made, merged);
        QCOMPARE(mergeTexts(base, theirs, mine).has_value(), made.has_value());
    }
};

QTEST_GUILESS_MAIN(TextMergeTest)
#include "tst_textmerge.moc"
