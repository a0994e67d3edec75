#pragma once

#include "app/store/store.h"
#include "app/values/claim.h"

namespace crossread {

// What the program has found: claims, conflicts, citations and links, a row each. Articles that are gone may still be
// named in it. Writing may take several transactions; a stamp says of what it is, and is not there in between.

struct FoundRow
{
    QString kind;
    QString key;      // of its kind, the same as long as it is the same claim, conflict …
    QString document; // empty: it goes
};

// What turns the rows of the one into those of the other; equal ones stay as they are. Claims go by their ids, the
// others by what they join. Any thread.
QList<FoundRow> changedRows(const ClaimAnalysis &before, const ClaimAnalysis &after);

// Inside a transaction of the caller.
Result<void> storeRow(Store &store, const FoundRow &row);
Result<void> deleteFindings(Store &store); // all, with the stamp
Result<void> storeStamp(Store &store, const QString &stamp);

Result<QString> loadStamp(Store &store); // empty: none, or it was not written to its end
// Claims in their order; the rest in none. Empty without a stamp.
Result<ClaimAnalysis> loadAnalysis(Store &store);

// What an article says by itself, as app/claims has written it down, for the mentions of that fingerprint. By
// recognitionKey().
struct StoredClaims
{
    int version = 0; // 0: there is none
    quint64 mentions = 0;
    QByteArray reading;
};
Result<StoredClaims> loadClaimReading(Store &store, const QString &key);
Result<void> storeClaimReading(Store &store, const QString &key, const StoredClaims &reading);

} // namespace crossread
