#include "app/edits_tags.h"

#include "app/edits_long.h"

#include <algorithm>

namespace crossread {

namespace {

// Annotations that would stay with neither tag nor note once the tags are gone.
QSet<Id> leftBare(const QList<Annotation> &annotations, const QSet<Id> &tags)
{
    QSet<Id> ids;
    for (const Annotation &annotation : annotations) {
        const auto goes = [&](Id tag) { return tags.contains(tag); };
        if (!annotation.tags.isEmpty() && annotation.note.isEmpty() &&
            std::all_of(annotation.tags.cbegin(), annotation.tags.cend(), goes))
            ids += annotation.id;
    }
    return ids;
}

QList<Annotation> someThatBear(const Project &project, const QSet<Id> &tags, qsizetype most)
{
    return someOfMany(project, most, [&](const Annotation &annotation) {
        return std::any_of(annotation.tags.cbegin(), annotation.tags.cend(),
                           [&](Id tag) { return tags.contains(tag); });
    });
}

Result<void> takeTags(Store &store, const QList<Annotation> &annotations, const QSet<Id> &tags)
{
    const QSet<Id> bare = leftBare(annotations, tags);
    CR_CHECK(deleteAnnotations(store, bare));
    for (const Annotation &annotation : annotations) {
        if (bare.contains(annotation.id))
            continue;
        QList<Id> staying = annotation.tags;
        staying.removeIf([&](Id tag) { return tags.contains(tag); });
        CR_CHECK(setAnnotationTags(store, annotation.id, staying));
    }
    return {};
}

// What merging makes of which tag: those of the same name below them too.
void pairOff(const Codebook &book, Id from, Id into, QHash<Id, Id> &pairs)
{
    pairs.insert(from, into);
    for (const Id id : book.children(from)) {
        const Tag *same = id == into ? nullptr : book.sibling(into, book.find(id)->name, id);
        if (same && same->id != from && !pairs.contains(id))
            pairOff(book, id, same->id, pairs);
    }
}

Result<void> replaceTags(Store &store, const QList<Annotation> &annotations, const QHash<Id, Id> &pairs)
{
    for (const Annotation &annotation : annotations) {
        QList<Id> tags;
        for (const Id tag : annotation.tags) {
            // Where it bears both, that one keeps its place.
            const Id other = pairs.value(tag, tag);
            if (other == tag || (!annotation.tags.contains(other) && !tags.contains(other)))
                tags += other;
        }
        CR_CHECK(setAnnotationTags(store, annotation.id, tags));
    }
    return {};
}

Result<void> mergeInto(TagWriter &writer, Id from, Id into);

// Children of the one become children of the other; those of the same name are merged in turn.
Result<void> moveChildren(TagWriter &writer, Id from, Id into)
{
    const QList<Id> children = writer.book().children(from);
    for (const Id id : children) {
        const Tag *child = writer.book().find(id);
        if (!child || id == into)
            continue;
        if (const Tag *same = writer.book().sibling(into, child->name, id))
            CR_CHECK(mergeInto(writer, id, same->id));
        else
            CR_CHECK(writer.place(*child, into, int(writer.book().children(into).size())));
    }
    return {};
}

Result<void> mergeInto(TagWriter &writer, Id from, Id into)
{
    const Tag source = *writer.book().find(from);
    const Tag target = *writer.book().find(into);
    if (writer.book().isBelow(into, from)) {
        const Tag *other = writer.book().sibling(source.parent, target.name, into);
        if (other && other->id != from)
            return Error{Wording::tr("There is a tag “%1” here already.").arg(target.name), {}};
        CR_CHECK(writer.place(target, source.parent, source.position));
    }
    CR_CHECK(moveChildren(writer, from, into));
    CR_CHECK(replaceTag(writer.store(), from, into));
    return writer.remove(from);
}

Result<void> existing(const Codebook &book, const QList<Id> &ids)
{
    for (const Id id : ids) {
        if (!book.find(id))
            return noSuch(Wording::tr("There is no such tag."), id);
    }
    return {};
}

// Of one tag its name, of several their number.
QString editName(const Codebook &book, const QList<Id> &ids, const QString &ofOne, const QString &ofMany)
{
    return ids.size() == 1 ? ofOne.arg(shortened(book.find(ids.first())->name)) : ofMany;
}

} // namespace

Result<void> TagWriter::validate(const Tag &tag) const
{
    if (tag.name.isEmpty())
        return Error{Wording::tr("A tag needs a name."), {}};
    if (tag.digit < 0 || tag.digit > 9)
        return Error{Wording::tr("The key of a tag is a digit from 1 to 9."), QString::number(tag.digit)};
    if (tag.parent != 0 && !m_book.find(tag.parent))
        return noSuch(Wording::tr("There is no such tag."), tag.parent);
    if (m_book.sibling(tag.parent, tag.name, tag.id))
        return Error{Wording::tr("There is a tag “%1” here already.").arg(tag.name), {}};
    if (tag.id && m_book.isBelow(tag.parent, tag.id))
        return Error{Wording::tr("A tag cannot lie below itself."), tag.name};
    return {};
}

// A digit belongs to one tag: the newest one takes it.
Result<void> TagWriter::freeDigit(const Tag &tag)
{
    if (const Tag *other = m_book.withDigit(tag.digit, tag.id)) {
        Tag without = *other;
        without.digit = 0;
        return put(without);
    }
    return {};
}

Result<void> TagWriter::put(const Tag &tag)
{
    const Tag *before = m_book.find(tag.id);
    if (before && *before == tag)
        return {};
    CR_CHECK(storeTag(m_store, tag));
    m_book.put(tag);
    return {};
}

Result<Id> TagWriter::insert(Tag tag)
{
    tag.id = 0;
    tag.name = tag.name.simplified();
    CR_CHECK(validate(tag));
    CR_CHECK(freeDigit(tag));
    if (tag.color.isEmpty())
        tag.color = m_book.nextColor();
    return append(tag);
}

Result<Id> TagWriter::append(Tag tag)
{
    tag.position = int(m_book.children(tag.parent).size());
    CR_LET(id, insertTag(m_store, tag));
    tag.id = id;
    m_book.put(tag);
    return id;
}

Result<void> TagWriter::number(Id parent, const QList<Id> &siblings)
{
    int position = 0;
    for (const Id id : siblings) {
        Tag tag = *m_book.find(id);
        tag.parent = parent;
        tag.position = position++;
        CR_CHECK(put(tag));
    }
    return {};
}

Result<void> TagWriter::place(const Tag &tag, Id parent, int position)
{
    const Id before = m_book.find(tag.id)->parent;
    Tag placed = tag;
    placed.parent = parent;
    QList<Id> siblings = m_book.children(parent);
    siblings.removeOne(tag.id);
    position = int(std::clamp<qsizetype>(position, 0, siblings.size()));
    siblings.insert(position, tag.id);
    placed.position = position;
    CR_CHECK(put(placed));
    CR_CHECK(number(parent, siblings));
    return before == parent ? Result<void>() : number(before, m_book.children(before));
}

Result<void> TagWriter::remove(Id id)
{
    const Id parent = m_book.find(id)->parent;
    CR_CHECK(deleteTag(m_store, id));
    m_book.remove(id);
    return number(parent, m_book.children(parent));
}

Result<Id> insertNewTag(Store &store, Tag tag)
{
    CR_LET(tags, loadTags(store));
    return TagWriter(store, tags).insert(tag);
}

Result<Id> insertNewTag(Store &store, Tag tag, const QStringList &above)
{
    CR_LET(tags, loadTags(store));
    TagWriter writer(store, tags);
    for (const QString &name : above) {
        if (const Tag *known = writer.book().sibling(tag.parent, name.simplified())) {
            tag.parent = known->id;
            continue;
        }
        Tag made;
        made.parent = tag.parent;
        made.name = name;
        CR_LET(id, writer.insert(made));
        tag.parent = id;
    }
    return writer.insert(tag);
}

Result<Id> addTag(Project &project, Tag tag)
{
    Id id = 0;
    CR_CHECK(project.edit(Wording::tr("New tag “%1”").arg(shortened(tag.name)), [&](Store &store) -> Result<void> {
        CR_LET(made, TagWriter(store, project.tags()).insert(tag));
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
        TagWriter writer(store, project.tags());
        CR_CHECK(writer.validate(after));
        CR_CHECK(writer.freeDigit(after));
        return writer.place(after, after.parent, after.position);
    });
}

Result<void> moveTags(Project &project, const QList<Id> &ids, Id parent, int position)
{
    const Codebook book(project.tags());
    CR_CHECK(existing(book, ids));
    const QList<Id> moved = book.roots(ids);
    if (moved.isEmpty())
        return {};
    const QString name =
        editName(book, moved, Wording::tr("Move tag “%1”"), Wording::tr("Move %n tags", nullptr, int(moved.size())));
    return project.edit(name, [&](Store &store) -> Result<void> {
        TagWriter writer(store, project.tags());
        int place = position;
        for (const Id id : moved) {
            Tag tag = *writer.book().find(id);
            const bool isBefore = tag.parent == parent && tag.position < place;
            tag.parent = parent;
            CR_CHECK(writer.validate(tag));
            CR_CHECK(writer.place(tag, parent, isBefore ? place - 1 : place));
            place = writer.book().find(id)->position + 1;
        }
        return {};
    });
}

Result<void> setColorOfTags(Project &project, const QList<Id> &ids, const QString &color)
{
    const Codebook book(project.tags());
    CR_CHECK(existing(book, ids));
    if (ids.isEmpty())
        return {};
    const QString name =
        editName(book, ids, Wording::tr("Change tag “%1”"), Wording::tr("Colour %n tags", nullptr, int(ids.size())));
    return project.edit(name, [&](Store &store) -> Result<void> {
        TagWriter writer(store, project.tags());
        for (const Id id : ids) {
            Tag tag = *writer.book().find(id);
            tag.color = color;
            CR_CHECK(writer.put(tag));
        }
        return {};
    });
}

Result<bool> removeTags(Project &project, const QList<Id> &ids, bool joinLast, qsizetype most)
{
    const Codebook book(project.tags());
    CR_CHECK(existing(book, ids));
    const QList<Id> removed = book.roots(ids);
    if (removed.isEmpty())
        return true;
    const QString name = editName(book, removed, Wording::tr("Delete tag “%1”"),
                                  Wording::tr("Delete %n tags", nullptr, int(removed.size())));
    const QSet<Id> all = book.withThoseBelow(removed);
    const QList<Annotation> some = someThatBear(project, all, most);
    const auto work = [&](Store &store) -> Result<void> {
        if (!some.isEmpty())
            return takeTags(store, some, all);
        CR_CHECK(deleteAnnotations(store, leftBare(project.annotations(), all)));
        TagWriter writer(store, project.tags());
        for (const Id id : removed)
            CR_CHECK(writer.remove(id));
        return {};
    };
    CR_CHECK(project.edit(name, work, joinLast));
    return some.isEmpty();
}

Result<void> removeTags(Project &project, const QList<Id> &ids)
{
    CR_CHECK(removeTags(project, ids, false, wholeEdit));
    return {};
}

Result<void> removeTag(Project &project, Id id)
{
    return removeTags(project, {id});
}

Result<bool> mergeTags(Project &project, const QList<Id> &from, Id into, bool joinLast, qsizetype most)
{
    const Codebook book(project.tags());
    CR_CHECK(existing(book, from + QList<Id>{into}));
    if (from.contains(into))
        return Error{Wording::tr("A tag cannot be merged with itself."), book.find(into)->name};
    if (from.isEmpty())
        return true;
    const QString target = shortened(book.find(into)->name);
    const QString name =
        from.size() == 1 ? Wording::tr("Merge tag “%1” into “%2”").arg(shortened(book.find(from.first())->name), target)
                         : Wording::tr("Merge %n tags into “%1”", nullptr, int(from.size())).arg(target);
    QHash<Id, Id> pairs;
    for (const Id id : from) {
        if (!pairs.contains(id))
            pairOff(book, id, into, pairs);
    }
    const QList<Annotation> some = someThatBear(project, QSet<Id>(pairs.keyBegin(), pairs.keyEnd()), most);
    const auto work = [&](Store &store) -> Result<void> {
        if (!some.isEmpty())
            return replaceTags(store, some, pairs);
        TagWriter writer(store, project.tags());
        for (const Id id : from) {
            if (writer.book().find(id)) // it may have gone with one of the same name
                CR_CHECK(mergeInto(writer, id, into));
        }
        return {};
    };
    CR_CHECK(project.edit(name, work, joinLast));
    return some.isEmpty();
}

Result<void> mergeTags(Project &project, const QList<Id> &from, Id into)
{
    CR_CHECK(mergeTags(project, from, into, false, wholeEdit));
    return {};
}

Result<void> mergeTags(Project &project, Id from, Id into)
{
    return mergeTags(project, QList<Id>{from}, into);
}

Result<Id> splitTag(Project &project, Id id, const QList<Id> &annotations, Tag newTag)
{
    return splitTag(project, id, annotations, newTag, 0);
}

Result<Id> splitTag(Project &project, Id id, const QList<Id> &annotations, Tag newTag, Id made)
{
    const Tag source = project.tag(id);
    if (source.id == 0)
        return noSuch(Wording::tr("There is no such tag."), id);
    const QSet<Id> asked(annotations.cbegin(), annotations.cend());
    QList<Annotation> moved;
    for (const Annotation &annotation : project.annotations()) {
        if (asked.contains(annotation.id) && annotation.tags.contains(id))
            moved += annotation;
    }
    if (moved.isEmpty() || moved.size() < asked.size())
        return Error{Wording::tr("Only annotations that bear “%1” can be split off from it.").arg(source.name), {}};
    const bool isFirst = made == 0;
    const QString name = Wording::tr("Split “%1” off “%2”").arg(shortened(newTag.name), shortened(source.name));
    const auto work = [&](Store &store) -> Result<void> {
        TagWriter writer(store, project.tags());
        if (isFirst) {
            CR_LET(tag, writer.insert(newTag));
            made = tag;
        }
        CR_CHECK(replaceTags(store, moved, {{id, made}}));
        const bool isBeside = isFirst && newTag.parent == source.parent;
        return isBeside ? writer.place(*writer.book().find(made), source.parent, source.position + 1) : Result<void>();
    };
    CR_CHECK(project.edit(name, work, !isFirst));
    return made;
}

} // namespace crossread
