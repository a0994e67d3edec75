#pragma once

#include "app/codebook.h"
#include "app/project.h"
#include "ui/models/filter.h"

#include <functional>
#include <QAbstractItemModel>

namespace crossread {

// The codebook as a tree. Renaming and dragging are edits of the project. Counts are of the tag and all below it, of
// annotations that pass the filter, whatever tags it asks for. Made for thousands of tags: rows are found without
// search.
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
    Tag tag(const QModelIndex &index) const;
    QModelIndex indexOf(Id tag) const;
    QList<Tag> tagsWithChildren() const; // as shown
    const Codebook &codebook() const { return m_book; }

    // Gives tags another place, in one step: below `parent`, before its child number `position` as they are now.
    bool move(const QList<Id> &tags, Id parent, int position);

    // What removing them takes along.
    struct Loss
    {
        int tags = 0;        // those asked for that lie below no other of them
        int below = 0;       // tags below those
        int annotations = 0; // that lose a tag
        int gone = 0;        // of these: that would bear neither tag nor note
    };
    Loss lossOf(const QList<Id> &tags) const;

    // Annotations that the row counts, in the order of articles and text.
    QList<Annotation> annotationsOf(Id tag) const;
    // The same by article, in the project's order.
    QList<std::pair<Id, int>> countsByArticle(Id tag) const;

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
    struct Node
    {
        Id parent = 0;
        int row = 0;
        QList<Id> children; // as shown
    };
    struct Count
    {
        int total = 0;
        QList<int> outlets;
        friend bool operator==(const Count &, const Count &) = default;
    };
    QHash<Id, Node> shownNodes(const Codebook &book) const;
    QHash<Id, Count> counts(const Codebook &book, int &most) const;
    void eachOf(Id tag, const std::function<void(const Annotation &)> &act) const;
    bool took(const Result<void> &result);
    void tellChanges(const QSet<Id> &tags);
    QString tip(const Tag &tag) const;

    Project &m_project;
    Filter &m_filter;
    QString m_text;
    Codebook m_book;
    QHash<Id, Node> m_nodes; // 0: the root
    QHash<Id, Count> m_counts;
    int m_most = 1;
};

} // namespace crossread
