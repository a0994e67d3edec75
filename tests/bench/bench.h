#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QList>
#include <QStringList>

// The little that benches share: run two things in turns, print both medians and their ratio.

inline bool isFullBench()
{
    return QCoreApplication::arguments().contains(QStringLiteral("--full"));
}

// Milliseconds that this thread has had of a processor: what a busy machine does not change, but for its caches.
inline double processorTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

// Milliseconds of one run, as the run itself measures them.
using Run = std::function<double()>;

inline double medianOf(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? 0 : times.at(times.size() / 2);
}

// In turns, so that whatever else the machine does falls on both.
inline double compare(const char *title, const Run &ours, const Run &baseline, int rounds)
{
    QList<double> first;
    QList<double> second;
    for (int i = 0; i < rounds; ++i) {
        second += baseline();
        first += ours();
    }
    const double ratio = medianOf(first) / medianOf(second);
    std::printf("%s: %.2f ms, baseline %.2f ms, ratio %.2f (median of %d)\n", title, medianOf(first), medianOf(second),
                ratio, rounds);
    return ratio;
}
