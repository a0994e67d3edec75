#include "app/projectcache.h"

#include "app/claims/claims.h"
#include "app/claims/corpus.h"
#include "app/claims/origins.h"
#include "app/entities/entities.h"
#include "app/store/annotations.h"
#include "app/store/articles.h"
#include "app/store/claims.h"
#include "app/store/dictionary.h"
#include "app/store/dismissed.h"
#include "app/store/findings.h"
#include "app/store/notes.h"
#include "app/store/settings.h"
#include "app/store/versions.h"

#include <algorithm>
#include <optional>

namespace crossread {

namespace {

bool before(const Annotation &a, const Annotation &b)
{
    return std::tuple(a.article, a.span.start, -a.span.end, a.id) <
           std::tuple(b.article, b.span.start, -b.span.end, b.id);
}

void appendTree(QList<Tag> &tags, const QHash<Id, QList<Tag>> &children, Id parent)
{
    for (const Tag &tag : children.value(parent)) {
        tags += tag;
        appendTree(tags, children, tag.id);
    }
}

void addArticles(const QList<Claim> &claims, QSet<Id> &articles)
{
    for (const Claim &claim : claims) {
        for (const Passage &passage : claim.passages)
            articles.insert(passage.article);
    }
}

} // namespace

Project::Cache::Cache(Store &store) : history(store), version(recogniserVersion) {}

qsizetype Project::Cache::articleIndex(Id id) const
{
    const auto found = std::lower_bound(articles.cbegin(), articles.cend(), id,
                                        [](const Article &article, Id wanted) { return article.id < wanted; });
    return found != articles.cend() && found->id == id ? found - articles.cbegin() : -1;
}

void Project::Cache::forgetRead()
{
    texts.clear();
    m_mentions.clear();
}

Result<Article> Project::Cache::article(Store &store, Id id)
{
    if (const Article *kept = texts.object(id))
        return *kept;
    CR_LET(whole, loadArticle(store, id));
    texts.insert(id, new Article(whole), whole.text.size() + 1);
    return whole;
}

Result<void> Project::Cache::load(Store &store)
{
    m_counted = false;
    m_counts = EntityCounts();
    CR_LET(list, loadArticles(store));
    articles = list;
    CR_CHECK(reloadVersions(store));
    CR_LET(open, loadOpenPlacements(store));
    placements = open;
    CR_LET(marks, loadAnnotations(store));
    annotations = marks;
    std::sort(annotations.begin(), annotations.end(), before);
    CR_LET(opened, loadRead(store));
    read = opened;
    CR_LET(kept, loadSettings(store));
    settings = kept;
    CR_CHECK(reloadTags(store));
    CR_LET(written, loadNotes(store));
    notes = written;
    CR_CHECK(loadNames(store));
    CR_LET(known, history.state());
    undoState = known;
    CR_LET(stamp, loadStamp(store));
    foundIsKept = !stamp.isEmpty();
    CR_LET(putAside, loadDismissedConflicts(store));
    dismissals = putAside;
    CR_LET(whole, loadAnalysis(store));
    QList<Id> order;
    for (const qsizetype i : corpusOrder(articles))
        order += articles.at(i).id;
    putInOrder(whole, order);
    return setAnalysis(store, whole);
}

Result<Change> Project::Cache::refresh(Store &store, const Touched &touched, const Names &names)
{
    Change change;
    change.parts = Change::History;
    const QSet<Id> changedArticles = touched.value(QStringLiteral("articles"));
    const QSet<Id> changedAnnotations =
        touched.value(QStringLiteral("annotations")) + touched.value(QStringLiteral("annotation_tags"));
    const bool claimsChanged =
        touched.contains(QStringLiteral("claims")) || touched.contains(QStringLiteral("passages"));
    if (!changedArticles.isEmpty())
        CR_CHECK(refreshArticles(store, changedArticles, change));
    if (touched.contains(QStringLiteral("versions")))
        CR_CHECK(refreshVersions(store, touched.value(QStringLiteral("versions")), change));
    if (!changedAnnotations.isEmpty())
        CR_CHECK(refreshAnnotations(store, changedAnnotations, change));
    if (touched.contains(QStringLiteral("placements")))
        CR_CHECK(refreshPlacements(store, touched.value(QStringLiteral("placements")), change));
    if (touched.contains(QStringLiteral("tags"))) {
        CR_CHECK(reloadTags(store, touched.value(QStringLiteral("tags"))));
        change.parts |= Change::Tags;
    }
    if (claimsChanged && !change.parts.testFlag(Change::Claims)) {
        QSet<Id> concerned(change.articles.cbegin(), change.articles.cend());
        addArticles(decided, concerned);
        CR_CHECK(reloadClaims(store));
        addArticles(decided, concerned);
        change.articles = concerned.values();
        change.parts |= Change::Claims;
    }
    if (touched.contains(QStringLiteral("dismissed_conflicts")))
        CR_CHECK(refreshDismissals(store, change));
    if (touched.contains(QStringLiteral("notes")))
        CR_CHECK(reloadNotes(store, touched.value(QStringLiteral("notes")), change));
    if (touched.contains(QStringLiteral("kinds"))) {
        CR_LET(own, loadKinds(store));
        setKinds(own, recogniserKinds);
        change.parts |= Change::Kinds;
    }
    refreshNames(names, change);
    std::sort(change.articles.begin(), change.articles.end());
    change.articles.erase(std::unique(change.articles.begin(), change.articles.end()), change.articles.end());
    CR_LET(known, history.state());
    undoState = known;
    return change;
}

Result<void> Project::Cache::refreshArticles(Store &store, const QSet<Id> &ids, Change &change)
{
    change.parts |= Change::Articles;
    change.articles += ids.values();
    CR_LET(present, loadArticles(store, ids));
    QHash<Id, Article> byId;
    for (const Article &article : std::as_const(present))
        byId.insert(article.id, article);
    bool others = false; // articles came or went: the analysis speaks of others than before
    QList<Article> list;
    list.reserve(articles.size() + present.size());
    for (const Article &article : std::as_const(articles)) {
        if (!ids.contains(article.id)) {
            list += article;
        } else if (byId.contains(article.id)) {
            list += byId.take(article.id);
        } else {
            others = true;
            m_counts.remove(article.id);
            m_mentions.remove(article.id);
            change.parts |= Change::Mentions;
        }
    }
    if (!byId.isEmpty()) {
        others = true;
        list += byId.values();
        std::sort(list.begin(), list.end(), [](const Article &a, const Article &b) { return a.id < b.id; });
    }
    articles = list;
    refreshCurrent();
    for (Id id : ids)
        texts.remove(id);
    if (others) {
        filterAnalysis();
        CR_CHECK(reloadClaims(store));
        change.parts |= Change::Claims;
    }
    return {};
}

void Project::Cache::refreshCurrent()
{
    current = articles;
    if (newer.isEmpty())
        return;
    current.removeIf([this](const Article &article) { return isSuperseded(article.id); });
    // A new version does not move its article to the end of every list.
    QHash<Id, Id> places;
    for (const Article &article : std::as_const(current)) {
        Id place = article.id;
        QSet<Id> seen{article.id};
        for (Id id = older.value(article.id); id != 0 && !seen.contains(id); id = older.value(id)) {
            seen.insert(id);
            place = std::min(place, id);
        }
        places.insert(article.id, place);
    }
    std::stable_sort(current.begin(), current.end(),
                     [&places](const Article &a, const Article &b) { return places.value(a.id) < places.value(b.id); });
}

Result<void> Project::Cache::reloadVersions(Store &store)
{
    CR_LET(chains, loadVersions(store));
    newer = chains;
    older.clear();
    for (auto it = newer.cbegin(); it != newer.cend(); ++it)
        older.insert(it.value(), it.key());
    refreshCurrent();
    return {};
}

// An article that has become an older version is passed over like one that is gone.
Result<void> Project::Cache::refreshVersions(Store &store, const QSet<Id> &ids, Change &change)
{
    CR_CHECK(reloadVersions(store));
    for (const Id id : ids) {
        if (isSuperseded(id))
            m_counts.remove(id);
        change.articles += id;
        if (isSuperseded(id))
            change.articles += newer.value(id);
    }
    filterAnalysis();
    CR_CHECK(reloadClaims(store));
    change.parts |= Change::Articles | Change::Versions | Change::Mentions | Change::Claims;
    return {};
}

Result<void> Project::Cache::refreshPlacements(Store &store, const QSet<Id> &ids, Change &change)
{
    CR_LET(open, loadOpenPlacements(store, ids));
    const auto tell = [&change](const Placement &placement) {
        for (const Id article : {placement.from.article, placement.to.article}) {
            if (article != 0 && !change.articles.contains(article))
                change.articles += article;
        }
    };
    placements.removeIf([&](const Placement &placement) {
        if (!ids.contains(placement.id))
            return false;
        tell(placement);
        return true;
    });
    if (!open.isEmpty()) {
        std::for_each(open.cbegin(), open.cend(), tell);
        placements += open;
        std::sort(placements.begin(), placements.end(),
                  [](const Placement &a, const Placement &b) { return a.id < b.id; });
    }
    change.parts |= Change::Placements;
    return {};
}

Result<void> Project::Cache::refreshAnnotations(Store &store, const QSet<Id> &ids, Change &change)
{
    change.parts |= Change::Annotations;
    QSet<Id> concerned(change.articles.cbegin(), change.articles.cend());
    CR_LET(present, loadAnnotations(store, ids));
    annotations.removeIf([&](const Annotation &annotation) {
        if (!ids.contains(annotation.id))
            return false;
        concerned.insert(annotation.article);
        return true;
    });
    for (const Annotation &annotation : std::as_const(present))
        concerned.insert(annotation.article);
    if (present.size() < 20) {
        for (const Annotation &annotation : std::as_const(present))
            annotations.insert(std::lower_bound(annotations.cbegin(), annotations.cend(), annotation, before),
                               annotation);
    } else {
        std::sort(present.begin(), present.end(), before);
        const auto kept = annotations.size();
        annotations += present;
        std::inplace_merge(annotations.begin(), annotations.begin() + kept, annotations.end(), before);
    }
    change.articles = concerned.values();
    return {};
}

Result<void> Project::Cache::reloadTags(Store &store, const QSet<Id> &ids)
{
    CR_LET(list, ids.isEmpty() ? loadTags(store) : loadTags(store, ids));
    if (!ids.isEmpty()) {
        std::copy_if(tags.cbegin(), tags.cend(), std::back_inserter(list),
                     [&](const Tag &tag) { return !ids.contains(tag.id); });
        std::sort(list.begin(), list.end(),
                  [](const Tag &a, const Tag &b) { return std::pair(a.position, a.id) < std::pair(b.position, b.id); });
    }
    QHash<Id, QList<Tag>> children;
    for (const Tag &tag : std::as_const(list))
        children[tag.parent] += tag;
    tags.clear();
    appendTree(tags, children, 0);
    return {};
}

Result<void> Project::Cache::reloadNotes(Store &store, const QSet<Id> &ids, Change &change)
{
    change.parts |= Change::Notes;
    const auto addConcerned = [&] {
        for (const Note &note : std::as_const(notes)) {
            if (note.article && ids.contains(note.id))
                change.articles += note.article;
        }
    };
    addConcerned();
    CR_LET(list, loadNotes(store));
    notes = list;
    addConcerned();
    return {};
}

Result<void> Project::Cache::setAnalysis(Store &store, const ClaimAnalysis &whole)
{
    allFound = whole;
    filterAnalysis();
    return reloadClaims(store);
}

// What was found in articles that are gone, or of which there is a newer version, is passed over; it is there again
// when they are.
void Project::Cache::filterAnalysis()
{
    const auto gone = [this](Id article) { return articleIndex(article) < 0 || isSuperseded(article); };
    const auto pairGone = [&](const auto &pair) { return gone(pair.a.article) || gone(pair.b.article); };
    analysis = allFound;
    filterConflicts();
    analysis.links.removeIf(pairGone);
    analysis.citations.removeIf([&](const Citation &citation) { return gone(citation.from); });
    for (Citation &citation : analysis.citations) {
        if (gone(citation.to))
            citation.to = 0;
    }
    std::optional<OriginFinder> origins; // made where it is needed: it looks at all articles
    for (Claim &claim : analysis.claims) {
        if (claim.passages.removeIf([&](const Passage &passage) { return gone(passage.article); }) == 0)
            continue;
        if (!origins)
            origins.emplace(current, analysis.citations);
        claim.origins = origins->count(claim);
    }
    analysis.claims.removeIf([](const Claim &claim) { return claim.passages.isEmpty(); });
}

void Project::Cache::filterConflicts()
{
    QHash<Id, QByteArray> contents;
    for (const Conflict &conflict : std::as_const(allFound.conflicts)) {
        for (const Id id : {conflict.a.article, conflict.b.article}) {
            if (const qsizetype index = articleIndex(id); index >= 0)
                contents.insert(id, articles.at(index).contentId);
        }
    }
    analysis.conflicts = allFound.conflicts;
    analysis.conflicts.removeIf([&contents](const Conflict &conflict) {
        return !contents.contains(conflict.a.article) || !contents.contains(conflict.b.article);
    });
    dismissedConflicts = takeDismissed(analysis.conflicts, contents, dismissals);
}

Result<void> Project::Cache::refreshDismissals(Store &store, Change &change)
{
    const QList<Conflict> before = dismissedConflicts;
    CR_LET(list, loadDismissedConflicts(store));
    dismissals = list;
    filterConflicts();
    for (const Conflict &conflict : before + dismissedConflicts) {
        if (before.contains(conflict) != dismissedConflicts.contains(conflict))
            change.articles += {conflict.a.article, conflict.b.article};
    }
    change.parts |= Change::Claims;
    return {};
}

Result<void> Project::Cache::reloadClaims(Store &store)
{
    CR_LET(list, loadClaims(store));
    decided = list;
    if (!decided.isEmpty()) {
        const OriginFinder origins(current, analysis.citations);
        for (Claim &claim : decided)
            claim.origins = origins.count(claim);
    }
    claims = decided + undecided(analysis.claims, decided);
    return {};
}

} // namespace crossread
