#pragma once

#include "app/project.h"
#include "ui/models/filter.h"

#include <QAbstractItemModel>

namespace crossread {

// The codebook as a tree. Renaming and dragging are edits of the project. Counts are of the tag and all below it, in
// articles that pass the filter.
class TagsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        ColorRole = Qt::UserRole, // as Theme::tag() takes it
        DigitRole,
        CountRole,
        OutletsRole, // QList<int>: annotations by outlet, in the project's order
        MostRole,    // the largest of all those numbers
    };

    TagsModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setFilter(const QString &text); // names; the tags above a match stay
    Tag tag(const QModelIndex &index) const { return m_tags.value(Id(index.internalId())); }
    QModelIndex indexOf(Id tag) const;

    // Gives the tag another place: below `parent`, as its child number `position`.
    bool move(Id tag, Id parent, int position);

    // What removing it takes along.
    struct Loss
    {
        int below = 0;       // tags
        int annotations = 0; // that lose a tag
        int gone = 0;        // of these: that would bear neither tag nor note
    };
    Loss lossOf(Id tag) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const crossread::Error &error);

private:
    struct Count
    {
        int total = 0;
        QList<int> outlets;
    };
    void count();
    bool isBelow(Id tag, Id ancestor) const;
    bool took(const Result<void> &result);
    void touch(const QModelIndex &parent);

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    QHash<Id, Tag> m_tags;
    QHash<Id, QList<Id>> m_children; // as shown
    QHash<Id, Count> m_counts;
    int m_most = 1;
};

} // namespace crossread
