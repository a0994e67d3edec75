#include "app/store/migrations/migrations.h"

namespace crossread {

// Versions of an article, what was carried over between them or came from outside, notes on more than a place, and
// conflicts that the analyst has put aside.
Result<void> migrate0005(Store &store)
{
    static const char *const statements[] = {
        // An older version and the one that took its place. A table of its own: a column behind the text of an article
        // would cost every list of articles a walk over its pages. `unfinished`: not all has been carried over yet.
        "CREATE TABLE versions (article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE, "
        "newer INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE, "
        "unfinished INTEGER NOT NULL)",
        // Where something that was made for another text belongs: an annotation, a claim's passage or a fixed mention
        // that was carried over from `origin`, an older version, where it lay at the origin span; or (`key`, the
        // identity that it came with) an annotation from outside, whose annotation is NULL while it is an orphan.
        // `verdict` is exact, moved, review or orphan; the span is the best place in `article`, empty if there is
        // none; `decided`: the analyst has said so. `quote` is JSON: what was looked for, and of an orphan from outside
        // all that it said.
        "CREATE TABLE placements (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, "
        "annotation INTEGER REFERENCES annotations(id) ON DELETE CASCADE, "
        "passage INTEGER REFERENCES passages(id) ON DELETE CASCADE, "
        "fixed_mention INTEGER REFERENCES fixed_mentions(id) ON DELETE CASCADE, "
        "origin INTEGER REFERENCES articles(id) ON DELETE CASCADE, origin_start INTEGER NOT NULL, "
        "origin_end INTEGER NOT NULL, "
        "article INTEGER REFERENCES articles(id) ON DELETE CASCADE, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL, "
        "score REAL NOT NULL, verdict TEXT NOT NULL, decided INTEGER NOT NULL, quote TEXT NOT NULL)",
        // Few rows have each of them: small indexes.
        "CREATE INDEX placements_annotation ON placements(annotation) WHERE annotation IS NOT NULL",
        "CREATE INDEX placements_passage ON placements(passage) WHERE passage IS NOT NULL",
        "CREATE INDEX placements_fixed_mention ON placements(fixed_mention) WHERE fixed_mention IS NOT NULL",
        "CREATE INDEX placements_origin ON placements(origin) WHERE origin IS NOT NULL",
        "CREATE INDEX placements_article ON placements(article)",
        // Until now a setting remembered where annotations from outside came from.
        "INSERT INTO placements (key, annotation, origin_start, origin_end, article, start, \"end\", score, verdict, "
        "decided, quote) "
        "SELECT came.key, annotations.id, 0, 0, article, ifnull(start, 0), ifnull(\"end\", 0), 0, "
        "came.value ->> '$.placed', 0, json_remove(came.value, '$.annotation', '$.placed') "
        "FROM settings, json_each(settings.value, '$[0]') AS came "
        "LEFT JOIN annotations ON annotations.id = came.value ->> '$.annotation' "
        "WHERE settings.key = 'webAnnotations' AND (annotations.id IS NOT NULL OR came.value ->> '$.placed' = "
        "'orphan')",
        "DELETE FROM settings WHERE key = 'webAnnotations'",
        // On an article, on a decided claim, or with neither on the project. Markdown.
        "CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, "
        "article INTEGER UNIQUE REFERENCES articles(id) ON DELETE CASCADE, "
        "claim INTEGER UNIQUE REFERENCES claims(id) ON DELETE CASCADE, note TEXT NOT NULL, author TEXT NOT NULL, "
        "modified TEXT NOT NULL)",
        // By the `content` of both articles, as in articles; no references, so that they are there again when the same
        // texts are.
        "CREATE TABLE dismissed_conflicts (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
        "content_a TEXT NOT NULL, start_a INTEGER NOT NULL, end_a INTEGER NOT NULL, content_b TEXT NOT NULL, "
        "start_b INTEGER NOT NULL, end_b INTEGER NOT NULL)",
    };
    for (const char *statement : statements)
        CR_CHECK(store.run(QString::fromLatin1(statement)));
    return {};
}

} // namespace crossread
