#pragma once

#include "packaging/model/claims/stories.h"

#include <QDir>

namespace crossread {

// Our own stories: those that weights and thresholds are fitted to, or those that are kept apart from all fitting.
inline QList<Story> readStories(bool keptApart)
{
    QList<Story> stories;
    const QDir dir(QStringLiteral(PROJECT_ROOT "/packaging/model/stories"));
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        if (isKeptApart(name) != keptApart || isBriefs(name))
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
