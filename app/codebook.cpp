#include "app/codebook.h"

#include <algorithm>

namespace crossread {

Codebook::Codebook(const QList<Tag> &tags)
{
    m_tags.reserve(tags.size());
    for (const Tag &tag : tags) {
        m_tags.insert(tag.id, tag);
        m_children[tag.parent] += tag.id;
    }
    for (QList<Id> &siblings : m_children) {
        const auto before = [this](Id a, Id b) {
            const Tag &first = *m_tags.constFind(a);
            const Tag &second = *m_tags.constFind(b);
            return std::pair(first.position, first.id) < std::pair(second.position, second.id);
        };
        if (!std::is_sorted(siblings.cbegin(), siblings.cend(), before))
            std::sort(siblings.begin(), siblings.end(), before);
    }
}

const Tag *Codebook::find(Id id) const
{
    const auto found = m_tags.constFind(id);
    return found == m_tags.cend() ? nullptr : &*found;
}

const Tag *Codebook::sibling(Id parent, const QString &name, Id except) const
{
    for (const Id id : children(parent)) {
        const Tag *tag = find(id);
        if (id != except && tag->name.compare(name, Qt::CaseInsensitive) == 0)
            return tag;
    }
    return nullptr;
}

bool Codebook::isBelow(Id id, Id ancestor) const
{
    for (const Tag *tag = find(id); tag; tag = find(tag->parent)) {
        if (tag->id == ancestor)
            return true;
    }
    return false;
}

QSet<Id> Codebook::withThoseBelow(const QList<Id> &ids) const
{
    QSet<Id> all;
    QList<Id> waiting = ids;
    while (!waiting.isEmpty()) {
        const Id id = waiting.takeLast();
        if (!find(id) || all.contains(id))
            continue;
        all.insert(id);
        waiting += children(id);
    }
    return all;
}

QList<Id> Codebook::roots(const QList<Id> &ids) const
{
    const QSet<Id> asked(ids.cbegin(), ids.cend());
    QList<Id> order;
    appendTree(0, order);
    order.removeIf([&](Id id) {
        if (!asked.contains(id))
            return true;
        for (const Tag *tag = find(find(id)->parent); tag; tag = find(tag->parent)) {
            if (asked.contains(tag->id))
                return true;
        }
        return false;
    });
    return order;
}

void Codebook::appendTree(Id parent, QList<Id> &order) const
{
    for (const Id id : children(parent)) {
        order += id;
        appendTree(id, order);
    }
}

QStringList Codebook::path(Id id) const
{
    QStringList names;
    for (const Tag *tag = find(id); tag; tag = find(tag->parent))
        names.prepend(tag->name);
    return names;
}

const Tag *Codebook::withDigit(int digit, Id except) const
{
    if (digit == 0)
        return nullptr;
    const auto found = std::find_if(m_tags.cbegin(), m_tags.cend(),
                                    [&](const Tag &tag) { return tag.digit == digit && tag.id != except; });
    return found == m_tags.cend() ? nullptr : &*found;
}

QString Codebook::nextColor() const
{
    QHash<QString, int> uses;
    for (const Tag &tag : m_tags)
        ++uses[tag.color];
    const QStringList colors = tagColors();
    return *std::min_element(colors.cbegin(), colors.cend(),
                             [&](const QString &a, const QString &b) { return uses.value(a) < uses.value(b); });
}

void Codebook::put(const Tag &tag)
{
    if (const Tag *before = find(tag.id))
        m_children[before->parent].removeOne(tag.id);
    m_tags.insert(tag.id, tag);
    QList<Id> &siblings = m_children[tag.parent];
    const auto place = std::find_if(siblings.cbegin(), siblings.cend(),
                                    [&](Id id) { return m_tags.constFind(id)->position >= tag.position; });
    siblings.insert(place, tag.id);
}

void Codebook::remove(Id id)
{
    const Tag *tag = find(id);
    if (!tag)
        return;
    m_children[tag->parent].removeOne(id);
    for (const Id one : withThoseBelow({id})) {
        m_children.remove(one);
        m_tags.remove(one);
    }
}

} // namespace crossread
