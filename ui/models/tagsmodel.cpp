#include "ui/models/tagsmodel.h"

#include "app/edits.h"
#include "ui/models/outlets.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace crossread {

namespace {

const QString tagMime = QStringLiteral("application/x-crossread-tag");
constexpr int mostInTip = 12;

QList<Id> draggedTags(const QMimeData &data)
{
    QList<Id> ids;
    for (const QByteArray &id : data.data(tagMime).split(','))
        ids += id.toLongLong();
    return ids;
}

} // namespace

TagsModel::TagsModel(Project &project, Filter &filter, QObject *parent)
    : QAbstractItemModel(parent), m_project(project), m_filter(filter), m_book({})
{
    refresh();
}

Tag TagsModel::tag(const QModelIndex &index) const
{
    const Tag *tag = index.isValid() ? m_book.find(Id(index.internalId())) : nullptr;
    return tag ? *tag : Tag();
}

QHash<Id, TagsModel::Node> TagsModel::shownNodes(const Codebook &book) const
{
    QSet<Id> shown;
    if (!m_text.isEmpty()) {
        for (const Tag &tag : m_project.tags()) {
            if (!tag.name.contains(m_text, Qt::CaseInsensitive))
                continue;
            for (const Tag *one = &tag; one && !shown.contains(one->id); one = book.find(one->parent))
                shown.insert(one->id);
        }
    }
    QHash<Id, Node> nodes;
    nodes.reserve(m_project.tags().size() + 1);
    nodes.insert(0, {});
    for (const Tag &tag : m_project.tags()) {
        if (!m_text.isEmpty() && !shown.contains(tag.id))
            continue;
        QList<Id> &siblings = nodes[tag.parent].children;
        const int row = int(siblings.size());
        siblings += tag.id;
        Node &node = nodes[tag.id];
        node.parent = tag.parent;
        node.row = row;
    }
    return nodes;
}

void TagsModel::refresh()
{
    const Codebook book(m_project.tags());
    QHash<Id, Node> nodes = shownNodes(book);
    const auto isSame = [](const Node &a, const Node &b) { return a.children == b.children; };
    bool same = nodes.size() == m_nodes.size();
    for (auto it = nodes.cbegin(); same && it != nodes.cend(); ++it) {
        const auto before = m_nodes.constFind(it.key());
        same = before != m_nodes.cend() && isSame(*it, *before);
    }
    if (!same)
        beginResetModel();
    int most = 1;
    const QHash<Id, Count> counted = counts(book, most);
    QSet<Id> differ;
    if (same) {
        const bool all = most != m_most;
        for (const Tag &tag : m_project.tags()) {
            const Tag *before = m_book.find(tag.id);
            if (all || !before || *before != tag || counted.value(tag.id) != m_counts.value(tag.id))
                differ.insert(tag.id);
        }
    }
    m_book = book;
    m_nodes = std::move(nodes);
    m_counts = counted;
    m_most = most;
    if (!same)
        endResetModel();
    else
        tellChanges(differ);
}

// One signal a parent, from the first child that differs to the last.
void TagsModel::tellChanges(const QSet<Id> &tags)
{
    QHash<Id, std::pair<int, int>> ranges;
    for (const Id tag : tags) {
        const auto node = m_nodes.constFind(tag);
        if (node == m_nodes.cend())
            continue;
        const auto range = ranges.constFind(node->parent);
        ranges.insert(node->parent, range == ranges.cend() ? std::pair(node->row, node->row)
                                                           : std::pair(std::min(range->first, node->row),
                                                                       std::max(range->second, node->row)));
    }
    for (auto it = ranges.cbegin(); it != ranges.cend(); ++it) {
        const QModelIndex above = indexOf(it.key());
        Q_EMIT dataChanged(index(it->first, 0, above), index(it->second, 0, above));
    }
}

