#pragma once

#include "tests/bench/bench.h"

#include <QAbstractEventDispatcher>

// How long the event loop is kept from its next turn.

inline double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Held
{
    double elapsed = 0;
    double processor = 0; // of it on the processor
    int turns = 0;
};

inline Held longer(const Held &one, const Held &other)
{
    return {std::max(one.elapsed, other.elapsed), std::max(one.processor, other.processor), one.turns + other.turns};
}

inline Held heldBy(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorTime();
    work();
    return {since(timer), processorTime() - before, 1};
}

// Lets the window do whatever it has to; answers the longest that it was at one thing.
inline Held settle()
{
    Held longest;
    bool busy = true;
    for (int i = 0; busy && i < 20'000; ++i)
        longest = longer(longest, heldBy([&busy] {
                             busy = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
                         }));
    return longest;
}
