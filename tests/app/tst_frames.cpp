#include "app/claims/frames.h"
#include "app/claims/vocabulary.h"
#include "app/text/words.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace crossread;

// The scales of resources/claims/frames.txt.
class TestFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines();
    void matters();
    void sides_data();
    void sides();
    void longestFirst();
    void unknown();

private:
    static QList<FrameEntry> entriesOf(const QString &phrase)
    {
        QStringList stems;
        for (const QString &word : phrase.split(u' '))
            stems.append(stem(word));
        QList<FrameEntry> result;
        const QString first = stems.value(0);
        for (const FrameEntry &entry : frameEntries(first)) {
            if (entry.stems == stems)
                result.append(entry);
        }
        return result;
    }
};

// Each scale has two sides, and each side words.
void TestFrames::lines()
{
    QHash<QString, QSet<QString>> sides;
    for (const QString &line : vocabularyLines(QStringLiteral("frames.txt"))) {
        const QStringList parts = line.split(u' ');
        QVERIFY2(parts.size() >= 3 && (parts[1] == u"+" || parts[1] == u"-"), qPrintable(line));
        QVERIFY2(!parts.contains(QString()), qPrintable(line));
        sides[parts[0]].insert(parts[1]);
    }
    QVERIFY(sides.size() >= 50);
    for (auto side = sides.cbegin(); side != sides.cend(); ++side)
        QVERIFY2(side->size() == 2, qPrintable(side.key()));
}

// Each matter has words that tell that it is settled, and some that it is pending.
void TestFrames::matters()
{
    QHash<QString, QSet<QString>> sides;
    for (const QString &line : vocabularyLines(QStringLiteral("matters.txt"))) {
        const QStringList parts = line.split(u' ');
        QVERIFY2(parts.size() >= 3 && (parts[1] == u"=" || parts[1] == u"?"), qPrintable(line));
        QVERIFY2(!parts.contains(QString()), qPrintable(line));
        sides[parts[0]].insert(parts[1]);
    }
    QVERIFY(!sides.isEmpty());
    for (auto side = sides.cbegin(); side != sides.cend(); ++side)
        QVERIFY2(side->size() == 2, qPrintable(side.key()));
    const QList<FrameEntry> hunted = matterEntries(stem(QStringLiteral("manhunt")));
    const QList<FrameEntry> caught = matterEntries(stem(QStringLiteral("caught")));
    QCOMPARE(hunted.size(), 1);
    QCOMPARE(caught.size(), 1);
    QCOMPARE(hunted.first().frame, caught.first().frame);
    QVERIFY(caught.first().isPlus && !hunted.first().isPlus);
}

void TestFrames::sides_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("contrary");
    QTest::newRow("let and forbid") << "approved"
                                    << "barred" << true;
    QTest::newRow("forms of one word") << "approves"
                                       << "approval" << false;
    QTest::newRow("two words of one side") << "green light"
                                           << "approve" << false;
    QTest::newRow("phrases") << "go ahead"
                             << "called off" << true;
    QTest::newRow("hurt and not") << "hospital"
                                  << "unharmed" << true;
    QTest::newRow("caught and let go") << "arrested"
                                       << "set free" << true;
}

void TestFrames::sides()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, contrary);
    bool meet = false;
    for (const FrameEntry &a : entriesOf(one)) {
        for (const FrameEntry &b : entriesOf(other)) {
            if (a.frame != b.frame)
                continue;
            meet = true;
            QCOMPARE(a.isPlus != b.isPlus, contrary);
        }
    }
    QVERIFY(meet);
}

void TestFrames::longestFirst()
{
    qsizetype before = 99;
    const QList<FrameEntry> entries = frameEntries(stem(u"free"));
    QVERIFY(entries.size() > 1);
    for (const FrameEntry &entry : entries) {
        QVERIFY(entry.stems.size() <= before);
        before = entry.stems.size();
    }
}

void TestFrames::unknown()
{
    QVERIFY(frameEntries(QStringLiteral("lighthous")).isEmpty());
}

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
