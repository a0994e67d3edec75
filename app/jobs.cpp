#include "app/jobs.h"

#include <algorithm>
#include <atomic>

namespace crossread {

namespace {

constexpr qint64 reportInterval = 100; // ms between two progress signals of a job
constexpr qint64 estimateAfter = 1000; // ms before a guess at the time left is worth showing

} // namespace

// Shared by the worker and the owner; what is not atomic belongs to the owner's thread.
struct Jobs::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> reported = -reportInterval; // when progress was last told, ms after the start
    QElapsedTimer since;
};

Jobs::Jobs(QObject *parent) : QObject(parent) {}

Jobs::~Jobs()
{
    for (const auto &job : std::as_const(m_jobs))
        job->cancelled = true;
    m_pool.waitForDone();
}

void Jobs::start(const QString &kind, const QString &title, std::function<void(const Progress &)> work,
                 std::function<void()> done)
{
    if (const auto older = m_jobs.take(kind)) {
        older->cancelled = true;
        Q_EMIT finished(kind, true);
    }
    auto job = std::make_shared<Job>();
    job->since.start();
    m_jobs.insert(kind, job);
    Q_EMIT started(kind, title);

    Progress progress;
    progress.isCancelled = [job] { return job->cancelled.load(); };
    progress.report = [this, job, kind](double fraction) {
        const qint64 now = job->since.elapsed();
        qint64 last = job->reported;
        if (now - last < reportInterval || !job->reported.compare_exchange_strong(last, now))
            return; // too soon, or another thread of the same job has just told
        const double part = std::clamp(fraction, 0.0, 1.0);
        const int left = now < estimateAfter || part < 0.01 ? -1 : int(double(now) / 1000 * (1 - part) / part + 0.5);
        QMetaObject::invokeMethod(
            this,
            [this, job, kind, part, left] {
                if (m_jobs.value(kind) == job)
                    Q_EMIT progressed(kind, part, left);
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, job, kind, work = std::move(work), done = std::move(done), progress] {
        if (!job->cancelled)
            work(progress);
        QMetaObject::invokeMethod(
            this,
            [this, job, kind, done] {
                if (m_jobs.value(kind) != job)
                    return; // cancelled, or a newer one has taken its place
                m_jobs.remove(kind);
                Q_EMIT finished(kind, false);
                done();
                if (isIdle())
                    Q_EMIT idle();
            },
            Qt::QueuedConnection);
    });
}

void Jobs::cancel(const QString &kind)
{
    const auto job = m_jobs.take(kind);
    if (!job)
        return;
    job->cancelled = true;
    Q_EMIT finished(kind, true);
    if (isIdle())
        Q_EMIT idle();
}

void Jobs::cancelAll()
{
    for (const QString &kind : m_jobs.keys())
        cancel(kind);
}

bool Jobs::isRunning(const QString &kind) const
{
    return m_jobs.contains(kind);
}

bool Jobs::isIdle() const
{
    return m_jobs.isEmpty();
}

} // namespace crossread
