#include "app/text/sequencematch.h"
#include "app/text/textdiff.h"
#include "tests/difftexts.h"

#include <algorithm>
#include <QTest>

using namespace crossread;

namespace {

// What a reader would write: [-gone-]{+come+}, <n-moved away-> and <n+moved here+>.
QString shown(const QList<DiffPiece> &pieces, const QString &a, const QString &b)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        const QString number = piece.move < 0 ? QString() : QString::number(piece.move);
        if (piece.kind == DiffPiece::Same)
            text += piece.a.of(a);
        else if (piece.kind == DiffPiece::Removed)
            text += piece.move < 0 ? QStringLiteral("[-%1-]").arg(piece.a.of(a))
                                   : QStringLiteral("<%1-%2->").arg(number, piece.a.of(a));
        else
            text += piece.move < 0 ? QStringLiteral("{+%1+}").arg(piece.b.of(b))
                                   : QStringLiteral("<%1+%2+>").arg(number, piece.b.of(b));
    }
    return text.replace(u'\n', u'/');
}

// Carries the steps out: what stays is taken from `a`, and what is said to have moved from where it was in `a`.
QString applied(const TextDiff &diff, const QList<DiffPiece> &pieces, const QString &a, const QString &b)
{
    QString result;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind == DiffPiece::Same)
            result += piece.a.of(a);
        else if (piece.kind == DiffPiece::Added)
            result += piece.move < 0 ? piece.b.of(b) : applied(diff, diff.moves[piece.move].pieces, a, b);
    }
    return result;
}

bool hasNoGaps(const QList<DiffPiece> &pieces, Span a, Span b)
{
    for (const DiffPiece &piece : pieces) {
        if (piece.a.start != a.start || piece.b.start != b.start)
            return false;
        a.start = piece.a.end;
        b.start = piece.b.end;
    }
    return a.isEmpty() && b.isEmpty();
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void countsWords();
    void editsGiveTheOtherText_data();
    void editsGiveTheOtherText();
    void marksBothSides();
    void marksInMovedParagraphs();
    void walksChanges();
    void findsTheCounterpart();
    void matchesAreRisingAndLong();
    void heaviestIsRising();
};

void TestTextDiff::shows_data()
{
    QTest::addColumn<QString>("a"); // '/' for a line's end
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *a, const char *b, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << QString::fromUtf8(expected);
    };
    row("both empty", "", "", "");
    row("from nothing", "", "A mill.", "{+A mill.+}");
    row("to nothing", "A mill.", "", "[-A mill.-]");
    row("same", "The mill burned.", "The mill burned.", "The mill burned.");
    row("a word", "The old mill burned.", "The new mill burned.", "The [-old-]{+new+} mill burned.");
    row("a word more", "The mill burned.", "The old mill burned.", "The {+old +}mill burned.");
    row("a word less", "The old mill burned.", "The mill burned.", "The [-old -]mill burned.");
    row("a figure", "It cost 1,200 crowns.", "It cost 1,300 crowns.", "It cost [-1,200-]{+1,300+} crowns.");
    row("two words apart", "on Monday in Tarn", "on Tuesday in Orle", "on [-Monday-]{+Tuesday+} in [-Tarn-]{+Orle+}");
    row("case", "the Council said", "The council said", "[-the Council-]{+The council+} said");
    row("a sign", "He left, they say.", "He left they say!", "He left[-,-] they say[-.-]{+!+}");
    row("blank", "one two", "one  two", "one {+ +}two");
    row("paragraph split", "One two. Three four.", "One two./Three four.", "One two.[- -]{+/+}Three four.");
    row("sentence more", "The cat slept. The dog ran.", "The cat slept. The cow ate. The dog ran.",
        "The cat slept. {+The cow ate. +}The dog ran.");
    row("sentence less", "The cat slept. The cow ate. The dog ran.", "The cat slept. The dog ran.",
        "The cat slept. [-The cow ate. -]The dog ran.");
    row("paragraph more", "One two three./Four five six.", "One two three./Seven eight./Four five six.",
        "One two three./{+Seven eight./+}Four five six.");
    row("at the end", "One two three.", "One two three./And more.", "One two three.{+/And more.+}");
    row("scattered words", "Prices rose sharply of late everywhere", "Nobody wanted anything of that kind anymore",
        "[-Prices rose sharply of late everywhere-]{+Nobody wanted anything of that kind anymore+}");
    row("a full stop that could be another one",
        "Lorries had queued, and they feared for goods worth crowns. Two tugs come from Halvern. They are expected.",
        "Lorries had queued, and they feared for goods worth crowns. The owner did not answer questions.",
        "Lorries had queued, and they feared for goods worth crowns. [-Two tugs come from Halvern. They are "
        "expected-]{+The owner did not answer questions+}.");
    row("outside the plane", "a \U0001F600 b", "a \U0001F601 b", "a [-\U0001F600-]{+\U0001F601+} b");
    row("moved", "One two three four five six seven./A b c d e f./The mill at the river burned down on Friday night.",
        "A b c d e f./The mill at the river burned down on Friday night./One two three four five six seven.",
        "<0-One two three four five six seven.->[-/-]A b c d e f./The mill at the river burned down on Friday night."
        "{+/+}<0+One two three four five six seven.+>");
    row("moved and changed",
        "The mayor of Tarn promised new pumps for the mill by spring./"
        "Nobody was hurt when the fire broke out in the north wing on Friday night, the brigade said later.",
        "Nobody was hurt when the fire broke out in the north wing on Friday night, the brigade said later./"
        "The mayor of Tarn promised new pumps for the mill by summer.",
        "<0-The mayor of Tarn promised new pumps for the mill by spring.->[-/-]Nobody was hurt when the fire broke "
        "out in the north wing on Friday night, the brigade said later.{+/+}<0+The mayor of Tarn promised new pumps "
        "for the mill by summer.+>");
    row("short lines do not move", "Advertisement/The mill burned down on Friday.",
        "The mill burned down on Friday./Advertisement",
        "[-Advertisement/-]The mill burned down on Friday.{+/Advertisement+}");
}

