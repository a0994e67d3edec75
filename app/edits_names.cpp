#include "app/edits_names.h"

#include "app/entities/dictionary/foldedtext.h"

#include <algorithm>
#include <optional>

namespace crossread {

namespace {

// A place with what stands there.
struct Spot
{
    Article article;
    Span span;
    QString text;
    std::optional<Mention> mention; // that lies just there
};

Result<Spot> spotOf(const Project &project, const MentionPlace &place)
{
    Spot spot;
    CR_LET(article, neededArticle(project, place.article));
    spot.article = article;
    CR_LET(span, placed(spot.article.text, place.span));
    spot.span = span;
    spot.text = span.of(spot.article.text).simplified();
    if (spot.text.isEmpty())
        return Error{Wording::tr("There is no word at this place."), {}};
    const auto mentions = project.mentions(place.article);
    const auto found =
        std::find_if(mentions.cbegin(), mentions.cend(), [&](const Mention &one) { return one.span == span; });
    if (found != mentions.cend())
        spot.mention = *found;
    return spot;
}

bool isFigureMention(const Project &project, const Mention &mention)
{
    return mention.value || project.kind(mention.kind).isFigure;
}

// The entity that a mention keeps when it gets another kind: one that is known in that kind, else the text itself.
QString entityIn(const Project &project, const Spot &spot, const QString &kind)
{
    if (!spot.mention || spot.mention->entity == spot.text || isFigureMention(project, *spot.mention))
        return {};
    const auto &entities = project.entities();
    const bool known = std::any_of(entities.cbegin(), entities.cend(), [&](const EntitySummary &entity) {
        return entity.kind == kind && entity.name == spot.mention->entity;
    });
    return known ? spot.mention->entity : QString();
}

// What the analyst has said before of this place gives way.
Result<void> clearPlace(Store &store, const Spot &spot, Span span)
{
    CR_LET(fixed, loadFixedMentions(store));
    for (const FixedMention &one : std::as_const(fixed)) {
        if (one.content == spot.article.contentId && one.span.overlaps(span))
            CR_CHECK(deleteFixedMention(store, one.id));
    }
    return {};
}

Result<void> fix(Store &store, const Spot &spot, Span span, const QString &kind, const QString &entity)
{
    CR_CHECK(clearPlace(store, spot, span));
    FixedMention mention;
    mention.content = spot.article.contentId;
    mention.span = span;
    mention.exact = span.of(spot.article.text);
    mention.kind = kind;
    mention.entity = entity == mention.exact.simplified() ? QString() : entity;
    CR_CHECK(insertFixedMention(store, mention));
    return {};
}

// Here or everywhere; says of the place what the entry says of its text.
Result<void> say(Store &store, const Spot &spot, const DictionaryEntry &entry, Reach reach)
{
    if (reach == Reach::Here)
        return fix(store, spot, spot.span, entry.kind, entry.entity);
    CR_CHECK(clearPlace(store, spot, spot.span));
    CR_LET(book, EntryBook::open(store));
    CR_CHECK(book.put(entry));
    return {};
}

QString kindName(const QString &text, const QString &kind)
{
    return Wording::tr("“%1”: %2").arg(shortened(text), shortened(kind));
}

QString targetOf(const DictionaryEntry &entry)
{
    return entry.entity.isEmpty() ? entry.text : entry.entity;
}

QString targetOf(const FixedMention &mention)
{
    return mention.entity.isEmpty() ? mention.exact.simplified() : mention.entity;
}

template<typename Name>
bool isOf(const Name &name, const EntityRef &entity)
{
    return name.kind == entity.kind && !name.kind.isEmpty() && targetOf(name) == entity.name;
}

// What the analyst has said of `from` holds for `into`.
Result<void> retarget(Store &store, EntryBook &book, const EntityRef &from, const EntityRef &into)
{
    for (DictionaryEntry entry : book.entries().values()) {
        if (!isOf(entry, from))
            continue;
        if (entry.onlyFound && (entry.text == into.name || from.kind != into.kind)) {
            // A link to itself, or one that would look for another kind than it has: names carry that one instead.
            CR_CHECK(book.remove(entry.id));
            if (entry.text != into.name)
                CR_CHECK(book.put({entry.text, into.kind, into.name, true, false, 0}));
            continue;
        }
        entry.entity = into.name;
        entry.kind = into.kind;
        CR_CHECK(book.change(entry));
    }
    CR_LET(fixed, loadFixedMentions(store));
    for (FixedMention mention : std::as_const(fixed)) {
        if (!isOf(mention, from))
            continue;
        mention.kind = into.kind;
        mention.entity = into.name == mention.exact.simplified() ? QString() : into.name;
        CR_CHECK(storeFixedMention(store, mention));
    }
    return {};
}

Result<void> link(Store &store, const EntityRef &from, const EntityRef &into)
{
    CR_LET(book, EntryBook::open(store));
    const DictionaryEntry back{into.name, into.kind, from.name, true, true, 0};
    if (const Id id = book.idOf(back))
        CR_CHECK(book.remove(id)); // what `into` was linked to before
    CR_CHECK(retarget(store, book, from, into));
    CR_CHECK(book.put({from.name, into.kind, into.name, true, from.kind == into.kind, 0}));
    return {};
}

Result<void> giveKind(Store &store, const EntityRef &entity, const QString &kind)
{
    CR_LET(book, EntryBook::open(store));
    for (DictionaryEntry entry : book.entries().values()) {
        if (entry.onlyFound || !isOf(entry, entity))
            continue; // links lead to the old kind, from where the new entry leads on
        entry.kind = kind;
        CR_CHECK(book.change(entry));
    }
    CR_CHECK(book.put({entity.name, kind, {}}));
    CR_LET(fixed, loadFixedMentions(store));
    for (FixedMention mention : std::as_const(fixed)) {
        if (!isOf(mention, entity))
            continue;
        mention.kind = kind;
        CR_CHECK(storeFixedMention(store, mention));
    }
    return {};
}

bool isAmong(const QList<EntityRef> &entities, const EntityRef &entity)
{
    return std::any_of(entities.cbegin(), entities.cend(),
                       [&](const EntityRef &one) { return one.name == entity.name && one.kind == entity.kind; });
}

Result<void> isLinkable(const Project &project, const EntityRef &from, const EntityRef &into)
{
    CR_CHECK(haveKind(project, into.kind));
    if (from.name.isEmpty() || into.name.isEmpty())
        return Error{Wording::tr("An entity needs a name."), {}};
    if (project.kind(from.kind).isFigure || project.kind(into.kind).isFigure)
        return Error{Wording::tr("Figures cannot be linked."), from.name};
    return {};
}

} // namespace

Result<void> rejectMention(Project &project, const MentionPlace &place, Reach reach)
{
    CR_LET(spot, spotOf(project, place));
    const QString name =
        reach == Reach::Here ? Wording::tr("“%1” is no entity here") : Wording::tr("“%1” is no entity");
    return project.edit(name.arg(shortened(spot.text)), [&](Store &store) {
        return say(store, spot, {spot.text, {}, {}}, reach);
    });
}

Result<void> setMentionKind(Project &project, const MentionPlace &place, const QString &kind, Reach reach)
{
    CR_CHECK(haveKind(project, kind));
    CR_LET(spot, spotOf(project, place));
    const DictionaryEntry entry{spot.text, kind, entityIn(project, spot, kind)};
    return project.edit(kindName(spot.text, project.kind(kind).title),
                        [&](Store &store) { return say(store, spot, entry, reach); });
}

Result<void> setMentionKind(Project &project, const MentionPlace &place, const EntityKind &newKind, Reach reach)
{
    return addName(project, place, {}, reach, newKind);
}

Result<void> setMentionSpan(Project &project, const MentionPlace &place, Span span, Reach reach)
{
    CR_LET(spot, spotOf(project, place));
    CR_LET(wanted, spotOf(project, {place.article, span}));
    if (!spot.mention || !spot.span.overlaps(wanted.span))
        return Error{Wording::tr("There is no entity at this place."), spot.text};
    const Mention mention = *spot.mention;
    const bool isNamedSo = mention.entity == spot.text || isFigureMention(project, mention);
    const DictionaryEntry entry{wanted.text, mention.kind, isNamedSo ? QString() : mention.entity};
    return project.edit(Wording::tr("“%1” instead of “%2”").arg(shortened(wanted.text), shortened(spot.text)),
                        [&](Store &store) -> Result<void> {
                            CR_CHECK(clearPlace(store, spot, spot.span));
                            if (reach == Reach::Everywhere) {
                                // A longer entry would win over the new one.
                                CR_LET(book, EntryBook::open(store));
                                for (const DictionaryEntry &old : book.entries().values()) {
                                    if (!old.onlyFound && caselessName(old.text) == caselessName(spot.text) &&
                                        old.text.size() > wanted.text.size())
                                        CR_CHECK(book.remove(old.id));
                                }
                            }
                            return say(store, wanted, entry, reach);
                        });
}

Result<void> addName(Project &project, const MentionPlace &place, DictionaryEntry name, Reach reach)
{
    CR_CHECK(haveKind(project, name.kind));
    CR_LET(spot, spotOf(project, place));
    if (name.text.simplified().isEmpty())
        name.text = spot.text;
    return project.edit(kindName(name.text, project.kind(name.kind).title),
                        [&](Store &store) { return say(store, spot, name, reach); });
}

Result<void> addName(Project &project, const MentionPlace &place, DictionaryEntry name, Reach reach,
                     const EntityKind &newKind)
{
    CR_LET(spot, spotOf(project, place));
    if (name.text.simplified().isEmpty())
        name.text = spot.text;
    return project.edit(kindName(name.text, newKind.title), [&](Store &store) -> Result<void> {
        EntityKind fresh = newKind;
        fresh.id.clear();
        CR_LET(kind, makeKind(store, fresh));
        name.kind = kind;
        return say(store, spot, name, reach);
    });
}

Result<void> rejectEntity(Project &project, const EntityRef &entity)
{
    return rejectEntities(project, {entity});
}

Result<void> rejectEntities(Project &project, const QList<EntityRef> &entities)
{
    if (entities.isEmpty())
        return {};
    QStringList texts;
    for (const EntityRef &entity : entities)
        texts += entity.name;
    for (const EntitySummary &summary : project.entities()) {
        if (isAmong(entities, {summary.name, summary.kind}))
            texts += summary.aliases;
    }
    const QString name = entities.size() == 1 ? Wording::tr("“%1” is no entity").arg(shortened(entities.first().name))
                                              : Wording::tr("%1 names are no entities").arg(entities.size());
    return project.edit(name, [&](Store &store) -> Result<void> {
        CR_LET(book, EntryBook::open(store));
        for (const QString &text : std::as_const(texts))
            CR_CHECK(book.put({text, {}, {}}));
        CR_LET(fixed, loadFixedMentions(store));
        for (const FixedMention &mention : std::as_const(fixed)) {
            if (isAmong(entities, {targetOf(mention), mention.kind}))
                CR_CHECK(deleteFixedMention(store, mention.id));
        }
        return {};
    });
}

Result<void> setEntityKind(Project &project, const EntityRef &entity, const QString &kind)
{
    return setKindOfEntities(project, {entity}, kind);
}

Result<void> setKindOfEntities(Project &project, const QList<EntityRef> &entities, const QString &kind)
{
    CR_CHECK(haveKind(project, kind));
    QList<EntityRef> others;
    for (const EntityRef &entity : entities) {
        if (entity.name.isEmpty())
            return Error{Wording::tr("An entity needs a name."), {}};
        if (entity.kind != kind)
            others += entity;
    }
    if (others.isEmpty())
        return {};
    const QString title = project.kind(kind).title;
    const QString name = others.size() == 1 ? kindName(others.first().name, title)
                                            : Wording::tr("%1 names: %2").arg(others.size()).arg(shortened(title));
    return project.edit(name, [&](Store &store) -> Result<void> {
        for (const EntityRef &entity : std::as_const(others))
            CR_CHECK(giveKind(store, entity, kind));
        return {};
    });
}

Result<void> linkEntities(Project &project, const EntityRef &from, const EntityRef &into)
{
    return mergeEntities(project, {from}, into);
}

Result<void> mergeEntities(Project &project, const QList<EntityRef> &from, const EntityRef &into)
{
    if (from.isEmpty())
        return {};
    for (const EntityRef &entity : from) {
        CR_CHECK(isLinkable(project, entity, into));
        if (entity.name == into.name && entity.kind == into.kind)
            return Error{Wording::tr("An entity cannot be linked with itself."), entity.name};
    }
    const QString name =
        from.size() == 1
            ? Wording::tr("“%1” is the same as “%2”").arg(shortened(from.first().name), shortened(into.name))
            : Wording::tr("Merge %1 names into “%2”").arg(from.size()).arg(shortened(into.name));
    return project.edit(name, [&](Store &store) -> Result<void> {
        for (const EntityRef &entity : from)
            CR_CHECK(link(store, entity, into));
        return {};
    });
}

Result<void> renameEntity(Project &project, const EntityRef &entity, const QString &name)
{
    const EntityRef into{name.simplified(), entity.kind};
    CR_CHECK(isLinkable(project, entity, into));
    if (into.name == entity.name)
        return {};
    return project.edit(Wording::tr("Rename “%1”").arg(shortened(entity.name)),
                        [&](Store &store) { return link(store, entity, into); });
}

QStringList linkedInto(const Project &project, const EntityRef &entity)
{
    QStringList names;
    for (const DictionaryEntry &entry : project.dictionary()) {
        if (isOf(entry, entity) && !entry.entity.isEmpty() && entry.text != entity.name)
            names += entry.text;
    }
    const auto fixed = project.fixedMentions();
    for (const FixedMention &mention : fixed) {
        if (isOf(mention, entity) && !mention.entity.isEmpty())
            names += mention.exact.simplified();
    }
    names.removeDuplicates();
    return names;
}

Result<void> separateEntity(Project &project, const EntityRef &entity)
{
    return project.edit(Wording::tr("Separate “%1”").arg(shortened(entity.name)), [&](Store &store) -> Result<void> {
        CR_LET(book, EntryBook::open(store));
        for (DictionaryEntry entry : book.entries().values()) {
            if (!isOf(entry, entity) || entry.entity.isEmpty())
                continue;
            entry.entity.clear();
            CR_CHECK(entry.onlyFound ? book.remove(entry.id) : book.change(entry));
        }
        CR_LET(fixed, loadFixedMentions(store));
        for (FixedMention mention : std::as_const(fixed)) {
            if (!isOf(mention, entity) || mention.entity.isEmpty())
                continue;
            mention.entity.clear();
            CR_CHECK(storeFixedMention(store, mention));
        }
        return {};
    });
}

} // namespace crossread
