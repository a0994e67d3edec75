#pragma once

#include "app/versions.h"

#include <functional>
#include <memory>
#include <QObject>

namespace crossread {

class Jobs;

// Makes a newer version without being felt: where what hangs on the older ones belongs is found in the background, then
// it is written in short pieces that make one step of undo. One at a time. Lives on the project's thread.
class CarryJob : public QObject
{
public:
    // Both outlive it. `kind` is the job's in Jobs: a newer one takes the place of one that is still being planned.
    CarryJob(Project &project, Jobs &jobs, const QString &kind, QObject *parent = nullptr);
    ~CarryJob() override;

    using Writing = std::function<std::unique_ptr<VersionWriter>(const CarryPlan &plan)>;
    using Done = std::function<void(const Result<Id> &newer, const CarryPlan &plan)>; // not when it was cancelled
    // With `joinLast` the last edit is continued, if the user makes no other one before.
    void start(const QString &title, const CarryInput &input, const QString &newerText, bool joinLast,
               const Writing &writing, const Done &done);
    bool isRunning() const { return m_writer != nullptr; } // what is planned already is being written
    bool isWriting() const { return m_writing; }           // what the project tells now is of this

private:
    void write();
    void finish(const Result<Id> &newer);

    Project &m_project;
    Jobs &m_jobs;
    const QString m_kind;
    std::unique_ptr<VersionWriter> m_writer;
    Done m_done;
    bool m_writing = false;
    bool m_joins = false; // the next piece belongs to the step of undo of the last one
};

} // namespace crossread
