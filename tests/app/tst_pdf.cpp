// PDFs of articles as files: what stands in them, and that others find nothing wrong with them.
#include "app/export/pdf.h"
#include "pdffixture.h"

#include <poppler-annotation.h>
#include <poppler-link.h>
#include <poppler-qt6.h>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

using Make = Result<QByteArray> (*)(const ExportData &, const PdfOptions &, const Progress &);

PdfOptions everything()
{
    PdfOptions options;
    options.entities = true;
    options.suggestions = true;
    options.originals = true;
    options.author = QStringLiteral("Rana Aziz-Holm");
    return options;
}

QString errorOf(const Result<QByteArray> &result)
{
    return result.ok() ? QString() : result.error().message + result.error().detail;
}

// The output of a program, or nothing when it failed.
QByteArray outputOf(const QString &program, const QStringList &arguments, int *status)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

// The share of pixels within an area (in points) that come near a colour.
double shareOf(const QImage &image, QRectF area, const QColor &color, double dots)
{
    const QRect pixels = QRectF(area.topLeft() * dots / 72, area.size() * dots / 72).toRect() & image.rect();
    int near = 0;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            near +=
                qAbs(seen.red() - color.red()) + qAbs(seen.green() - color.green()) + qAbs(seen.blue() - color.blue()) <
                24;
        }
    }
    return pixels.isEmpty() ? 0 : double(near) / (double(pixels.width()) * pixels.height());
}

struct Highlight
{
    QString name, note, author;
    int page;
    QRectF firstQuad; // points
    QColor color;
    QDateTime created, modified;
    bool hasPopup;
};

QList<Highlight> highlightsOf(Poppler::Document &document)
{
    QList<Highlight> found;
    for (int i = 0; i < document.numPages(); ++i) {
        const auto page = document.page(i);
        const QSizeF size = page->pageSizeF();
        for (const auto &annotation : page->annotations({Poppler::Annotation::AHighlight})) {
            const auto &highlight = static_cast<const Poppler::HighlightAnnotation &>(*annotation);
            const auto quad = highlight.highlightQuads().first();
            const QPointF a(quad.points[0].x() * size.width(), quad.points[0].y() * size.height());
            const QPointF b(quad.points[2].x() * size.width(), quad.points[2].y() * size.height());
            found.append({annotation->uniqueName(), annotation->contents(), annotation->author(), i,
                          QRectF(a, b).normalized(), annotation->style().color(), annotation->creationDate(),
                          annotation->modificationDate(), annotation->popup().flags() != -1});
        }
    }
    return found;
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void qpdfFindsNothingWrong_data();
    void qpdfFindsNothingWrong();
    void sameDataSameBytes();
    void marksAreHighlights();
    void highlightsAreSeen_data();
    void highlightsAreSeen();
    void aMarkOverPagesHasAPartOnEach();
    void outlineHasHeadingsAndTags();
    void claimsAndPassagesAreLinked();
    void metadataSaysWhatItIs();
    void originalsAreAttached();
    void articlesWithoutMarks();
    void sideBySideWantsTwo();
    void cancelledIsAnError();
};

void TestPdf::qpdfFindsNothingWrong_data()
{
    QTest::addColumn<ExportData>("data");
    QTest::addColumn<PdfOptions>("options");
    QTest::addColumn<int>("which");
    const ExportData both = pdffixture::twoArticles();
    const ExportData one = pdffixture::data({pdffixture::cranes()});
    QTest::newRow("two articles") << both << everything() << 0;
    QTest::newRow("one") << one << PdfOptions() << 0;
    QTest::newRow("side by side") << both << everything() << 1;
    QTest::newRow("report") << both << everything() << 2;
    PdfOptions other = everything();
    for (const PdfNotes notes : {PdfNotes::Popups, PdfNotes::Margin, PdfNotes::End}) {
        other.notes = notes;
        QTest::addRow("notes %d", int(notes)) << one << other << 0;
    }
    other.paper = QPageSize::A6;
    other.orientation = QPageLayout::Landscape;
    other.size = 24;
    QTest::newRow("large letters on small paper") << both << other << 0;
    ExportData odd = one;
    odd.articles[0].article.title = QStringLiteral("(Brackets) \\ and 日本語 🙂");
    odd.articles[0].annotations[0].note = QStringLiteral("(a \\ b)\nالسلام 👩‍🚀");
    odd.articles[0].annotations[0].author = QStringLiteral("Łódź");
    QTest::newRow("odd letters") << odd << everything() << 0;
    ExportData empty = one;
    empty.articles[0].article.text.clear();
    empty.articles[0].article.blocks.clear();
    empty.articles[0].annotations.clear();
    empty.articles[0].mentions.clear();
    QTest::newRow("no text") << empty << everything() << 0;
}

