#pragma once

#include "app/values/article.h"

#include <QDateTime>

namespace crossread {

// What the analyst writes about an article, about a decided claim, or, with neither, about the project. Notes of
// annotations are part of those.
struct Note
{
    Id id = 0;
    Id article = 0;
    Id claim = 0;
    QString text; // Markdown
    QString author;
    QDateTime modified; // UTC

    friend bool operator==(const Note &, const Note &) = default;
};

} // namespace crossread
