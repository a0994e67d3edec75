#pragma once

#include "app/project.h"

namespace crossread {

// Every undoable edit. Each call is one transaction, durable when it returns, and one step of undo, except where
// `joinLast` says otherwise. Ids that do not exist are an error. Unset parts of new values are filled in
// (ids, times, quotes and context of an annotation, a tag's colour and position).

// Adds articles; one whose contentId the project has already is left out. One outcome an article.
// With `joinLast` the last edit is continued if it was an import and nothing has been undone since.
struct ImportOutcome
{
    Id id = 0;              // of the new article, or of the one that is there already
    bool duplicate = false; // of an article of the project or of an earlier one of this list
};
Result<QList<ImportOutcome>> addArticles(Project &project, const QList<Article> &articles, bool joinLast = false);
Result<void> removeArticles(Project &project, const QList<Id> &ids);
// Title, byline, source, date and language by `article.id`; what differs gets the origin User.
Result<void> setArticleDetails(Project &project, const Article &article);

Result<Id> addTag(Project &project, Tag tag); // names are unique among siblings
Result<void> updateTag(Project &project, const Tag &tag);
// With the tags below it. Annotations lose the tag; those left with no tag and no note go too.
Result<void> removeTag(Project &project, Id id);
Result<void> mergeTags(Project &project, Id from, Id into);

Result<Id> addAnnotation(Project &project, Annotation annotation);
// A new tag and an annotation that bears it, in one step. The annotation's own tags stay.
Result<Id> addAnnotation(Project &project, Annotation annotation, Tag newTag);
Result<void> updateAnnotation(Project &project, const Annotation &annotation);
Result<void> removeAnnotations(Project &project, const QList<Id> &ids);

// A claim that is still suggested (negative id) becomes the analyst's own by any of these; the id
// that it then has is returned.
Result<Id> addClaim(Project &project, Claim claim); // confirmed, by hand
Result<Id> setClaimStatus(Project &project, Id claim, ClaimStatus status);
Result<Id> rewordClaim(Project &project, Id claim, const QString &statement);
Result<Id> addPassage(Project &project, Id claim, Passage passage);
Result<Id> updatePassage(Project &project, Id claim, const Passage &passage); // found by article and span
Result<Id> removePassage(Project &project, Id claim, const PassageRef &passage);
Result<Id> mergeClaims(Project &project, const QList<Id> &claims); // into the first
// Moves passages of a claim into a new one; the id is the new one's.
Result<Id> splitClaim(Project &project, Id claim, const QList<PassageRef> &passages, const QString &statement);
Result<void> removeClaim(Project &project, Id claim); // a decided one

} // namespace crossread
