#include "app/claims/claimreading.h"
#include "app/claims/sentencevectors.h"

#include <numeric>
#include <QtEndian>
#include <QTest>

using namespace crossread;

namespace {

constexpr int rowBytes = 2 + SentenceVectors::dimensions / 2;
constexpr int layerBytes = SentenceVectors::inner * (2 * SentenceVectors::dimensions + 1) * 4;

// Values of `first` in the first dimension and of 0 in the others, in steps of 1.
QByteArray rowOf(int first)
{
    QByteArray row(rowBytes, char(7 << 4 | 7));
    qToLittleEndian(quint16(0x3f80), row.data());
    row[2] = char(7 << 4 | (first + SentenceVectors::largest));
    return row;
}

QByteArray fileOf(const QStringList &words, const QByteArray &rows)
{
    QByteArray bytes(SentenceVectors::magic.data(), SentenceVectors::magic.size());
    char number[4];
    qToLittleEndian(quint32(words.size()), number);
    bytes.append(number, 4);
    for (const QString &word : words)
        bytes += word.toUtf8() + '\n';
    bytes += rows;
    for (int i = 0; i < SentenceVectors::buckets; ++i)
        bytes += rowOf(-1);
    return bytes + QByteArray(layerBytes, '\0');
}

float likenessOf(const SentenceVectors &vectors, const QString &a, const QString &b)
{
    const SentenceVectors::Place left = vectors.place(a);
    const SentenceVectors::Place right = vectors.place(b);
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0F);
}

} // namespace

class TestSentenceVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void findsWords_data();
    void findsWords();
    void sameInOtherWordsIsNear_data();
    void sameInOtherWordsIsNear();
    void nothingSaidIsNowhere();
    void isKeptWithTheReading();
};

void TestSentenceVectors::readsWhatWasWritten()
{
    SentenceVectors vectors;
    QVERIFY(vectors.read(fileOf({QStringLiteral("ship"), QStringLiteral("00")}, rowOf(3) + rowOf(-2))));
    QCOMPARE(vectors.count(), 2);
    QCOMPARE(vectors.place(u"Ship!")[0], 1.0F);
    QCOMPARE(vectors.place(u"Ship 12, unknown")[0], 0.0F); // 3 - 2 - 1
    QCOMPARE(vectors.place(u"12")[0], -1.0F);
    QCOMPARE(vectors.place(u"harbour")[0], -1.0F);
    QCOMPARE(vectors.place(u"Ship")[1], 0.0F);
}

void TestSentenceVectors::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = fileOf({QStringLiteral("ship")}, rowOf(1));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another") << QByteArray("CRWV1\n") + QByteArray(good.size(), '\0');
    QTest::newRow("cut in the layer") << good.chopped(1);
    QTest::newRow("cut in the words") << good.left(SentenceVectors::magic.size() + 6);
    QTest::newRow("too long") << good + 'x';
    QTest::newRow("a word twice") << fileOf({QStringLiteral("ship"), QStringLiteral("ship")}, rowOf(1) + rowOf(1));
    QByteArray many = good;
    qToLittleEndian(quint32(0xffffffff), many.data() + SentenceVectors::magic.size());
    QTest::newRow("a count beyond its end") << many;
}

void TestSentenceVectors::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    SentenceVectors vectors;
    QVERIFY(!vectors.read(bytes));
    QCOMPARE(vectors.count(), 0);
    QCOMPARE(vectors.place(u"ship"), SentenceVectors::Place{});
}

void TestSentenceVectors::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << " – , ." << QStringList();
    QTest::newRow("letters in any case") << "The Élan" << QStringList{"the", "élan"};
    QTest::newRow("an apostrophe parts") << "don't" << QStringList{"don", "t"};
    QTest::newRow("digits are alike") << "212 of 1,345" << QStringList{"000", "of", "0", "000"};
    QTest::newRow("digits of other scripts") << "٣٤" << QStringList{"00"};
    QTest::newRow("letters beyond the first plane") << "𐐀 a" << QStringList{"𐐀", "a"};
}

void TestSentenceVectors::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(SentenceVectors::wordsOf(text), words);
    for (const QString &word : words) {
        const int bucket = SentenceVectors::bucketOf(word);
        QVERIFY(bucket >= 0 && bucket < SentenceVectors::buckets);
    }
}

void TestSentenceVectors::sameInOtherWordsIsNear_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("far");
    QTest::newRow("a wreck") << "The ferry ran aground off the coast with 212 people aboard."
                             << "A passenger boat carrying more than two hundred hit a sandbank."
                             << "Ministers quarrelled over the budget for schools.";
    QTest::newRow("a court") << "The court sentenced the banker to nine years in prison."
                             << "Judges jailed the financier for almost a decade."
                             << "The factory will close at the end of the year.";
    QTest::newRow("jobs") << "The company will cut 400 jobs at its plant."
                          << "The firm plans to lay off hundreds of workers at the factory."
                          << "The vaccine was approved for children on Monday.";
}

void TestSentenceVectors::sameInOtherWordsIsNear()
{
    QFETCH(QString, sentence);
    QFETCH(QString, near);
    QFETCH(QString, far);
    const SentenceVectors &vectors = sentenceVectors();
    QVERIFY(vectors.count() > 0);
    QVERIFY(std::abs(likenessOf(vectors, sentence, sentence) - 1) < 1e-3F);
    QVERIFY(likenessOf(vectors, sentence, near) > likenessOf(vectors, sentence, far) + 0.2F);
}

void TestSentenceVectors::nothingSaidIsNowhere()
{
    QCOMPARE(sentenceVectors().place(u""), SentenceVectors::Place{});
    QCOMPARE(sentenceVectors().place(u"…"), SentenceVectors::Place{});
}

void TestSentenceVectors::isKeptWithTheReading()
{
    Article article;
    article.text = QStringLiteral("The ferry ran aground.\nThe captain blamed the radar.");
    article.blocks = {Block{BlockKind::Paragraph, 0, {0, 22}, {}},
                      Block{BlockKind::Paragraph, 0, {23, article.text.size()}, {}}};
    const ArticleClaims reading = readClaims(article, {});
    QCOMPARE(reading.units.size(), 2);
    QVERIFY(reading.units[0].direction != Direction());
    QVERIFY(likeness(reading.units[0].direction, reading.units[0].direction) > 0.99);
    const std::optional<ArticleClaims> kept = claimsFromBytes(toBytes(reading));
    QVERIFY(kept);
    QCOMPARE(kept->units[0].direction, reading.units[0].direction);
    QCOMPARE(kept->units[1].direction, reading.units[1].direction);
}

QTEST_GUILESS_MAIN(TestSentenceVectors)
#include "tst_sentencevectors.moc"
