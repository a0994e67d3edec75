#include "ui/printing.h"

#include "app/project.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewWidget>

namespace crossread {

namespace {

// A device between the pages and the painter would be asked for what it cannot do: whole pages, from edge to edge.
void useWholePage(QPrinter &printer)
{
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF());
}

// What the preview draws on, so that it can be turned over.
bool isPreview(const QPrinter &printer)
{
    return printer.paintEngine() && printer.paintEngine()->type() == QPaintEngine::Picture;
}

} // namespace

ExportOptions forPaper(ExportOptions options, const QPageLayout &sheet)
{
    if (sheet.pageSize().id() != QPageSize::Custom)
        options.pdf.paper = sheet.pageSize().id();
    options.pdf.orientation = sheet.orientation();
    if (options.pdf.notes == PdfNotes::Popups)
        options.pdf.notes = PdfNotes::End; // nothing pops up from paper
    return options;
}

bool printPages(const PdfPages &pages, QPrinter &printer)
{
    useWholePage(printer);
    const int count = int(pages.pages.size());
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QPainter painter(&printer);
    if (!painter.isActive())
        return false;
    const QSizeF paper = printer.paperRect(QPrinter::DevicePixel).size();
    const qreal scale = std::min(paper.width() / pages.size().width(), paper.height() / pages.size().height());
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

PrintPreview::PrintPreview(const Project &project, const ExportRequest &request, QWidget *parent)
    : QPrintPreviewDialog(parent), m_format(*request.format), m_options(request.options), m_gathering(project)
{
    setObjectName(QStringLiteral("printPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print"));
    resize(900, 700);
    printer()->setPageSize(QPageSize(m_options.pdf.paper));
    // What leaves no choice is wide.
    printer()->setPageOrientation(m_format.uses("landscape") ? m_options.pdf.orientation : QPageLayout::Landscape);
    const QString title = project.article(request.articles.value(0)).title;
    printer()->setDocName(request.articles.size() == 1 ? title : project.name());
    useWholePage(*printer());
    connect(this, &QPrintPreviewDialog::paintRequested, this, &PrintPreview::paint);
    connect(&project, &QObject::destroyed, this, [this] {
        m_gathering.stop();
        reject();
    });
    m_gathering.start(request.articles, m_format, m_options, [this](const ExportData &gathered) {
        m_data = gathered;
        layOut(printer()->pageLayout());
    });
}

PrintPreview::~PrintPreview() = default;

bool PrintPreview::isSettled() const
{
    return m_gathering.isIdle() && m_jobs.isIdle();
}

bool PrintPreview::isLaidOutFor(const QPageLayout &sheet) const
{
    return !m_pages.pages.isEmpty() && m_sheet.pageSize().id() == sheet.pageSize().id() &&
           m_sheet.orientation() == sheet.orientation();
}

void PrintPreview::paint(QPrinter *printer)
{
    const QPageLayout sheet = printer->pageLayout();
    if (!m_gathering.isIdle())
        return; // comes when it is there
    if (!isLaidOutFor(sheet)) {
        if (isPreview(*printer))
            return layOut(sheet);
        m_pages = m_format.pages(m_data, forPaper(m_options, sheet), {}); // to the printer at once
        m_sheet = sheet;
    }
    printPages(m_pages, *printer);
}

void PrintPreview::layOut(const QPageLayout &sheet)
{
    m_jobs.run<PdfPages>(
        QStringLiteral("pages"), tr("Laying out the pages"),
        [gathered = m_data, format = &m_format, options = forPaper(m_options, sheet)](const Progress &progress) {
            return format->pages(gathered, options, progress);
        },
        [this, sheet](const PdfPages &pages) { take(pages, sheet); });
}

void PrintPreview::take(const PdfPages &pages, const QPageLayout &sheet)
{
    m_pages = pages;
    m_sheet = sheet;
    if (pages.pages.isEmpty())
        return;
    for (auto *preview : findChildren<QPrintPreviewWidget *>())
        preview->updatePreview();
}

} // namespace crossread
