#include "app/edits_names.h"
#include "app/entities/dictionary/foldedtext.h"
#include "app/entities/entities.h"
#include "app/values/annotation.h"

#include <algorithm>

namespace crossread {

namespace {

bool isSameWord(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// Whether people call the kind so. The id of one that was renamed is nothing they see.
bool isCalled(const EntityKind &kind, const QString &name)
{
    return isSameWord(kind.title, name) || (!kind.isOwn && isSameWord(kind.id, name));
}

// The colour that fewest of the analyst's kinds have, in the palette's order.
QString nextKindColor(const QList<EntityKind> &kinds)
{
    const QStringList colors = tagColors();
    const auto uses = [&kinds](const QString &color) {
        return std::count_if(kinds.cbegin(), kinds.cend(), [&](const EntityKind &kind) { return kind.color == color; });
    };
    return *std::min_element(colors.cbegin(), colors.cend(),
                             [&](const QString &a, const QString &b) { return uses(a) < uses(b); });
}

} // namespace

QString entryKey(const DictionaryEntry &entry)
{
    if (entry.onlyFound)
        return QStringLiteral("found ") + foldedName(entry.text) + QLatin1Char('\n') + entry.kind;
    return entry.matchCase ? QStringLiteral("exact ") + foldedName(entry.text)
                           : QStringLiteral("any ") + caselessName(entry.text);
}

Result<EntryBook> EntryBook::open(Store &store)
{
    CR_LET(entries, loadDictionary(store));
    EntryBook book(store);
    for (const DictionaryEntry &entry : std::as_const(entries)) {
        book.m_entries.insert(entry.id, entry);
        book.m_ids.insert(entryKey(entry), entry.id);
    }
    return book;
}

Result<DictionaryEntry> tidied(DictionaryEntry entry)
{
    entry.text = entry.text.simplified();
    entry.kind = entry.kind.simplified();
    entry.entity = entry.kind.isEmpty() ? QString() : entry.entity.simplified();
    if (entry.entity == entry.text && !entry.onlyFound)
        entry.entity.clear();
    entry.matchCase = entry.matchCase || entry.onlyFound;
    if (foldedName(entry.text).isEmpty())
        return Error{Wording::tr("A name of the dictionary needs a text."), {}};
    if (!entry.text.isValidUtf16() || !entry.entity.isValidUtf16() || !entry.kind.isValidUtf16())
        return Error{Wording::tr("The name “%1” holds half a character.").arg(shortened(entry.text)), {}};
    if (entry.onlyFound && (entry.kind.isEmpty() || entry.entity.isEmpty()))
        return Error{Wording::tr("“%1” is linked to nothing.").arg(shortened(entry.text)), {}};
    return entry;
}

Result<Id> EntryBook::put(const DictionaryEntry &given)
{
    CR_LET(entry, tidied(given));
    const Id same = m_ids.value(entryKey(entry));
    entry.id = same;
    if (same != 0 && m_entries.value(same) == entry)
        return same;
    if (same != 0) {
        CR_CHECK(storeEntry(m_store, entry));
    } else {
        CR_LET(id, insertEntry(m_store, entry));
        entry.id = id;
    }
    m_entries.insert(entry.id, entry);
    m_ids.insert(entryKey(entry), entry.id);
    return entry.id;
}

Result<void> EntryBook::change(const DictionaryEntry &given)
{
    CR_LET(entry, tidied(given));
    const DictionaryEntry before = m_entries.value(entry.id);
    if (before == entry)
        return {};
    m_ids.remove(entryKey(before));
    if (const Id other = m_ids.value(entryKey(entry)); other != 0)
        CR_CHECK(remove(other)); // the last word counts
    m_entries.insert(entry.id, entry);
    m_ids.insert(entryKey(entry), entry.id);
    return storeEntry(m_store, entry);
}

Result<void> EntryBook::remove(Id id)
{
    m_ids.remove(entryKey(m_entries.take(id)));
    return deleteEntry(m_store, id);
}

Result<QString> makeKind(Store &store, EntityKind kind)
{
    kind.title = kind.title.simplified();
    kind.id = kind.id.simplified();
    if (kind.title.isEmpty())
        return Error{Wording::tr("A kind needs a name."), {}};
    if (kind.id.isEmpty())
        kind.id = kind.title;
    CR_LET(own, loadKinds(store));
    const QList<EntityKind> all = entityKinds() + own;
    for (const EntityKind &row : all) {
        if (isCalled(row, kind.title))
            return Error{Wording::tr("There is a kind “%1” already.").arg(kind.title), {}};
    }
    // A kind that has been renamed keeps the id that its first name gave it.
    const QString wanted = kind.id;
    const auto taken = [&](const QString &id) {
        return std::any_of(all.cbegin(), all.cend(), [&](const EntityKind &row) { return isSameWord(row.id, id); });
    };
    for (int n = 2; taken(kind.id); ++n)
        kind.id = wanted + QLatin1Char(' ') + QString::number(n);
    if (kind.color.isEmpty())
        kind.color = nextKindColor(own);
    CR_CHECK(insertKind(store, kind));
    return kind.id;
}

QString knownKind(const QList<EntityKind> &kinds, const QString &name)
{
    const std::function<bool(const EntityKind &)> ways[] = {
        [&](const EntityKind &kind) { return kind.id == name; },
        [&](const EntityKind &kind) { return isSameWord(kind.id, name); },
        [&](const EntityKind &kind) { return isCalled(kind, name); },
    };
    for (const auto &way : ways) {
        const auto found = std::find_if(kinds.cbegin(), kinds.cend(), way);
        if (found != kinds.cend())
            return found->id;
    }
    return {};
}

Result<Id> addEntry(Project &project, const DictionaryEntry &entry)
{
    CR_LET(tidy, tidied(entry));
    if (!tidy.kind.isEmpty())
        CR_CHECK(haveKind(project, tidy.kind));
    Id id = 0;
    CR_CHECK(project.edit(Wording::tr("Add “%1” to the dictionary").arg(shortened(tidy.text)),
                          [&](Store &store) -> Result<void> {
                              CR_LET(book, EntryBook::open(store));
                              CR_LET(made, book.put(tidy));
                              id = made;
                              return {};
                          }));
    return id;
}

Result<void> updateEntry(Project &project, const DictionaryEntry &entry)
{
    CR_LET(tidy, tidied(entry));
    if (!tidy.kind.isEmpty())
        CR_CHECK(haveKind(project, tidy.kind));
    return project.edit(Wording::tr("Change “%1” in the dictionary").arg(shortened(tidy.text)),
                        [&](Store &store) -> Result<void> {
                            CR_LET(book, EntryBook::open(store));
                            if (!book.entries().contains(tidy.id))
                                return noSuch(Wording::tr("There is no such entry in the dictionary."), tidy.id);
                            return book.change(tidy);
                        });
}

Result<void> removeEntries(Project &project, const QList<Id> &entries, const QList<Id> &fixedMentions)
{
    QString text;
    for (const DictionaryEntry &entry : project.dictionary()) {
        if (entries.contains(entry.id))
            text = entry.text;
    }
    const auto fixed = project.fixedMentions();
    for (const FixedMention &mention : fixed) {
        if (fixedMentions.contains(mention.id))
            text = mention.exact;
    }
    const int count = int(entries.size() + fixedMentions.size());
    const QString name = count == 1 ? Wording::tr("Remove “%1” from the dictionary").arg(shortened(text))
                                    : Wording::tr("Remove %n names from the dictionary", nullptr, count);
    return project.edit(name, [&](Store &store) -> Result<void> {
        CR_LET(book, EntryBook::open(store));
        for (Id id : entries) {
            if (!book.entries().contains(id))
                return noSuch(Wording::tr("There is no such entry in the dictionary."), id);
            CR_CHECK(book.remove(id));
        }
        for (Id id : fixedMentions) {
            if (std::none_of(fixed.cbegin(), fixed.cend(), [id](const FixedMention &one) { return one.id == id; }))
                return noSuch(Wording::tr("There is no such entry in the dictionary."), id);
            CR_CHECK(deleteFixedMention(store, id));
        }
        return {};
    });
}

Result<DictionaryImport> importDictionary(Project &project, const QList<DictionaryEntry> &entries)
{
    DictionaryImport outcome;
    const auto work = [&](Store &store) -> Result<void> {
        CR_LET(book, EntryBook::open(store));
        QList<EntityKind> kinds = project.kinds();
        for (DictionaryEntry entry : entries) {
            if (!entry.kind.isEmpty()) {
                QString kind = knownKind(kinds, entry.kind.simplified());
                if (kind.isEmpty()) {
                    QString title = entry.kind.simplified();
                    title[0] = title.at(0).toUpper();
                    CR_LET(made, makeKind(store, {entry.kind.simplified(), title, false, {}, true}));
                    kind = made;
                    kinds += EntityKind{made, title, false, {}, true};
                    outcome.newKinds += made;
                }
                entry.kind = kind;
            }
            CR_LET(tidy, tidied(entry));
            const Id same = book.idOf(tidy);
            DictionaryEntry there = book.entries().value(same);
            there.id = tidy.id;
            if (same == 0)
                ++outcome.added;
            else
                ++(there == tidy ? outcome.same : outcome.replaced);
            CR_CHECK(book.put(tidy));
        }
        return {};
    };
    CR_CHECK(project.edit(Wording::tr("Import %n names", nullptr, int(entries.size())), work));
    return outcome;
}

Result<QString> addKind(Project &project, const EntityKind &kind)
{
    QString id;
    CR_CHECK(project.edit(Wording::tr("New kind “%1”").arg(shortened(kind.title)), [&](Store &store) -> Result<void> {
        EntityKind fresh = kind;
        fresh.id.clear();
        CR_LET(made, makeKind(store, fresh));
        id = made;
        return {};
    }));
    return id;
}

Result<void> updateKind(Project &project, const EntityKind &kind)
{
    const EntityKind before = project.kind(kind.id);
    if (!before.isOwn)
        return Error{Wording::tr("“%1” is none of your own kinds.").arg(before.title), {}};
    EntityKind after = before;
    after.title = kind.title.simplified();
    after.color = kind.color.isEmpty() ? before.color : kind.color;
    if (after.title.isEmpty())
        return Error{Wording::tr("A kind needs a name."), {}};
    for (const EntityKind &row : project.kinds()) {
        if (row.id != kind.id && isCalled(row, after.title))
            return Error{Wording::tr("There is a kind “%1” already.").arg(after.title), {}};
    }
    const QString name =
        after.title == before.title ? Wording::tr("Change the colour of “%1”") : Wording::tr("Rename kind “%1”");
    return project.edit(name.arg(shortened(before.title)), [&](Store &store) { return storeKind(store, after); });
}

Result<void> removeKind(Project &project, const QString &kind, const QString &into)
{
    const EntityKind going = project.kind(kind);
    if (!going.isOwn)
        return Error{Wording::tr("“%1” is none of your own kinds.").arg(going.title), {}};
    if (!into.isEmpty())
        CR_CHECK(haveKind(project, into));
    if (into == kind)
        return Error{Wording::tr("A kind cannot become itself."), going.title};
    return project.edit(Wording::tr("Delete kind “%1”").arg(shortened(going.title)), [&](Store &store) -> Result<void> {
        CR_LET(book, EntryBook::open(store));
        for (DictionaryEntry entry : book.entries().values()) {
            if (entry.kind != kind)
                continue;
            entry.kind = into;
            CR_CHECK(into.isEmpty() ? book.remove(entry.id) : book.change(entry));
        }
        CR_LET(fixed, loadFixedMentions(store));
        for (FixedMention mention : std::as_const(fixed)) {
            if (mention.kind != kind)
                continue;
            mention.kind = into;
            CR_CHECK(into.isEmpty() ? deleteFixedMention(store, mention.id) : storeFixedMention(store, mention));
        }
        return deleteKind(store, kind);
    });
}

} // namespace crossread
