#include "app/claims/candidates.h"
#include "app/claims/softmatch.h"
#include "app/claims/wordvectors.h"
#include "app/text/words.h"

#include <QtEndian>
#include <QTest>

using namespace crossread;

namespace {

QByteArray fileOf(const QStringList &stems, const QByteArray &values)
{
    QByteArray bytes(WordVectors::magic.data(), WordVectors::magic.size());
    char number[4];
    qToLittleEndian(quint32(stems.size()), number);
    bytes.append(number, 4);
    for (const QString &stem : stems)
        bytes += stem.toUtf8() + '\n';
    return bytes + values;
}

constexpr int bytesEach = WordVectors::dimensions / 2;

Article article(Id id, const QStringList &sentences)
{
    Article result;
    result.id = id;
    for (const QString &sentence : sentences) {
        if (!result.text.isEmpty())
            result.text += u'\n';
        Block block;
        block.span = {result.text.size(), result.text.size() + sentence.size()};
        result.text += sentence;
        result.blocks.append(block);
    }
    return result;
}

} // namespace

class TestWordVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void wordsOfLikeUseAreNear_data();
    void wordsOfLikeUseAreNear();
    void otherWordsSayTheSame();
    void nothingInCommonIsFound();
    void orderDoesNotMatter();
};

void TestWordVectors::readsWhatWasWritten()
{
    // The first dimension of one is 7, that of the other -7, of the third 0 like all others.
    const auto first = [](int value) { return char(7 << 4 | (value + 7)); };
    const QByteArray rest(bytesEach - 1, char(7 << 4 | 7));
    const QByteArray values = first(7) + rest + first(-7) + rest + first(0) + rest;
    const QByteArray bytes = fileOf({QStringLiteral("ship"), QStringLiteral("shop"), QStringLiteral("shed")}, values);
    WordVectors vectors;
    QVERIFY(vectors.read(bytes));
    QCOMPARE(vectors.count(), 3);
    QCOMPARE(vectors.indexOf(QStringLiteral("shop")), 1);
    QCOMPARE(vectors.indexOf(QStringLiteral("ships")), -1);
    QCOMPARE(vectors.likeness(0, 0), 1.0);
    QCOMPARE(vectors.likeness(0, 1), -1.0);
    QCOMPARE(vectors.likeness(0, 2), 0.0);
}

void TestWordVectors::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = fileOf({QStringLiteral("ship")}, QByteArray(bytesEach, 'x'));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another") << QByteArray("CRCLM1\n") + QByteArray(1000, '\0');
    QTest::newRow("cut in the values") << good.chopped(1);
    QTest::newRow("cut in the stems") << good.left(WordVectors::magic.size() + 6);
    QTest::newRow("too long") << good + 'x';
    QByteArray many = good;
    qToLittleEndian(quint32(0xffffffff), many.data() + WordVectors::magic.size());
    QTest::newRow("a count beyond its end") << many;
}

void TestWordVectors::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    WordVectors vectors;
    QVERIFY(!vectors.read(bytes));
    QCOMPARE(vectors.count(), 0);
    QCOMPARE(vectors.indexOf(QStringLiteral("ship")), -1);
}

void TestWordVectors::wordsOfLikeUseAreNear_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("far");
    QTest::newRow("nouns") << "ferry"
                           << "boat"
                           << "verdict";
    QTest::newRow("verbs") << "convicted"
                           << "sentenced"
                           << "repaired";
    QTest::newRow("places") << "hospital"
                            << "clinic"
                            << "harbour";
}

void TestWordVectors::wordsOfLikeUseAreNear()
{
    QFETCH(QString, word);
    QFETCH(QString, near);
    QFETCH(QString, far);
    const WordVectors &vectors = wordVectors();
    const int index = vectors.indexOf(stem(word));
    QVERIFY(index >= 0);
    const double nearness = vectors.likeness(index, vectors.indexOf(stem(near)));
    QVERIFY(nearness > 0.4);
    QVERIFY(nearness > vectors.likeness(index, vectors.indexOf(stem(far))) + 0.2);
}

void TestWordVectors::otherWordsSayTheSame()
{
    const UnitCorpus corpus =
        makeUnits({article(1, {QStringLiteral("The ferry struck a reef near the island at dawn.")}),
                   article(2, {QStringLiteral("The boat hit rocks off the coast in the morning."),
                               QStringLiteral("Ministers quarrelled over the budget for schools.")})},
                  {}, {});
    QCOMPARE(corpus.unitCount(), 3);
    const SoftMatch same = softMatch(corpus, nearestWords(corpus, corpus.units[0], corpus.units[1]));
    const SoftMatch other = softMatch(corpus, nearestWords(corpus, corpus.units[0], corpus.units[2]));
    QVERIFY(same.share > 2 * other.share);
    QVERIFY(same.cosine > 2 * other.cosine);
    QVERIFY(same.similar >= 2);
    const SoftMatch back = softMatch(corpus, nearestWords(corpus, corpus.units[1], corpus.units[0]));
    QCOMPARE(back.share, same.share);
    QCOMPARE(back.cosine, same.cosine);
}

// What shares no word is found when the articles share some elsewhere.
void TestWordVectors::nothingInCommonIsFound()
{
    const UnitCorpus corpus =
        makeUnits({article(1, {QStringLiteral("The ferry struck a reef near the island."),
                               QStringLiteral("Captain Orlund blamed a broken radar.")}),
                   article(2, {QStringLiteral("A boat hit rocks off the coast."),
                               QStringLiteral("The radar of Orlund's vessel had been out of order.")})},
                  {}, {});
    const QList<ScoredPair> pairs = findPairs(corpus, 0, {});
    QVERIFY(std::any_of(pairs.begin(), pairs.end(), [](const ScoredPair &pair) { return pair.a == 0 && pair.b == 2; }));
}

void TestWordVectors::orderDoesNotMatter()
{
    const QList<Article> articles{article(1, {QStringLiteral("The court sentenced the banker to nine years."),
                                              QStringLiteral("He had denied all charges.")}),
                                  article(2, {QStringLiteral("Judges gave the financier nine years in jail.")}),
                                  article(3, {QStringLiteral("The accused man had pleaded innocent.")})};
    const QList<ScoredPair> pairs = findPairs(makeUnits(articles, {}, {}), 0, {});
    const QList<ScoredPair> turned = findPairs(makeUnits({articles[2], articles[1], articles[0]}, {}, {}), 0, {});
    QVERIFY(!pairs.isEmpty());
    QCOMPARE(turned.size(), pairs.size());
    for (qsizetype i = 0; i < pairs.size(); ++i)
        QVERIFY(std::abs(turned[i].score - pairs[i].score) < 1e-9);
}

QTEST_GUILESS_MAIN(TestWordVectors)
#include "tst_wordvectors.moc"
