#include "tests/reusedpairs.h"

#include <QTest>

using namespace crossread;

namespace {

const QString sentence =
    QStringLiteral("The harbour board decided on Tuesday night to close the old crane yard and to move "
                   "its forty workers to the new quay before the winter");

QString told(const QString &a, const QString &b)
{
    QStringList list;
    for (const ReusedText &text : reusedText(reusedWordsOf(a), reusedWordsOf(b)))
        list += text.a.of(a) + QStringLiteral(" = ") + text.b.of(b);
    return list.join(u'|');
}

} // namespace

class TestTextReuse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void small_data();
    void small();
    void measures();
    void generatedPairs();
    void otherOrder();
    void candidates();
    void formulasAreNoCandidates();
};

void TestTextReuse::small_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("found"); // in `sentence`
    const auto row = [](const char *name, const QString &other, const QString &found = sentence) {
        QTest::newRow(name) << other << found;
    };
    row("the same", sentence);
    row("in capitals", sentence.toUpper());
    row("more blanks", QString(sentence).replace(u' ', QStringLiteral("  ")));
    row("quoted by one", QStringLiteral("“%1”").arg(sentence));
    row("a word replaced", QString(sentence).replace(QLatin1String("decided"), QLatin1String("resolved")));
    row("words left out", QString(sentence).remove(QLatin1String("on Tuesday night ")));
    row("words added", QString(sentence).replace(QLatin1String("crane"), QLatin1String("and rusty crane")));
    row("a hyphen", QString(sentence).replace(QLatin1String("crane yard"), QLatin1String("crane-yard")));
    row("its first half", sentence.left(sentence.indexOf(QLatin1String(" and to move"))),
        sentence.left(sentence.indexOf(QLatin1String(" and to move"))));
    row("in other words",
        QStringLiteral("Before it gets cold, forty people will have to change from the crane yard, which is being "
                       "closed, to the new quay, as the board of the harbour resolved"),
        QString());
    row("little words", QStringLiteral("She was not to be in it and to have been on it as it was before the"),
        QString());
    row("nothing", QString(), QString());
}

void TestTextReuse::small()
{
    QFETCH(const QString, other);
    QFETCH(const QString, found);
    const QList<ReusedText> texts = reusedText(reusedWordsOf(sentence), reusedWordsOf(other));
    QCOMPARE(texts.size(), found.isEmpty() ? 0 : 1);
    if (!found.isEmpty())
        QCOMPARE(texts[0].a.of(sentence), found);
    // And back.
    const QList<ReusedText> back = reusedText(reusedWordsOf(other), reusedWordsOf(sentence));
    QCOMPARE(back.size(), texts.size());
    if (!found.isEmpty())
        QCOMPARE(back[0].b, texts[0].a);
}

void TestTextReuse::measures()
{
    const QString a = QStringLiteral("one two three four five six seven eight nine ten");
    const QString b = QStringLiteral("one two three four extra five six seven eight nine ten");
    const QList<ReusedText> texts = reusedText(reusedWordsOf(a), reusedWordsOf(b));
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts[0].words, 10);
    QCOMPARE(texts[0].ownWords, 10);
    QCOMPARE(texts[0].similarity, 20.0 / 21);
    const QString quotedA = QStringLiteral("He wrote “%1”").arg(a);
    const QString quotedB = QStringLiteral("In the letter there is “%1”").arg(a);
    QVERIFY(reusedText(reusedWordsOf(quotedA), reusedWordsOf(quotedB)).isEmpty());
}

void TestTextReuse::generatedPairs()
{
    ReuseTally all;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const ReusedPair pair = ReusedPairs(seed).make(800);
        const ReusedWords a = reusedWordsOf(pair.a);
        const ReusedWords b = reusedWordsOf(pair.b);
        const ReuseTally tally = tallyOf(pair, a, b, reusedText(a, b));
        QVERIFY2(tally.precision() >= 0.9 && tally.recall() >= 0.9, qPrintable(QString::number(seed)));
        all.told += tally.told;
        all.there += tally.there;
        all.right += tally.right;
    }
    QVERIFY2(all.precision() >= 0.97, qPrintable(QString::number(all.precision())));
    QVERIFY2(all.recall() >= 0.96, qPrintable(QString::number(all.recall())));
}

void TestTextReuse::otherOrder()
{
    const QString second =
        QStringLiteral("A ferry from the islands will bring the post twice a day from next April on");
    const QString a = sentence + QStringLiteral(". ") + second + u'.';
    const QString b = second + QStringLiteral(". ") + sentence + u'.';
    QCOMPARE(told(a, b), QStringLiteral("%1 = %1|%2 = %2").arg(sentence, second));
}

void TestTextReuse::candidates()
{
    ReuseCandidates texts;
    texts.add(reusedWordsOf(QStringLiteral("Nothing of all this has ever been printed by anybody else in town.")));
    texts.add(reusedWordsOf(sentence));
    texts.add(
        reusedWordsOf(QStringLiteral("Ships wait in the fog while pilots sleep and gulls keep the watch instead.")));
    texts.add(reusedWordsOf(QString(sentence).replace(QLatin1String("Tuesday"), QLatin1String("Friday"))));
    const QList<std::pair<int, int>> expected{{3, 1}};
    QCOMPARE(texts.pairs(), expected);
}

void TestTextReuse::formulasAreNoCandidates()
{
    ReuseCandidates texts;
    const ReusedWords formula =
        reusedWordsOf(QStringLiteral("Read more stories like this one every morning in your own "
                                     "letter box and tell your friends about it"));
    for (int i = 0; i < 700; ++i)
        texts.add(formula);
    QVERIFY(texts.pairs().isEmpty());
}

QTEST_GUILESS_MAIN(TestTextReuse)
#include "tst_textreuse.moc"
