#pragma once

#include "app/progress.h"

#include <functional>
#include <QList>
#include <QtConcurrent>

namespace crossread {

// Calls `work` with stretches of what there are `count` of on the threads of the global pool; what they give is joined
// in order, so that the number of threads does not matter. Empty when cancelled.
template<typename T>
QList<T> inStretches(qsizetype count, qsizetype atOnce, const Progress &progress,
                     const std::function<QList<T>(int first, int last)> &work)
{
    QList<qsizetype> starts;
    for (qsizetype first = 0; first < count; first += atOnce)
        starts.append(first);
    const auto found = QtConcurrent::blockingMapped<QList<QList<T>>>(starts, [&](qsizetype first) {
        return progress.cancelled() ? QList<T>() : work(int(first), int(std::min(count, first + atOnce)));
    });
    qsizetype size = 0;
    for (const QList<T> &part : found)
        size += part.size();
    QList<T> all;
    all.reserve(size);
    for (const QList<T> &part : found)
        all += part;
    return progress.cancelled() ? QList<T>() : all;
}

} // namespace crossread
