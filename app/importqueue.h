#pragma once

#include "app/edits.h"
#include "app/import/importer.h"

#include <QQueue>

namespace crossread {

class Jobs;

// What became of the files of one import.
struct ImportReport
{
    struct Refused
    {
        QString name;
        Error error;
    };
    QList<Id> added;
    QList<Id> duplicates; // the articles that were there already
    QList<Refused> refused;
    bool cancelled = false;

    QString summary() const; // one sentence for people
    QString details() const; // a line a refused file
};

// Reads files in the background and adds them to the project in short pieces that make one step of undo.
// Imports asked for while one runs follow it. Lives on the project's thread.
class ImportQueue : public QObject
{
    Q_OBJECT
public:
    // Both outlive the queue.
    ImportQueue(Project &project, Jobs &jobs, QObject *parent = nullptr);

    void import(const QStringList &paths);
    bool isIdle() const { return !m_running && m_waiting.isEmpty(); }
    // Asked with the number of articles before they are added, and with what adds them.
    using Gate = std::function<void(qsizetype articles, std::function<void()> add)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

Q_SIGNALS:
    void finished(const crossread::ImportReport &report);

private:
    struct Read
    {
        QList<Article> articles;
        QList<ImportReport::Refused> refused;
    };
    static Read read(const QStringList &paths, const Progress &progress);
    void next();
    void addPiece();
    void finish();

    Project &m_project;
    Jobs &m_jobs;
    Gate m_gate;
    QQueue<QStringList> m_waiting;
    QList<Article> m_articles; // read, not yet added
    qsizetype m_added = 0;     // of m_articles
    ImportReport m_report;
    bool m_running = false;
    bool m_adding = false; // a piece, right now
    bool m_joins = false;  // the next piece belongs to the step of undo that the last one made
};

} // namespace crossread
