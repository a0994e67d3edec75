#include "app/backupkeeper.h"

#include <QFileInfo>

namespace crossread {

namespace {

using namespace std::chrono_literals;

constexpr auto firstLook = 10s; // the window and the analysis come first
constexpr auto nextLook = 15min;
constexpr qint64 day = 24 * 3600;
constexpr qint64 whileWorking = 2 * 3600;
const QString backupJob = QStringLiteral("backup");

} // namespace

BackupKeeper::BackupKeeper(Project &project, Jobs &jobs, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &BackupKeeper::look);
    m_look.start(firstLook);
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (change.parts.testFlag(Change::History))
            m_worked = true;
    });
    connect(&jobs, &Jobs::finished, this, [this](const QString &kind, bool cancelled) {
        if (cancelled && kind == backupJob)
            finish();
    });
}

void BackupKeeper::look()
{
    m_look.start(nextLook);
    if (m_project.articles().isEmpty() || m_jobs.isRunning(backupJob))
        return;
    const qint64 age = ageOfNewestBackup(m_project.path());
    if (age > day || (m_worked && age > whileWorking))
        make(BackupReason::Routine);
}

void BackupKeeper::before(BackupReason reason, qsizetype things, std::function<void()> work)
{
    if (m_project.articles().isEmpty() || !isBackupDue(m_project.path(), things))
        return work();
    m_waiting += std::move(work);
    if (!m_jobs.isRunning(backupJob))
        make(reason);
}

void BackupKeeper::make(BackupReason reason)
{
    if (!m_project.isInPlace())
        return finish(); // the next edit says so
    m_worked = false;
    using Outcome = Result<Backup>;
    m_jobs.run<Outcome>(
        backupJob, tr("Making a backup"),
        [path = m_project.path(), reason](const Progress &progress) { return backUpProject(path, reason, progress); },
        [this](const Outcome &outcome) {
            if (outcome.ok())
                Q_EMIT made(*outcome);
            else
                Q_EMIT failed(outcome.error());
            finish();
        });
}

void BackupKeeper::finish()
{
    Q_EMIT settled();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &work : waiting)
        work();
}

} // namespace crossread
