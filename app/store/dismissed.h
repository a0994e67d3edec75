#pragma once

#include "app/store/store.h"
#include "app/values/claim.h"

namespace crossread {

// The conflicts that the analyst has put aside. Inside a transaction of the caller, where they write.
Result<QList<DismissedConflict>> loadDismissedConflicts(Store &store); // in the order in which they were
Result<Id> insertDismissedConflict(Store &store, const DismissedConflict &dismissed);
Result<void> deleteDismissedConflict(Store &store, Id id);

} // namespace crossread
