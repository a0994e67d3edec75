#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"
#include "ui/models/filter.h"

namespace crossread {

// Entities by kind, as far as they pass the filter. The heads of the kinds are the reader's legend too: they say
// whether a kind is highlighted.
class EntitiesModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = FirstOwnRole, // id
        OnRole,                  // of a kind's head: is it highlighted in the readers
        OutletsRole,             // QList<int>: mentions by outlet, in the project's order
        OutletCountRole,         // how many outlets name it
        MostRole,                // the largest of all those numbers, for the bars' scale
        PositionRole,            // "3 of 17": which mention was shown last; "" none
    };
    enum class Sort { Mentions, Name, Outlets };

    EntitiesModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // in names and aliases
    void setSort(Sort sort);
    Sort sort() const { return m_sort; }
    void setHiddenKinds(const QStringList &kinds);
    void setPosition(qint64 row, const QString &position); // row 0: none
    EntitySummary entity(const QModelIndex &index) const { return m_entries.value(rowId(index)).summary; }
    QStringList presentKinds() const { return m_present; } // of the whole project, in the order of its kinds

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    struct Entry
    {
        EntitySummary summary;
        int count = 0;
        QList<int> outlets;
        int outletCount = 0;

        bool looksLike(const Entry &other) const
        {
            return count == other.count && outlets == other.outlets && summary.aliases == other.summary.aliases;
        }
    };
    bool isListed(const Entry &entry) const;
    QStringList kindOrder(const QSet<QString> &kinds) const;
    void order(QList<qint64> &rows) const;

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    Sort m_sort = Sort::Mentions;
    QStringList m_hidden;
    QStringList m_present;
    QHash<qint64, Entry> m_entries;
    QHash<QString, qint64> m_ids;     // kind and name -> row
    QHash<QString, int> m_kindCounts; // mentions
    QHash<QString, int> m_kindSizes;  // entities
    int m_most = 1;
    qint64 m_walked = 0;
    QString m_position;
};

// Where an entity is named, in the order of the articles, as far as these pass the filter.
QList<PassageRef> mentionsOf(const Project &project, const EntitySummary &entity, const FilterState &filter);

} // namespace crossread
