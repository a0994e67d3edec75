#pragma once

#include "app/entities/names/names.h"
#include "app/progress.h"
#include "app/values/mention.h"

#include <optional>

namespace crossread {

// Recognition in two steps: what one article says by itself takes long and never changes; what the articles say
// together is quick, and changes with each that comes or goes.

// What one article says by itself.
struct ArticleReading
{
    ArticleNames names;
    QList<Mention> figures;
    QList<Mention> defined; // what definitions of the user's own find there: added last

    friend bool operator==(const ArticleReading &, const ArticleReading &) = default;
};

// Depends on text, blocks and date only; `defined` is left to the caller. Any thread.
ArticleReading readArticle(const Article &article);
// The figures alone, which is all that can be told quickly.
QList<Mention> articleFigures(const Article &article);
// Of several on the threads of the global pool. Cancelled: an empty list.
QList<ArticleReading> readArticles(const QList<Article> &articles, const Progress &progress = {});

// For storing: compressed, a few kilobytes. Nothing where the bytes are damaged or of another version.
QByteArray toBytes(const ArticleReading &reading);
std::optional<ArticleReading> readingFromBytes(const QByteArray &bytes);

// The mentions of articles that decide together, one list an article, in their order. What an article gets does not
// depend on the order of the others. Deterministic for any number of threads. Cancelled: an empty list.
QList<QList<Mention>> link(const QList<ArticleReading> &readings, const Progress &progress = {});

} // namespace crossread
