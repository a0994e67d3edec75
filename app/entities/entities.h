#pragma once

#include "app/progress.h"
#include "app/values/dictionary.h"
#include "app/values/mention.h"

namespace crossread {

// The program's own kinds. Project::kinds() has the analyst's as well.
const QList<EntityKind> &entityKinds();

// Recognises and links the mentions of articles, which decide together (a surname links to the full name
// that another article gives). One list an article, in their order. Plain function, any thread; deterministic.
// Cancelled: an empty list.
QList<QList<Mention>> recognise(const QList<Article> &articles, const QList<DictionaryEntry> &dictionary = {},
                                const Progress &progress = {});

// Changes when the same article may get other mentions than before: stored mentions of another version are stale.
constexpr int recogniserVersion = 4;

} // namespace crossread
