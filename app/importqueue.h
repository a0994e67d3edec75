#pragma once

#include "app/carryjob.h"
#include "app/edits.h"
#include "app/import/importer.h"

#include <functional>
#include <memory>
#include <QQueue>

namespace crossread {

class Jobs;
class OtherVersions;

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
    // Of `added` those that are other versions of articles that were there.
    struct Version
    {
        Id article = 0;
        Id other = 0; // the newest version before
        bool isNewer = true;
        int moved = 0; // what was carried over from older versions
        int review = 0;
        int orphans = 0;
    };
    QList<Version> versions;
    QList<Refused> refused;
    bool cancelled = false;

    QString summary() const; // one sentence for people
    QString details() const; // a line a refused file
};

// Reads files in the background and adds them to the project in short pieces that make one step of undo. An article
// that is another version of one that is there takes its place among the versions; where what hangs on the older one
// belongs in it is found in the background too.
// Imports asked for while one runs follow it. Lives on the project's thread.
class ImportQueue : public QObject
{
    Q_OBJECT
public:
    // Both outlive the queue.
    ImportQueue(Project &project, Jobs &jobs, QObject *parent = nullptr);
    ~ImportQueue() override;

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
    void goOn();
    QList<Article> nextPiece();
    void addAsVersion(const Article &article, Id other);
    void carry(const CarryInput &input, const QString &newerText, Id other, const CarryJob::Writing &writing);
    void resume();
    void written(const Result<Id> &id, const ImportReport::Version &version);
    void finish();

    Project &m_project;
    Jobs &m_jobs;
    Gate m_gate;
    QQueue<QStringList> m_waiting;
    QList<Article> m_articles; // read, not yet added
    qsizetype m_added = 0;     // of m_articles
    Id m_other = 0;            // of which the next article is a version, if nothing else was in front of it
    std::unique_ptr<OtherVersions> m_others;
    CarryJob m_carrying;
    ImportReport m_report;
    bool m_running = false;
    bool m_resuming = false; // what a run of the program before has begun
    bool m_adding = false;   // a piece, right now
    bool m_joins = false;    // the next piece belongs to the step of undo that the last one made
};

} // namespace crossread
