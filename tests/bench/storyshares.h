#pragma once

#include "packaging/model/claims/stories.h"

#include <QDir>

namespace crossread {

// Our own stories: those that weights and thresholds are fitted to, those that are kept apart from all fitting, and
// those of the latter that nobody reads who works on the analysis; the plain ones of these and of the first by
// themselves.
enum class StoryGroup { Fitted, FittedPlain, KeptApart, Sealed, SealedPlain };

inline StoryGroup groupOf(const QString &fileName)
{
    if (isSealed(fileName))
        return isPlain(fileName) ? StoryGroup::SealedPlain : StoryGroup::Sealed;
    if (isPlain(fileName))
        return StoryGroup::FittedPlain;
    return isKeptApart(fileName) ? StoryGroup::KeptApart : StoryGroup::Fitted;
}

inline QList<Story> readStories(StoryGroup group)
{
    QList<Story> stories;
    const QDir dir(QStringLiteral(PROJECT_ROOT "/packaging/model/stories"));
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (groupOf(name) != group || isBriefs(name))
            continue;
        Result<Story> story = readStory(dir.filePath(name));
        if (!story.ok())
            qFatal("%s", qPrintable(story.error().message));
        stories.append(*story);
    }
    return stories;
}

struct Share
{
    int hits = 0;
    int all = 0;

    void add(bool hit)
    {
        hits += hit;
        ++all;
    }
    double value() const { return all ? double(hits) / all : 0; }
};

} // namespace crossread
