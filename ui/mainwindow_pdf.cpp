// PDFs that were exported and come back, in the window.
#include "ui/actions.h"
#include "ui/dialogs/pdfreviewdialog.h"
#include "ui/mainwindow.h"
#include "ui/messagestrip.h"
#include "ui/session.h"

#include <QFileInfo>

namespace crossread {

void MainWindow::connectPdfs()
{
    connect(&m_session->pdfs, &PdfReturn::changesFound, this, &MainWindow::reviewPdf);
    connect(&m_session->pdfs, &PdfReturn::othersFound, this, &MainWindow::importArticles);
    connect(&m_session->pdfs, &PdfReturn::failed, this, &MainWindow::fail);
}

void MainWindow::reviewPdf(const QString &path, const QList<PdfChange> &changes)
{
    const QString file = QFileInfo(path).fileName();
    if (std::all_of(changes.begin(), changes.end(),
                    [](const PdfChange &change) { return change.what == PdfChange::Same; })) {
        m_strip->inform(tr("“%1”: no annotation has been changed.").arg(file));
        return;
    }
    auto *dialog = new PdfReviewDialog(path, changes, project()->tags(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // It ends with the project that it asks about.
    connect(project(), &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        const QList<PdfChange> chosen = dialog->chosen();
        const auto taken = applyPdfChanges(*project(), chosen);
        if (!taken)
            fail(taken.error());
        else
            m_strip->offer(tr("“%1”: %n change(s) taken.", nullptr, int(chosen.size())).arg(file), tr("Undo"),
                           [this] { m_actions->get(QStringLiteral("undo"))->trigger(); });
    });
    dialog->open();
}

} // namespace crossread
