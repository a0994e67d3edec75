#pragma once

#include "app/progress.h"

#include <functional>
#include <memory>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace crossread {

// Background work. Jobs of one kind follow one another: starting a newer one cancels the older, whose result is
// dropped. Work runs on a worker; `done` and all signals come on the thread that Jobs lives on (the GUI thread).
class Jobs : public QObject
{
    Q_OBJECT
public:
    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override; // cancels and waits

    // `work` gets values only: it must not touch objects of another thread.
    template<typename T>
    void run(const QString &kind, const QString &title, std::function<T(const Progress &)> work,
             std::function<void(T)> done)
    {
        auto result = std::make_shared<std::unique_ptr<T>>();
        start(
            kind, title, [result, work](const Progress &progress) { *result = std::make_unique<T>(work(progress)); },
            [result, done] { done(std::move(**result)); });
    }

    void cancel(const QString &kind);
    void cancelAll();
    bool isRunning(const QString &kind) const;
    bool isIdle() const;

Q_SIGNALS:
    void started(const QString &kind, const QString &title);
    void progressed(const QString &kind, double fraction, int secondsLeft); // secondsLeft -1: not known yet
    void finished(const QString &kind, bool cancelled);
    void idle(); // nothing runs any more

private:
    struct Job;
    void start(const QString &kind, const QString &title, std::function<void(const Progress &)> work,
               std::function<void()> done);

    QThreadPool m_pool;
    QHash<QString, std::shared_ptr<Job>> m_jobs; // the newest of each kind
};

} // namespace crossread
