#pragma once

#include "ui/models/groupedmodel.h"

#include "app/project.h"

#include <QSet>

namespace crossread {

class Filter;

enum class SourceOrder { Imported, Date, Outlet, Title };

// Outlets with their articles; of one with several versions the newest.
class SourcesModel : public GroupedModel
{
    Q_OBJECT
public:
    enum Role {
        OutletIndexRole = FirstOwnRole, // for Theme::outlet()
        DateRole,                       // text; empty: no date
        AnnotationsRole,
        ClaimsRole,
        UnreadRole,
        VersionsRole, // how many there are of it; 1: no others
        OpenRole,     // 0 not open, 1 in some pane, 2 in the active one
    };

    // With a filter only articles of its outlets and dates; its text is about what stands in them.
    explicit SourcesModel(Project &project, const Filter *filter = nullptr, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // in titles, bylines and outlets, any case
    void setOrder(SourceOrder order);
    SourceOrder order() const { return m_order; }
    void setOpen(Id active, const QList<Id> &open);
    Id newestOf(Id article) const; // the version that has a row

    // An article can be dragged to a pane.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

protected:
    QVariant groupData(const QString &key, int role) const override;
    QVariant rowData(qint64 row, int role) const override;

private:
    struct Entry
    {
        Article article;
        bool read = false;
        int annotations = 0;
        int claims = 0;
        int versions = 1;

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    void count();
    QSet<qint64> changedSince(const QHash<Id, Entry> &before) const;
    QList<Group> sorted() const;
    QString tip(const Entry &entry) const;

    Project &m_project;
    const Filter *m_shared;
    QString m_filter;
    SourceOrder m_order = SourceOrder::Imported;
    Id m_active = 0;
    QSet<Id> m_open;
    bool m_severalYears = false;
    QHash<Id, Entry> m_entries;
    QStringList m_outlets;
    QHash<QString, int> m_shown; // articles of an outlet that pass
};

// "12 May, 07:40", with the year where a list spans several. Empty when there is no date.
QString dateText(const Article &article, bool withYear);

} // namespace crossread
