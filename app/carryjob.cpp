#include "app/carryjob.h"

#include "app/jobs.h"

#include <QTimer>
#include <utility>

namespace crossread {

CarryJob::CarryJob(Project &project, Jobs &jobs, const QString &kind, QObject *parent)
    : QObject(parent), m_project(project), m_jobs(jobs), m_kind(kind)
{
    // An edit of the user's between two pieces stays a step of undo of its own.
    connect(&m_project, &Project::changed, this, [this](const Change &change) {
        if (!m_writing && change.parts.testFlag(Change::History))
            m_joins = false;
    });
}

CarryJob::~CarryJob() = default;

void CarryJob::start(const QString &title, const CarryInput &input, const QString &newerText, bool joinLast,
                     const Writing &writing, const Done &done)
{
    if (m_writer)
        return;
    m_joins = joinLast;
    m_jobs.run<CarryPlan>(
        m_kind, title, [input, newerText](const Progress &progress) { return planCarry(input, newerText, progress); },
        [this, writing, done](const CarryPlan &plan) {
            m_writer = writing(plan);
            m_done = done;
            if (const auto prepared = m_writer->prepare(m_joins); !prepared)
                return finish(prepared.error());
            QTimer::singleShot(0, this, &CarryJob::write);
        });
}

void CarryJob::write()
{
    m_writing = true;
    const auto written = m_writer->write(m_joins);
    m_writing = false;
    m_joins = true;
    if (written && !*written) {
        QTimer::singleShot(0, this, &CarryJob::write);
        return;
    }
    finish(written ? Result<Id>(m_writer->id()) : Result<Id>(written.error()));
}

void CarryJob::finish(const Result<Id> &newer)
{
    const auto writer = std::move(m_writer);
    const Done done = std::exchange(m_done, nullptr);
    done(newer, writer->plan());
}

} // namespace crossread
