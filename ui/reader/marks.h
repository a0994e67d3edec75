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
    QList<QStringList> colors;     // of each annotation: one a tag, at least one; names for Theme::tag()
    QList<QString> labels;         // of each annotation: its tags' names
    SpanIndex annotationIndex;
    QList<Mention> mentions;
    SpanIndex mentionIndex;
    QHash<QString, EntityKind> kinds; // of the mentions, by id
    QList<PassageMark> passages;      // by start; of rejected claims none
    SpanIndex passageIndex;

    int placeOf(Id annotation) const;        // in `annotations`; -1 none
    int mentionAt(qsizetype position) const; // or that ends there; -1 none
    QList<int> annotationsIn(Span span) const { return annotationIndex.overlapping(span); }
};

void loadAnnotations(Marks &marks, const Project &project, Id article);
void loadMentions(Marks &marks, const Project &project, Id article);
void loadPassages(Marks &marks, const Project &project, Id article);

} // namespace crossread
