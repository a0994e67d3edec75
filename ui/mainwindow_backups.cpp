// Project files in the window: opening and copying them in the background, backups, and what to do when one is lost.
#include "ui/mainwindow.h"

#include "app/places.h"
#include "app/projectfiles.h"
#include "ui/actions.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/messagestrip.h"
#include "ui/session.h"
#include "ui/statusline.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

namespace crossread {

namespace {

// A project that takes longer than one blink to open is opened by a worker; about 20 ms for each million bytes.
constexpr qint64 openedAtOnce = 2 << 20;

// What a worker has opened belongs to the window's thread, wherever the last who knows of it lets it go.
struct Opened
{
    Result<std::unique_ptr<Project>> project = Error{};

    Opened() = default;
    ~Opened()
    {
        if (project.ok() && *project && (*project)->thread() != QThread::currentThread())
            std::move(project).value().release()->deleteLater();
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
};

qint64 sizeOf(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

} // namespace

void MainWindow::connectBackupActions()
{
    m_actions->onTriggered(QStringLiteral("saveCopy"), [this] { askForCopy(); });
    m_actions->onTriggered(QStringLiteral("backups"), [this] { showBackups(); });
    m_actions->onTriggered(QStringLiteral("check"), [this] { checkProject(); });
    m_status->watch(m_jobs);
    connect(&m_jobs, &Jobs::finished, this, [this](const QString &, bool cancelled) {
        // Somebody did not want to wait: there is a window all the same.
        if (cancelled)
            QTimer::singleShot(0, this, [this] {
                if (!m_session && m_jobs.isIdle() && isVisible())
                    openProject(untitledProject());
            });
    });
}

void MainWindow::openProject(const QString &path, const std::function<void(bool)> &then)
{
    const auto tell = then ? then : [](bool) {};
    if (m_session && QFileInfo(project()->path()) == QFileInfo(path))
        return tell(true);
    const auto finish = [this, path, tell](Result<std::unique_ptr<Project>> opened) {
        if (opened)
            useProject(std::move(opened).value());
        else
            openFailed(path, opened.error());
        tell(opened.ok());
    };
    if (!QFile::exists(path))
        return finish(Project::create(path));
    if (sizeOf(path) < openedAtOnce)
        return finish(Project::open(path));
    using Outcome = std::shared_ptr<Opened>;
    m_jobs.run<Outcome>(
        QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(path).completeBaseName()),
        [path, home = QThread::currentThread()](const Progress &progress) {
            auto opened = std::make_shared<Opened>();
            opened->project = Project::open(path, progress);
            if (opened->project.ok()) {
                (void)(*opened->project)->entities(); // counted at the first call: the panels ask for it at once
                (*opened->project)->moveTo(home);
            }
            return opened;
        },
        [finish](const Outcome &opened) { finish(std::move(opened->project)); });
}

void MainWindow::openFailed(const QString &path, const Error &error)
{
    m_strip->show(error, tr("Open another project…"), [this] { askForProject(false); });
    if ((QFile::exists(path) && !isFileLost(path, error)) || backupsOf(path).isEmpty())
        return;
    m_jobs.run<Backup>(
        QStringLiteral("find backup"), tr("Looking for a good backup"),
        [path](const Progress &progress) { return newestGoodBackup(path, progress); },
        [this, path, error](const Backup &backup) {
            if (backup.path.isEmpty())
                return;
            const auto age = tr("There is a good backup, made %1.").arg(agoText(backup.made));
            m_strip->show({error.message + QLatin1Char(' ') + age, error.detail}, tr("Restore It"),
                          [this, path, backup] { restoreBackup(path, backup); });
        });
}

void MainWindow::restoreBackup(const QString &path, const Backup &backup)
{
    using Outcome = Result<QString>;
    m_jobs.run<Outcome>(
        QStringLiteral("restore"), tr("Restoring a backup"),
        [path, backup](const Progress &progress) -> Outcome {
            progress.at(0);
            const auto draft = prepareRestore(path, backup, progress);
            if (draft.ok() && progress.cancelled())
                QFile::remove(*draft);
            return draft;
        },
        [this, path, backup](const Outcome &draft) {
            if (!draft)
                return fail(draft.error());
            if (m_session && QFileInfo(project()->path()) == QFileInfo(path))
                endSession();
            updateActions();
            m_jobs.run<Result<Backup>>(
                QStringLiteral("restore"), tr("Restoring a backup"),
                [path, draft = *draft](const Progress &) { return finishRestore(path, draft); },
                [this, path, backup](const Result<Backup> &before) { restored(path, backup, before); });
        });
}

void MainWindow::restored(const QString &path, const Backup &backup, const Result<Backup> &before)
{
    openProject(path, [this, path, backup, before](bool ok) {
        if (!before)
            return fail(before.error());
        if (!ok)
            return;
        const auto done = tr("The project is again as it was in the backup made %1.").arg(agoText(backup.made));
        if (before->path.isEmpty())
            return m_strip->inform(done, tr("What was there could not be read; it lies among the backups."));
        m_strip->offer(done, tr("Undo"), [this, path, back = *before] { restoreBackup(path, back); });
    });
}

void MainWindow::showBackups()
{
    const auto path = project()->path();
    auto *dialog = new BackupsDialog(path, this);
    dialog->setObjectName(QStringLiteral("backups"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto list = [this, path, shown = QPointer<BackupsDialog>(dialog)] {
        m_jobs.run<QList<Backup>>(
            QStringLiteral("list backups"), tr("Reading the backups"),
            [path](const Progress &) { return countedBackups(path); },
            [shown](const QList<Backup> &backups) {
                if (shown)
                    shown->setBackups(backups);
            });
    };
    connect(dialog, &BackupsDialog::restoreWanted, this,
            [this, path](const Backup &backup) { restoreBackup(path, backup); });
    connect(dialog, &BackupsDialog::copyWanted, this,
            [this, path](const Backup &backup) { openBackupCopy(path, backup); });
    connect(dialog, &BackupsDialog::folderWanted, this,
            [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(backupFolder(path))); });
    connect(dialog, &BackupsDialog::backupWanted, this, [this, dialog] {
        dialog->setBusy(true);
        m_session->backups.make(BackupReason::User);
    });
    connect(&m_session->backups, &BackupKeeper::settled, dialog, [dialog, list] {
        dialog->setBusy(false);
        list();
    });
    list();
    dialog->open();
}

void MainWindow::openBackupCopy(const QString &path, const Backup &backup)
{
    using Outcome = Result<QString>;
    m_jobs.run<Outcome>(
        QStringLiteral("restore"), tr("Copying a backup"),
        [path, backup](const Progress &progress) {
            progress.at(0);
            return openableCopy(path, backup, progress);
        },
        [this](const Outcome &copy) {
            if (copy)
                openProject(*copy);
            else
                fail(copy.error());
        });
}

void MainWindow::copyProjectTo(const QString &path)
{
    const auto tellDone = [this, path] {
        m_strip->inform(tr("A copy was saved as %1.").arg(QFileInfo(path).fileName()), path);
    };
    if (!project()->isInPlace()) { // only what is open has it all: no worker can help
        if (const auto saved = project()->saveCopy(path); !saved)
            return fail(saved.error());
        endSession();
        return openProject(path, [tellDone](bool ok) {
            if (ok)
                tellDone();
        });
    }
    m_session->jobs.run<Result<void>>(
        QStringLiteral("copy"), tr("Saving a copy"),
        [from = project()->path(), path](const Progress &progress) { return copyProjectFile(from, path, progress); },
        [this, tellDone](const Result<void> &saved) {
            if (saved)
                tellDone();
            else
                fail(saved.error());
        });
}

void MainWindow::checkProject()
{
    using Outcome = Result<QStringList>;
    m_session->jobs.run<Outcome>(
        QStringLiteral("check"), tr("Checking the project"),
        [path = project()->path()](const Progress &progress) { return checkProjectFile(path, progress); },
        [this](const Outcome &found) {
            if (!found)
                return fail(found.error());
            if (found->isEmpty())
                return m_strip->inform(tr("%1 was read as a whole: there is no fault in it.").arg(project()->name()));
            m_strip->show({tr("%1 has %n fault(s).", nullptr, int(found->size())).arg(project()->name()),
                           found->join(QLatin1Char('\n'))},
                          tr("Backups…"), [this] { showBackups(); });
        });
}

void MainWindow::fail(const Error &error)
{
    if (project() && !project()->isInPlace())
        m_strip->show(error, tr("Save a Copy…"), [this] { askForCopy(); });
    else
        m_strip->show(error);
}

} // namespace crossread
