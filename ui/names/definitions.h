#pragma once

#include "app/entities/dictionary/userdefinitions.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace crossread {

class Analyser;
class Jobs;

// Keeps the analyser in step with the folder of the user's definitions: reads it at the start, and again whenever a
// file there has changed. Lives on the GUI thread.
class Definitions : public QObject
{
    Q_OBJECT
public:
    // Both outlive this.
    Definitions(Analyser &analyser, Jobs &jobs, QObject *parent = nullptr);

    const UserDefinitions &current() const { return m_current; }
    QList<DefinitionFault> faults() const; // of what could not be read, then of what was given up while it ran
    QString folder() const { return definitionsFolder(); }
    void reload();     // in the background
    void openFolder(); // in the desktop's file manager; makes it where there is none

Q_SIGNALS:
    void changed();

private:
    void take(const UserDefinitions &definitions);
    void watch();

    Analyser &m_analyser;
    Jobs &m_jobs;
    UserDefinitions m_current;
    QList<DefinitionFault> m_givenUp;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; // an editor writes in several strokes
};

} // namespace crossread
