#pragma once

#include "app/jobs.h"
#include "app/project.h"
#include "app/projectfiles.h"

#include <QTimer>

namespace crossread {

// Makes backups of the open project, in the background: soon after it was opened if the newest is older than a day,
// every two hours while it is worked on, and before what changes much. Lives on the project's thread.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    // Both outlive the keeper.
    BackupKeeper(Project &project, Jobs &jobs, QObject *parent = nullptr);

    // Runs `work` after a backup, when it concerns many things (articles to come, marks to go) and the newest backup
    // is not of just now; else at once. A backup that fails or is cancelled holds up nothing.
    void before(BackupReason reason, qsizetype things, std::function<void()> work);
    void make(BackupReason reason);

    static constexpr qsizetype many = thingsToBackUpFor;

Q_SIGNALS:
    void made(const crossread::Backup &backup);
    void failed(const crossread::Error &error);
    void settled(); // made, failed or cancelled

private:
    void look();
    void finish();

    Project &m_project;
    Jobs &m_jobs;
    QTimer m_look;
    bool m_worked = false; // edits since the last look that made a backup
    QList<std::function<void()>> m_waiting;
};

} // namespace crossread
