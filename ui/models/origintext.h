#pragma once

#include "app/project.h"

namespace crossread {

// What is said of where a claim comes from, as ledger and claims panel show it.
struct OriginLine
{
    QString name;             // "Harbour Post"; "unnamed sources, via Harbour Post"
    QString ways;             // "cited by Ledger and Post, copied by Halvern Courier"
    QList<PassageRef> places; // where that can be seen
};

struct OriginSummary
{
    QList<OriginLine> lines; // one a root
    QString first;           // who carried it first and when; "" not known
    QList<PassageRef> firstPlaces;
};

OriginSummary originSummary(const Project &project, const Claim &claim);

} // namespace crossread
