#include "ui/models/groupedmodel.h"

#include "ui/models/rowsync.h"

#include <algorithm>
#include <iterator>

namespace crossread {

GroupedModel::~GroupedModel() = default;

QString GroupedModel::groupKey(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto *parentNode = static_cast<const Node *>(index.constInternalPointer());
    return parentNode ? parentNode->group.key : m_groups[std::size_t(index.row())]->group.key;
}

qint64 GroupedModel::rowId(const QModelIndex &index) const
{
    const auto *node = index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : nullptr;
    return node ? node->group.rows.value(index.row()) : 0;
}

QModelIndex GroupedModel::indexOf(qint64 row) const
{
    for (const auto &node : m_groups) {
        const qsizetype place = node->group.rows.indexOf(row);
        if (place >= 0)
            return createIndex(int(place), 0, node.get());
    }
    return {};
}

QModelIndex GroupedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_groups[std::size_t(parent.row())].get() : nullptr);
}

QModelIndex GroupedModel::parent(const QModelIndex &index) const
{
    const auto *node = index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : nullptr;
    return node ? createIndex(node->place, 0, nullptr) : QModelIndex();
}

int GroupedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.constInternalPointer() || parent.column() > 0)
        return 0;
    return int(m_groups[std::size_t(parent.row())]->group.rows.size());
}

int GroupedModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant GroupedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const qint64 row = rowId(index))
        return rowData(row, role);
    return groupData(groupKey(index), role);
}

void GroupedModel::number()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->place = int(i);
}

void GroupedModel::resetGroups(const QList<Group> &groups)
{
    beginResetModel();
    m_groups.clear();
    for (const Group &group : groups)
        m_groups.push_back(std::make_unique<Node>(Node{group, 0}));
    number();
    endResetModel();
}

// The same rows in another order. Views keep what is selected and where they are.
void GroupedModel::permute(int place, const QList<qint64> &target)
{
    Node *node = m_groups[std::size_t(place)].get();
    QHash<qint64, int> to;
    for (qsizetype i = 0; i < target.size(); ++i)
        to.insert(target[i], int(i));
    const QList<QPersistentModelIndex> parents{index(place, 0)};
    Q_EMIT layoutAboutToBeChanged(parents, VerticalSortHint);
    QModelIndexList before;
    QModelIndexList after;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &one : kept) {
        if (one.constInternalPointer() != node)
            continue;
        before.append(one);
        after.append(createIndex(to.value(node->group.rows[one.row()]), 0, node));
    }
    node->group.rows = target;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged(parents, VerticalSortHint);
}

void GroupedModel::setRows(int place, const QList<qint64> &target)
{
    QList<qint64> &rows = m_groups[std::size_t(place)]->group.rows;
    if (rows == target)
        return;
    const QModelIndex parent = index(place, 0);
    const QSet<qint64> wanted(target.begin(), target.end());
    QList<qint64> stay;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(stay), [&](qint64 row) { return wanted.contains(row); });
    syncRows(
        QList<qint64>(rows), stay,
        [&](int first, int last) {
            beginRemoveRows(parent, first, last);
            rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [](int, int) {});
    const QSet<qint64> known(stay.begin(), stay.end());
    QList<qint64> ordered;
    std::copy_if(target.begin(), target.end(), std::back_inserter(ordered),
                 [&](qint64 row) { return known.contains(row); });
    if (ordered != stay)
        permute(place, ordered);
    syncRows(
        ordered, target, [](int, int) {},
        [&](int first, int last) {
            beginInsertRows(parent, first, last);
            for (int row = first; row <= last; ++row)
                rows.insert(row, target[row]);
            endInsertRows();
        });
    Q_EMIT dataChanged(parent, parent); // its count
}

void GroupedModel::setGroups(const QList<Group> &groups)
{
    QList<QString> before;
    QList<QString> after;
    for (const auto &node : m_groups)
        before.append(node->group.key);
    for (const Group &group : groups)
        after.append(group.key);
    const auto nothing = [](int, int) {};
    if (m_groups.empty() || !syncRows(before, after, nothing, nothing))
        return resetGroups(groups);

    syncRows(
        before, after,
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_groups.erase(m_groups.begin() + first, m_groups.begin() + last + 1);
            number();
            endRemoveRows();
        },
        [this, &groups](int first, int last) {
            beginInsertRows({}, first, last);
            for (int i = first; i <= last; ++i)
                m_groups.insert(m_groups.begin() + i, std::make_unique<Node>(Node{groups[i], i}));
            number();
            endInsertRows();
        });
    for (qsizetype i = 0; i < groups.size(); ++i)
        setRows(int(i), groups[i].rows);
}

// One by one: views that measure rows measure everything between the first and the last that they are told.
void GroupedModel::touch(const QSet<qint64> &rows, const QList<int> &roles)
{
    for (const auto &node : m_groups) {
        for (qsizetype row = 0; !rows.isEmpty() && row < node->group.rows.size(); ++row) {
            const QModelIndex at = createIndex(int(row), 0, node.get());
            if (rows.contains(node->group.rows[row]))
                Q_EMIT dataChanged(at, at, roles);
        }
    }
}

void GroupedModel::touchAll(const QList<int> &roles)
{
    if (roles.isEmpty())
        touchGroups();
    for (const auto &node : m_groups) {
        if (!node->group.rows.isEmpty())
            Q_EMIT dataChanged(createIndex(0, 0, node.get()),
                               createIndex(int(node->group.rows.size()) - 1, 0, node.get()), roles);
    }
}

// One by one, for the same reason: between two heads lie all rows of the first.
void GroupedModel::touchGroups(const QSet<QString> &keys)
{
    for (int place = 0; !keys.isEmpty() && place < rowCount(); ++place) {
        if (keys.contains(m_groups[std::size_t(place)]->group.key))
            Q_EMIT dataChanged(index(place, 0), index(place, 0));
    }
}

void GroupedModel::touchGroups()
{
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

} // namespace crossread
