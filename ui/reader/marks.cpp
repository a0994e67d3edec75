#include "ui/reader/marks.h"

#include "app/project.h"

#include <QCoreApplication>

namespace crossread {

namespace {

template<typename Items, typename SpanOf>
SpanIndex indexOf(const Items &items, SpanOf spanOf)
{
    QList<Span> spans;
    spans.reserve(items.size());
    for (const auto &item : items)
        spans.append(spanOf(item));
    return SpanIndex(spans);
}

// A mark without a tag keeps to the quietest of the tags' colours.
QString untaggedColor()
{
    return QStringLiteral("slate");
}

} // namespace

int Marks::placeOf(Id annotation) const
{
    for (int i = 0; i < annotations.size(); ++i) {
        if (annotations[i].id == annotation)
            return i;
    }
    return -1;
}

int Marks::mentionAt(qsizetype position) const
{
    QList<int> places = mentionIndex.at(position);
    if (places.isEmpty() && position > 0)
        places = mentionIndex.at(position - 1); // a caret at its end
    return places.isEmpty() ? -1 : places.first();
}

void loadAnnotations(Marks &marks, const Project &project, Id article)
{
    marks.annotations = project.annotations(article);
    marks.annotationIndex = indexOf(marks.annotations, [](const Annotation &annotation) { return annotation.span; });
    QHash<Id, Tag> tags;
    for (const Tag &tag : project.tags())
        tags.insert(tag.id, tag);
    marks.colors.clear();
    marks.labels.clear();
    marks.colors.reserve(marks.annotations.size());
    marks.labels.reserve(marks.annotations.size());
    for (const Annotation &annotation : std::as_const(marks.annotations)) {
        QStringList colors, names;
        for (const Id id : annotation.tags) {
            const Tag tag = tags.value(id);
            colors.append(tag.color);
            names.append(tag.name);
        }
        if (colors.isEmpty())
            colors.append(untaggedColor());
        if (!annotation.color.isEmpty())
            colors.first() = annotation.color;
        marks.colors.append(colors);
        marks.labels.append(names.isEmpty() ? QCoreApplication::translate("crossread::Marks", "Note")
                                            : names.join(QStringLiteral(", ")));
    }
}

void loadMentions(Marks &marks, const Project &project, Id article)
{
    marks.mentions = project.mentions(article);
    marks.mentionIndex = indexOf(marks.mentions, [](const Mention &mention) { return mention.span; });
    marks.kinds.clear();
    for (const Mention &mention : std::as_const(marks.mentions)) {
        if (!marks.kinds.contains(mention.kind))
            marks.kinds.insert(mention.kind, project.kind(mention.kind));
    }
}

void loadPassages(Marks &marks, const Project &project, Id article)
{
    marks.passages.clear();
    for (const Claim &claim : project.claims()) {
        if (claim.status == ClaimStatus::Rejected)
            continue;
        for (const Passage &passage : claim.passages) {
            if (passage.article == article)
                marks.passages.append({claim.id, claim.statement, claim.isSuggested(), claim.score, passage});
        }
    }
    std::stable_sort(marks.passages.begin(), marks.passages.end(), [](const PassageMark &a, const PassageMark &b) {
        return a.passage.span.start < b.passage.span.start;
    });
    marks.passageIndex = indexOf(marks.passages, [](const PassageMark &mark) { return mark.passage.span; });
}

} // namespace crossread
