#include "app/store/notes.h"

#include "app/store/names.h"

namespace crossread {

namespace {

Note readNote(const Row &row)
{
    return {row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), timeOf(row.text(5))};
}

Result<Note> noteOn(Store &store, Id article, Id claim)
{
    Note note;
    CR_CHECK(store.each(QStringLiteral("SELECT id, article, claim, note, author, modified FROM notes "
                                       "WHERE article IS ? AND claim IS ?"),
                        {orNull(article), orNull(claim)}, [&](const Row &row) { note = readNote(row); }));
    return note;
}

} // namespace

Result<QList<Note>> loadNotes(Store &store)
{
    QList<Note> notes;
    CR_CHECK(store.each(QStringLiteral("SELECT id, article, claim, note, author, modified FROM notes ORDER BY id"), {},
                        [&](const Row &row) { notes += readNote(row); }));
    return notes;
}

Result<void> putNote(Store &store, const Note &note)
{
    CR_LET(present, noteOn(store, note.article, note.claim));
    if (note.text.isEmpty()) {
        CR_CHECK(store.run(QStringLiteral("DELETE FROM notes WHERE id = ?"), {present.id}));
    } else if (present.id) {
        CR_CHECK(store.run(QStringLiteral("UPDATE notes SET note = ?, author = ?, modified = ? WHERE id = ?"),
                           {note.text, note.author, timeText(note.modified), present.id}));
    } else {
        CR_CHECK(store.run(
            QStringLiteral("INSERT INTO notes (article, claim, note, author, modified) VALUES (?, ?, ?, ?, ?)"),
            {orNull(note.article), orNull(note.claim), note.text, note.author, timeText(note.modified)}));
    }
    return {};
}

Result<void> moveNote(Store &store, Id fromClaim, Id intoClaim)
{
    CR_LET(moved, noteOn(store, 0, fromClaim));
    if (!moved.id)
        return {};
    CR_LET(note, noteOn(store, 0, intoClaim));
    if (note.id)
        moved.text = note.text + QStringLiteral("\n\n") + moved.text;
    CR_CHECK(store.run(QStringLiteral("DELETE FROM notes WHERE id = ?"), {moved.id}));
    moved.claim = intoClaim;
    return putNote(store, moved);
}

Result<void> moveArticleNote(Store &store, Id from, Id to)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE notes SET article = ? WHERE article = ? "
                                      "AND NOT EXISTS (SELECT 1 FROM notes WHERE article = ?)"),
                       {to, from, to}));
    return {};
}

} // namespace crossread
