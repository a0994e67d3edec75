#pragma once

#include "app/values/annotation.h"
#include "app/values/claim.h"
#include "app/values/dictionary.h"
#include "app/values/mention.h"
#include "ui/reader/spanindex.h"

#include <QHash>

namespace crossread {

class Project;

// A passage of the article with as much of its claim as the reader shows.
struct PassageMark
{
    Id claim = 0;
    QString statement;
    bool suggested = false;
    double score = 0; // of the suggestion
    Passage passage;
};

// Everything that is painted over one article, with an index each.
struct Marks
{
    QList<Annotation> annotations; // by start, longest first
    QHash<Id, Tag> tags;
    QString author; // the reader's own name
    SpanIndex annotationIndex;
    QList<Mention> mentions;
    SpanIndex mentionIndex;
    QHash<QString, EntityKind> kinds; // of the mentions, by id
    QList<PassageMark> passages;      // by start; of rejected claims none
    SpanIndex passageIndex;

    int placeOf(Id annotation) const;            // in `annotations`; -1 none
    QStringList colors(int place) const;         // of an annotation: one a tag, at least one; names for Theme::tag()
    QString label(int place) const;              // of an annotation: its tags' names, after another author's initials
    QString madeBy(int place) const;             // "Maya Kern, 13/05/2025"
    QString tip(const QList<int> &places) const; // of annotations, as rich text: tags, notes, who, of the first few
    bool isOther(int place) const { return !author.isEmpty() && annotations[place].author != author; }
    int mentionAt(qsizetype position) const; // or that ends there; -1 none
    QList<int> annotationsIn(Span span) const { return annotationIndex.overlapping(span); }
};

// Answers with the stretch of the article where the annotations are others than before, or look otherwise.
Span loadAnnotations(Marks &marks, const Project &project, Id article);
void loadMentions(Marks &marks, const Project &project, Id article);
void loadPassages(Marks &marks, const Project &project, Id article);

} // namespace crossread
