#pragma once

#include "app/entities/userdefinitions.h"
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
    // What finds names beside the program's own recogniser; what other definitions have read is read again.
    void setDefinitions(const UserDefinitions &definitions);
    bool isIdle() const; // everything is found

Q_SIGNALS:
    void failed(const crossread::Error &error);
    void settled();                                                           // found everything, or was cancelled
    void definitionsGivenUp(const QList<crossread::DefinitionFault> &faults); // they took too long

private:
    void projectChanged(const Change &change);
    void next();
    void recogniseBatch(const QList<Id> &missing);
    void findClaims();

    Project &m_project;
    Jobs &m_jobs;
    UserDefinitions m_definitions;
    QTimer m_soon; // changes in quick succession make one run
    bool m_claimsStale = true;
    bool m_running = false;
};

} // namespace crossread