QHash<Id, TagsModel::Count> TagsModel::counts(const Codebook &book, int &most) const
{
    const QStringList outlets = outletsOf(m_project);
    QHash<QString, int> place;
    for (qsizetype i = 0; i < outlets.size(); ++i)
        place.insert(outlets[i], int(i));
    QHash<Id, int> outletOfArticle;
    for (const Article &article : m_project.currentArticles()) {
        if (m_filter.state().passes(article))
            outletOfArticle.insert(article.id, place.value(outletOf(article)));
    }
    QHash<Id, QList<Id>> chains; // of each tag that occurs: it and those above
    QHash<Id, Count> counted;
    QList<Id> concerned;
    for (const Annotation &annotation : m_project.annotations()) {
        const auto outlet = outletOfArticle.constFind(annotation.article);
        if (outlet == outletOfArticle.constEnd() || !m_filter.state().annotations.passes(annotation))
            continue;
        concerned.clear();
        for (const Id id : annotation.tags) {
            QList<Id> &chain = chains[id];
            if (chain.isEmpty()) {
                for (Id above = id; above;) {
                    chain += above;
                    const Tag *tag = book.find(above);
                    above = tag ? tag->parent : 0;
                }
            }
            for (const Id one : std::as_const(chain)) {
                if (!concerned.contains(one))
                    concerned += one;
            }
        }
        for (const Id id : std::as_const(concerned)) {
            Count &entry = counted[id];
            if (entry.outlets.isEmpty())
                entry.outlets.resize(outlets.size());
            ++entry.total;
            most = std::max(most, ++entry.outlets[*outlet]);
        }
    }
    return counted;
}

void TagsModel::setFilter(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

TagsModel::Loss TagsModel::lossOf(const QList<Id> &tags) const
{
    const QSet<Id> going = m_book.withThoseBelow(tags);
    Loss loss;
    loss.tags = int(m_book.roots(tags).size());
    loss.below = int(going.size()) - loss.tags;
    for (const Annotation &annotation : m_project.annotations()) {
        const auto goes = [&](Id id) { return going.contains(id); };
        if (std::none_of(annotation.tags.begin(), annotation.tags.end(), goes))
            continue;
        ++loss.annotations;
        loss.gone += annotation.note.isEmpty() && std::all_of(annotation.tags.begin(), annotation.tags.end(), goes);
    }
    return loss;
}

void TagsModel::eachOf(Id tag, const std::function<void(const Annotation &)> &act) const
{
    const QSet<Id> wanted = m_book.withThoseBelow({tag});
    QSet<Id> articles;
    for (const Article &article : m_project.currentArticles()) {
        if (m_filter.state().passes(article))
            articles.insert(article.id);
    }
    for (const Annotation &annotation : m_project.annotations()) {
        if (articles.contains(annotation.article) && m_filter.state().annotations.passes(annotation) &&
            std::any_of(annotation.tags.begin(), annotation.tags.end(), [&](Id id) { return wanted.contains(id); }))
            act(annotation);
    }
}

QList<Annotation> TagsModel::annotationsOf(Id tag) const
{
    QList<Annotation> found;
    eachOf(tag, [&](const Annotation &annotation) { found += annotation; });
    return found;
}

QList<std::pair<Id, int>> TagsModel::countsByArticle(Id tag) const
{
    QHash<Id, int> counted;
    eachOf(tag, [&](const Annotation &annotation) { ++counted[annotation.article]; });
    QList<std::pair<Id, int>> list;
    for (const Article &article : m_project.articles()) {
        if (const int count = counted.value(article.id))
            list += {article.id, count};
    }
    return list;
}

QModelIndex TagsModel::indexOf(Id tag) const
{
    const auto node = m_nodes.constFind(tag);
    return tag == 0 || node == m_nodes.cend() ? QModelIndex() : createIndex(node->row, 0, quintptr(tag));
}

QList<Tag> TagsModel::tagsWithChildren() const
{
    QList<Tag> tags;
    for (const Tag &tag : m_project.tags()) {
        if (!m_nodes.value(tag.id).children.isEmpty())
            tags += tag;
    }
    return tags;
}

QModelIndex TagsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || parent.column() > 0)
        return {};
    const auto node = m_nodes.constFind(Id(parent.isValid() ? parent.internalId() : 0));
    return node == m_nodes.cend() || row >= node->children.size()
               ? QModelIndex()
               : createIndex(row, column, quintptr(node->children[row]));
}

