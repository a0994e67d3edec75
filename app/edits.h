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
// The same for several, in one step; of tags that lie below each other the upper ones count.
Result<void> removeTags(Project &project, const QList<Id> &ids);
Result<void> mergeTags(Project &project, const QList<Id> &from, Id into);
Result<void> setColorOfTags(Project &project, const QList<Id> &ids, const QString &color);
// Below `parent`, before its child number `position` as the children are now.
Result<void> moveTags(Project &project, const QList<Id> &ids, Id parent, int position);
// A new tag beside it, which these annotations bear instead. Each of them has to bear `tag` itself.
Result<Id> splitTag(Project &project, Id tag, const QList<Id> &annotations, Tag newTag);
// Merges a file (app/codebookfile.h) by the tags' paths, whatever their case. What an entry leaves unsaid stays.
struct CodebookEntry;
struct CodebookImport
{
    int added = 0; // parents that had no line of their own too
    int changed = 0;
    int same = 0;
};
Result<CodebookImport> importCodebook(Project &project, const QList<CodebookEntry> &entries);

Result<Id> addAnnotation(Project &project, Annotation annotation);
// A new tag and an annotation that bears it, in one step. The annotation's own tags stay. `above`: names of tags from
// newTag.parent down to it; those that are missing are made as well.
Result<Id> addAnnotation(Project &project, Annotation annotation, const Tag &newTag, const QStringList &above = {});
// With `joinLast` the last step is continued.
Result<void> updateAnnotation(Project &project, const Annotation &annotation, bool joinLast = false);
Result<void> updateAnnotation(Project &project, const Annotation &annotation, const Tag &newTag,
                              const QStringList &above = {});
Result<void> removeAnnotations(Project &project, const QList<Id> &ids);
// In one step: each bears the tag then, or bears it no more. Those that are left with no tag and no note go.
Result<void> tagAnnotations(Project &project, const QList<Id> &ids, Id tag, bool bears);
// All annotations and notes by `from` are by `to` then.
Result<void> renameAuthor(Project &project, const QString &from, const QString &to);
// At a place between two of its words; the note stays with the first half, the answer is the second one.
Result<Id> splitAnnotation(Project &project, Id annotation, qsizetype position);
// Into the first, which reaches from the first place to the last then, with the tags and notes of all.
Result<void> mergeAnnotations(Project &project, const QList<Id> &annotations);

// Notes, in Markdown; without text there is none any more. The author is the one that is set unless another is given.
Result<void> setArticleNote(Project &project, Id article, const QString &text, const QString &author = {});
Result<Id> setClaimNote(Project &project, Id claim, const QString &text, const QString &author = {}); // see below
Result<void> setProjectNote(Project &project, const QString &text, const QString &author = {});

// A claim that is still suggested (negative id) becomes the analyst's own by any of these; the id
// that it then has is returned.
Result<Id> addClaim(Project &project, Claim claim); // confirmed, by hand
// What a claim is called that the analyst makes of a passage: a whole sentence without who says so and its full stop,
// as for claims that are found; other words as they are.
QString statementFor(const Article &article, Span span, bool keepsSource = false);
Result<Id> setClaimStatus(Project &project, Id claim, ClaimStatus status);
Result<QList<Id>> setClaimStatus(Project &project, const QList<Id> &claims, ClaimStatus status); // in one step
Result<Id> rewordClaim(Project &project, Id claim, const QString &statement);
Result<Id> addPassages(Project &project, Id claim, const QList<Passage> &passages);    // in one step
Result<Id> updatePassages(Project &project, Id claim, const QList<Passage> &passages); // found by article and span
Result<Id> removePassages(Project &project, Id claim, const QList<PassageRef> &passages);
Result<Id> mergeClaims(Project &project, const QList<Id> &claims); // into the first
// Moves passages of a claim into a new one; the id is the new one's.
Result<Id> splitClaim(Project &project, Id claim, const QList<PassageRef> &passages, const QString &statement);
// Moves passages of a claim to another one, in one step. What that has already stays there once. Either becomes the
// analyst's own; the id is that of the one they go to.
Result<Id> movePassages(Project &project, Id from, Id to, const QList<PassageRef> &passages);
Result<void> removeClaim(Project &project, Id claim); // a decided one
// That these two say the same was wrong. A claim of nothing else is rejected; of one with more (`claim`; 0: there is
// none) the second side's passages are taken away, and a rejected claim of the two keeps them apart. Its id.
Result<Id> cutPassages(Project &project, Id claim, const PassageRef &one, const PassageRef &other);

