// The codebook as a file, and the name that annotations bear.
#include "ui/mainwindow.h"

#include "app/codebookfile.h"
#include "app/edits.h"
#include "app/longedit.h"
#include "ui/actions.h"
#include "ui/messagestrip.h"
#include "ui/reader/readerarea.h"
#include "ui/session.h"
#include "ui/statusline.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace crossread {

namespace {

QString tableFilter()
{
    return QCoreApplication::translate("crossread", "Tables of comma-separated values (*.csv);;All files (*)");
}

} // namespace

void MainWindow::connectCodebookActions()
{
    m_actions->onTriggered(QStringLiteral("importCodebook"), [this] { askForCodebook(); });
    m_actions->onTriggered(QStringLiteral("exportCodebook"), [this] { askWhereToExportCodebook(); });
    m_actions->onTriggered(QStringLiteral("author"), [this] { askForAuthor(true); });
}

void MainWindow::askForCodebook()
{
    if (!m_session)
        return;
    auto *dialog = new QFileDialog(this, tr("Import a codebook"), m_settings.lastFolder, tableFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.lastFolder = QFileInfo(path).absolutePath();
        importCodebookFrom(path);
    });
    dialog->open();
}

void MainWindow::importCodebookFrom(const QString &path)
{
    const auto file = readCodebook(path);
    if (!file)
        return fail(file.error());
    const auto done = importCodebook(*project(), file->entries);
    if (!done)
        return fail(done.error());
    const QString message = tr("Codebook read: %1, %2, %3.")
                                .arg(tr("%n new tag(s)", nullptr, done->added),
                                     tr("%n changed", nullptr, done->changed), tr("%n as before", nullptr, done->same));
    if (file->remarks.isEmpty() && done->added + done->changed > 0)
        m_strip->offer(message, tr("Undo"), [this] { m_actions->get(QStringLiteral("undo"))->trigger(); });
    else
        m_strip->inform(message, file->remarks.join(QLatin1Char('\n')));
}

void MainWindow::askWhereToExportCodebook()
{
    if (!m_session)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the codebook"), m_settings.lastFolder, tableFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("%1 codebook.csv").arg(project()->name()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_settings.lastFolder = QFileInfo(path).absolutePath();
        if (const auto written = writeCodebook(path, project()->tags()); !written)
            fail(written.error());
        else
            m_strip->inform(tr("The codebook was written as %1.").arg(QFileInfo(path).fileName()), path);
    });
    dialog->open();
}

// Without a name the first annotation asks for one, once, in the strip and without taking the keyboard.
void MainWindow::connectAuthor()
{
    m_session->navigator.setAuthor(authorName(m_settings));
    // What the filter does not ask for steps back in the text as well.
    const auto asked = [&filter = m_session->filter] {
        return std::pair(filter.state().annotations, filter.state().tags);
    };
    connect(&m_session->filter, &Filter::changed, this, [this, asked, before = asked()]() mutable {
        if (std::exchange(before, asked()) != before)
            updateReaderStyle();
    });
    connect(project(), &Project::changed, this, [this, since = QDateTime::currentDateTimeUtc()](const Change &change) {
        if (!m_settings.author.isEmpty() || m_hasAskedForAuthor || !change.parts.testFlag(Change::Annotations) ||
            !m_strip->message().isEmpty())
            return;
        const QList<Annotation> &all = project()->annotations();
        const QString own = authorName(m_settings);
        if (std::any_of(all.begin(), all.end(),
                        [&](const Annotation &one) { return one.author == own && one.created >= since; }))
            askForAuthor(false);
    });
}

void MainWindow::askForAuthor(bool takeFocus)
{
    m_hasAskedForAuthor = true;
    const QString own = authorName(m_settings);
    const QString question = m_settings.author.isEmpty() && !own.isEmpty()
                                 ? tr("Your annotations bear the name “%1”. What are they to bear?").arg(own)
                                 : tr("The name that your annotations bear:");
    m_strip->ask(question, own, tr("Keep"), takeFocus, [this](const QString &name) { setAuthor(name.simplified()); });
}

void MainWindow::setAuthor(const QString &name)
{
    const QString before = authorName(m_settings);
    const bool wasNamed = !m_settings.author.isEmpty();
    m_settings.author = name;
    updateReaderStyle();
    const QString now = authorName(m_settings);
    if (!m_session)
        return;
    m_session->navigator.setAuthor(now);
    const int count = before == now ? 0 : int(annotationsBy(*project(), before).size());
    if (count == 0)
        return m_status->tell(tr("Your annotations bear the name “%1”").arg(now));
    const auto rename = [this, before, now] {
        renameAuthorLong(*project(), before, now, [this](const Result<void> &done) {
            if (!done)
                fail(done.error());
        });
    };
    // A login name was never chosen; another name may be another person's.
    if (wasNamed)
        return m_strip->offer(tr("%n annotation(s) of this project bear “%1”.", nullptr, count).arg(before),
                              tr("Change to “%1”").arg(now), rename);
    rename();
    m_strip->offer(tr("%n annotation(s) now bear “%1”.", nullptr, count).arg(now), tr("Undo"),
                   [this] { m_actions->get(QStringLiteral("undo"))->trigger(); });
}

} // namespace crossread
