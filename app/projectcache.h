#pragma once

#include "app/entities/dictionary/dictionary.h"
#include "app/entitycounts.h"
#include "app/project.h"
#include "app/store/history.h"

#include <memory>
#include <QCache>

namespace crossread {

// What the rows that an edit has touched mean for names.
struct Project::Names
{
    bool changed = false; // else the dictionary and the fixed mentions are as they were
    QList<DictionaryEntry> entries;
    std::shared_ptr<const crossread::Dictionary> dictionary;
    QHash<QByteArray, QList<FixedMention>> fixed;
    QHash<Id, QList<EntityForm>> published; // what the articles concerned now speak of
    QStringList copied;                     // keys of recognitions that were kept under them as well
};

// What the project keeps in memory. After an edit only the rows that it touched are read again.
struct Project::Cache
{
    explicit Cache(Store &store);

    Result<void> load(Store &store);
    // Looks at the touched rows while the edit's transaction is open, and writes down what is counted anew.
    Result<Names> prepareNames(Store &store, const Touched &touched);
    // Reads what was touched and says what that means for those who look on.
    Result<Change> refresh(Store &store, const Touched &touched, const Names &names);
    Result<void> setAnalysis(Store &store, const ClaimAnalysis &whole); // as it was stored
    std::shared_ptr<const crossread::Dictionary> names() const { return m_dictionary; }

    // Counted when they are first asked for: that takes a while in a large project.
    const QList<EntitySummary> &entities(Store &store);
    // What was recognised, and what the analyst has made of it.
    Result<void> setMentions(Store &store, const QHash<Id, QList<Mention>> &mentions);
    QList<Mention> mentions(Store &store, Id article);
    QList<Mention> foundMentions(Store &store, Id article);
    Result<void> setReadings(Store &store, const QHash<Id, QByteArray> &readings);
    QByteArray reading(Store &store, Id article);
    bool hasReading(const Article &article) const { return readings.value(recognitionKey(article), -1) == version; }
    bool isRecognised(const Article &article) const { return recognised.value(recognitionKey(article), -1) == version; }
    void setKinds(const QList<EntityKind> &ofAnalyst, const QList<EntityKind> &ofRecogniser);

    void forgetRead(); // what is read again when it is asked for

    qsizetype articleIndex(Id id) const; // -1: there is none
    Result<Article> article(Store &store, Id id);
    bool isSuperseded(Id id) const { return newer.contains(id); }

    History history;
    History::State undoState;
    QList<Article> articles;             // by id
    QCache<Id, Article> texts{16 << 20}; // those read last, whole; the cost is characters
    QList<Article> current;              // of these the ones without a newer version, each where its first one came in
    QHash<Id, Id> newer;                 // of a version the one that took its place
    QHash<Id, Id> older;                 // the other way
    QList<Placement> placements;         // open ones and orphans, by id
    QSet<Id> read;
    QHash<QString, QJsonValue> settings;
    QList<Tag> tags;
    QList<Annotation> annotations; // by article, start, longest first
    QList<Note> notes;
    QList<Claim> decided;
    QList<Claim> claims;      // decided, then suggested
    ClaimAnalysis allFound;   // as it was stored, articles that are gone included
    bool foundIsKept = false; // the file has that and nothing else
    ClaimAnalysis analysis;
    QList<DismissedConflict> dismissals;
    QList<Conflict> dismissedConflicts; // of what was found
    QList<EntityKind> kinds;
    QList<EntityKind> ownKinds;
    QList<EntityKind> recogniserKinds;
    QList<DictionaryEntry> dictionary;
    QHash<QByteArray, QList<FixedMention>> fixed; // by Article::contentId; by start
    QHash<QString, int> recognised;               // what, by which version of the recogniser
    QHash<QString, int> readings;                 // the same of readings
    int version;                                  // the present one
    bool editing = false;
    bool isHalfWay = false; // between two steps of the history
    bool isStale = false;   // not what the file has: it could not be read after an edit

private:
    Result<void> refreshArticles(Store &store, const QSet<Id> &ids, Change &change);
    void refreshCurrent();
    Result<void> reloadVersions(Store &store);
    Result<void> refreshVersions(Store &store, const QSet<Id> &ids, Change &change);
    Result<void> refreshPlacements(Store &store, const QSet<Id> &ids, Change &change);
    Result<void> refreshAnnotations(Store &store, const QSet<Id> &ids, Change &change);
    Result<void> reloadTags(Store &store, const QSet<Id> &ids = {}); // those; none: all
    Result<void> reloadNotes(Store &store, const QSet<Id> &ids, Change &change);
    void filterAnalysis();
    void filterConflicts();
    Result<void> refreshDismissals(Store &store, Change &change);
    Result<void> loadNames(Store &store);
    void refreshNames(const Names &names, Change &change);

    Result<void> reloadClaims(Store &store);
    Result<QSet<Id>> concernedByEntries(Store &store, const QList<DictionaryEntry> &entries);
    Result<QSet<Id>> concernedByVersions(Store &store, const QSet<Id> &ids) const;
    Result<QSet<Id>> concernedByArticles(Store &store, const QSet<Id> &ids, Names &names);
    QSet<Id> concernedByFixed(const Names &names) const;
    Result<QList<EntityForm>> publishedForms(Store &store, const Article &head, const QList<Mention> &mentions,
                                             const Names &names);
    Result<void> forgetGone(Store &store);

    EntityCounts m_counts;
    bool m_counted = false;
    std::shared_ptr<const crossread::Dictionary> m_dictionary;
    QCache<Id, QList<Mention>> m_mentions{200'000}; // those read last; the cost is mentions
};

} // namespace crossread
