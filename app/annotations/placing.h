#pragma once

#include "app/annotations/anchoring.h"
#include "app/annotations/webannotations.h"
#include "app/progress.h"
#include "app/values/article.h"

namespace crossread {

// Where an annotation from outside belongs.
struct WebPlace
{
    Id article = 0; // 0: no article has that file; of an orphan the one that it was looked for in
    Anchor anchor;
};

// Finds the place of each annotation in the articles that its source names: by file (the path as it was imported, or
// its last part) or by address; where it says which text it means, by that. Of several such articles the one in which
// the quote stands best is taken, and where two have it equally well a person has to look. A place is Exact where the
// quote stands letter for letter at the position, or, with one of the two alone, there without doubt. One place an
// annotation, in order; fewer when cancelled. Any thread.
QList<WebPlace> placeWebAnnotations(const QList<WebAnnotation> &annotations, const QList<Article> &articles,
                                    const Progress &progress);

} // namespace crossread
