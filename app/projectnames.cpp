// What the project knows of names: what was recognised, and what the analyst has said.
#include "app/entities/dictionary/foldedtext.h"
#include "app/entities/entities.h"
#include "app/projectcache.h"
#include "app/store/articles.h"
#include "app/store/dictionary.h"
#include "app/store/findings.h"
#include "app/store/mentions.h"
#include "app/store/versions.h"

#include <algorithm>

namespace crossread {

namespace {

// Articles that were removed and might come back are kept in mind, up to so many.
constexpr qsizetype goneKept = 1000;

using FixedByContent = QHash<QByteArray, QList<FixedMention>>;

FixedByContent byContent(const QList<FixedMention> &list)
{
    FixedByContent result;
    for (const FixedMention &mention : list)
        result[mention.content] += mention;
    for (QList<FixedMention> &one : result)
        std::sort(one.begin(), one.end(), [](const FixedMention &a, const FixedMention &b) { return a.span < b.span; });
    return result;
}

// Entries that are in one of the lists alone.
QList<DictionaryEntry> differing(const QList<DictionaryEntry> &before, const QList<DictionaryEntry> &after)
{
    QHash<Id, DictionaryEntry> old;
    for (const DictionaryEntry &entry : before)
        old.insert(entry.id, entry);
    QList<DictionaryEntry> result;
    for (const DictionaryEntry &entry : after) {
        const auto same = old.constFind(entry.id);
        if (same != old.cend() && *same == entry) {
            old.erase(same);
            continue;
        }
        result += entry;
    }
    return result + old.values();
}

// The names that entries may lead from or to, over any number of steps.
QSet<QString> linkedNames(const QList<DictionaryEntry> &changed, const QList<DictionaryEntry> &all)
{
    QSet<QString> names;
    const auto insert = [&names](const DictionaryEntry &entry) {
        names.insert(caselessName(entry.text));
        if (!entry.entity.isEmpty())
            names.insert(caselessName(entry.entity));
    };
    for (const DictionaryEntry &entry : changed) {
        if (!entry.kind.isEmpty())
            insert(entry);
    }
    for (qsizetype before = -1; before != names.size();) {
        before = names.size();
        for (const DictionaryEntry &entry : all) {
            if (!entry.kind.isEmpty() && !entry.entity.isEmpty() &&
                (names.contains(caselessName(entry.text)) || names.contains(caselessName(entry.entity))))
                insert(entry);
        }
    }
    return names;
}

} // namespace

Result<void> Project::Cache::loadNames(Store &store)
{
    CR_LET(versions, loadRecognitionVersions(store));
    recognised = versions;
    CR_LET(readVersions, loadReadingVersions(store));
    readings = readVersions;
    CR_LET(own, loadKinds(store));
    setKinds(own, recogniserKinds);
    CR_LET(entries, loadDictionary(store));
    dictionary = entries;
    m_dictionary = std::make_shared<const Dictionary>(entries);
    CR_LET(places, loadFixedMentions(store));
    fixed = byContent(places);
    return {};
}

void Project::Cache::setKinds(const QList<EntityKind> &ofAnalyst, const QList<EntityKind> &ofRecogniser)
{
    ownKinds = ofAnalyst;
    recogniserKinds = ofRecogniser;
    kinds = entityKinds();
    for (const QList<EntityKind> &list : {ofAnalyst, ofRecogniser}) {
        for (const EntityKind &kind : list) {
            if (std::none_of(kinds.cbegin(), kinds.cend(), [&](const EntityKind &row) { return row.id == kind.id; }))
                kinds += kind;
        }
    }
}

const QList<EntitySummary> &Project::Cache::entities(Store &store)
{
    if (!m_counted) {
        QHash<QString, Id> ids;
        for (const Article &article : std::as_const(current))
            ids.insert(recognitionKey(article), article.id);
        const auto count = [&](const QString &key, const QList<EntityForm> &forms) {
            if (const Id id = ids.value(key))
                m_counts.set(id, forms);
        };
        m_counted = eachPublished(store, count).ok();
    }
    return m_counts.summaries();
}

QList<Mention> Project::Cache::mentions(Store &store, Id id)
{
    if (const QList<Mention> *kept = m_mentions.object(id))
        return *kept;
    const qsizetype index = articleIndex(id);
    if (index < 0)
        return {};
    QList<Mention> mentions = foundMentions(store, id);
    const QList<FixedMention> places = fixed.value(articles.at(index).contentId);
    if (!m_dictionary->isEmpty() || !places.isEmpty()) {
        const auto whole = article(store, id);
        if (!whole)
            return {};
        mentions = m_dictionary->applied(*whole, mentions, places);
    }
    m_mentions.insert(id, new QList<Mention>(mentions), mentions.size() + 1);
    return mentions;
}

QList<Mention> Project::Cache::foundMentions(Store &store, Id id)
{
    const qsizetype index = articleIndex(id);
    const Result<QList<Mention>> found =
        index < 0 ? QList<Mention>() : loadMentions(store, recognitionKey(articles.at(index)));
    return found.ok() ? *found : QList<Mention>();
}

Result<void> Project::Cache::setReadings(Store &store, const QHash<Id, QByteArray> &fresh)
{
    Transaction transaction(store);
    CR_CHECK(transaction.begin());
    QStringList keys;
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        const qsizetype index = articleIndex(it.key());
        if (index < 0)
            continue; // removed meanwhile
        keys += recognitionKey(articles.at(index));
        CR_CHECK(storeReading(store, keys.last(), version, it.value()));
    }
    CR_CHECK(transaction.commit());
    for (const QString &key : std::as_const(keys))
        readings.insert(key, version);
    return {};
}

