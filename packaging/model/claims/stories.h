#pragma once

#include "app/result.h"
#include "app/values/claim.h"

namespace crossread {

// One story told by several outlets, with what its sentences say: a file of packaging/model/stories.
struct StoryLine
{
    Span span;         // of its block in the article's text
    QList<int> claims; // numbers of the claims that it speaks of
    QString marks;     // one for each: ' ' asserts it, '?' leaves it open, '!' denies it
    bool isClaim = true;
};

struct StoryConflict
{
    ConflictKind kind = ConflictKind::Figures;
    int claim = 0;
    PassageRef a; // the words that differ
    PassageRef b;
};

// Two places that look like a conflict and are none.
struct StoryTrap
{
    PassageRef a;
    PassageRef b;
};

struct Story
{
    QString name;
    QList<Article> articles;       // ids 1…
    QList<QList<StoryLine>> lines; // of each article, in order; a line for each block
    QList<StoryConflict> conflicts;
    QList<StoryTrap> traps;
};

// Whether a story, by the name of its file, is there to measure by: nothing may be fitted to it.
bool isKeptApart(const QString &fileName);
// Whether it is one of those kept apart that were written after the analysis, by somebody who had not read that, and
// are not read by those who work on it: the others of them have been looked at when something went wrong.
bool isSealed(const QString &fileName);
// Whether its contradictions are as plain as those of papers mostly are; in the others many are told in other words,
// some of them in riddles.
bool isPlain(const QString &fileName);
// Whether a story was written for contradictions alone: there are more of them than in news, and nothing else is fitted
// to it.
bool isForConflicts(const QString &fileName);
// Whether it has far more contradictions than a person reads at once: of those only to learn from, not to measure by.
bool isBriefs(const QString &fileName);

// Reads one; the error names the line.
Result<Story> readStory(const QString &path);

} // namespace crossread
