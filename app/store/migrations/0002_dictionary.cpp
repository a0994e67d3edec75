#include "app/store/migrations/migrations.h"

namespace crossread {

// The analyst's word on names, and what was recognised by what an article says instead of by its row, so that one that
// comes back need not be read again.
Result<void> migrate0002(Store &store)
{
    static const char *const statements[] = {
        "CREATE TABLE kinds (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL UNIQUE, title TEXT NOT NULL, "
        "color TEXT NOT NULL)",
        "CREATE TABLE dictionary (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, kind TEXT NOT NULL, "
        "entity TEXT NOT NULL, match_case INTEGER NOT NULL, only_found INTEGER NOT NULL)",
        // `content` as in articles; no reference, so that it is there again when the same text is.
        "CREATE TABLE fixed_mentions (id INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT NOT NULL, "
        "start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, exact TEXT NOT NULL, kind TEXT NOT NULL, "
        "entity TEXT NOT NULL)",
        // Derived. `mentions` is what the recogniser found, `entities` counts what is left of it once the analyst has
        // spoken; app/store/mentions.cpp says what the BLOBs hold and what the key is made of.
        "CREATE TABLE recognitions (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, entities BLOB NOT NULL, "
        "mentions BLOB NOT NULL)",
        // Derived, by the same key: what an article says by itself, before the articles together decide. The recogniser
        // knows what its BLOB holds.
        "CREATE TABLE readings (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, reading BLOB NOT NULL)",
        "INSERT OR REPLACE INTO recognitions (key, version, entities, mentions) "
        "SELECT content || ' ' || iif(published_origin = 'file-time', '', ifnull(published, '')) || ' ' || language || "
        "' ' || title, "
        "version, entities, mentions FROM mentions JOIN articles ON articles.id = mentions.article",
        "DROP TABLE mentions",
    };
    for (const char *statement : statements)
        CR_CHECK(store.run(QString::fromLatin1(statement)));
    return {};
}

} // namespace crossread