QByteArray Project::Cache::reading(Store &store, Id id)
{
    const qsizetype index = articleIndex(id);
    if (index < 0 || !hasReading(articles.at(index)))
        return {};
    const auto kept = loadReading(store, recognitionKey(articles.at(index)));
    return kept.ok() ? *kept : QByteArray();
}

Result<QList<EntityForm>> Project::Cache::publishedForms(Store &store, const Article &head,
                                                         const QList<Mention> &mentions, const Names &names)
{
    CR_LET(whole, article(store, head.id));
    return entityForms(whole.text, names.dictionary->applied(whole, mentions, names.fixed.value(head.contentId)));
}

Result<void> Project::Cache::setMentions(Store &store, const QHash<Id, QList<Mention>> &mentions)
{
    Names names;
    names.dictionary = m_dictionary;
    names.fixed = fixed;
    QHash<Id, QList<EntityForm>> forms;
    Transaction transaction(store);
    CR_CHECK(transaction.begin());
    for (auto it = mentions.cbegin(); it != mentions.cend(); ++it) {
        const Article &head = articles.at(articleIndex(it.key()));
        CR_LET(published, publishedForms(store, head, it.value(), names));
        CR_CHECK(storeRecognition(store, recognitionKey(head), {it.value(), published, version}));
        forms.insert(it.key(), published);
    }
    CR_CHECK(forgetGone(store));
    if (foundIsKept && !mentions.isEmpty())
        CR_CHECK(storeStamp(store, QStringLiteral("other mentions")));
    CR_CHECK(transaction.commit());
    for (auto it = forms.cbegin(); it != forms.cend(); ++it) {
        recognised.insert(recognitionKey(articles.at(articleIndex(it.key()))), version);
        m_mentions.remove(it.key());
        if (m_counted && !isSuperseded(it.key()))
            m_counts.set(it.key(), it.value());
    }
    return {};
}

Result<void> Project::Cache::forgetGone(Store &store)
{
    if (recognised.size() <= articles.size() + goneKept)
        return {};
    QHash<QString, int> gone = recognised;
    for (const Article &article : std::as_const(articles))
        gone.remove(recognitionKey(article));
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        CR_CHECK(deleteRecognition(store, it.key()));
        recognised.remove(it.key());
        readings.remove(it.key());
    }
    return {};
}

// Articles that speak of one of the names, or in which one stands.
Result<QSet<Id>> Project::Cache::concernedByEntries(Store &store, const QList<DictionaryEntry> &entries)
{
    const QList<DictionaryEntry> changed = differing(dictionary, entries);
    QList<DictionaryEntry> standing;
    for (const DictionaryEntry &entry : changed) {
        if (!entry.onlyFound)
            standing += entry;
    }
    (void)this->entities(store); // that it is counted
    const QSet<QString> linked = linkedNames(changed, dictionary + entries);
    QSet<Id> concerned;
    if (!linked.isEmpty())
        concerned = m_counts.articlesNaming([&](const QString &name) { return linked.contains(caselessName(name)); });
    const Dictionary names(standing);
    CR_LET(candidates, articlesWithNames(store, standing));
    for (Id id : std::as_const(candidates)) {
        if (concerned.contains(id))
            continue;
        CR_LET(whole, article(store, id));
        if (names.standsIn(whole))
            concerned.insert(id);
    }
    return concerned;
}

