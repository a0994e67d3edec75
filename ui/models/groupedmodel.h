#pragma once

#include <memory>
#include <QAbstractItemModel>
#include <QList>
#include <QSet>
#include <vector>

namespace crossread {

// Groups with rows: outlets and their articles, kinds and their entities. Rows are known by a number that is unique
// in the model and never 0, groups by a key. A subclass says what they hold; this class tells views what came and went.
class GroupedModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    struct Group
    {
        QString key;
        QList<qint64> rows;
    };
    // For group rows; a subclass's own roles start at FirstOwnRole.
    enum Role { CountRole = Qt::UserRole, FirstOwnRole };

    using QAbstractItemModel::QAbstractItemModel;
    ~GroupedModel() override;

    QString groupKey(const QModelIndex &index) const; // of a group or of a row's group
    qint64 rowId(const QModelIndex &index) const;     // 0 for a group
    QModelIndex indexOf(qint64 row) const;
    bool isEmpty() const { return m_groups.empty(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

protected:
    virtual QVariant groupData(const QString &key, int role) const = 0;
    virtual QVariant rowData(qint64 row, int role) const = 0;

    // Inserts, removes and moves what differs; a reset only where groups changed places. What stays is taken to look
    // different only where touch() or touchAll() say so.
    void setGroups(const QList<Group> &groups);
    // Begins anew: quicker where most of it is other than before.
    void resetGroups(const QList<Group> &groups);
    // `roles`: what is other, where it gives no row another height; none: anything.
    void touch(const QSet<qint64> &rows, const QList<int> &roles = {});
    void touchAll(const QList<int> &roles = {});
    void touchGroups();
    void touchGroups(const QSet<QString> &keys);

private:
    struct Node
    {
        Group group;
        int place;
    };
    void number();
    void setRows(int place, const QList<qint64> &target);
    void permute(int place, const QList<qint64> &target);

    std::vector<std::unique_ptr<Node>> m_groups;
};

} // namespace crossread