void TestTextDiff::shows()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, expected);
    a.replace(u'/', u'\n');
    b.replace(u'/', u'\n');
    const TextDiff diff = diffTexts(a, b);
    QCOMPARE(shown(diff.pieces, a, b), expected);
    QVERIFY(hasNoGaps(diff.pieces, {0, a.size()}, {0, b.size()}));
    QCOMPARE(applied(diff, diff.pieces, a, b), b);
}

void TestTextDiff::countsWords()
{
    const TextDiff same = diffTexts(u"One  two.", u"One two.");
    QVERIFY(same.isSame()); // blanks count for nothing
    QCOMPARE(same.sameWords, 2);
    const TextDiff changed = diffTexts(u"The old mill burned down.", u"The mill burned down on Friday.");
    QVERIFY(!changed.isSame());
    QCOMPARE(changed.sameWords, 4);
    QCOMPARE(changed.removedWords, 1);
    QCOMPARE(changed.addedWords, 2);
    QCOMPARE(changed.movedWords, 0);
}

void TestTextDiff::editsGiveTheOtherText_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("distance"); // 0: another text altogether
    QTest::addColumn<int>("rounds");
    QTest::newRow("few words") << 12 << 3 << 400;
    QTest::newRow("article, few edits") << 600 << 60 << 40;
    QTest::newRow("article, many edits") << 600 << 4 << 40;
    QTest::newRow("long, some edits") << 8000 << 25 << 4;
    QTest::newRow("long, rewritten") << 8000 << 2 << 3;
    QTest::newRow("unlike") << 3000 << 0 << 4;
}

void TestTextDiff::editsGiveTheOtherText()
{
    QFETCH(int, words);
    QFETCH(int, distance);
    QFETCH(int, rounds);
    int moves = 0;
    for (int round = 0; round < rounds; ++round) {
        DiffTexts texts(quint32(words + 31 * distance + 1009 * round));
        const QString a = texts.text(words);
        const QString b = distance > 0 ? texts.edited(a, distance) : texts.text(words);
        const TextDiff diff = diffTexts(a, b);
        QCOMPARE(applied(diff, diff.pieces, a, b), b);
        QVERIFY(hasNoGaps(diff.pieces, {0, a.size()}, {0, b.size()}));
        for (const DiffPiece &piece : diff.pieces) {
            QVERIFY(piece.kind != DiffPiece::Same || piece.a.of(a) == piece.b.of(b));
            QVERIFY(piece.kind != DiffPiece::Added || piece.a.isEmpty());
            QVERIFY(piece.kind != DiffPiece::Removed || piece.b.isEmpty());
        }
        for (const TextMove &move : diff.moves)
            QVERIFY(hasNoGaps(move.pieces, move.a, move.b));
        // Each text on the way back is what it was on the way there.
        const TextDiff back = diffTexts(b, a);
        QCOMPARE(applied(back, back.pieces, b, a), a);
        moves += int(diff.moves.size());
    }
    if (words > 100 && distance > 10)
        QVERIFY(moves > 0);
}

void TestTextDiff::marksBothSides()
{
    const QString a = QStringLiteral("The old mill burned.\nIt was empty.");
    const QString b = QStringLiteral("The new mill burned down.\nIt was empty.");
    const TextDiff diff = diffTexts(a, b);
    const QList<DiffMark> inA = diffMarks(diff, a, b, DiffSide::A);
    const QList<DiffMark> inB = diffMarks(diff, a, b, DiffSide::B);
    QCOMPARE(inA.size(), 1);
    QCOMPARE(inA[0].span.of(a), QStringLiteral("old"));
    QCOMPARE(inB.size(), 2);
    QCOMPARE(inB[0].span.of(b), QStringLiteral("new"));
    QCOMPARE(inB[1].span.of(b), QStringLiteral("down")); // without the blank before it
}

