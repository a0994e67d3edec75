#include "app/edits_common.h"
#include "app/edits_long.h"
#include "app/longedit.h"
#include "app/settings.h"
#include "app/store/annotations.h"
#include "app/store/versions.h"

namespace crossread {

namespace {

constexpr qsizetype contextLength = 32;

Result<void> haveTags(const Project &project, const QList<Id> &tags)
{
    for (Id tag : tags) {
        if (project.tag(tag).id == 0)
            return noSuch(Wording::tr("There is no such tag."), tag);
    }
    return {};
}

QList<Id> once(const QList<Id> &ids)
{
    QList<Id> list;
    for (Id id : ids) {
        if (!list.contains(id))
            list += id;
    }
    return list;
}

// Without the blanks at its ends.
Span trimmed(Span span, const QString &text)
{
    while (!span.isEmpty() && text.at(span.start).isSpace())
        ++span.start;
    while (!span.isEmpty() && text.at(span.end - 1).isSpace())
        --span.end;
    return span;
}

// All that a new annotation needs beside its tags.
Result<Annotation> completed(const Project &project, Annotation annotation)
{
    CR_LET(article, neededArticle(project, annotation.article));
    CR_CHECK(quote(annotation, article.text));
    CR_CHECK(haveTags(project, annotation.tags));
    annotation.tags = once(annotation.tags);
    if (annotation.author.isEmpty())
        annotation.author = authorName();
    if (!annotation.created.isValid())
        annotation.created = QDateTime::currentDateTimeUtc();
    if (!annotation.modified.isValid())
        annotation.modified = annotation.created;
    return annotation;
}

QString tagName(const QString &name)
{
    return Wording::tr("Tag “%1”").arg(shortened(name));
}

QString additionName(const Project &project, const Annotation &annotation)
{
    if (!annotation.tags.isEmpty())
        return tagName(project.tag(annotation.tags.first()).name);
    return annotation.note.isEmpty() ? Wording::tr("Highlight")
                                     : Wording::tr("Note “%1”").arg(shortened(annotation.note));
}

QString changeName(const Project &project, const Annotation &before, const Annotation &after)
{
    if (after.tags.size() > before.tags.size())
        return tagName(project.tag(after.tags.last()).name);
    if (after.tags.size() < before.tags.size())
        return Wording::tr("Untag");
    if (after.note != before.note)
        return Wording::tr("Change note");
    if (after.span != before.span)
        return Wording::tr("Resize annotation");
    if (after.color != before.color)
        return Wording::tr("Change colour");
    return Wording::tr("Change annotation");
}

// The annotation as an edit leaves it, with what it may not change.
Result<Annotation> revised(const Project &project, const Annotation &before, const Annotation &given)
{
    Annotation after = given;
    after.article = before.article;
    after.created = before.created;
    after.modified = before.modified;
    after.tags = once(given.tags);
    if (after.author.isEmpty())
        after.author = before.author;
    CR_CHECK(haveTags(project, after.tags));
    CR_CHECK(quote(after, project.article(before.article).text));
    return after;
}

} // namespace

QString authorName()
{
    return authorName(loadSettings());
}

Result<Span> placed(const QString &text, Span span)
{
    if (span.isEmpty() || span.start < 0 || span.end > text.size())
        return Error{Wording::tr("The place does not lie in the article's text."),
                     QStringLiteral("[%1, %2) / %3").arg(span.start).arg(span.end).arg(text.size())};
    if (text.at(span.start).isLowSurrogate() && span.start > 0 && text.at(span.start - 1).isHighSurrogate())
        --span.start;
    if (text.at(span.end - 1).isHighSurrogate() && span.end < text.size() && text.at(span.end).isLowSurrogate())
        ++span.end;
    return span;
}

Result<void> quote(Annotation &annotation, const QString &text)
{
    CR_LET(span, placed(text, annotation.span));
    qsizetype before = std::max<qsizetype>(0, span.start - contextLength);
    if (before < span.start && text.at(before).isLowSurrogate())
        ++before;
    qsizetype after = std::min(text.size(), span.end + contextLength);
    if (after > span.end && text.at(after - 1).isHighSurrogate())
        --after;
    annotation.span = span;
    annotation.exact = span.of(text);
    annotation.prefix = Span{before, span.start}.of(text);
    annotation.suffix = Span{span.end, after}.of(text);
    return {};
}

Result<Id> addAnnotation(Project &project, Annotation annotation)
{
    CR_LET(whole, completed(project, annotation));
    Id id = 0;
    CR_CHECK(project.edit(additionName(project, whole), [&](Store &store) -> Result<void> {
        CR_LET(made, insertAnnotation(store, whole));
        id = made;
        return {};
    }));
    return id;
}

Result<Id> addAnnotation(Project &project, Annotation annotation, const Tag &newTag, const QStringList &above)
{
    CR_LET(whole, completed(project, annotation));
    Id id = 0;
    CR_CHECK(project.edit(tagName(newTag.name), [&](Store &store) -> Result<void> {
        CR_LET(tag, insertNewTag(store, newTag, above));
        whole.tags += tag;
        CR_LET(made, insertAnnotation(store, whole));
        id = made;
        return {};
    }));
    return id;
}

Result<void> updateAnnotation(Project &project, const Annotation &annotation, bool joinLast)
{
    const Annotation before = project.annotation(annotation.id);
    if (before.id == 0)
        return noSuch(Wording::tr("There is no such annotation."), annotation.id);
    CR_LET(after, revised(project, before, annotation));
    if (after == before)
        return {};
    after.modified = QDateTime::currentDateTimeUtc();
    return project.edit(
        changeName(project, before, after), [&](Store &store) { return storeAnnotation(store, after); }, joinLast);
}

Result<void> updateAnnotation(Project &project, const Annotation &annotation, const Tag &newTag,
                              const QStringList &above)
{
    const Annotation before = project.annotation(annotation.id);
    if (before.id == 0)
        return noSuch(Wording::tr("There is no such annotation."), annotation.id);
    CR_LET(after, revised(project, before, annotation));
    after.modified = QDateTime::currentDateTimeUtc();
    return project.edit(tagName(newTag.name), [&](Store &store) -> Result<void> {
        CR_LET(tag, insertNewTag(store, newTag, above));
        after.tags += tag;
        return storeAnnotation(store, after);
    });
}

Result<Id> splitAnnotation(Project &project, Id id, qsizetype position)
{
    const Annotation before = project.annotation(id);
    if (before.id == 0)
        return noSuch(Wording::tr("There is no such annotation."), id);
    const QString text = project.article(before.article).text;
    position = std::clamp(position, before.span.start, before.span.end);
    Annotation first = before;
    Annotation second = before;
    first.span = trimmed({before.span.start, position}, text);
    second.span = trimmed({position, before.span.end}, text);
    if (first.span.isEmpty() || second.span.isEmpty())
        return Error{Wording::tr("An annotation is split between two of its words."), {}};
    second.note.clear();
    second.created = {};
    second.modified = {};
    CR_LET(left, revised(project, before, first));
    CR_LET(right, completed(project, second));
    left.modified = right.modified;
    Id made = 0;
    CR_CHECK(project.edit(Wording::tr("Split annotation"), [&](Store &store) -> Result<void> {
        CR_CHECK(storeAnnotation(store, left));
        CR_LET(inserted, insertAnnotation(store, right));
        made = inserted;
        return {};
    }));
    return made;
}

Result<void> mergeAnnotations(Project &project, const QList<Id> &ids)
{
    QList<Annotation> parts;
    for (const Id id : once(ids)) {
        parts += project.annotation(id);
        if (parts.last().id == 0)
            return noSuch(Wording::tr("There is no such annotation."), id);
        if (parts.last().article != parts.first().article)
            return Error{Wording::tr("Annotations of one article can be joined."), {}};
    }
    if (parts.size() < 2)
        return Error{Wording::tr("Choose two or more annotations to join."), {}};
    Annotation whole = parts.first();
    QStringList notes;
    for (const Annotation &part : std::as_const(parts)) {
        whole.span = {std::min(whole.span.start, part.span.start), std::max(whole.span.end, part.span.end)};
        whole.tags += part.tags;
        if (!part.note.isEmpty() && !notes.contains(part.note))
            notes += part.note;
    }
    whole.note = notes.join(QStringLiteral("\n\n"));
    CR_LET(after, revised(project, parts.first(), whole));
    after.modified = QDateTime::currentDateTimeUtc();
    return project.edit(Wording::tr("Join annotations"), [&](Store &store) -> Result<void> {
        for (const Annotation &part : parts.mid(1))
            CR_CHECK(deleteAnnotation(store, part.id));
        return storeAnnotation(store, after);
    });
}

Result<void> removeAnnotations(Project &project, const QList<Id> &ids)
{
    return removeAnnotations(project, ids, false, 0);
}

Result<void> removeAnnotations(Project &project, const QList<Id> &ids, bool joinLast, qsizetype inAll)
{
    QSet<Id> present;
    for (const Annotation &annotation : project.annotations())
        present.insert(annotation.id);
    for (Id id : ids) {
        if (!present.contains(id))
            return noSuch(Wording::tr("There is no such annotation."), id);
    }
    const int count = int(std::max(inAll, ids.size()));
    const QString name =
        count == 1 ? Wording::tr("Remove annotation") : Wording::tr("Remove %n annotations", nullptr, count);
    return project.edit(
        name, [&](Store &store) { return deleteAnnotations(store, QSet<Id>(ids.cbegin(), ids.cend())); }, joinLast);
}

Result<void> tagAnnotations(Project &project, const QList<Id> &ids, Id tag, bool bears)
{
    return tagAnnotations(project, ids, tag, bears, false, 0);
}

Result<void> tagAnnotations(Project &project, const QList<Id> &ids, Id tag, bool bears, bool joinLast, qsizetype inAll)
{
    CR_CHECK(haveTags(project, {tag}));
    const QSet<Id> asked(ids.cbegin(), ids.cend());
    QList<Annotation> concerned;
    for (const Annotation &annotation : project.annotations()) {
        if (asked.contains(annotation.id) && annotation.tags.contains(tag) != bears)
            concerned += annotation;
    }
    const QString name = shortened(project.tag(tag).name);
    const int count = int(std::max(inAll, concerned.size()));
    const auto work = [&](Store &store) -> Result<void> {
        for (Annotation &annotation : concerned) {
            if (bears)
                annotation.tags += tag;
            else
                annotation.tags.removeAll(tag);
            const bool isBare = annotation.tags.isEmpty() && annotation.note.isEmpty();
            CR_CHECK(isBare ? deleteAnnotation(store, annotation.id)
                            : setAnnotationTags(store, annotation.id, annotation.tags));
        }
        return {};
    };
    return project.edit(bears ? Wording::tr("Tag %n annotations “%1”", nullptr, count).arg(name)
                              : Wording::tr("Take “%1” from %n annotations", nullptr, count).arg(name),
                        work, joinLast);
}

Result<void> renameAuthor(Project &project, const QString &from, const QString &to)
{
    CR_CHECK(renameAuthor(project, from, to, false, wholeEdit));
    return {};
}

Result<bool> renameAuthor(Project &project, const QString &from, const QString &to, bool joinLast, qsizetype most)
{
    const QList<Id> all = annotationsBy(project, from);
    const QList<Id> some = all.mid(0, most);
    const auto work = [&](Store &store) -> Result<void> {
        CR_CHECK(replaceAuthor(store, QSet<Id>(some.cbegin(), some.cend()), to));
        return some.size() < all.size() ? Result<void>() : replaceAuthorOfNotes(store, from, to);
    };
    const QString name = from.isEmpty() ? Wording::tr("Name the author “%1”").arg(shortened(to))
                                        : Wording::tr("Change author “%1” to “%2”").arg(shortened(from), shortened(to));
    CR_CHECK(project.edit(name, work, joinLast));
    return some.size() == all.size();
}

QList<Id> annotationsBy(const Project &project, const QString &author)
{
    QSet<Id> strange; // where an annotation from outside names nobody it is not by this user
    if (author.isEmpty()) {
        if (const auto outside = loadAnnotationsFromOutside(project.store()))
            strange = *outside;
    }
    QList<Id> ids;
    for (const Annotation &annotation : project.annotations()) {
        if (annotation.author == author && !strange.contains(annotation.id))
            ids += annotation.id;
    }
    return ids;
}

} // namespace crossread