QModelIndex TagsModel::parent(const QModelIndex &index) const
{
    const auto node = index.isValid() ? m_nodes.constFind(Id(index.internalId())) : m_nodes.cend();
    return node == m_nodes.cend() ? QModelIndex() : indexOf(node->parent);
}

int TagsModel::rowCount(const QModelIndex &parent) const
{
    const auto node = m_nodes.constFind(Id(parent.isValid() ? parent.internalId() : 0));
    return node == m_nodes.cend() ? 0 : int(node->children.size());
}

int TagsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString TagsModel::tip(const Tag &tag) const
{
    QString tip =
        QStringLiteral("<p><b>%1</b></p>").arg(m_book.path(tag.id).join(QStringLiteral(" › ")).toHtmlEscaped());
    if (!tag.description.isEmpty())
        tip += QStringLiteral("<p>%1</p>")
                   .arg(tag.description.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    const QList<std::pair<Id, int>> articles = countsByArticle(tag.id);
    QStringList lines;
    QHash<Id, QString> titles;
    for (const Article &article : m_project.articles())
        titles.insert(article.id, article.title);
    for (const auto &[article, count] : articles.mid(0, mostInTip))
        lines += QStringLiteral("%1 × %2").arg(count).arg(titles.value(article).toHtmlEscaped());
    if (articles.size() > mostInTip)
        lines += tr("and in %n more articles", nullptr, int(articles.size()) - mostInTip);
    if (!lines.isEmpty())
        tip += QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
    return tip;
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    const Tag *tag = index.isValid() ? m_book.find(Id(index.internalId())) : nullptr;
    if (!tag)
        return {};
    const auto counted = m_counts.constFind(tag->id);
    const int total = counted == m_counts.constEnd() ? 0 : counted->total;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag->name;
    case ColorRole:
        return tag->color;
    case DigitRole:
        return tag->digit;
    case CountRole:
        return total;
    case OutletsRole:
        return QVariant::fromValue(total ? counted->outlets : QList<int>());
    case MostRole:
        return m_most;
    case Qt::ToolTipRole:
        return tip(*tag);
    case Qt::AccessibleTextRole:
        return tag->digit ? tr("%1, annotations: %2, key %3").arg(tag->name).arg(total).arg(tag->digit)
                          : tr("%1, annotations: %2").arg(tag->name).arg(total);
    case Qt::AccessibleDescriptionRole:
        return tag->description;
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

bool TagsModel::move(const QList<Id> &tags, Id parent, int position)
{
    const auto isAbove = [&](Id id) { return m_book.isBelow(parent, id); };
    if (tags.isEmpty() || std::any_of(tags.begin(), tags.end(), isAbove))
        return false;
    return took(moveTags(m_project, tags, parent, position));
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
    QByteArrayList ids;
    for (const QModelIndex &index : indexes)
        ids += QByteArray::number(qint64(index.internalId()));
    auto *data = new QMimeData;
    data->setData(tagMime, ids.join(','));
    return data;
}

bool TagsModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent) const
{
    // Among filtered rows a place would not be what it looks like.
    if (!QAbstractItemModel::canDropMimeData(data, action, row, column, parent) || (row >= 0 && !m_text.isEmpty()))
        return false;
    const Id target = parent.isValid() ? Id(parent.internalId()) : 0;
    const QList<Id> dragged = draggedTags(*data);
    return std::none_of(dragged.begin(), dragged.end(), [&](Id id) { return m_book.isBelow(target, id); });
}

bool TagsModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                             const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Id target = parent.isValid() ? Id(parent.internalId()) : 0;
    return move(draggedTags(*data), target, row < 0 ? int(m_book.children(target).size()) : row);
}

} // namespace crossread
