#pragma once

#include "app/entitycounts.h"
#include "app/project.h"
#include "app/store/history.h"

#include <QCache>

namespace crossread {

// What the project keeps in memory. After an edit only the rows that it touched are read again.
struct Project::Cache
{
    explicit Cache(Store &store) : history(store) {}

    Result<void> load(Store &store);
    // Reads what was touched and says what that means for those who look on.
    Result<Change> refresh(Store &store, const Touched &touched);
    Result<void> setAnalysis(Store &store, const ClaimAnalysis &whole);

    // Counted when they are first asked for: that takes a while in a large project.
    const QList<EntitySummary> &entities(Store &store);
    void setEntities(Id article, const QList<EntityForm> &forms, int version);

    qsizetype articleIndex(Id id) const; // -1: there is none

    History history;
    History::State undoState;
    QList<Article> articles;             // by id
    QCache<Id, Article> texts{16 << 20}; // those read last, whole; the cost is characters
    QSet<Id> read;
    QHash<QString, QJsonValue> settings;
    QList<Tag> tags;
    QList<Annotation> annotations; // by article, start, longest first
    QList<Claim> decided;
    QList<Claim> claims;    // decided, then suggested
    ClaimAnalysis allFound; // as it was stored, articles that are gone included
    ClaimAnalysis analysis;
    QHash<Id, int> recognised; // by which version of the recogniser
    bool editing = false;

private:
    Result<void> refreshArticles(Store &store, const QSet<Id> &ids, Change &change);
    Result<void> refreshAnnotations(Store &store, const QSet<Id> &ids, Change &change);
    Result<void> reloadTags(Store &store);
    void filterAnalysis();

    EntityCounts m_counts;
    bool m_counted = false;
    Result<void> reloadClaims(Store &store);
};

} // namespace crossread
