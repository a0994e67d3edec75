#pragma once

#include <QHash>
#include <QList>

namespace crossread {

// Takes a list of rows from one state to another by removing and inserting runs, as item models have to tell it.
// `remove(first, last)` is called from the back with rows of the list as it then is, afterwards
// `insert(first, last)` from the front with rows of `after`. Keys are unique. False, and nothing called, when rows
// that stay have changed places: the model must then be reset.
template<typename Key, typename Remove, typename Insert>
bool syncRows(const QList<Key> &before, const QList<Key> &after, Remove remove, Insert insert)
{
    QHash<Key, qsizetype> place;
    place.reserve(after.size());
    for (qsizetype i = 0; i < after.size(); ++i)
        place.insert(after[i], i);

    QList<bool> stays(before.size());
    QList<bool> known(after.size(), false);
    qsizetype last = -1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qsizetype to = place.value(before[i], -1);
        stays[i] = to >= 0;
        if (to < 0)
            continue;
        if (to < last)
            return false;
        last = to;
        known[to] = true;
    }
    for (qsizetype end = before.size(); end > 0;) {
        qsizetype start = end;
        while (start > 0 && !stays[start - 1])
            --start;
        if (start < end)
            remove(int(start), int(end - 1));
        end = start < end ? start : end - 1;
    }
    for (qsizetype start = 0; start < after.size();) {
        qsizetype end = start;
        while (end < after.size() && !known[end])
            ++end;
        if (start < end)
            insert(int(start), int(end - 1));
        start = end + 1;
    }
    return true;
}

} // namespace crossread
