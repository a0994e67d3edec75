#include "app/store/dictionary.h"

namespace crossread {

namespace {

// The longest run of plain letters and digits: it stands in the text however its accents, blanks and hyphens are
// written. "" when there is none.
QString plainRun(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    QString best;
    // Composed first: the letter under a decomposed accent is plain in one writing alone.
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        qsizetype end = i;
        while (end < composed.size() && isPlain(composed.at(end)))
            ++end;
        if (end - i > best.size())
            best = composed.mid(i, end - i);
        i = std::max(i, end);
    }
    return best;
}

} // namespace

Result<QList<EntityKind>> loadKinds(Store &store)
{
    QList<EntityKind> kinds;
    CR_CHECK(store.each(QStringLiteral("SELECT kind, title, color FROM kinds ORDER BY id"), {}, [&](const Row &row) {
        kinds += EntityKind{row.text(0), row.text(1), false, row.text(2), true};
    }));
    return kinds;
}

Result<void> insertKind(Store &store, const EntityKind &kind)
{
    CR_CHECK(store.run(QStringLiteral("INSERT INTO kinds (kind, title, color) VALUES (?, ?, ?)"),
                       {kind.id, kind.title, kind.color}));
    return {};
}

Result<void> storeKind(Store &store, const EntityKind &kind)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE kinds SET title = ?, color = ? WHERE kind = ?"),
                       {kind.title, kind.color, kind.id}));
    return {};
}

Result<void> deleteKind(Store &store, const QString &kind)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM kinds WHERE kind = ?"), {kind}));
    return {};
}

Result<QList<DictionaryEntry>> loadDictionary(Store &store)
{
    QList<DictionaryEntry> entries;
    CR_CHECK(
        store.each(QStringLiteral("SELECT id, text, kind, entity, match_case, only_found FROM dictionary ORDER BY id"),
                   {}, [&](const Row &row) {
                       entries += DictionaryEntry{row.text(1),         row.text(2),         row.text(3),
                                                  row.integer(4) != 0, row.integer(5) != 0, row.integer(0)};
                   }));
    return entries;
}

Result<Id> insertEntry(Store &store, const DictionaryEntry &entry)
{
    return store.run(QStringLiteral("INSERT INTO dictionary (text, kind, entity, match_case, only_found) "
                                    "VALUES (?, ?, ?, ?, ?)"),
                     {entry.text, entry.kind, entry.entity, entry.matchCase ? 1 : 0, entry.onlyFound ? 1 : 0});
}

Result<void> storeEntry(Store &store, const DictionaryEntry &entry)
{
    CR_CHECK(store.run(
        QStringLiteral(
            "UPDATE dictionary SET text = ?, kind = ?, entity = ?, match_case = ?, only_found = ? WHERE id = ?"),
        {entry.text, entry.kind, entry.entity, entry.matchCase ? 1 : 0, entry.onlyFound ? 1 : 0, entry.id}));
    return {};
}

Result<void> deleteEntry(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM dictionary WHERE id = ?"), {id}));
    return {};
}

Result<QList<FixedMention>> loadFixedMentions(Store &store)
{
    QList<FixedMention> mentions;
    CR_CHECK(store.each(
        QStringLiteral("SELECT id, content, start, \"end\", exact, kind, entity FROM fixed_mentions ORDER BY id"), {},
        [&](const Row &row) {
            mentions += FixedMention{row.integer(0),
                                     QByteArray::fromHex(row.text(1).toLatin1()),
                                     {qsizetype(row.integer(2)), qsizetype(row.integer(3))},
                                     row.text(4),
                                     row.text(5),
                                     row.text(6)};
        }));
    return mentions;
}

Result<Id> insertFixedMention(Store &store, const FixedMention &mention)
{
    return store.run(QStringLiteral("INSERT INTO fixed_mentions (content, start, \"end\", exact, kind, entity) "
                                    "VALUES (?, ?, ?, ?, ?, ?)"),
                     {QString::fromLatin1(mention.content.toHex()), qint64(mention.span.start),
                      qint64(mention.span.end), mention.exact, mention.kind, mention.entity});
}

Result<void> storeFixedMention(Store &store, const FixedMention &mention)
{
    CR_CHECK(store.run(QStringLiteral("UPDATE fixed_mentions SET kind = ?, entity = ? WHERE id = ?"),
                       {mention.kind, mention.entity, mention.id}));
    return {};
}

Result<void> deleteFixedMention(Store &store, Id id)
{
    CR_CHECK(store.run(QStringLiteral("DELETE FROM fixed_mentions WHERE id = ?"), {id}));
    return {};
}

Result<QSet<Id>> articlesWithNames(Store &store, const QList<DictionaryEntry> &names)
{
    QSet<Id> ids;
    const auto insert = [&](const Row &row) { ids.insert(row.integer(0)); };
    // One look at each text costs less than many.
    constexpr qsizetype few = 8;
    for (const DictionaryEntry &name : names) {
        const QString run = plainRun(name.text);
        if (run.isEmpty() || names.size() > few) {
            CR_CHECK(store.each(QStringLiteral("SELECT id FROM articles"), {}, insert));
            break;
        }
        // LIKE knows plain letters in either case, and the run has no wildcard.
        if (name.matchCase)
            CR_CHECK(store.each(QStringLiteral("SELECT id FROM articles WHERE instr(text, ?) > 0"), {run}, insert));
        else
            CR_CHECK(store.each(QStringLiteral("SELECT id FROM articles WHERE text LIKE ?"),
                                {QLatin1Char('%') + run + QLatin1Char('%')}, insert));
    }
    return ids;
}

} // namespace crossread
