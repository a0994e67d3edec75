#include "ui/printing.h"

#include "app/export/pdf.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewDialog>

namespace crossread {

namespace {

// A device between the pages and the painter would be asked for what it cannot do: whole pages, from edge to edge.
void useWholePage(QPrinter &printer)
{
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF());
}

} // namespace

bool printPages(const ExportData &data, PdfOptions options, QPrinter &printer)
{
    useWholePage(printer);
    const QPageLayout layout = printer.pageLayout();
    if (layout.pageSize().id() != QPageSize::Custom)
        options.paper = layout.pageSize().id();
    options.orientation = layout.orientation();
    if (options.notes == PdfNotes::Popups)
        options.notes = PdfNotes::End; // nothing pops up from paper
    const PdfPages pages = annotatedPages(data, options);
    const int first = std::max(1, printer.fromPage());
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), int(pages.pages.size())) : int(pages.pages.size());
    QPainter painter(&printer);
    if (!painter.isActive())
        return false;
    const qreal scale = printer.resolution() / (72 * unitsPerPoint);
    for (int page = first; page <= last; ++page) {
        if (page > first && !printer.newPage())
            return false;
        painter.save();
        painter.scale(scale, scale);
        paintPage(painter, pages, page - 1);
        painter.restore();
    }
    return true;
}

void openPrintPreview(const ExportData &data, const PdfOptions &options, QWidget *parent)
{
    auto *dialog = new QPrintPreviewDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("crossread", "Print"));
    dialog->printer()->setPageSize(QPageSize(options.paper));
    dialog->printer()->setPageOrientation(options.orientation);
    dialog->printer()->setDocName(data.articles.size() == 1 ? data.articles[0].article.title : data.project);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [data, options](QPrinter *printer) { printPages(data, options, *printer); });
    dialog->resize(900, 700);
    dialog->open();
}

} // namespace crossread
