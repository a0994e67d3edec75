#pragma once

#include "app/store/store.h"
#include "app/values/dictionary.h"

namespace crossread {

// The analyst's own kinds, names and fixed mentions, in the order in which they were made. Writing happens inside an
// edit; ids are given by the store.

Result<QList<EntityKind>> loadKinds(Store &store);
Result<void> insertKind(Store &store, const EntityKind &kind);
Result<void> storeKind(Store &store, const EntityKind &kind); // title and colour
Result<void> deleteKind(Store &store, const QString &kind);

Result<QList<DictionaryEntry>> loadDictionary(Store &store);
Result<Id> insertEntry(Store &store, const DictionaryEntry &entry);
Result<void> storeEntry(Store &store, const DictionaryEntry &entry);
Result<void> deleteEntry(Store &store, Id id);

Result<QList<FixedMention>> loadFixedMentions(Store &store);
Result<Id> insertFixedMention(Store &store, const FixedMention &mention);
Result<void> storeFixedMention(Store &store, const FixedMention &mention); // kind and entity
Result<void> deleteFixedMention(Store &store, Id id);

// Articles whose text may hold one of the names: a quick look that leaves the exact one to Dictionary.
Result<QSet<Id>> articlesWithNames(Store &store, const QList<DictionaryEntry> &names);

} // namespace crossread
