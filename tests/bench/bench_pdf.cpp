// What an annotated PDF takes against a bare print of the same text by QTextDocument and QPdfWriter. --full: 100 pages
// with 1,000 highlights (else a tenth of both). The aim: at most 1.3 times the bare print and 0.3 s.
#include "app/export/pdf.h"
#include "tests/bench/bench.h"
#include "tests/bench/longarticle.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace crossread;

namespace {

ExportData annotated(qsizetype size, int marks)
{
    ExportData data;
    data.project = QStringLiteral("bench");
    data.made = QDateTime(QDate(2025, 5, 21), QTime(9, 0), Qt::UTC);
    for (Id id = 1; id <= 7; ++id) {
        Tag tag;
        tag.id = id;
        tag.name = QStringLiteral("Tag %1").arg(id);
        tag.color = tagColors().at(int(id) - 1);
        data.tags.append(tag);
    }
    ExportedArticle exported;
    exported.article = longArticle(size);
    const qsizetype step = exported.article.text.size() / marks;
    for (int i = 0; i < marks; ++i) {
        Annotation mark;
        mark.id = i + 1;
        mark.span = {i * step, i * step + 40 + i % 7 * 30};
        mark.exact = mark.span.of(exported.article.text);
        mark.tags = {1 + i % 7};
        mark.note = i % 3 == 0 ? QStringLiteral("A note on the matter.") : QString();
        mark.created = data.made;
        mark.modified = data.made;
        exported.annotations.append(mark);
    }
    data.articles.append(exported);
    return data;
}

void makePlain(QTextDocument &document, const ExportData &data)
{
    document.setPlainText(data.articles[0].article.text);
    QFont font(QStringLiteral("Charis SIL"));
    font.setPointSizeF(10);
    document.setDefaultFont(font);
}

double barePrint(const ExportData &data)
{
    QElapsedTimer timer;
    timer.start();
    QTextDocument document;
    makePlain(document, data);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 25, 70, 25), QPageLayout::Millimeter);
    document.print(&writer);
    buffer.close();
    return double(timer.nsecsElapsed()) / 1e6;
}

double ours(const ExportData &data)
{
    QElapsedTimer timer;
    timer.start();
    const auto bytes = annotatedPdf(data, PdfOptions());
    if (!bytes.ok())
        qFatal("%s", qPrintable(bytes.error().message));
    return double(timer.nsecsElapsed()) / 1e6;
}

// LibreOffice's plain conversion of the same text, once: it is slow. -1: it is not here.
double officeTime(const ExportData &data)
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    const QTemporaryDir folder;
    if (office.isEmpty() || !folder.isValid())
        return -1;
    QFile file(folder.filePath(QStringLiteral("text.txt")));
    if (!file.open(QIODevice::WriteOnly))
        return -1;
    file.write(data.articles[0].article.text.toUtf8());
    file.close();
    QElapsedTimer timer;
    timer.start();
    const int status =
        QProcess::execute(office, {QStringLiteral("-env:UserInstallation=file://") + folder.path(),
                                   QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                                   QStringLiteral("--outdir"), folder.path(), file.fileName()});
    return status == 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const int scale = isFullBench() ? 10 : 1;
    const ExportData data = annotated(qsizetype(33'000) * scale, 100 * scale);
    std::printf("%lld characters, %lld highlights, %lld pages\n", (long long)data.articles[0].article.text.size(),
                (long long)data.articles[0].annotations.size(),
                (long long)annotatedPages(data, PdfOptions()).pages.size());
    ours(data);
    QList<double> bare;
    QList<double> full;
    for (int round = 0; round < 5; ++round) {
        bare.append(barePrint(data));
        full.append(ours(data));
    }
    const double limit = 1.3 * medianOf(bare) + 300;
    std::printf("annotated PDF: %.0f ms, bare print %.0f ms, ratio %.2f; at most %.0f ms: %s\n", medianOf(full),
                medianOf(bare), medianOf(full) / medianOf(bare), limit, medianOf(full) <= limit ? "met" : "MISSED");
    const double office = officeTime(data);
    if (office < 0)
        std::printf("LibreOffice is not here\n");
    else
        std::printf("LibreOffice converts the bare text in %.0f ms, ratio %.2f\n", office, medianOf(full) / office);
    return 0;
}
