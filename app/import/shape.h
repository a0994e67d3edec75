#pragma once

#include <QString>

namespace crossread {

// What a line looks like, without knowing where it stands. Each looks at no more than its first
// few hundred characters; any thread.

bool isBlank(QChar c); // a space of any kind, no-break and zero-width ones included

QStringView trimmedView(QStringView text); // without blanks at the ends

// Ends as a sentence does: with a full stop, question mark, exclamation mark or ellipsis, in quotes or brackets too.
bool endsSentence(QStringView line);

// A heading without markup: short, begins like a title, no punctuation at the end but a question mark.
bool looksLikeHeading(QStringView line);

// "For Example Motors ($EXM):", "What to watch:": a few words that name what follows.
bool looksLikeLabel(QStringView line);

// May stand above an article: as a heading, but longer; an abbreviation's full stop does no harm.
bool looksLikeTitle(QStringView line);

// The same words, whatever their case, spaces and quotation marks: to tell repeated lines.
QString foldedLine(QStringView line);

// Where "HALVERN, Norland (Northwire) — " ends at the start of a paragraph, 0 when there is none; the agency in
// brackets and what else stands in it come along.
struct Dateline
{
    qsizetype end = 0;
    QString agency;
};
Dateline dateline(QStringView paragraph);

} // namespace crossread
