#pragma once

#include "app/codebook.h"
#include "app/edits_common.h"
#include "app/store/annotations.h"

namespace crossread {

// Writes tags inside an edit and keeps a codebook in memory in step, so that nothing is read twice.
class TagWriter
{
public:
    TagWriter(Store &store, const QList<Tag> &tags) : m_store(store), m_book(tags) {} // all tags, as they are

    const Codebook &book() const { return m_book; }
    Store &store() const { return m_store; }

    Result<void> validate(const Tag &tag) const; // its name among its siblings, digit, parent
    Result<void> freeDigit(const Tag &tag);      // no other tag keeps its digit
    Result<Id> insert(Tag tag);                  // the last of its siblings, with a colour, checked
    Result<Id> append(Tag tag);                  // the same of one that needs no check
    Result<void> put(const Tag &tag);            // as it is, where it differs
    // With this parent and as its child number `position`; siblings there and where it was are numbered anew.
    Result<void> place(const Tag &tag, Id parent, int position);
    Result<void> remove(Id id); // with those below it

private:
    Result<void> number(Id parent, const QList<Id> &siblings);

    Store &m_store;
    Codebook m_book;
};

} // namespace crossread
