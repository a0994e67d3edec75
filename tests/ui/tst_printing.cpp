// What goes to a printer is what stands in the PDF.
#include "app/export/pdf.h"
#include "panelfixture.h"
#include "tests/app/pdffixture.h"
#include "ui/printing.h"

#include <QApplication>
#include <QPrinter>
#include <QPrintPreviewWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

QString textOf(const QString &file)
{
    QProcess process;
    process.start(QStandardPaths::findExecutable(QStringLiteral("pdftotext")),
                  {QStringLiteral("-layout"), file, QStringLiteral("-")});
    process.waitForFinished(60000);
    // A colon between figures is a glyph of its own in some fonts, which only exports give back as text; in print it is
    // nothing, or a character for private use.
    static const QRegularExpression colon(QStringLiteral("[:\\x{E000}-\\x{F8FF}]"));
    return QString::fromUtf8(process.readAllStandardOutput()).replace(colon, QStringLiteral(" ")).simplified();
}

PdfPages pagesFor(const ExportData &data, const QPrinter &printer)
{
    const ExportFormat &format = *exportFormat(QStringLiteral("pdf"));
    return format.pages(data, forPaper({}, printer.pageLayout()), {});
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsWhatThePdfHas();
    void takesThePrintersPaper();
    void showsItFirst_data();
    void showsItFirst();
    void anotherPaperIsLaidOut();
};

void TestPrinting::printsWhatThePdfHas()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not here");
    const QTemporaryDir folder;
    const ExportData data = pdffixture::data({pdffixture::cranes()});
    const QString printed = folder.filePath(QStringLiteral("printed.pdf"));
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(printed);
        printer.setPageSize(QPageSize(QPageSize::A4));
        QVERIFY(printPages(pagesFor(data, printer), printer));
    }
    QFile exported(folder.filePath(QStringLiteral("exported.pdf")));
    QVERIFY(exported.open(QIODevice::WriteOnly));
    exported.write(annotatedPdf(data, PdfOptions()).value());
    exported.close();
    const QString text = textOf(printed);
    QVERIFY(text.contains(QStringLiteral("Order number matches")));
    QCOMPARE(text.section(QLatin1Char(' '), 0, 40), textOf(exported.fileName()).section(QLatin1Char(' '), 0, 40));
}

void TestPrinting::takesThePrintersPaper()
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("a.pdf")));
    printer.setPageSize(QPageSize(QPageSize::A5));
    printer.setPageOrientation(QPageLayout::Landscape);
    const PdfPages pages = pagesFor(pdffixture::data({pdffixture::cranes()}), printer);
    QVERIFY(printPages(pages, printer));
    QCOMPARE(printer.pageLayout().pageSize().id(), QPageSize::A5);
    QCOMPARE(pages.layout.pageSize().id(), QPageSize::A5);
    QCOMPARE(pages.layout.orientation(), QPageLayout::Landscape);
}

void TestPrinting::showsItFirst_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("articles");
    QTest::addColumn<bool>("wide");
    QTest::newRow("an article") << QStringLiteral("pdf") << 1 << false;
    QTest::newRow("all articles") << QStringLiteral("pdf") << 0 << false;
    QTest::newRow("side by side") << QStringLiteral("pdf-side-by-side") << 2 << true;
    QTest::newRow("report") << QStringLiteral("report") << 0 << false;
}

// As many pages as the PDF of the same choice has.
void TestPrinting::showsItFirst()
{
    QFETCH(QString, format);
    QFETCH(int, articles);
    QFETCH(bool, wide);
    PanelFixture fixture;
    fixture.fill();
    ExportRequest request{exportFormat(format), {}, {}, {}};
    for (int i = 0; i < articles; ++i)
        request.articles += fixture.project->currentArticles().at(i).id;
    auto *dialog = new PrintPreview(*fixture.project, request, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(QTest::qWaitFor([&] { return dialog->isSettled(); }, 30000));
    QVERIFY(dialog->printer()->fullPage());
    QCOMPARE(dialog->printer()->pageLayout().orientation(), wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    const PdfPages pages =
        request.format->pages(gatherExport(*fixture.project, request.articles, *request.format, {}), {}, {});
    QVERIFY(!pages.pages.isEmpty());
    QCOMPARE(dialog->findChild<QPrintPreviewWidget *>()->pageCount(), int(pages.pages.size()));
    fixture.project.reset();
    QVERIFY(!dialog->isVisible());
}

void TestPrinting::anotherPaperIsLaidOut()
{
    PanelFixture fixture;
    fixture.fill();
    PrintPreview dialog(*fixture.project, {exportFormat(QStringLiteral("pdf")), {}, {}, {}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(QTest::qWaitFor([&] { return dialog.isSettled(); }, 30000));
    auto *preview = dialog.findChild<QPrintPreviewWidget *>();
    preview->setLandscapeOrientation(); // as its button does
    QVERIFY(QTest::qWaitFor([&] { return dialog.isSettled(); }, 30000));
    QVERIFY(preview->pageCount() > 0);
    QCOMPARE(dialog.printer()->pageLayout().orientation(), QPageLayout::Landscape);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
