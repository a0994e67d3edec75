#pragma once

#include "app/project.h"
#include "app/store/mentions.h"

namespace crossread {

// Counts the mentions of all articles by entity and keeps up with each article that changes, so that a large
// corpus is never counted anew. Texts are numbered: a large corpus repeats few of them very often.
class EntityCounts
{
public:
    void set(Id article, const QList<EntityForm> &forms);
    void remove(Id article);

    const QList<EntitySummary> &summaries() const; // most mentions first
    QSet<Id> articlesNaming(const std::function<bool(const QString &name)> &wanted) const;

private:
    struct Entity
    {
        int name;
        int kind;
        QHash<int, int> forms;
        QHash<Id, int> byArticle;
        int count = 0;
        EntitySummary summary; // as of the last call of summaries()
        bool isCurrent = false;
    };
    struct Form
    {
        int entity;
        int form;
        int count;
    };
    int textNumber(const QString &text);
    int entityNumber(int name, int kind);
    void add(Id article, const QList<Form> &forms, int sign);
    void summarise(Entity &entity) const;

    QHash<QString, int> m_numbers;
    QStringList m_texts;
    QHash<std::pair<int, int>, int> m_entityNumbers; // by name and kind
    mutable QList<Entity> m_entities;
    QHash<Id, QList<Form>> m_articles;
    mutable QList<EntitySummary> m_summaries;
    mutable bool m_isCurrent = true;
};

} // namespace crossread