QSet<Id> Project::Cache::concernedByFixed(const Names &names) const
{
    QSet<Id> concerned;
    for (const Article &article : articles) {
        if (fixed.value(article.contentId) != names.fixed.value(article.contentId))
            concerned.insert(article.id);
    }
    return concerned;
}

// Older versions that are the newest again.
Result<QSet<Id>> Project::Cache::concernedByVersions(Store &store, const QSet<Id> &ids) const
{
    CR_LET(chains, loadVersions(store));
    QSet<Id> concerned;
    for (const Id id : ids) {
        if (isSuperseded(id) && !chains.contains(id))
            concerned.insert(id);
    }
    return concerned;
}

// Articles that came, and those that now say something else: what was recognised may be at hand.
Result<QSet<Id>> Project::Cache::concernedByArticles(Store &store, const QSet<Id> &ids, Names &names)
{
    QSet<Id> concerned;
    CR_LET(present, loadArticles(store, ids));
    for (const Article &article : std::as_const(present)) {
        const QString key = recognitionKey(article);
        const qsizetype index = articleIndex(article.id);
        const QString before = index < 0 ? QString() : recognitionKey(articles.at(index));
        if (key == before)
            continue;
        if (recognised.contains(key)) {
            concerned.insert(article.id);
        } else if (recognised.contains(before)) {
            CR_CHECK(copyRecognition(store, before, key));
            names.copied += key;
        }
    }
    return concerned;
}

Result<Project::Names> Project::Cache::prepareNames(Store &store, const Touched &touched)
{
    const bool entriesTouched = touched.contains(QStringLiteral("dictionary"));
    const bool fixedTouched = touched.contains(QStringLiteral("fixed_mentions"));
    const QSet<Id> touchedArticles = touched.value(QStringLiteral("articles"));
    Names names;
    names.changed = entriesTouched || fixedTouched;
    names.entries = dictionary;
    names.dictionary = m_dictionary;
    names.fixed = fixed;
    QSet<Id> concerned;
    if (!touchedArticles.isEmpty()) {
        CR_LET(byArticles, concernedByArticles(store, touchedArticles, names));
        concerned += byArticles;
    }
    if (touched.contains(QStringLiteral("versions"))) {
        CR_LET(byVersions, concernedByVersions(store, touched.value(QStringLiteral("versions"))));
        concerned += byVersions;
    }
    if (entriesTouched) {
        CR_LET(entries, loadDictionary(store));
        names.entries = entries;
        names.dictionary = std::make_shared<const Dictionary>(entries);
        CR_LET(byEntries, concernedByEntries(store, entries));
        concerned += byEntries;
    }
    if (fixedTouched) {
        CR_LET(places, loadFixedMentions(store));
        names.fixed = byContent(places);
        concerned += concernedByFixed(names);
    }
    if (concerned.isEmpty())
        return names;
    CR_LET(heads, loadArticles(store, concerned));
    for (const Article &head : std::as_const(heads)) {
        const QString key = recognitionKey(head);
        if (!recognised.contains(key) && !names.copied.contains(key))
            continue;
        CR_LET(mentions, loadMentions(store, key));
        CR_LET(published, publishedForms(store, head, mentions, names));
        CR_CHECK(storePublished(store, key, published));
        names.published.insert(head.id, published);
    }
    return names;
}

void Project::Cache::refreshNames(const Names &names, Change &change)
{
    for (const QString &key : names.copied)
        recognised.insert(key, 0);
    if (names.changed) {
        dictionary = names.entries;
        m_dictionary = names.dictionary;
        fixed = names.fixed;
        m_mentions.clear();
        change.parts |= Change::Dictionary;
    }
    for (auto it = names.published.cbegin(); it != names.published.cend(); ++it) {
        if (m_counted && !isSuperseded(it.key()))
            m_counts.set(it.key(), it.value());
        m_mentions.remove(it.key());
        change.parts |= Change::Mentions;
        change.articles += it.key();
    }
}

} // namespace crossread
