// Annotations on the pages that an article was imported from: the original's bytes stay, and every reader of PDFs
// finds the annotations where their words are.
#include "app/export/export.h"
#include "app/import/importer.h"
#include "app/pdf/pdfalignment.h"
#include "app/pdf/pdfannotations.h"
#include "app/text/loosetext.h"
#include "pdfsketch.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

using namespace crossread;

namespace {

QByteArray story(const QByteArray &pageEntries = {}, const QByteArray &mediaBox = "[0 0 595 842]",
                 const QByteArray &matrix = {}, double top = 842)
{
    PdfSketch::Options options;
    options.pageEntries = pageEntries;
    options.mediaBox = mediaBox;
    options.matrix = matrix;
    options.top = top;
    PdfSketch pdf(options);
    pdf.title = "Ferry returns to Halvern harbour";
    pdf.page();
    pdf.text(60, 100, 20, QStringLiteral("Ferry returns to Halvern harbour"));
    pdf.lines(60, 140, 10,
              {QStringLiteral("The ferry between Halvern and the outer islands sails again from Monday, the har-"),
               QStringLiteral("bour office said, after a winter in which the ship lay in the dock for repairs. The"),
               QStringLiteral("mayor called it a relief for the islands and thanked the crews of the small boats.")});
    pdf.lines(60, 200, 10, {QStringLiteral("Fares rise by four per cent, and the first crossing of each month")});
    pdf.page();
    pdf.lines(60, 140, 10,
              {QStringLiteral("is free for children. The company will not say who pays for the repairs.")});
    return pdf.bytes();
}

// The same document with objects in streams and its references in one.
QByteArray withStreams(const QByteArray &bytes)
{
    QPDF pdf;
    pdf.processMemoryFile("story", bytes.constData(), size_t(bytes.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

ExportData dataOf(const QByteArray &pdf, const QStringList &quotes)
{
    ExportData data;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ferry.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return data;
    file.close();
    const auto articles = importFile({file.fileName(), QStringLiteral("ferry.pdf"), {}});
    if (!articles)
        return data;
    ExportedArticle exported;
    exported.article = articles->constFirst();
    exported.article.id = 1;
    Tag tag;
    tag.id = 1;
    tag.name = QStringLiteral("Traffic");
    tag.color = QStringLiteral("amber");
    data.tags = {tag};
    Id id = 10;
    for (const QString &quote : quotes) {
        Annotation annotation;
        annotation.id = id++;
        annotation.article = 1;
        annotation.span.start = exported.article.text.indexOf(quote);
        annotation.span.end = annotation.span.start + quote.size();
        annotation.exact = quote;
        annotation.tags = {1};
        annotation.note = QStringLiteral("On “%1”.").arg(quote.left(10));
        annotation.author = QStringLiteral("Ada");
        annotation.created = QDateTime(QDate(2025, 5, 12), QTime(8, 0), Qt::UTC);
        annotation.modified = annotation.created;
        exported.annotations += annotation;
    }
    data.articles = {exported};
    data.made = QDateTime(QDate(2025, 5, 13), QTime(8, 0), Qt::UTC);
    return data;
}

Result<QByteArray> written(const ExportData &data)
{
    const ExportFormat *format = exportFormat(QStringLiteral("pdf-original"));
    return format->write(data, {}, {});
}

// What a program says of a file; "" where it is not installed.
QString said(const QString &program, const QStringList &arguments, const QByteArray &pdf)
{
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {};
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("out.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(path, QStringList(arguments).replaceInStrings(QStringLiteral("FILE"), file.fileName()));
    process.waitForFinished(30'000);
    return QString::number(process.exitCode()) + QLatin1Char('\n') + QString::fromUtf8(process.readAll());
}

} // namespace

class PdfOriginalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void annotationsLieOnTheirWords_data();
    void annotationsLieOnTheirWords();
    void foreignProgramsAgree_data() { annotationsLieOnTheirWords_data(); }
    void foreignProgramsAgree();
    void sameDataSameBytes();
    void annotationsOfTheOriginalStay();
    void metadataOfTheOriginalStays();
    void wordsOnNoPage();
    void refused_data();
    void refused();
};

void PdfOriginalTest::annotationsLieOnTheirWords_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("table") << story();
    QTest::newRow("streams") << withStreams(story());
    QTest::newRow("lies on its side") << story("/Rotate 90 ");
    // Pages that were put in upside down or sideways, and are shown upright.
    QTest::newRow("half turn") << story("/Rotate 180 ", "[0 0 595 842]", "-1 0 0 -1 595 842");
    QTest::newRow("turned right") << story("/Rotate 90 ", "[0 0 595 842]", "0 1 -1 0 595 0", 595);
    QTest::newRow("turned left") << story("/Rotate 270 ", "[0 0 595 842]", "0 -1 1 0 0 842", 595);
    QTest::newRow("cropped") << story("/CropBox [20 30 560 800] ");
    QTest::newRow("cropped and turned") << withStreams(story("/CropBox [20 30 560 800] /Rotate 90 "));
    QTest::newRow("other origin") << story({}, "[-50 -20 595 842]");
    QTest::newRow("no line end") << story().chopped(1);
}

void PdfOriginalTest::annotationsLieOnTheirWords()
{
    QFETCH(QByteArray, pdf);
    // In a line, over a hyphen, over several lines, over a page break.
    const ExportData data = dataOf(pdf, {QStringLiteral("outer islands"), QStringLiteral("harbour office"),
                                         QStringLiteral("a winter in which the ship lay in the dock for repairs. The "
                                                        "mayor called it a relief"),
                                         QStringLiteral("the first crossing of each month is free for children")});
    QCOMPARE(data.articles.size(), 1);
    for (const Annotation &annotation : data.articles[0].annotations)
        QVERIFY2(annotation.span.start >= 0, qPrintable(data.articles[0].article.text));
    const auto bytes = written(data);
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    QVERIFY(bytes->startsWith(pdf));
    const auto text = readPdfText(*bytes, QStringLiteral("out"));
    const auto found = readPdfAnnotations(*bytes, QStringLiteral("out"));
    QVERIFY(text && found);
    QCOMPARE(text->text, readPdfText(pdf, QStringLiteral("in"))->text);
    QCOMPARE(found->annotations.size(), 5);
    QStringList said;
    for (const PdfAnnotation &one : found->annotations) {
        QCOMPARE(one.kind, PdfAnnotation::Highlight);
        QCOMPARE(one.author, QStringLiteral("Ada"));
        QCOMPARE(one.subject, QStringLiteral("Traffic"));
        QCOMPARE(one.color, one.writtenColor);
        QCOMPARE(one.created, QDateTime(QDate(2025, 5, 12), QTime(8, 0), Qt::UTC));
        QList<PdfArea> areas;
        for (const QRectF &area : one.areas)
            areas += PdfArea{one.page, area};
        QString words;
        for (const Span &span : spansIn(*text, areas))
            words += span.of(text->text) + QLatin1Char(' ');
        said += one.name + QLatin1String(": ") + words.trimmed();
    }
    said.sort();
    QCOMPARE(said, QStringList({QStringLiteral("crossread-10: outer islands"),
                                QStringLiteral("crossread-11: har- bour office"),
                                QStringLiteral("crossread-12: a winter in which the ship lay in the dock for repairs. "
                                               "The mayor called it a relief"),
                                QStringLiteral("crossread-13-2: is free for children"),
                                QStringLiteral("crossread-13: the first crossing of each month")}));
    QVERIFY(found->exported.contains("\"AnnotationPage\""));
    QVERIFY(isOwnPdf(*bytes));
    QVERIFY(!isOwnPdf(pdf));
}

void PdfOriginalTest::foreignProgramsAgree()
{
    QFETCH(QByteArray, pdf);
    const auto bytes = written(dataOf(pdf, {QStringLiteral("outer islands"), QStringLiteral("harbour office")}));
    QVERIFY(bytes);
    const QString check = said(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, *bytes);
    if (!check.isEmpty())
        QVERIFY2(check.startsWith(QLatin1String("0\n")) && !check.contains(QLatin1String("WARNING")),
                 qPrintable(check));
    const QString shown =
        said(QStringLiteral("mutool"),
             {QStringLiteral("show"), QStringLiteral("FILE"), QStringLiteral("pages/1/Annots")}, *bytes);
    if (!shown.isEmpty()) {
        QVERIFY2(shown.startsWith(QLatin1String("0\n")) && !shown.contains(QLatin1String("error")), qPrintable(shown));
        QVERIFY(!shown.contains(QLatin1String("null")));
    }
    const QString text = said(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")}, *bytes);
    if (!text.isEmpty())
        QVERIFY2(text.startsWith(QLatin1String("0\n")) && text.contains(QLatin1String("outer")) &&
                     !text.contains(QLatin1String("Error")),
                 qPrintable(text));
    if (check.isEmpty() && shown.isEmpty() && text.isEmpty())
        QSKIP("neither qpdf nor mutool nor pdftotext is installed");
}

void PdfOriginalTest::sameDataSameBytes()
{
    const ExportData data = dataOf(story(), {QStringLiteral("outer islands")});
    const auto once = written(data);
    const auto twice = written(data);
    QVERIFY(once && twice);
    QCOMPARE(*once, *twice);
}

// Annotated and annotated again: an article from a PDF that others have marked.
void PdfOriginalTest::annotationsOfTheOriginalStay()
{
    const QByteArray own = "/Annots [ << /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Theirs) >> ] ";
    const auto bytes = written(dataOf(story(own), {QStringLiteral("outer islands")}));
    QVERIFY(bytes);
    const auto found = readPdfAnnotations(*bytes, QStringLiteral("out"));
    QVERIFY(found);
    QStringList contents;
    for (const PdfAnnotation &one : found->annotations)
        contents += one.contents;
    QCOMPARE(contents.count(QStringLiteral("Theirs")), 2); // of both pages
    QCOMPARE(contents.size(), 3);
}

void PdfOriginalTest::metadataOfTheOriginalStays()
{
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 6 0 R /Resources << /Font "
        "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        "<< /Title (Theirs) >>"};
    const auto stream = [](const QByteArray &entries, const QByteArray &data) {
        return "<< " + entries + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data + "\nendstream";
    };
    objects += stream("/Type /Metadata /Subtype /XML",
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:source>Theirs too</dc:source>"
                      "</rdf:Description></rdf:RDF></x:xmpmeta>");
    objects += stream("", "BT /F1 10 Tf 20 200 Td (All the outer islands are meant here.) Tj ET");
    const auto bytes = written(dataOf(PdfSketch::file(objects), {QStringLiteral("outer islands")}));
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    const auto text = readPdfText(*bytes, QStringLiteral("out"));
    QVERIFY(text);
    QCOMPARE(text->title, QStringLiteral("Theirs"));
    QVERIFY(bytes->mid(bytes->lastIndexOf("<x:xmpmeta")).contains("<dc:source>Theirs too</dc:source>"));
    QVERIFY(!readPdfAnnotations(*bytes, QStringLiteral("out"))->exported.isEmpty());
}

// The analyst may have marked words that the pages do not have: the note is not lost.
void PdfOriginalTest::wordsOnNoPage()
{
    ExportData data = dataOf(story(), {QStringLiteral("outer islands")});
    Article &article = data.articles[0].article;
    const qsizetype from = article.text.size() + 1;
    article.text += QStringLiteral("\nZwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich");
    data.articles[0].annotations[0].span = {from, article.text.size()};
    const auto bytes = written(data);
    QVERIFY(bytes);
    const auto found = readPdfAnnotations(*bytes, QStringLiteral("out"));
    QVERIFY(found);
    QCOMPARE(found->annotations.size(), 1);
    QCOMPARE(found->annotations[0].kind, PdfAnnotation::Note);
    QCOMPARE(found->annotations[0].name, QStringLiteral("crossread-10"));
}

void PdfOriginalTest::refused_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a text") << QByteArray("The ferry") << "text"
                            << "not imported from a PDF";
    QTest::newRow("no original") << QByteArray() << "pdf"
                                 << "not imported from a PDF";
    QByteArray shifted = story();
    QTest::newRow("junk first") << "junk\n" + shifted << "pdf"
                                << "damaged";
    QTest::newRow("wrong references") << shifted.replace("startxref\n", "startxref\n1") << "pdf"
                                      << "damaged";
    QByteArray old = story();
    QTest::newRow("rebuilt") << old.replace("xref\n0 ", "xref\n7 ") << "pdf"
                             << "can be added"; // newer releases of libqpdf give up themselves
}

void PdfOriginalTest::refused()
{
    QFETCH(QByteArray, original);
    QFETCH(QString, format);
    QFETCH(QString, reason);
    ExportData data = dataOf(story(), {QStringLiteral("outer islands")});
    data.articles[0].article.original = original;
    data.articles[0].article.format = format;
    const auto bytes = written(data);
    QVERIFY(!bytes);
    QVERIFY2(bytes.error().message.contains(reason), qPrintable(bytes.error().message));
    QVERIFY(bytes.error().message.contains(QStringLiteral("ferry.pdf")));
}

QTEST_MAIN(PdfOriginalTest)
#include "tst_pdforiginal.moc"
