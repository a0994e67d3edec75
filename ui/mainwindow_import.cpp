#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/messagestrip.h"
#include "ui/reader/readerarea.h"
#include "ui/session.h"
#include "ui/statusline.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

namespace crossread {

void MainWindow::importPaths(const QStringList &paths)
{
    QStringList articles;
    for (const QString &path : paths) {
        const bool annotations = isWebAnnotationFile(path);
        if (annotations || QFileInfo(path).isDir())
            m_annotationPaths.append(path);
        if (!annotations)
            articles.append(path);
    }
    // A PDF may be one that was exported here and comes back.
    if (std::any_of(articles.cbegin(), articles.cend(), isPdfFile))
        m_session->pdfs.look(articles);
    else
        importArticles(articles);
}

void MainWindow::importArticles(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_session->imports.import(paths);
    else if (m_session->imports.isIdle() && m_session->pdfs.isIdle() && !m_annotationPaths.isEmpty())
        m_session->annotations.import(std::exchange(m_annotationPaths, {}));
}

void MainWindow::importFinished(const ImportReport &report)
{
    const bool news = !report.added.isEmpty() || !report.refused.isEmpty();
    if (!report.versions.isEmpty())
        tellVersions(report);
    else if (!report.refused.isEmpty())
        m_strip->show({report.summary(), report.details()});
    else if (news || !m_quietImport)
        m_status->tell(report.summary());
    m_quietImport = false;
    if (!m_annotationPaths.isEmpty())
        m_session->annotations.import(std::exchange(m_annotationPaths, {}));
    const bool nothingOpen = m_session->navigator.currentArticle() == 0;
    if (nothingOpen && !project()->currentArticles().isEmpty())
        m_reader->open(project()->currentArticles().first().id, false);
    if (nothingOpen)
        m_reader->focusText();
    compareRead(report);
}

void MainWindow::annotationsImported(const AnnotationReport &report)
{
    if (report.files == 0 && !report.cancelled)
        return; // a folder of articles alone
    if (!report.problems.isEmpty())
        m_strip->show({report.summary(), report.details()});
    else if (report.review + report.orphans > 0)
        m_strip->offer(report.summary() + QLatin1Char('.'), tr("Review"),
                       [this] { m_actions->get(QStringLiteral("review"))->trigger(); });
    else
        m_strip->inform(report.summary() + QLatin1Char('.'));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const auto &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (paths.size() == 1 && paths.first().endsWith(QLatin1String(".crossread")))
        open(paths);
    else if (m_session && !paths.isEmpty())
        importPaths(paths);
}

} // namespace crossread
