#pragma once

#include "app/edits_common.h"
#include "app/store/dictionary.h"

#include <QMap>

namespace crossread {

// What the edits of names and of the dictionary share; all of it belongs inside an edit.

// Simplified and checked.
Result<DictionaryEntry> tidied(DictionaryEntry entry);

// Entries with the same key replace each other: the same text and case policy.
QString entryKey(const DictionaryEntry &entry);

// The dictionary as it is inside the edit.
class EntryBook
{
public:
    static Result<EntryBook> open(Store &store);

    const QMap<Id, DictionaryEntry> &entries() const { return m_entries; }
    Id idOf(const DictionaryEntry &entry) const { return m_ids.value(entryKey(entry)); } // 0: it is not there
    Result<Id> put(const DictionaryEntry &entry);                                        // adds or replaces
    Result<void> change(const DictionaryEntry &entry);                                   // by its id
    Result<void> remove(Id id);

private:
    explicit EntryBook(Store &store) : m_store(store) {}

    Store &m_store;
    QMap<Id, DictionaryEntry> m_entries;
    QHash<QString, Id> m_ids;
};

// A new kind of the analyst's; the answer is its id.
Result<QString> makeKind(Store &store, EntityKind kind);
// The id of the kind that is called so, whatever the case; "" none.
QString knownKind(const QList<EntityKind> &kinds, const QString &name);

inline Result<void> haveKind(const Project &project, const QString &id)
{
    for (const EntityKind &kind : project.kinds()) {
        if (kind.id == id)
            return {};
    }
    return Error{Wording::tr("There is no kind “%1”.").arg(id), {}};
}

} // namespace crossread
