#pragma once

#include "app/values/article.h"

namespace crossread {

// A row of the table of entity kinds: the program's own, then those that the analyst or a definition has added.
struct EntityKind
{
    QString id;            // "person"; as files and the command line call it; never changes
    QString title;         // for people; of the program's own: translated
    bool isFigure = false; // a sum, date, count …, not a name
    QString color = {};    // one of tagColors() or "#rrggbb", made fit for contrast; "" : what the theme has for the id
    bool isOwn = false;    // the analyst's: can be renamed, recoloured and removed

    friend bool operator==(const EntityKind &, const EntityKind &) = default;
};

// A name of the analyst's dictionary. Everywhere in the corpus where `text` stands as whole words it is a mention of
// `entity`, of kind `kind`; the longest entry at a place wins, and over whatever was recognised there. What the
// recogniser links to a name that reads like `text` belongs to `entity` as well.
struct DictionaryEntry
{
    QString text;
    QString kind;   // "" : not an entity; hides mentions that are written just so, not longer ones
    QString entity; // the name it is linked to; "" : text itself
    bool matchCase = true;
    bool onlyFound = false; // makes no mentions: all mentions of the entity (text, kind) belong to `entity` instead
    Id id = 0;              // its row in a project

    friend bool operator==(const DictionaryEntry &, const DictionaryEntry &) = default;
};

// What the analyst says of one place. It stays with the text: an article that is removed and imported again has it
// again. It wins over the dictionary.
struct FixedMention
{
    Id id = 0;
    QByteArray content; // Article::contentId
    Span span;
    QString exact;  // what stands there
    QString kind;   // "" : here is no entity
    QString entity; // "" : exact

    friend bool operator==(const FixedMention &, const FixedMention &) = default;
};

} // namespace crossread
