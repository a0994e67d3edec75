// What goes to a printer is what stands in the PDF.
#include "app/export/pdf.h"
#include "tests/app/pdffixture.h"
#include "ui/printing.h"

#include <QApplication>
#include <QPrinter>
#include <QPrintPreviewDialog>
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

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsWhatThePdfHas();
    void takesThePrintersPaper();
    void showsItFirst();
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
        QVERIFY(printPages(data, PdfOptions(), printer));
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
    QVERIFY(printPages(pdffixture::data({pdffixture::cranes()}), PdfOptions(), printer));
    QCOMPARE(printer.pageLayout().pageSize().id(), QPageSize::A5);
}

void TestPrinting::showsItFirst()
{
    QWidget parent;
    openPrintPreview(pdffixture::data({pdffixture::cranes()}), PdfOptions(), &parent);
    auto *dialog = parent.findChild<QPrintPreviewDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(dialog->printer()->fullPage());
    dialog->close();
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
