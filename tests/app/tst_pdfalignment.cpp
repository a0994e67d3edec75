// Which words of an article are which of a PDF's, and back.
#include "app/import/importer.h"
#include "app/pdf/pdfalignment.h"
#include "app/pdf/readingorder.h"
#include "pdfstory.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace crossread;

namespace {

QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\u00ad-]+"));
    return text.remove(blanks);
}

} // namespace

class PdfAlignmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySpanIsFound();
    void otherOrderIsFound();
    void columnsBeforeRows_data();
    void columnsBeforeRows();
    void lineOfAPosition();
};

// A thousand spans of a text over many pages: their places say the same words, and lead back to the same span.
void PdfAlignmentTest::everySpanIsFound()
{
    QRandomGenerator random(11);
    const QString text = sentencesOf(random, 6000);
    const auto pdf = readPdfText(columnsOf(text).bytes(), QStringLiteral("columns.pdf"));
    QVERIFY(pdf);
    QVERIFY(pdf->pages.size() > 3);
    const PdfAlignment alignment(text, *pdf);
    for (int round = 0; round < 1000; ++round) {
        // From the beginning of a word to the end of one.
        Span span{text.indexOf(QLatin1Char(' '), random.bounded(int(text.size()) - 900)) + 1, 0};
        span.end = text.indexOf(QLatin1Char(' '), span.start + random.bounded(800));
        const QList<Span> places = alignment.inPdf(span);
        QString said;
        for (const Span &place : places)
            said += place.of(pdf->text);
        QCOMPARE(withoutBlanks(said), withoutBlanks(span.of(text)));
        QCOMPARE(alignment.inText(places), span);
        // And by where it stands alone.
        const QList<PdfArea> areas = areasOf(*pdf, places);
        QCOMPARE(areas.size(), places.size());
        QCOMPARE(alignment.inText(spansIn(*pdf, areas)), span);
    }
}

// What stands elsewhere than the order of both allows is looked for by its words.
void PdfAlignmentTest::otherOrderIsFound()
{
    QRandomGenerator random(12);
    const QString box = QStringLiteral("Harbour fees were last raised in the year of the great flood.");
    const QString text = sentencesOf(random, 300);
    const auto pdf = readPdfText(columnsOf(text + QLatin1Char(' ') + box).bytes(), QStringLiteral("box.pdf"));
    QVERIFY(pdf);
    const QString article = box + QLatin1Char('\n') + text;
    const PdfAlignment alignment(article, *pdf);
    const Span span{0, box.size()};
    const QList<Span> places = alignment.inPdf(span);
    QString said;
    for (const Span &place : places)
        said += place.of(pdf->text);
    QCOMPARE(withoutBlanks(said), withoutBlanks(box));
}

void PdfAlignmentTest::columnsBeforeRows_data()
{
    QTest::addColumn<QList<QRectF>>("boxes");
    QTest::addColumn<QList<int>>("order");
    const auto at = [](double x, double y, double width) { return QRectF(x, y, width, 10); };
    QTest::newRow("one column") << QList<QRectF>{at(0, 0, 200), at(0, 12, 200), at(0, 24, 80)} << QList<int>{0, 1, 2};
    QTest::newRow("upwards") << QList<QRectF>{at(0, 24, 200), at(0, 12, 200), at(0, 0, 80)} << QList<int>{2, 1, 0};
    QTest::newRow("two columns, row by row")
        << QList<QRectF>{at(0, 0, 90),  at(110, 0, 90),  at(0, 12, 90), at(110, 12, 90),
                         at(0, 24, 90), at(110, 24, 90), at(0, 36, 50)}
        << QList<int>{0, 2, 4, 6, 1, 3, 5};
    QTest::newRow("below a title") << QList<QRectF>{at(0, 0, 200),   at(0, 20, 90), at(110, 20, 90), at(0, 32, 90),
                                                    at(110, 32, 90), at(0, 44, 90), at(110, 44, 90)}
                                   << QList<int>{0, 1, 3, 5, 2, 4, 6};
    QTest::newRow("date beside an outlet")
        << QList<QRectF>{at(0, 0, 80), at(150, 0, 50), at(0, 20, 140), at(0, 32, 140), at(0, 44, 140), at(0, 56, 140)}
        << QList<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("nothing") << QList<QRectF>{} << QList<int>{};
}

void PdfAlignmentTest::columnsBeforeRows()
{
    QFETCH(QList<QRectF>, boxes);
    QFETCH(QList<int>, order);
    const std::vector<int> found = readingOrder(std::vector<QRectF>(boxes.begin(), boxes.end()));
    QCOMPARE(QList<int>(found.begin(), found.end()), order);
}

void PdfAlignmentTest::lineOfAPosition()
{
    PdfSketch pdf;
    pdf.lines(60, 60, 10, {QStringLiteral("First line."), QStringLiteral("Second line.")});
    const auto text = readPdfText(pdf.bytes(), QStringLiteral("lines.pdf"));
    QVERIFY(text);
    QCOMPARE(text->text, QStringLiteral("First line.\nSecond line.\n"));
    QCOMPARE(text->lineAt(0), 0);
    QCOMPARE(text->lineAt(10), 0);
    QCOMPARE(text->lineAt(12), 1);
    QCOMPARE(text->lineAt(23), 1);
    QVERIFY(qAbs(text->lines[1].box.left() - 60) < 1);
    QVERIFY(text->lines[1].box.top() > 55 && text->lines[1].box.bottom() < 80);
    QCOMPARE(qsizetype(text->boxes.size()), text->text.size());
}

QTEST_GUILESS_MAIN(PdfAlignmentTest)
#include "tst_pdfalignment.moc"
