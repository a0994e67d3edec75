#pragma once

#include "app/annotations/placing.h"
#include "app/project.h"

namespace crossread {

// Annotations from outside on their way into a project, for the window and the command line. Reading the file
// (readWebAnnotations) and finding the places (placeWebAnnotations, with articlesForPlacing) need no project and may
// run in the background.

// Reads the file whole; at most as large as an article may be.
Result<WebAnnotations> readWebAnnotationFile(const QString &path);

// The articles that the annotations speak of may be any current ones: all with their texts.
QList<Article> articlesForPlacing(const Project &project);

struct WebOutcome
{
    Id annotation = 0;      // 0: an orphan, or one whose article is not here: nothing was added
    bool duplicate = false; // it was there already and stays as it is
    bool written = false;   // it, or that it is an orphan, was not known before
};

// Adds the annotations at their places, one outcome each, in one step of undo; tags that the codebook lacks are made.
// Those in doubt are added at the best place. Orphans are not. The project remembers each by its WebAnnotation::key,
// and of those in doubt and of orphans what they said: they are among Project::placements(). One that is known by its
// key and still in the project is not added again. With `joinLast` it continues the last edit.
Result<QList<WebOutcome>> addWebAnnotations(Project &project, const QList<WebAnnotation> &annotations,
                                            const QList<WebPlace> &places, bool joinLast = false);
// One that was an orphan, at a place; inside an edit. The answer is the annotation's id.
Result<Id> insertFromOutside(const Project &project, Store &store, const Placement &orphan, const PassageRef &place);

QString webPlacedName(Anchoring verdict); // "exact", "moved", "review", "orphan"

} // namespace crossread
