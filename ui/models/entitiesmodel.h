#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"
#include "ui/models/filter.h"

namespace crossread {

// Entities by kind. The heads of the kinds are the legend too: a kind that the filter leaves out keeps its head,
// without rows, to be put back by it.
class EntitiesModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = FirstOwnRole, // for Theme::entity()
        OnRole,                  // of a kind's head: does the filter show it
        OutletsRole,             // QList<int>: mentions by outlet, in the project's order
        MostRole,                // the largest of all those numbers, for the bars' scale
    };

    EntitiesModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // in names and aliases
    void toggleKind(const QString &kind);
    EntitySummary entity(const QModelIndex &index) const { return m_entries.value(rowId(index)).summary; }

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    struct Entry
    {
        EntitySummary summary;
        int count = 0;
        QList<int> outlets;
    };
    bool isOn(const QString &kind) const;

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    QHash<qint64, Entry> m_entries;
    QHash<QString, qint64> m_ids; // kind and name -> row
    QHash<QString, int> m_kindCounts;
    int m_most = 1;
};

// Where an entity is named, in the order of the articles, as far as these pass the filter.
QList<PassageRef> mentionsOf(const Project &project, const EntitySummary &entity, const FilterState &filter);

} // namespace crossread
