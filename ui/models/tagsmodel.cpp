#include "ui/models/tagsmodel.h"

#include "app/edits.h"
#include "ui/models/outlets.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace crossread {

namespace {

const QString tagMime = QStringLiteral("application/x-crossread-tag");

} // namespace

TagsModel::TagsModel(Project &project, Filter &filter, QObject *parent)
    : QAbstractItemModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

void TagsModel::refresh()
{
    QHash<Id, Tag> tags;
    for (const Tag &tag : m_project.tags())
        tags.insert(tag.id, tag);
    QSet<Id> shown;
    for (const Tag &tag : m_project.tags()) {
        if (!m_text.isEmpty() && !tag.name.contains(m_text, Qt::CaseInsensitive))
            continue;
        for (Id id = tag.id; id; id = tags.value(id).parent)
            shown.insert(id);
    }
    QHash<Id, QList<Id>> children;
    for (const Tag &tag : m_project.tags()) {
        if (shown.contains(tag.id))
            children[tag.parent].append(tag.id);
    }
    const bool same = children == m_children;
    if (!same)
        beginResetModel();
    m_tags = tags;
    m_children = children;
    count();
    if (!same)
        endResetModel();
    else
        touch({});
}

void TagsModel::touch(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        touch(index(row, 0, parent));
}

void TagsModel::count()
{
    const QStringList outlets = outletsOf(m_project);
    QHash<QString, int> place;
    for (qsizetype i = 0; i < outlets.size(); ++i)
        place.insert(outlets[i], int(i));
    QHash<Id, int> outletOfArticle;
    for (const Article &article : m_project.articles()) {
        if (m_filter.state().passes(article))
            outletOfArticle.insert(article.id, place.value(outletOf(article)));
    }
    m_counts.clear();
    m_most = 1;
    for (const Annotation &annotation : m_project.annotations()) {
        const auto outlet = outletOfArticle.constFind(annotation.article);
        if (outlet == outletOfArticle.constEnd())
            continue;
        QSet<Id> concerned;
        for (Id id : annotation.tags) {
            for (; id; id = m_tags.value(id).parent)
                concerned.insert(id);
        }
        for (const Id id : std::as_const(concerned)) {
            Count &entry = m_counts[id];
            entry.outlets.resize(outlets.size());
            ++entry.total;
            m_most = std::max(m_most, ++entry.outlets[*outlet]);
        }
    }
}

void TagsModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

bool TagsModel::isBelow(Id tag, Id ancestor) const
{
    for (Id id = tag; id; id = m_tags.value(id).parent) {
        if (id == ancestor)
            return true;
    }
    return false;
}

TagsModel::Loss TagsModel::lossOf(Id tag) const
{
    Loss loss;
    for (const Tag &other : m_tags)
        loss.below += other.id != tag && isBelow(other.id, tag) ? 1 : 0;
    for (const Annotation &annotation : m_project.annotations()) {
        const auto goes = [&](Id id) { return isBelow(id, tag); };
        if (std::none_of(annotation.tags.begin(), annotation.tags.end(), goes))
            continue;
        ++loss.annotations;
        loss.gone += annotation.note.isEmpty() && std::all_of(annotation.tags.begin(), annotation.tags.end(), goes);
    }
    return loss;
}

QModelIndex TagsModel::indexOf(Id tag) const
{
    const qsizetype row = m_children.value(m_tags.value(tag).parent).indexOf(tag);
    return row < 0 ? QModelIndex() : createIndex(int(row), 0, quintptr(tag));
}

QModelIndex TagsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(m_children.value(Id(parent.internalId()))[row]));
}

QModelIndex TagsModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(tag(index).parent) : QModelIndex();
}

int TagsModel::rowCount(const QModelIndex &parent) const
{
    return int(m_children.value(parent.isValid() ? Id(parent.internalId()) : 0).size());
}

int TagsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Tag tag = this->tag(index);
    const auto counted = m_counts.constFind(tag.id);
    const int total = counted == m_counts.constEnd() ? 0 : counted->total;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag.name;
    case ColorRole:
        return tag.color;
    case DigitRole:
        return tag.digit;
    case CountRole:
        return total;
    case OutletsRole:
        return QVariant::fromValue(total ? counted->outlets : QList<int>());
    case MostRole:
        return m_most;
    case Qt::ToolTipRole:
        return tag.description.isEmpty() ? tag.name : QStringLiteral("%1\n%2").arg(tag.name, tag.description);
    case Qt::AccessibleTextRole:
        return tag.digit ? tr("%1, annotations: %2, key %3").arg(tag.name).arg(total).arg(tag.digit)
                         : tr("%1, annotations: %2").arg(tag.name).arg(total);
    default:
        return {};
    }
}

bool TagsModel::took(const Result<void> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.ok();
}

bool TagsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Tag renamed = tag(index);
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !renamed.id || name.isEmpty() || name == renamed.name)
        return false;
    renamed.name = name;
    return took(updateTag(m_project, renamed));
}

bool TagsModel::move(Id id, Id parent, int position)
{
    Tag moved = m_project.tag(id);
    if (!moved.id || isBelow(parent, id) || (moved.parent == parent && moved.position == position))
        return false;
    moved.parent = parent;
    moved.position = position;
    return took(updateTag(m_project, moved));
}

Qt::ItemFlags TagsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled : flags;
}

QStringList TagsModel::mimeTypes() const
{
    return {tagMime};
}

QMimeData *TagsModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(tagMime, QByteArray::number(tag(indexes.first()).id));
    return data;
}

bool TagsModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent) const
{
    // Among filtered rows a place would not be what it looks like.
    if (!QAbstractItemModel::canDropMimeData(data, action, row, column, parent) || (row >= 0 && !m_text.isEmpty()))
        return false;
    return !isBelow(Id(parent.internalId()), data->data(tagMime).toLongLong());
}

bool TagsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Id id = data->data(tagMime).toLongLong();
    const Id target = parent.isValid() ? Id(parent.internalId()) : 0;
    const QList<Id> siblings = m_children.value(target);
    int position = row < 0 ? int(siblings.size()) : row;
    // Places are counted without the tag that moves.
    const qsizetype own = siblings.indexOf(id);
    if (own >= 0 && own < position)
        --position;
    return move(id, target, position);
}

} // namespace crossread
