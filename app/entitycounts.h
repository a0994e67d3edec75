#pragma once

#include "app/project.h"
#include "app/store/mentions.h"

#include <QSet>

namespace crossread {

// Counts the mentions of all articles by entity and keeps up with each article that changes, so that a large
// corpus is never counted anew.
class EntityCounts
{
public:
    void set(Id article, const QList<EntityForm> &forms, int version);
    void remove(Id article);

    bool isKnown(Id article, int version) const;
    const QList<EntitySummary> &summaries() const; // most mentions first

private:
    using Key = std::pair<QString, QString>; // name, kind
    struct Entity
    {
        QHash<QString, int> forms;
        QHash<Id, int> byArticle;
        int count = 0;
    };
    struct Found
    {
        int version = 0;
        QList<EntityForm> forms;
    };
    void add(Id article, const QList<EntityForm> &forms, int sign);

    QHash<Key, Entity> m_entities;
    QHash<Id, Found> m_articles;
    mutable QHash<Key, EntitySummary> m_made; // those that have not changed since
    mutable QList<EntitySummary> m_summaries;
    mutable bool m_current = true;
};

} // namespace crossread