void TestTextDiff::marksInMovedParagraphs()
{
    const QString still = QStringLiteral("Nobody was hurt when the fire broke out in the north wing on Friday night.");
    const QString a = QStringLiteral("The mayor promised new pumps for the mill by spring.\n") + still;
    const QString b = still + QStringLiteral("\nThe mayor promised new pumps for the mill by summer.");
    const TextDiff diff = diffTexts(a, b);
    QStringList found;
    for (const DiffMark &mark : diffMarks(diff, a, b, DiffSide::B))
        found.append((mark.kind == DiffMark::Moved ? QStringLiteral("moved ") : QStringLiteral("new ")) +
                     mark.span.of(b));
    QCOMPARE(found, (QStringList{QStringLiteral("moved The mayor promised new pumps for the mill by"),
                                 QStringLiteral("new summer"), QStringLiteral("moved .")}));
    QCOMPARE(diff.movedWords, 10);
    QCOMPARE(diff.removedWords, 1);
    QCOMPARE(diff.addedWords, 1);
}

void TestTextDiff::walksChanges()
{
    const QString a = QStringLiteral("One two  three four five. Six seven.");
    const QString b = QStringLiteral("One 2 three four five. Six and seven.");
    const QList<TextChange> changes = textChanges(diffTexts(a, b));
    QCOMPARE(changes.size(), 2); // the blank is none
    QCOMPARE(changes[0].a.of(a).trimmed(), QStringLiteral("two"));
    QCOMPARE(changes[0].b.of(b).trimmed(), QStringLiteral("2"));
    QVERIFY(changes[1].a.isEmpty());
    QCOMPARE(changes[1].b.of(b).trimmed(), QStringLiteral("and"));
    QVERIFY(textChanges(diffTexts(a, a)).isEmpty());
}

void TestTextDiff::findsTheCounterpart()
{
    const QString a = QStringLiteral("The mayor promised new pumps for the mill.\nNobody was hurt when the fire broke "
                                     "out in the north wing.");
    const QString b = QStringLiteral("Late news. Nobody was hurt when the fire broke out in the north wing.\nThe mayor "
                                     "promised new pumps for the mill.");
    const TextDiff diff = diffTexts(a, b);
    for (const char *word : {"promised", "pumps", "hurt", "wing"}) {
        const QString looked = QString::fromLatin1(word);
        QCOMPARE(counterpart(diff, DiffSide::A, a.indexOf(looked)), b.indexOf(looked));
        QCOMPARE(counterpart(diff, DiffSide::B, b.indexOf(looked)), a.indexOf(looked));
    }
    for (const qsizetype position : {qsizetype(0), a.size(), b.size()}) {
        const qsizetype there = counterpart(diff, DiffSide::A, std::min(position, a.size()));
        QVERIFY(there >= 0 && there <= b.size());
    }
    QCOMPARE(counterpart(diffTexts(u"", u""), DiffSide::A, 0), 0);
}

void TestTextDiff::matchesAreRisingAndLong()
{
    // Against the longest common subsequence by the plain table: below the cut nothing may be lost.
    for (quint32 seed = 1; seed < 200; ++seed) {
        DiffTexts random(seed);
        std::vector<uint32_t> a(size_t(random.below(40)));
        std::vector<uint32_t> b(size_t(random.below(40)));
        for (auto *side : {&a, &b})
            std::generate(side->begin(), side->end(), [&] { return uint32_t(random.below(6)); });
        const std::vector<int> match = matchSequences(a, b);
        QCOMPARE(match.size(), a.size());
        int last = -1;
        int count = 0;
        for (size_t i = 0; i < a.size(); ++i) {
            if (match[i] < 0)
                continue;
            QVERIFY(match[i] > last);
            QCOMPARE(a[i], b[size_t(match[i])]);
            last = match[i];
            ++count;
        }
        std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1, 0));
        for (size_t i = 0; i < a.size(); ++i) {
            for (size_t j = 0; j < b.size(); ++j)
                best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
        }
        QCOMPARE(count, best[a.size()][b.size()]);
    }
}

void TestTextDiff::heaviestIsRising()
{
    QCOMPARE(heaviestRising({{0, 3}, {1, 1}, {2, 2}, {3, 0}}, {1, 1, 1, 1}), (std::vector<int>{1, 2}));
    QCOMPARE(heaviestRising({{0, 3}, {1, 1}, {2, 2}, {3, 0}}, {5, 1, 1, 1}), (std::vector<int>{0}));
    QCOMPARE(heaviestRising({}, {}), std::vector<int>{});
}

QTEST_APPLESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
