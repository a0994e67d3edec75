#include "app/edits_common.h"
#include "app/store/annotations.h"

#include <algorithm>

namespace crossread {

namespace {

// The codebook as it is inside the edit, with the questions that edits ask of it.
class Codebook
{
public:
    explicit Codebook(QList<Tag> tags) : m_tags(std::move(tags)) {}

    const Tag *find(Id id) const
    {
        const auto found = std::find_if(m_tags.cbegin(), m_tags.cend(), [id](const Tag &tag) { return tag.id == id; });
        return found == m_tags.cend() ? nullptr : &*found;
    }
    QList<Tag> children(Id parent) const // by position
    {
        QList<Tag> list;
        std::copy_if(m_tags.cbegin(), m_tags.cend(), std::back_inserter(list),
                     [parent](const Tag &tag) { return tag.parent == parent; });
        return list;
    }
    const Tag *sibling(Id parent, const QString &name, Id except) const
    {
        const auto found = std::find_if(m_tags.cbegin(), m_tags.cend(), [&](const Tag &tag) {
            return tag.parent == parent && tag.id != except && tag.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return found == m_tags.cend() ? nullptr : &*found;
    }
    bool isBelow(Id id, Id ancestor) const
    {
        for (const Tag *tag = find(id); tag; tag = find(tag->parent)) {
            if (tag->id == ancestor)
                return true;
        }
        return false;
    }
    const Tag *withDigit(int digit, Id except) const
    {
        const auto found = std::find_if(m_tags.cbegin(), m_tags.cend(), [&](const Tag &tag) {
            return digit != 0 && tag.digit == digit && tag.id != except;
        });
        return found == m_tags.cend() ? nullptr : &*found;
    }
    // The colour that fewest tags have; in the palette's order where several have as few.
    QString nextColor() const
    {
        const QStringList colors = tagColors();
        const auto uses = [this](const QString &color) {
            return std::count_if(m_tags.cbegin(), m_tags.cend(), [&](const Tag &tag) { return tag.color == color; });
        };
        return *std::min_element(colors.cbegin(), colors.cend(),
                                 [&](const QString &a, const QString &b) { return uses(a) < uses(b); });
    }

private:
    QList<Tag> m_tags;
};

Result<Codebook> codebook(Store &store)
{
    CR_LET(tags, loadTags(store));
    return Codebook(tags);
}

Result<void> validate(const Codebook &book, const Tag &tag)
{
    if (tag.name.isEmpty())
        return Error{Wording::tr("A tag needs a name."), {}};
    if (tag.digit < 0 || tag.digit > 9)
        return Error{Wording::tr("The key of a tag is a digit from 1 to 9."), QString::number(tag.digit)};
    if (tag.parent != 0 && !book.find(tag.parent))
        return noSuch(Wording::tr("There is no such tag."), tag.parent);
    if (book.sibling(tag.parent, tag.name, tag.id))
        return Error{Wording::tr("There is a tag “%1” here already.").arg(tag.name), {}};
    return {};
}

// A digit belongs to one tag: the newest one takes it.
Result<void> freeDigit(Store &store, const Codebook &book, const Tag &tag)
{
    if (const Tag *other = book.withDigit(tag.digit, tag.id)) {
        Tag without = *other;
        without.digit = 0;
        CR_CHECK(storeTag(store, without));
    }
    return {};
}

// Writes the positions 0, 1, 2 … of the list where they differ.
Result<void> number(Store &store, const QList<Tag> &siblings)
{
    int position = 0;
    for (Tag tag : siblings) {
        if (tag.position != position) {
            tag.position = position;
            CR_CHECK(storeTag(store, tag));
        }
        ++position;
    }
    return {};
}

Result<void> renumber(Store &store, Id parent)
{
    CR_LET(book, codebook(store));
    return number(store, book.children(parent));
}

// Annotations that would stay with neither tag nor note once the tags are gone.
QList<Id> leftBare(const Project &project, const QSet<Id> &tags)
{
    QList<Id> ids;
    for (const Annotation &annotation : project.annotations()) {
        const auto goes = [&](Id tag) { return tags.contains(tag); };
        if (!annotation.tags.isEmpty() && annotation.note.isEmpty() &&
            std::all_of(annotation.tags.cbegin(), annotation.tags.cend(), goes))
            ids += annotation.id;
    }
    return ids;
}

Result<void> mergeInto(Store &store, Id from, Id into);

// Children of the one become children of the other; those of the same name are merged in turn.
Result<void> moveChildren(Store &store, Id from, Id into)
{
    CR_LET(book, codebook(store));
    for (Tag child : book.children(from)) {
        if (child.id == into)
            continue;
        if (const Tag *same = book.sibling(into, child.name, child.id)) {
            CR_CHECK(mergeInto(store, child.id, same->id));
        } else {
            child.parent = into;
            child.position = int(book.children(into).size()) + child.position;
            CR_CHECK(storeTag(store, child));
        }
    }
    return renumber(store, into);
}

Result<void> mergeInto(Store &store, Id from, Id into)
{
    CR_LET(book, codebook(store));
    const Tag source = *book.find(from);
    if (book.isBelow(into, from)) {
        Tag target = *book.find(into);
        target.parent = source.parent;
        target.position = source.position;
        CR_CHECK(storeTag(store, target));
    }
    CR_CHECK(moveChildren(store, from, into));
    CR_CHECK(replaceTag(store, from, into));
    CR_CHECK(deleteTag(store, from));
    return renumber(store, source.parent);
}

} // namespace

Result<Id> insertNewTag(Store &store, Tag tag)
{
    CR_LET(book, codebook(store));
    tag.id = 0;
    tag.name = tag.name.simplified();
    CR_CHECK(validate(book, tag));
    CR_CHECK(freeDigit(store, book, tag));
    tag.position = int(book.children(tag.parent).size());
    if (tag.color.isEmpty())
        tag.color = book.nextColor();
    return insertTag(store, tag);
}

Result<Id> insertNewTag(Store &store, Tag tag, const QStringList &above)
{
    for (const QString &name : above) {
        CR_LET(book, codebook(store));
        if (const Tag *known = book.sibling(tag.parent, name.simplified(), 0)) {
            tag.parent = known->id;
            continue;
        }
        Tag made;
        made.parent = tag.parent;
        made.name = name;
        CR_LET(id, insertNewTag(store, made));
        tag.parent = id;
    }
    return insertNewTag(store, tag);
}

Result<Id> addTag(Project &project, Tag tag)
{
    Id id = 0;
    CR_CHECK(project.edit(Wording::tr("New tag “%1”").arg(shortened(tag.name)), [&](Store &store) -> Result<void> {
        CR_LET(made, insertNewTag(store, tag));
        id = made;
        return {};
    }));
    return id;
}

Result<void> updateTag(Project &project, const Tag &tag)
{
    const Tag before = project.tag(tag.id);
    if (before.id == 0)
        return noSuch(Wording::tr("There is no such tag."), tag.id);
    Tag after = tag;
    after.name = tag.name.simplified();
    if (after.color.isEmpty())
        after.color = before.color;
    QString name = Wording::tr("Change tag “%1”").arg(shortened(after.name));
    if (after.name != before.name)
        name = Wording::tr("Rename tag “%1”").arg(shortened(before.name));
    else if (after.parent != before.parent || after.position != before.position)
        name = Wording::tr("Move tag “%1”").arg(shortened(after.name));
    return project.edit(name, [&](Store &store) -> Result<void> {
        CR_LET(book, codebook(store));
        CR_CHECK(validate(book, after));
        if (book.isBelow(after.parent, after.id))
            return Error{Wording::tr("A tag cannot lie below itself."), after.name};
        CR_CHECK(freeDigit(store, book, after));
        QList<Tag> siblings = book.children(after.parent);
        siblings.removeIf([&](const Tag &sibling) { return sibling.id == after.id; });
        siblings.insert(std::clamp<qsizetype>(after.position, 0, siblings.size()), after);
        after.position = int(siblings.indexOf(after));
        CR_CHECK(storeTag(store, after));
        siblings[after.position] = after;
        CR_CHECK(number(store, siblings));
        return after.parent == before.parent ? Result<void>() : renumber(store, before.parent);
    });
}

Result<void> removeTag(Project &project, Id id)
{
    const Tag tag = project.tag(id);
    if (tag.id == 0)
        return noSuch(Wording::tr("There is no such tag."), id);
    const Codebook book(project.tags());
    QSet<Id> going;
    for (const Tag &other : project.tags()) {
        if (book.isBelow(other.id, id))
            going.insert(other.id);
    }
    return project.edit(Wording::tr("Delete tag “%1”").arg(shortened(tag.name)), [&](Store &store) -> Result<void> {
        for (Id annotation : leftBare(project, going))
            CR_CHECK(deleteAnnotation(store, annotation));
        CR_CHECK(deleteTag(store, id));
        return renumber(store, tag.parent);
    });
}

Result<void> mergeTags(Project &project, Id from, Id into)
{
    const Tag source = project.tag(from);
    const Tag target = project.tag(into);
    if (source.id == 0 || target.id == 0)
        return noSuch(Wording::tr("There is no such tag."), source.id == 0 ? from : into);
    if (from == into)
        return Error{Wording::tr("A tag cannot be merged with itself."), source.name};
    return project.edit(Wording::tr("Merge tag “%1” into “%2”").arg(shortened(source.name), shortened(target.name)),
                        [&](Store &store) { return mergeInto(store, from, into); });
}

} // namespace crossread
