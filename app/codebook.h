#pragma once

#include "app/values/annotation.h"

#include <QHash>
#include <QSet>

namespace crossread {

// The tree of tags in memory, with what edits and views ask of it. A value; lookups take constant time.
class Codebook
{
public:
    explicit Codebook(const QList<Tag> &tags);

    const Tag *find(Id id) const; // nullptr: there is none; good until the next change
    QList<Id> children(Id parent) const { return m_children.value(parent); } // by position; 0: the top level
    const Tag *sibling(Id parent, const QString &name, Id except = 0) const; // of that name, whatever its case
    bool isBelow(Id id, Id ancestor) const;                                  // or is it
    QSet<Id> withThoseBelow(const QList<Id> &ids) const;
    QList<Id> roots(const QList<Id> &ids) const; // without those that lie below another of them, in the tree's order
    QStringList path(Id id) const;               // names from the top
    const Tag *withDigit(int digit, Id except) const;
    QString nextColor() const; // that fewest tags have; in the palette's order where several have as few

    void put(const Tag &tag); // new, or another value under its id; its place among siblings by its position
    void remove(Id id);       // with those below it

private:
    void appendTree(Id parent, QList<Id> &order) const;

    QHash<Id, Tag> m_tags;
    QHash<Id, QList<Id>> m_children;
};

} // namespace crossread