void TestPdf::qpdfFindsNothingWrong()
{
    const QString qpdf = QStandardPaths::findExecutable(QStringLiteral("qpdf"));
    if (qpdf.isEmpty())
        QSKIP("qpdf is not here");
    QFETCH(ExportData, data);
    QFETCH(PdfOptions, options);
    QFETCH(int, which);
    constexpr Make makers[] = {annotatedPdf, sideBySidePdf, reportPdf};
    const auto bytes = makers[which](data, options, {});
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.value());
    file.close();
    int status = 0;
    const QByteArray said = outputOf(qpdf, {QStringLiteral("--check"), file.fileName()}, &status);
    QVERIFY2(status == 0, said.constData());
}

void TestPdf::sameDataSameBytes()
{
    const ExportData data = pdffixture::twoArticles();
    for (const Make make : {Make(annotatedPdf), Make(sideBySidePdf), Make(reportPdf)}) {
        const auto first = make(data, everything(), {});
        QVERIFY2(first.ok(), qPrintable(errorOf(first)));
        for (int i = 0; i < 3; ++i) {
            QHashSeed::resetRandomGlobalSeed(); // as another run of the program has it
            QCOMPARE(make(data, everything(), {}).value(), first.value());
        }
    }
}

void TestPdf::marksAreHighlights()
{
    const ExportData data = pdffixture::data({pdffixture::cranes()});
    const auto bytes = annotatedPdf(data, PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    const QList<Highlight> highlights = highlightsOf(*document);
    QCOMPARE(highlights.size(), data.articles[0].annotations.size());
    for (const Annotation &annotation : data.articles[0].annotations) {
        const QString name = QStringLiteral("crossread-%1").arg(annotation.id);
        const auto found = std::find_if(highlights.begin(), highlights.end(),
                                        [&name](const Highlight &each) { return each.name == name; });
        QVERIFY2(found != highlights.end(), qPrintable(name));
        QCOMPARE(found->note, annotation.note);
        QCOMPARE(found->author, annotation.author);
        QCOMPARE(found->created.toUTC(), annotation.created);
        QCOMPARE(found->modified.toUTC(), annotation.modified);
    }
}

void TestPdf::highlightsAreSeen_data()
{
    QTest::addColumn<bool>("poppler");
    QTest::newRow("poppler") << true;
    QTest::newRow("mupdf") << false;
}

void TestPdf::highlightsAreSeen()
{
    QFETCH(bool, poppler);
    const ExportData data = pdffixture::data({pdffixture::cranes()});
    const auto bytes = annotatedPdf(data, PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    constexpr double dots = 144;
    QImage image;
    if (poppler) {
        image = document->page(0)->renderToImage(dots, dots);
    } else {
        const QString mutool = QStandardPaths::findExecutable(QStringLiteral("mutool"));
        if (mutool.isEmpty())
            QSKIP("mutool is not here");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.value());
        file.close();
        int status = 0;
        outputOf(mutool,
                 {QStringLiteral("draw"), QStringLiteral("-r"), QString::number(dots), QStringLiteral("-o"),
                  folder.filePath(QStringLiteral("a.png")), file.fileName(), QStringLiteral("1")},
                 &status);
        QCOMPARE(status, 0);
        QVERIFY(image.load(folder.filePath(QStringLiteral("a.png"))));
    }
    for (const Highlight &highlight : highlightsOf(*document)) {
        // One that lies over another is darker than its own colour.
        if (highlight.name != QLatin1String("crossread-12"))
            QVERIFY2(shareOf(image, highlight.firstQuad, highlight.color, dots) > 0.3, qPrintable(highlight.name));
        const QRectF beside = highlight.firstQuad.translated(0, 60);
        QVERIFY(shareOf(image, QRectF(0, beside.top(), 40, 10), highlight.color, dots) < 0.01);
    }
}

void TestPdf::aMarkOverPagesHasAPartOnEach()
{
    ExportedArticle exported = pdffixture::dockers();
    for (int i = 0; i < 40; ++i)
        pdffixture::addBlock(exported.article,
                             QStringLiteral("The quay was silent for the rest of the day, and so were "
                                            "the offices of the company that runs it. ")
                                 .repeated(4)
                                 .trimmed());
    exported.annotations = {pdffixture::mark(exported.article, 5, {10, exported.article.text.size() - 10}, {1},
                                             QStringLiteral("All of it."))};
    const auto bytes = annotatedPdf(pdffixture::data({exported}), PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document && document->numPages() > 2);
    const QList<Highlight> parts = highlightsOf(*document);
    QCOMPARE(parts.size(), document->numPages());
    for (int i = 0; i < parts.size(); ++i) {
        QCOMPARE(parts[i].page, i);
        QCOMPARE(parts[i].name, i == 0 ? QStringLiteral("crossread-5") : QStringLiteral("crossread-5-%1").arg(i + 1));
        QCOMPARE(parts[i].note, i == 0 ? QStringLiteral("All of it.") : QString());
    }
}

void addTitles(const QList<Poppler::OutlineItem> &items, const QString &indent, QStringList &titles)
{
    for (const Poppler::OutlineItem &item : items) {
        titles.append(indent + item.name());
        addTitles(item.children(), indent + QLatin1Char(' '), titles);
    }
}

void TestPdf::outlineHasHeadingsAndTags()
{
    const auto bytes = annotatedPdf(pdffixture::twoArticles(), everything());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    QStringList titles;
    addTitles(document->outline(), {}, titles);
    for (const char *title : {"Cranes came first, talks second: why the quays fell silent", " What the union asks for",
                              "  Automation", "   retraining on full pay", "Claims"})
        QVERIFY2(titles.contains(QString::fromUtf8(title)), qPrintable(titles.join(QLatin1Char('\n'))));
}

void TestPdf::claimsAndPassagesAreLinked()
{
    const auto bytes = annotatedPdf(pdffixture::twoArticles(), everything());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    QCOMPARE(document->numPages(), 4); // front page, two articles, claims
    const auto targets = [&document](int number) {
        QSet<int> pages;
        for (const auto &link : document->page(number)->links()) {
            if (link->linkType() == Poppler::Link::Goto)
                pages.insert(static_cast<const Poppler::LinkGoto &>(*link).destination().pageNumber());
        }
        return pages;
    };
    QCOMPARE(targets(0), QSet<int>({2, 3}));
    QCOMPARE(targets(1), QSet<int>({4}));
    QCOMPARE(targets(3), QSet<int>({2, 3}));
}

void TestPdf::metadataSaysWhatItIs()
{
    const ExportData data = pdffixture::data({pdffixture::cranes()});
    const auto bytes = annotatedPdf(data, everything());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    QCOMPARE(document->title(), data.articles[0].article.title);
    QCOMPARE(document->author(), QStringLiteral("Rana Aziz-Holm"));
    QCOMPARE(document->creationDate().toUTC(), data.made);
    const QString metadata = document->metadata();
    QVERIFY(metadata.contains(QStringLiteral("<rdf:li>en</rdf:li>")));
    QVERIFY(metadata.contains(QStringLiteral("Order number matches Northwire.")));
}

void TestPdf::originalsAreAttached()
{
    PdfOptions options;
    const ExportData data = pdffixture::data({pdffixture::cranes()});
    const auto without = annotatedPdf(data, options);
    QVERIFY2(without.ok(), qPrintable(errorOf(without)));
    QVERIFY(Poppler::Document::loadFromData(without.value())->embeddedFiles().isEmpty());
    options.originals = true;
    const auto bytes = annotatedPdf(data, options);
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QCOMPARE(document->embeddedFiles().size(), 1);
    QCOMPARE(document->embeddedFiles()[0]->name(), QStringLiteral("cranes.txt"));
    QCOMPARE(document->embeddedFiles()[0]->data(), data.articles[0].article.original);
}

void TestPdf::articlesWithoutMarks()
{
    ExportData data = pdffixture::data({pdffixture::cranes()});
    data.articles[0].annotations.clear();
    const auto bytes = annotatedPdf(data, PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document);
    QVERIFY(highlightsOf(*document).isEmpty());
    QVERIFY(document->page(0)->text({}).contains(QStringLiteral("2,300 dockers")));
}

void TestPdf::sideBySideWantsTwo()
{
    QVERIFY(!sideBySidePdf(pdffixture::data({pdffixture::cranes()}), PdfOptions()).ok());
    const auto bytes = sideBySidePdf(pdffixture::twoArticles(), PdfOptions());
    QVERIFY2(bytes.ok(), qPrintable(errorOf(bytes)));
    const auto document = Poppler::Document::loadFromData(bytes.value());
    QVERIFY(document->page(0)->text({}).contains(QStringLiteral("1,900")));
    QVERIFY(document->page(0)->text({}).contains(QStringLiteral("2,300")));
}

void TestPdf::cancelledIsAnError()
{
    Progress progress;
    progress.isCancelled = [] { return true; };
    for (const Make make : {Make(annotatedPdf), Make(sideBySidePdf), Make(reportPdf)})
        QVERIFY(!make(pdffixture::twoArticles(), PdfOptions(), progress).ok());
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
