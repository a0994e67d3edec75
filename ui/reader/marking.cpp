#include "ui/reader/marking.h"

#include "ui/reader/wordsteps.h"

#include <QJsonArray>

namespace crossread {

namespace {

constexpr int mostRecent = 30;
constexpr qsizetype longestName = 80; // of a tag that is made of what it marks

QString settingKey()
{
    return QStringLiteral("recentTags");
}

// The annotation that a target means already; id 0: it has to be made.
Annotation existing(const Project &project, const MarkTarget &target, const QString &author)
{
    if (target.annotation)
        return project.annotation(target.annotation);
    for (const Annotation &annotation : project.annotations(target.article)) {
        if (annotation.span == target.span && annotation.author == author)
            return annotation;
    }
    return {};
}

Annotation fresh(const MarkTarget &target, const QString &author)
{
    Annotation annotation;
    annotation.article = target.article;
    annotation.span = target.span;
    annotation.author = author;
    return annotation;
}

Result<Id> update(Project &project, const Annotation &annotation)
{
    const Result<void> done = updateAnnotation(project, annotation);
    if (!done)
        return done.error();
    return annotation.id;
}

} // namespace

Result<Id> giveTag(Project &project, const MarkTarget &target, Id tag, const QString &author)
{
    Annotation annotation = existing(project, target, author);
    if (annotation.id && annotation.tags.contains(tag))
        return annotation.id;
    noteRecentTag(project, tag);
    if (annotation.id) {
        annotation.tags.append(tag);
        return update(project, annotation);
    }
    annotation = fresh(target, author);
    annotation.tags = {tag};
    return addAnnotation(project, annotation);
}

Result<Id> giveNewTag(Project &project, const MarkTarget &target, const Tag &tag, const QString &author,
                      const QStringList &above)
{
    const Annotation annotation = existing(project, target, author);
    Result<Id> marked = annotation.id;
    if (annotation.id) {
        const Result<void> done = updateAnnotation(project, annotation, tag, above);
        if (!done)
            return done.error();
    } else {
        marked = addAnnotation(project, fresh(target, author), tag, above);
    }
    if (marked) {
        const QList<Id> tags = project.annotation(*marked).tags;
        if (!tags.isEmpty())
            noteRecentTag(project, tags.last());
    }
    return marked;
}

Result<Id> giveOwnWords(Project &project, const MarkTarget &target, const QString &author)
{
    const Annotation annotation = existing(project, target, author);
    const Id article = annotation.id ? annotation.article : target.article;
    const Span span = annotation.id ? annotation.span : target.span;
    Tag tag;
    tag.name = firstWords(span.of(project.article(article).text), longestName);
    // Quotation marks and the sentence's stops are not what it is about.
    while (!tag.name.isEmpty() && tag.name.back().isPunct())
        tag.name.chop(1);
    while (!tag.name.isEmpty() && tag.name.front().isPunct())
        tag.name.remove(0, 1);
    for (const Tag &known : project.tags()) {
        if (known.name.compare(tag.name, Qt::CaseInsensitive) == 0)
            return giveTag(project, target, known.id, author);
    }
    return giveNewTag(project, target, tag, author);
}

Result<Id> giveNote(Project &project, const MarkTarget &target, const QString &note, const QString &author)
{
    Annotation annotation = existing(project, target, author);
    if (annotation.id == 0) {
        if (note.isEmpty())
            return Id(0);
        annotation = fresh(target, author);
        annotation.note = note;
        return addAnnotation(project, annotation);
    }
    if (annotation.note == note)
        return annotation.id;
    annotation.note = note;
    return update(project, annotation);
}

Result<void> untag(Project &project, Id id)
{
    QList<Id> tags = project.annotation(id).tags;
    if (!tags.isEmpty())
        tags.removeLast();
    return setTags(project, id, tags);
}

Result<void> setTags(Project &project, Id id, const QList<Id> &tags)
{
    Annotation annotation = project.annotation(id);
    const bool hadTags = !annotation.tags.isEmpty();
    annotation.tags = tags;
    if (tags.isEmpty() && (annotation.note.isEmpty() || !hadTags))
        return removeAnnotations(project, {id});
    return updateAnnotation(project, annotation);
}

Result<Id> addToClaim(Project &project, Id claim, const Article &article, Span span)
{
    Passage passage;
    passage.article = article.id;
    passage.span = span;
    passage.text = span.of(article.text);
    passage.byHand = true;
    if (claim)
        return addPassages(project, claim, {passage});
    Claim made;
    made.statement = statementFor(article, span);
    made.status = ClaimStatus::Confirmed;
    made.passages = {passage};
    return addClaim(project, made);
}

QList<Id> recentTags(const Project &project)
{
    QList<Id> known;
    for (const Tag &tag : project.tags())
        known.append(tag.id);
    QList<Id> recent;
    for (const QJsonValue &value : project.setting(settingKey()).toArray()) {
        const Id id = value.toInteger();
        if (known.contains(id) && !recent.contains(id))
            recent.append(id);
    }
    return recent;
}

void noteRecentTag(Project &project, Id tag)
{
    QList<Id> recent = recentTags(project);
    recent.removeAll(tag);
    recent.prepend(tag);
    QJsonArray array;
    for (const Id id : recent.mid(0, mostRecent))
        array.append(id);
    project.setSetting(settingKey(), array);
}

QList<Id> tagsOfDigits(const Project &project)
{
    QList<Id> digits(10, 0);
    for (const Tag &tag : project.tags()) {
        if (tag.digit >= 1 && tag.digit <= 9 && !digits[tag.digit])
            digits[tag.digit] = tag.id;
    }
    int free = 1;
    for (const Id id : recentTags(project)) {
        while (free <= 9 && digits[free])
            ++free;
        if (free > 9)
            break;
        if (!digits.contains(id))
            digits[free] = id;
    }
    return digits;
}

} // namespace crossread
