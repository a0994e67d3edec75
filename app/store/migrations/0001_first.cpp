#include "app/store/migrations/migrations.h"

namespace crossread {

// Offsets are UTF-16 units into articles.text, times ISO 8601 in UTC, enumerations names, lists JSON.
// Ids are AUTOINCREMENT: never used twice. Undoable tables have no BLOBs, since JSON holds their old rows.
// What the program finds (mentions, findings, citations) is apart from what the analyst decides.
Result<void> migrate0001(Store &store)
{
    static const char *const statements[] = {
        "CREATE TABLE sources (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
        // The files as they were imported, by the SHA-256 of their bytes: several articles may share one.
        "CREATE TABLE originals (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL)",
        // The text comes last: lists of articles never read its pages. Line n of `blocks` says what line n of the text
        // is: kind, level, marker.
        "CREATE TABLE articles (id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, item INTEGER NOT NULL, "
        "title TEXT NOT NULL, byline TEXT NOT NULL, source INTEGER REFERENCES sources(id), published TEXT, "
        "published_at TEXT, language TEXT NOT NULL, address TEXT NOT NULL, title_origin TEXT NOT NULL, "
        "byline_origin TEXT NOT NULL, source_origin TEXT NOT NULL, published_origin TEXT NOT NULL, "
        "format TEXT NOT NULL, original TEXT REFERENCES originals(hash), content TEXT NOT NULL, "
        "blocks TEXT NOT NULL, text TEXT NOT NULL)",
        "CREATE INDEX articles_source ON articles(source)",
        "CREATE INDEX articles_original ON articles(original)",
        // No reference, so that it outlives a removal that is undone.
        "CREATE TABLE read_articles (article INTEGER PRIMARY KEY)",
        // Derived: a row an article; app/store/mentions.cpp says what the BLOBs hold.
        "CREATE TABLE mentions (article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE, "
        "version INTEGER NOT NULL, entities BLOB NOT NULL, mentions BLOB NOT NULL)",
        "CREATE INDEX mentions_version ON mentions(version)",
        "CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES tags(id) ON DELETE "
        "CASCADE, "
        "name TEXT NOT NULL, color TEXT NOT NULL, description TEXT NOT NULL, digit INTEGER NOT NULL, "
        "position INTEGER NOT NULL)",
        "CREATE INDEX tags_parent ON tags(parent)",
        "CREATE TABLE annotations (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, start INTEGER NOT NULL, "
        "\"end\" INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, "
        "note TEXT NOT NULL, color TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL)",
        "CREATE INDEX annotations_article ON annotations(article)",
        "CREATE TABLE annotation_tags (annotation INTEGER NOT NULL REFERENCES annotations(id) ON DELETE CASCADE, "
        "tag INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE, position INTEGER NOT NULL, "
        "PRIMARY KEY (annotation, tag)) WITHOUT ROWID",
        "CREATE INDEX annotation_tags_tag ON annotation_tags(tag)",
        // Only decided ones, confirmed or rejected; what is suggested lies in findings.
        "CREATE TABLE claims (id INTEGER PRIMARY KEY AUTOINCREMENT, statement TEXT NOT NULL, status TEXT NOT NULL, "
        "score REAL NOT NULL, reasons TEXT NOT NULL, decided TEXT NOT NULL)",
        "CREATE TABLE passages (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "claim INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE, "
        "article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, start INTEGER NOT NULL, "
        "\"end\" INTEGER NOT NULL, text TEXT NOT NULL, stance TEXT NOT NULL, modality TEXT NOT NULL, "
        "attribution TEXT NOT NULL, figures TEXT NOT NULL, figure_differs INTEGER NOT NULL, score REAL NOT NULL, "
        "by_hand INTEGER NOT NULL)",
        "CREATE INDEX passages_claim ON passages(claim)",
        "CREATE INDEX passages_article ON passages(article)",
        // Derived. No references: what names an article that is gone is passed over when it is read.
        "CREATE TABLE findings (kind TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL)",
        "CREATE TABLE citations (id INTEGER PRIMARY KEY, from_article INTEGER NOT NULL, to_article INTEGER, "
        "name TEXT NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL)",
        "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, made TEXT NOT NULL, "
        "undone INTEGER NOT NULL DEFAULT 0)",
        // What an edit did to a row: \"insert\" has the row's key, \"delete\" all its columns, \"update\" its key and
        // the columns that changed as they were before. `key` is the first column of the primary key.
        "CREATE TABLE history_changes (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "entry INTEGER NOT NULL REFERENCES history(id) ON DELETE CASCADE, \"table\" TEXT NOT NULL, "
        "operation TEXT NOT NULL, key INTEGER NOT NULL, row TEXT NOT NULL)",
        "CREATE INDEX history_changes_entry ON history_changes(entry)",
    };
    for (const char *statement : statements)
        CR_CHECK(store.run(QString::fromLatin1(statement)));
    return {};
}

} // namespace crossread
