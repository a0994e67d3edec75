#pragma once

#include <functional>

namespace crossread {

// What long work tells and asks while it runs. Both functions may be called on any thread and may be
// empty: a default Progress is told nothing and never cancels.
struct Progress
{
    std::function<void(double)> report; // 0..1, never falling
    std::function<bool()> isCancelled;

    void at(double fraction) const
    {
        if (report)
            report(fraction);
    }
    bool cancelled() const { return isCancelled && isCancelled(); }
};

} // namespace crossread
