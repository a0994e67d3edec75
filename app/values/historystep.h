#pragma once

#include "app/values/article.h"

#include <QDateTime>

namespace crossread {

// An edit of the stored history.
struct HistoryStep
{
    Id id = 0;
    QString name;   // completes "Undo …"
    QDateTime made; // UTC
    bool undone = false;

    friend bool operator==(const HistoryStep &, const HistoryStep &) = default;
};

} // namespace crossread
