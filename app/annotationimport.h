#pragma once

#include "app/webimport.h"

#include <functional>
#include <QQueue>

namespace crossread {

class Jobs;

bool isWebAnnotationFile(const QString &path); // *.jsonld

// What became of the annotations of one import.
struct AnnotationReport
{
    int files = 0;
    int placed = 0;  // without doubt
    int review = 0;  // at the best place, in doubt
    int orphans = 0; // no place was found, or no article that they speak of
    int duplicates = 0;
    QList<Error> problems; // files that cannot be read, entries that are no annotation of a text
    bool cancelled = false;

    QString summary() const; // one sentence for people
    QString details() const; // a line a problem
};

// Reads files of Web Annotations, finds their places in the background and adds them in short pieces that make one step
// of undo. Imports asked for while one runs follow it. Lives on the project's thread.
class AnnotationImport : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    AnnotationImport(Project &project, Jobs &jobs, QObject *parent = nullptr);

    // Files, and folders with such files in them (others are passed over).
    void import(const QStringList &paths);
    bool isIdle() const { return !m_running && m_waiting.isEmpty(); }
    // Asked with the number of annotations before they are added, and with what adds them.
    using Gate = std::function<void(qsizetype annotations, std::function<void()> add)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

Q_SIGNALS:
    void finished(const crossread::AnnotationReport &report);

private:
    struct Read
    {
        int files = 0;
        QList<WebAnnotation> annotations;
        QList<Error> problems;
    };
    static Read read(const QStringList &paths, const Progress &progress);
    void next();
    void gather();
    void loadPiece();
    void place();
    void addPiece();
    void finish();

    Project &m_project;
    Jobs &m_jobs;
    Gate m_gate;
    QQueue<QStringList> m_waiting;
    QList<WebAnnotation> m_annotations;
    QList<Id> m_wanted; // articles that they may speak of, still to be loaded
    QList<Article> m_articles;
    QList<WebPlace> m_places;
    qsizetype m_added = 0;
    AnnotationReport m_report;
    bool m_running = false;
    bool m_adding = false;
    bool m_joins = false; // the next piece belongs to the step of undo that the last one made
};

} // namespace crossread
