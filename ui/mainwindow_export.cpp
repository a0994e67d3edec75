// Exports in the window, and quotations on the clipboard.
#include "ui/mainwindow.h"

#include "app/exporting.h"
#include "ui/actions.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/messagestrip.h"
#include "ui/models/quotations.h"
#include "ui/printing.h"
#include "ui/reader/readerarea.h"
#include "ui/session.h"
#include "ui/statusline.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QUrl>

namespace crossread {

void MainWindow::connectExportActions()
{
    m_actions->onTriggered(QStringLiteral("export"), [this] { showExport({}); });
    m_actions->onTriggered(QStringLiteral("exportArticle"),
                           [this] { showExport({m_session->navigator.currentArticle()}); });
    m_actions->onTriggered(QStringLiteral("print"), [this] {
        // As the article was last exported.
        const QJsonObject remembered = project()->setting(QStringLiteral("export")).toObject();
        ExportRequest request{exportFormat(QStringLiteral("pdf")),
                              {m_session->navigator.currentArticle()},
                              exportOptions(remembered.value(QStringLiteral("options")).toObject()),
                              {}};
        request.options.author = authorName(m_settings);
        (new PrintPreview(*project(), request, this))->open();
    });
    m_actions->onTriggered(QStringLiteral("copyQuotation"), [this] {
        const PassageRef selected = m_reader->selection();
        if (selected.article == 0)
            return m_status->tell(tr("Select the words to be quoted first"));
        copyAsQuotations(*project(), {selected});
        m_status->tell(tr("Copied with its source"));
    });
}

// What an export of the session says when it is done.
void MainWindow::connectExports()
{
    connect(&m_session->navigator, &Navigator::exportWanted, this, &MainWindow::showExport);
    connect(&m_session->exports, &Exporting::failed, this, &MainWindow::fail);
    connect(&m_session->exports, &Exporting::written, this, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        const QFileInfo first(paths.first());
        const QString done = paths.size() == 1 ? tr("%1 was written.").arg(first.fileName())
                                               : tr("%n file(s) were written.", nullptr, int(paths.size()));
        m_strip->offer(done, paths.size() == 1 ? tr("Open") : tr("Show Folder"),
                       [path = paths.size() == 1 ? first.absoluteFilePath() : first.absolutePath()] {
                           QDesktopServices::openUrl(QUrl::fromLocalFile(path));
                       });
    });
}

void MainWindow::showExport(const QList<Id> &articles)
{
    auto *dialog = new ExportDialog(*project(), articles, authorName(m_settings), m_settings.lastFolder, this);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exportWanted, this, [this](const ExportRequest &request) {
        m_settings.lastFolder = request.options.eachArticle ? request.path : QFileInfo(request.path).absolutePath();
        saveSettings(m_settings);
        if (m_session)
            m_session->exports.start(request);
    });
    connect(dialog, &ExportDialog::printWanted, this,
            [this](const ExportRequest &request) { (new PrintPreview(*project(), request, this))->open(); });
    dialog->open();
}

} // namespace crossread
