#pragma once

#include "app/entities/dictionary/userdefinitions.h"
#include "app/project.h"

#include <chrono>
#include <QTimer>

namespace crossread {

class FreshReadings;
class Jobs;
class PairMemory;
struct FoundClaims;

// Keeps what the program finds in step with the articles. After each change of them it reads the new ones in the
// background, batch by batch; then all of them decide together whom they mean, and where that is another answer than
// before it is written; then it looks for claims. What has been read is kept in the project and never read again, and
// what is found is written bit by bit, so that no call here takes more than some 20 ms.
// Lives on the project's thread.
class Analyser : public QObject
{
    Q_OBJECT
public:
    // Both outlive the analyser.
    Analyser(Project &project, Jobs &jobs, QObject *parent = nullptr);
    ~Analyser() override;

    // Looks for claims again even if no article has changed.
    void restart();
    // What finds names beside the program's own recogniser; what other definitions have read is read again.
    void setDefinitions(const UserDefinitions &definitions);
    bool isIdle() const;                                           // everything is found, or was cancelled
    bool isUpToDate() const { return isIdle() && !m_claimsStale; } // everything is found

Q_SIGNALS:
    void failed(const crossread::Error &error);
    void settled();                                                           // found everything, or was cancelled
    void definitionsGivenUp(const QList<crossread::DefinitionFault> &faults); // they took too long

private:
    void projectChanged(const Change &change);
    void next();
    void readBatch(const QList<Id> &unread);
    bool recall();
    void linkAll();
    void writeSome();
    void nextAfter(std::chrono::milliseconds wait);
    void searchClaims();
    bool keepReadings();
    void writeClaims();

    // What is known of an article's names.
    struct Known
    {
        QByteArray reading;
        quint64 mentions = 0; // fingerprint of those that the project has
    };
    struct Linked;

    Project &m_project;
    Jobs &m_jobs;
    UserDefinitions m_definitions;
    QTimer m_soon;                        // changes in quick succession make one run
    QHash<Id, Known> m_known;             // filled when it is needed first
    QHash<Id, QList<Mention>> m_toWrite;  // what has been linked anew
    std::shared_ptr<PairMemory> m_memory; // of searches for claims
    std::shared_ptr<FreshReadings> m_fresh;
    std::unique_ptr<FoundClaims> m_found; // what is being written
    qsizetype m_linked = 0;               // articles when all were linked last
    qsizetype m_unlinked = 0;             // articles read since then
    bool m_linksStale = false;
    bool m_claimsStale = true;
    bool m_running = false;
    bool m_replacing = false; // a search for claims goes since there is a newer change
};

} // namespace crossread
