#pragma once

#include "app/annotations/anchoring.h"
#include "app/progress.h"
#include "app/result.h"
#include "app/values/annotation.h"

namespace crossread {

// An article that a PDF may be of, with what is marked in it now.
struct MarkedArticle
{
    Article article; // with its text
    QList<Annotation> annotations;
};

// What an annotation of a PDF that Crossread has exported says now.
struct PdfChange
{
    enum What {
        Same,    // as it was exported, or as the project has it by now
        Changed, // in note, colour or place
        Added,
        Removed,  // it was exported, and is no more in the file
        Unplaced, // new, and its words are in none of the articles
    };
    What what = Same;
    bool note = false; // Changed: what has
    bool color = false;
    bool place = false;
    bool isMerged = false;   // the project has changed the note too, and `after` has the words of both
    bool isConflict = false; // the project has changed since the export what the PDF would change, to something else
    QString name;            // /NM, or what the file's metadata call it
    Annotation before;       // as the project has it; id 0: it has none
    Annotation after;        // as it would be; Removed: as before. Place without quote and context
    QString quote;           // the words, of `after` or, Unplaced, below the mark
    Anchor anchor;           // how sure its place is

    bool isChange() const { return what == Changed || what == Added || what == Removed; }
};

struct PdfComparison
{
    QList<Id> articles;       // that the PDF is about, in its order; none: it is about no article that was given
    QList<PdfChange> changes; // in the order of the file, removals last
};

// Compares the annotations of a PDF with what its metadata say that Crossread wrote there, and with the project as it
// is now: what somebody else's program has added, changed and removed. They are known again by /NM, else by the words
// below them. The articles that are meant are told by the metadata, else by the text. Fails where the bytes are no PDF
// that can be read. Any thread.
Result<PdfComparison> pdfChanges(const QByteArray &pdf, const QString &name, const QList<MarkedArticle> &articles,
                                 const QList<Tag> &tags, const Progress &progress = {});

} // namespace crossread
