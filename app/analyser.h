#pragma once

#include "app/project.h"

#include <QTimer>

namespace crossread {

class Jobs;

// Keeps what the program finds in step with the articles: after each change of them it recognises the new ones and then
// looks for claims, in the background, batch by batch. Lives on the project's thread.
class Analyser : public QObject
{
    Q_OBJECT
public:
    // Both outlive the analyser.
    Analyser(Project &project, Jobs &jobs, QObject *parent = nullptr);

    // Looks for claims again even if no article has changed.
    void restart();
    bool isIdle() const; // everything is found

Q_SIGNALS:
    void failed(const crossread::Error &error);
    void settled(); // found everything, or was cancelled

private:
    void projectChanged(const Change &change);
    void next();
    void recogniseBatch(const QList<Id> &missing);
    void findClaims();

    Project &m_project;
    Jobs &m_jobs;
    QTimer m_soon; // changes in quick succession make one run
    bool m_claimsStale = true;
    bool m_running = false;
};

} // namespace crossread
