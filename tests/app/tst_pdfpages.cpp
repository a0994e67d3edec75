// How pages are set: what stays together, what many marks on one place look like, what languages are said.
#include "app/export/pdf.h"
#include "app/pdf/pdfchanges.h"
#include "pdffixture.h"

#include <poppler-qt6.h>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

using namespace crossread;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

// The ground of a line: what most of the upper pixels of its band show.
QColor groundOf(const QImage &image, const QRectF &area, double scale)
{
    QHash<QRgb, int> counts;
    const QRect pixels(QPointF(area.left() * scale, area.top() * scale).toPoint(),
                       QPointF(area.right() * scale, area.center().y() * scale).toPoint());
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? QColor() : QColor(most.key());
}

// Fifty marks over each other in the first paragraph.
ExportData crowded()
{
    ExportedArticle exported = pdffixture::cranes();
    const Span words = pdffixture::find(exported.article, QStringLiteral("hours after talks over a fleet"));
    exported.annotations.clear();
    for (int i = 0; i < 50; ++i)
        exported.annotations += pdffixture::mark(exported.article, 100 + i, words, {1 + i % 6},
                                                 QStringLiteral("Note %1 has something to say.").arg(i));
    return pdffixture::data({exported});
}

ExportData withClaims(int count)
{
    ExportData data = pdffixture::twoArticles();
    const Claim model = data.claims.takeLast();
    data.claims.clear();
    for (int i = 0; i < count; ++i) {
        Claim claim = model;
        claim.id = -1 - i;
        claim.statement =
            QStringLiteral("Statement %1 %2").arg(i).arg(QStringLiteral("of some length ").repeated(i % 9));
        for (int more = 0; more < i % 4; ++more)
            claim.passages += claim.passages[more % 2];
        data.claims += claim;
    }
    return data;
}

} // namespace

class TestPdfPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsUnderManyMarksCanBeRead_data();
    void wordsUnderManyMarksCanBeRead();
    void manyNotesOfALineAreOneNumber();
    void claimsKeepTheirPassages_data();
    void claimsKeepTheirPassages();
    void languageIsThatOfMost();
    void othersComeBackAsWell_data();
    void othersComeBackAsWell();
    void undatedChartsSaySo();
};

void TestPdfPages::wordsUnderManyMarksCanBeRead_data()
{
    QTest::addColumn<bool>("painted");
    QTest::newRow("as a PDF shows it") << false;
    QTest::newRow("as paper and previews do") << true;
}

void TestPdfPages::wordsUnderManyMarksCanBeRead()
{
    QFETCH(bool, painted);
    const ExportData data = crowded();
    const PdfPages pages = annotatedPages(data, PdfOptions());
    constexpr double dots = 144;
    QImage image((pages.size() * dots / 72 / unitsPerPoint).toSize(), QImage::Format_RGB32);
    if (painted) {
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(dots / 72 / unitsPerPoint, dots / 72 / unitsPerPoint);
        paintPage(painter, pages, 0);
    } else {
        const auto bytes = annotatedPdf(data, PdfOptions());
        QVERIFY(bytes.ok());
        image = Poppler::Document::loadFromData(bytes.value())->page(0)->renderToImage(dots, dots);
    }
    QCOMPARE(pages.marks.size(), 50);
    for (const PageMark &mark : pages.marks)
        QVERIFY(!mark.areas.isEmpty() && !mark.edges.isEmpty()); // all are there, whatever is tinted
    const PageArea &area = pages.marks.first().areas.first();
    const QColor ground = groundOf(image, area.rect, dots / 72 / unitsPerPoint);
    QVERIFY2(ground != QColor(Qt::white), "the marks are not seen");
    const QColor ink = pages.pages.first().lines.first().color;
    QVERIFY2(contrast(ground, ink) >= 4.5, qPrintable(ground.name()));
}

void TestPdfPages::manyNotesOfALineAreOneNumber()
{
    PdfOptions options;
    options.notes = PdfNotes::End;
    const PdfPages pages = annotatedPages(crowded(), options);
    const qreal width = pages.size().width();
    QStringList texts;
    for (const PageLine &line : pages.pages.first().lines) {
        const QTextLine set = line.layout->lineAt(line.line);
        QVERIFY2(line.at.x() + set.naturalTextRect().right() <= width, qPrintable(line.layout->text()));
        texts += line.layout->text();
    }
    QVERIFY2(texts.contains(QStringLiteral("1–50")), qPrintable(texts.join(QLatin1Char('\n'))));
}

