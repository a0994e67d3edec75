#pragma once

#include "app/progress.h"
#include "app/values/mention.h"

#include <QStringList>

namespace crossread {

// A row of the table of entity kinds.
struct EntityKind
{
    QString id;    // "person"; as files and the command line call it
    QString title; // for people, translated
    bool isFigure; // a sum, date, count …, not a name
};

const QList<EntityKind> &entityKinds();

// The analyst's own names, as `--dictionary` reads them: longest match wins.
struct DictionaryEntry
{
    QString text;
    QString kind;   // "" : not an entity
    QString entity; // the name it is linked to; "" : text itself
    bool matchCase = true;
};

// Recognises and links the mentions of articles, which decide together (a surname links to the full name
// that another article gives). One list an article, in their order. Plain function, any thread; deterministic.
// Cancelled: an empty list.
QList<QList<Mention>> recognise(const QList<Article> &articles, const QList<DictionaryEntry> &dictionary = {},
                                const Progress &progress = {});

// Changes when the same article may get other mentions than before: stored mentions of another version are stale.
constexpr int recogniserVersion = 1;

} // namespace crossread
