#pragma once

#include "app/edits.h"
#include "app/store/store.h"
#include "app/store/wording.h"

#include <limits>

namespace crossread {

// What the edits of all kinds share.

inline Error noSuch(const QString &message, Id id)
{
    return {message, QString::number(id)};
}

// The error tells an article that there is none of from one that cannot be read at the moment.
Result<Article> neededArticle(const Project &project, Id id);

// For the undo menu: one line, not long.
inline QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= 40 ? line : line.left(39).trimmed() + QChar(0x2026);
}

// Who marks and notes where nothing else is said: as set, else the user of the machine.
QString authorName();

// A suggestion becomes the analyst's own; what is decided stays as it is. Inside an edit.
Result<void> adopt(Store &store, Claim &claim);

// The figures that a stretch of an article gives, which need not be in the project yet or have been recognised.
QList<Figure> figuresWithin(const Project &project, const Article &article, Span span);
// Marks anew which passages of a decided claim give another figure than the rest; inside an edit, after whatever
// changed them or the statement. Passages whose figures an older version of the program has not kept get them. A claim
// that is gone has none.
Result<void> markFigures(const Project &project, Store &store, Id claim);

// Inside the text, not empty, and never through the middle of a surrogate pair: the span grows to whole characters.
Result<Span> placed(const QString &text, Span span);

// What an importer gives is whole; the clipboard or a script may not.
Article completedArticle(Article article);

// Fills in what belongs to the annotation's place: span, exact, prefix, suffix.
Result<void> quote(Annotation &annotation, const QString &text);

constexpr qsizetype wholeEdit = std::numeric_limits<qsizetype>::max(); // no piece of one

// For edits in pieces: `most` of the annotations that one asks for, if they are more than that; otherwise none, for
// what is left can be done at once.
template<typename Predicate>
QList<Annotation> someOfMany(const Project &project, qsizetype most, const Predicate &isAskedFor)
{
    QList<Annotation> some;
    if (most == wholeEdit)
        return some;
    for (const Annotation &annotation : project.annotations()) {
        if (!isAskedFor(annotation))
            continue;
        if (some.size() == most)
            return some;
        some += annotation;
    }
    return {};
}

// Appends a tag to its siblings, with a colour and a place; inside an edit.
Result<Id> insertNewTag(Store &store, Tag tag);
// The same below tags that are named one below the other, from `tag.parent` down; those that are missing are made.
Result<Id> insertNewTag(Store &store, Tag tag, const QStringList &above);

} // namespace crossread
