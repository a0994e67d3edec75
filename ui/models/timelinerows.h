#pragma once

#include "ui/models/claimrows.h"

#include <QDateTime>

namespace crossread {

// An article that carries a claim.
struct TimelinePoint
{
    Article article;    // without text
    int outlet = 0;     // in outletsOf()
    QDateTime at;       // of a day alone its noon, or its midnight where all articles have days alone; UTC for local
    bool exact = false; // the time is known, not only the day
    bool first = false; // nobody is known to have carried the claim before
    Stance stance = Stance::Supports; // of its passages the one that matters most
    bool differs = false;
    QList<qsizetype> passages; // in Claim::passages
};

struct TimelineRow
{
    Claim claim;
    QList<TimelinePoint> points; // by time; of dated articles
    QList<TimelinePoint> undated;
};

struct Timeline
{
    QStringList outlets;      // all of the project
    QStringList shownOutlets; // those that the filter leaves
    QList<TimelineRow> rows;  // as in the ledger
    QDateTime first, last;    // of all points; invalid: there are none
    // "Coastal Radio: no date, 4 passages not drawn"; empty when nothing is left out.
    QString undatedNote() const;
};

Timeline timelineOf(const Project &project, const FilterState &filter);

} // namespace crossread
