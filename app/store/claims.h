#pragma once

#include "app/store/store.h"
#include "app/values/claim.h"

namespace crossread {

// What the analyst has decided. Inside a transaction of the caller, where they write.
Result<QList<Claim>> loadClaims(Store &store); // in the order in which they were decided, with passages; origins 0
Result<Claim> loadClaim(Store &store, Id id);  // the same of one; id 0 when there is none
Result<void> insertClaim(Store &store, Claim &claim);      // with its passages; fills in the ids
Result<void> storeClaim(Store &store, const Claim &claim); // without
Result<void> deleteClaim(Store &store, Id id);
Result<Id> insertPassage(Store &store, Id claim, const Passage &passage);
Result<void> storePassage(Store &store, const Passage &passage); // by passage.id
Result<void> movePassage(Store &store, Id passage, Id claim);
Result<void> deletePassage(Store &store, Id passage);

} // namespace crossread
