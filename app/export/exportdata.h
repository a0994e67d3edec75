#pragma once

#include "app/values/annotation.h"
#include "app/values/claim.h"
#include "app/values/dictionary.h"
#include "app/values/note.h"

namespace crossread {

// An article with all that is to be written of it.
struct ExportedArticle
{
    Article article; // with text, blocks and, where `ExportOptions::originals` or the format asks for it, the original
    QList<Annotation> annotations; // by start, longest first
    QList<Mention> mentions; // in order, not overlapping; where `ExportOptions::entities` or the format asks for it
};

// What an export writes, as values: gathered from a project on its thread (app/exporting.h), written on any.
struct ExportData
{
    QString project;                 // the file's name, without folder and suffix
    QList<ExportedArticle> articles; // those that were chosen, in the order in which they are written
    QList<Article> corpus;   // all current ones and the chosen, in the project's order, without texts: passages and
                             // citations may speak of articles that were not chosen
    QList<Tag> tags;         // all, parents before children
    QList<EntityKind> kinds; // all
    // Claims with a passage in one of the articles, and with all their passages in the corpus: confirmed ones, then
    // suggestions.
    QList<Claim> claims;
    QList<Conflict> conflicts; // between two of the articles, best first, without dismissed ones
    QList<Citation> citations; // from one of the articles
    QList<PassageLink> links;  // between two of the articles, best first
    QList<Note> notes;         // on the articles, the claims and the project
    QDateTime made;            // UTC: the only thing in an export that two runs over one project may differ in
};

} // namespace crossread
