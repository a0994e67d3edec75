#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// A step on the way from text `a` to text `b`. Steps lie in order and leave no gap: each begins in both texts where
// the one before it ended.
struct DiffPiece
{
    enum Kind { Same, Removed, Added };
    Kind kind = Same;
    Span a;             // of Added: empty, the place where it is missing
    Span b;             // of Removed likewise
    int move = -1;      // in TextDiff::moves: taken away here to stand elsewhere, or (Added) come from elsewhere
    bool blank = false; // white space alone: nothing that a reader would call a difference

    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

// Paragraphs that stand elsewhere in `b`, perhaps with changes.
struct TextMove
{
    Span a;
    Span b;
    QList<DiffPiece> pieces; // from the one to the other; no moves in them

    friend bool operator==(const TextMove &, const TextMove &) = default;
};

struct TextDiff
{
    QList<DiffPiece> pieces; // of equal texts one, of empty ones none
    QList<TextMove> moves;   // in the order of `a`
    int sameWords = 0;       // what stays where it is
    int removedWords = 0;
    int addedWords = 0;
    int movedWords = 0; // those in `a`; what changed in a moved paragraph counts as removed and added too

    bool isSame() const { return removedWords == 0 && addedWords == 0 && movedWords == 0; }
};

// What became of a text, word by word; a sign that is no part of a word counts as one. Paragraphs (lines) that both
// texts have once are matched first, those with most words first of all, the rest as matchSequences() does; paragraphs
// that are left over on both sides and have at least half of their runs of three words in common have moved. Then
// scattered single words between larger changes are given up, and what can begin at several places begins with a
// sentence or a paragraph. About linear in the words: for two texts of 100,000 some 0.05 s, when they have nothing in
// common 0.25 s. Any thread; deterministic.
TextDiff diffTexts(QStringView a, QStringView b);

enum class DiffSide { A, B };

// What there is to mark in one of the two texts, in order, without blanks, neighbours of a kind joined.
struct DiffMark
{
    enum Kind { Changed, Moved }; // what changed within a moved paragraph is Changed, what did not is Moved
    Kind kind = Changed;
    Span span;

    friend bool operator==(const DiffMark &, const DiffMark &) = default;
};
QList<DiffMark> diffMarks(const TextDiff &diff, QStringView a, QStringView b, DiffSide side);

// The places of differences, in order of `b`, for walking from one to the next: what was removed and what was added
// there, one of them perhaps empty. A moved paragraph is one, where it now stands, and what it has lost or gained too.
struct TextChange
{
    Span a;
    Span b;

    friend bool operator==(const TextChange &, const TextChange &) = default;
};
QList<TextChange> textChanges(const TextDiff &diff);

// Where a position of one text is in the other: within what is the same or has moved the same place, else the nearest.
qsizetype counterpart(const TextDiff &diff, DiffSide from, qsizetype position);

} // namespace crossread
