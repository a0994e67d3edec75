#include "ui/reader/marks.h"

#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/notes/notetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

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

constexpr int mostTold = 8; // in a tooltip

// A mark without a tag keeps to the quietest of the tags' colours.
QString untaggedColor()
{
    return QStringLiteral("slate");
}

// Both in order. What they share at their beginnings and ends is the same; the rest is not looked into.
Span difference(const QList<Annotation> &before, const QList<Annotation> &after)
{
    const auto alike = [](const Annotation &a, const Annotation &b) {
        return a.id == b.id && a.span == b.span && a.tags == b.tags && a.modified == b.modified && a.note == b.note &&
               a.author == b.author && a.color == b.color;
    };
    const auto [from, to] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend(), alike);
    const auto [lastFrom, lastTo] =
        std::mismatch(before.crbegin(), std::reverse_iterator(from), after.crbegin(), std::reverse_iterator(to), alike);
    Span span;
    const auto add = [&](const Annotation &annotation) {
        if (span.isEmpty())
            span = annotation.span;
        span = {std::min(span.start, annotation.span.start), std::max(span.end, annotation.span.end)};
    };
    std::for_each(from, lastFrom.base(), add);
    std::for_each(to, lastTo.base(), add);
    return span;
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

QStringList Marks::colors(int place) const
{
    const Annotation &annotation = annotations[place];
    QStringList colors;
    for (const Id id : annotation.tags)
        colors.append(tags.value(id).color);
    if (colors.isEmpty())
        colors.append(untaggedColor());
    if (!annotation.color.isEmpty())
        colors.first() = annotation.color;
    return colors;
}

QString Marks::label(int place) const
{
    QStringList names;
    for (const Id id : annotations[place].tags)
        names.append(tags.value(id).name);
    const QString label =
        names.isEmpty() ? QCoreApplication::translate("crossread::Marks", "Note") : names.join(QStringLiteral(", "));
    return isOther(place) ? QStringLiteral("%1 · %2").arg(authorInitials(annotations[place].author), label) : label;
}

QString Marks::madeBy(int place) const
{
    const Annotation &annotation = annotations[place];
    const QString who = isOther(place) || author.isEmpty() ? authorTitle(annotation.author)
                                                           : QCoreApplication::translate("crossread::Marks", "You");
    const QDate day = annotation.created.toLocalTime().date();
    return day.isValid() ? QStringLiteral("%1, %2").arg(who, QLocale().toString(day, QLocale::ShortFormat)) : who;
}

QString Marks::tip(const QList<int> &places) const
{
    QString text;
    for (const int place : places.mid(0, mostTold)) {
        const QString name = label(place).toHtmlEscaped();
        text += QStringLiteral("<p style=\"margin: 2px 0\"><b>%1</b></p>").arg(name);
        text += noteHtml(annotations[place].note);
        text += QStringLiteral("<p style=\"margin: 2px 0\"><small>%1</small></p>").arg(madeBy(place).toHtmlEscaped());
    }
    const auto rest = int(places.size()) - mostTold;
    if (rest > 0)
        text += QStringLiteral("<p>%1</p>")
                    .arg(QCoreApplication::translate("crossread::Marks", "and %n more mark(s)", nullptr, rest));
    return text;
}

Span loadAnnotations(Marks &marks, const Project &project, Id article)
{
    const QList<Annotation> before = std::exchange(marks.annotations, project.annotations(article));
    QHash<Id, Tag> tags;
    for (const Tag &tag : project.tags())
        tags.insert(tag.id, tag);
    const bool sameTags = tags == marks.tags;
    marks.tags = tags;
    marks.annotationIndex = indexOf(marks.annotations, [](const Annotation &annotation) { return annotation.span; });
    return sameTags ? difference(before, marks.annotations) : Span{0, std::numeric_limits<qsizetype>::max()};
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