// They are no conflicts, whatever an analysis finds later; and they are again.
Result<void> dismissConflicts(Project &project, const QList<Conflict> &conflicts);
Result<void> restoreConflicts(Project &project, const QList<Conflict> &conflicts);

// The analyst's word on names. Everywhere: an entry of the dictionary, for the whole corpus and whatever is imported
// later. Here: a fixed mention at this place alone. `place` is a mention's span, or any other stretch of the text; an
// analyst who speaks twice of the same place, or of the same text, is taken at the last word.
enum class Reach { Everywhere, Here };
struct MentionPlace
{
    Id article = 0;
    Span span;
};
struct EntityRef
{
    QString name;
    QString kind;
};
Result<void> rejectMention(Project &project, const MentionPlace &place, Reach reach); // it is no entity
Result<void> setMentionKind(Project &project, const MentionPlace &place, const QString &kind, Reach reach);
// The same with a kind that is made first, in the same step.
Result<void> setMentionKind(Project &project, const MentionPlace &place, const EntityKind &newKind, Reach reach);
// From `place`, where a mention is, to `span`, which overlaps it; kind and entity stay, unless the entity was named
// like the text.
Result<void> setMentionSpan(Project &project, const MentionPlace &place, Span span, Reach reach);
// A new name where none need be: kind, entity and case as `name` says, its text that of the place if it is empty.
Result<void> addName(Project &project, const MentionPlace &place, DictionaryEntry name, Reach reach);
Result<void> addName(Project &project, const MentionPlace &place, DictionaryEntry name, Reach reach,
                     const EntityKind &newKind);

Result<void> rejectEntity(Project &project, const EntityRef &entity); // in each of its spellings
Result<void> setEntityKind(Project &project, const EntityRef &entity, const QString &kind);
// "Same as": all mentions of `from` belong to `into`.
Result<void> linkEntities(Project &project, const EntityRef &from, const EntityRef &into);
Result<void> renameEntity(Project &project, const EntityRef &entity, const QString &name);
// The same for several, in one step.
Result<void> rejectEntities(Project &project, const QList<EntityRef> &entities);
Result<void> setKindOfEntities(Project &project, const QList<EntityRef> &entities, const QString &kind);
Result<void> mergeEntities(Project &project, const QList<EntityRef> &from, const EntityRef &into);
// What was linked into it or renamed to it is apart again. linkedInto() lists what would come out.
Result<void> separateEntity(Project &project, const EntityRef &entity);
QStringList linkedInto(const Project &project, const EntityRef &entity);

// Entries by hand. One of the same text and case policy is replaced (and keeps its id).
Result<Id> addEntry(Project &project, const DictionaryEntry &entry);
Result<void> updateEntry(Project &project, const DictionaryEntry &entry); // by its id
Result<void> removeEntries(Project &project, const QList<Id> &entries, const QList<Id> &fixedMentions = {});
// Merges a list (readDictionary() in app/dictionaryfile.h), replacing as above. A kind that is not known yet is made.
struct DictionaryImport
{
    int added = 0;
    int replaced = 0;
    int same = 0;
    QStringList newKinds; // ids
};
Result<DictionaryImport> importDictionary(Project &project, const QList<DictionaryEntry> &entries);

// The id is made from the title; the answer is it. Titles are unique, whatever their case.
Result<QString> addKind(Project &project, const EntityKind &kind);
Result<void> updateKind(Project &project, const EntityKind &kind); // title and colour, by id
// Names of that kind get the kind `into`; with "" they leave the dictionary.
Result<void> removeKind(Project &project, const QString &kind, const QString &into = {});

} // namespace crossread
