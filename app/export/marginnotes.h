#pragma once

#include "app/export/articlepages.h"

namespace crossread {

// The notes of an article's annotations, numbered: those that are to be read after the text.
struct EndNote
{
    qsizetype annotation = 0; // index
    int number = 0;           // from 1
    PageArea mark;            // the number beside the text; page -1: it is within that of another
};

// Sets tags and notes of annotations into the margin, each at the height of its mark and below the one before, with a
// line to it. Where a page has too many, those without a note go first, then notes are shortened: those that are
// not wholly there are numbered and returned.
QList<EndNote> addMarginNotes(PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
                              const ExportedArticle &article, const QList<PageMark> &marks);

// Numbers beside the text for all annotations with a note.
QList<EndNote> numberNotes(PageSetter &setter, const PageStyles &styles, const PageFrame &frame,
                           const ExportedArticle &article, const QList<PageMark> &marks);

// The numbered notes and the analyst's notes on the article, after its text. Links lead there and back.
void addEndNotes(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportedArticle &article,
                 const QList<PageMark> &marks, const QList<EndNote> &numbered, const QList<Note> &notes);

} // namespace crossread