void TestPdfPages::claimsKeepTheirPassages_data()
{
    QTest::addColumn<bool>("report");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::newRow("ledger, A4") << false << QPageSize::A4;
    QTest::newRow("ledger, Letter") << false << QPageSize::Letter;
    QTest::newRow("report, A4") << true << QPageSize::A4;
    QTest::newRow("report, A5") << true << QPageSize::A5;
}

// No page ends with what introduces something, and none begins with a single passage left over.
void TestPdfPages::claimsKeepTheirPassages()
{
    QFETCH(bool, report);
    QFETCH(QPageSize::PageSizeId, paper);
    PdfOptions options;
    options.paper = paper;
    const ExportData data = withClaims(60);
    const PdfPages pages = report ? reportPages(data, options) : annotatedPages(data, options);
    QSet<int> broken; // pages of the ledger
    for (const OutlineRow &row : pages.outline) {
        if (row.title.contains(QStringLiteral("Statement ")))
            broken += row.to.page;
    }
    QVERIFY(broken.size() > 2);
    for (const int number : std::as_const(broken)) {
        QStringList texts;
        qreal lowest = 0;
        QString last;
        for (const PageLine &line : pages.pages[number].lines) {
            const QString text = line.layout->text();
            if (text.startsWith(QStringLiteral("Exported from")) || text == QString::number(number + 1))
                continue; // the foot
            if (line.at.y() > lowest) {
                lowest = line.at.y();
                last = text;
            }
        }
        QVERIFY2(!last.startsWith(QStringLiteral("Statement")) && !last.startsWith(QStringLiteral("suggested")),
                 qPrintable(QStringLiteral("page %1 ends with “%2”").arg(number + 1).arg(last)));
    }
}

void TestPdfPages::languageIsThatOfMost()
{
    ExportData data = pdffixture::twoArticles();
    data.articles[1].article.language = QStringLiteral("de");
    const auto bytes = annotatedPdf(data, PdfOptions());
    QVERIFY(bytes.ok());
    QPDF pdf;
    pdf.processMemoryFile("pages", bytes.value().constData(), std::size_t(bytes.value().size()));
    QCOMPARE(QString::fromStdString(pdf.getRoot().getKey("/Lang").getUTF8Value()), QStringLiteral("en"));
    QList<QByteArray> contents;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QByteArray content;
        for (QPDFObjectHandle &stream : QPDFPageObjectHelper(page).getPageContents()) {
            const auto buffer = stream.getStreamData();
            content.append(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        }
        contents += content;
    }
    QCOMPARE(contents.size(), 4); // front page, two articles, claims
    QVERIFY(!contents[1].contains("BDC"));
    QVERIFY(contents[2].startsWith("/Span <</Lang (de)>> BDC"));
    QVERIFY(contents[2].trimmed().endsWith("EMC"));
}

void TestPdfPages::othersComeBackAsWell_data()
{
    QTest::addColumn<bool>("report");
    QTest::newRow("report") << true;
    QTest::newRow("side by side") << false;
}

// Nobody has changed anything: nothing is to be taken.
void TestPdfPages::othersComeBackAsWell()
{
    QFETCH(bool, report);
    const ExportData data = pdffixture::twoArticles();
    const auto bytes = report ? reportPdf(data, PdfOptions()) : sideBySidePdf(data, PdfOptions());
    QVERIFY(bytes.ok());
    QList<MarkedArticle> articles;
    for (const ExportedArticle &exported : data.articles)
        articles += MarkedArticle{exported.article, exported.annotations};
    const auto compared = pdfChanges(bytes.value(), QStringLiteral("a.pdf"), articles, data.tags);
    QVERIFY(compared.ok());
    QCOMPARE(compared->articles.size(), 2);
    QCOMPARE(compared->changes.size(), 7);
    for (const PdfChange &change : compared->changes)
        QVERIFY2(change.what == PdfChange::Same, qPrintable(change.quote));
}

void TestPdfPages::undatedChartsSaySo()
{
    ExportData data = pdffixture::twoArticles();
    for (ExportedArticle &exported : data.articles)
        exported.article.published = {};
    QString text;
    for (const Page &page : reportPages(data, PdfOptions()).pages) {
        for (const PageLine &line : page.lines)
            text += line.layout->text() + QLatin1Char('\n');
    }
    const QString after = text.mid(text.indexOf(QStringLiteral("Timeline\n")) + 9);
    QVERIFY2(after.startsWith(QStringLiteral("Not drawn")), qPrintable(after.left(80)));
}

QTEST_MAIN(TestPdfPages)
#include "tst_pdfpages.moc"
