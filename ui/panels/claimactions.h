#pragma once

#include "app/values/claim.h"
#include "ui/panels/panels.h"

namespace crossread {

// What ledger and claim panel do to claims. A failure goes to the message strip; a claim that was current stays so
// when it gets another id. Each answers whether it was done.
bool decide(const PanelContext &context, const QList<Id> &claims, ClaimStatus status);
bool reword(const PanelContext &context, Id claim, const QString &statement);
bool setStance(const PanelContext &context, Id claim, const QList<PassageRef> &passages, Stance stance);
bool removePassages(const PanelContext &context, Id claim, const QList<PassageRef> &passages);
bool addTo(const PanelContext &context, Id claim, const QList<PassageRef> &passages); // as support
bool move(const PanelContext &context, Id from, Id to, const QList<PassageRef> &passages);
bool merge(const PanelContext &context, const QList<Id> &claims);
bool split(const PanelContext &context, Id claim, const QList<PassageRef> &passages);
bool removeOrReject(const PanelContext &context, Id claim); // a suggestion is rejected

} // namespace crossread
