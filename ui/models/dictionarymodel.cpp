#include "ui/models/dictionarymodel.h"

#include "app/edits.h"
#include "ui/models/entitylook.h"
#include "ui/models/filter.h"
#include "ui/models/rowsync.h"
#include "ui/theme.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace crossread {

DictionaryModel::DictionaryModel(Project &project, QObject *parent)
    : QAbstractTableModel(parent), m_project(project), m_newKind(QStringLiteral("organisation"))
{
    connect(&project, &Project::changed, this, [this](const Change &change) {
        if (change.parts & (Change::Dictionary | Change::Kinds | Change::Articles))
            refresh();
    });
    refresh();
}

int DictionaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int DictionaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void DictionaryModel::refresh()
{
    QList<Row> fresh;
    for (const DictionaryEntry &entry : m_project.dictionary())
        fresh.append({entry, {}, 0, {}});
    QHash<QByteArray, const Article *> byContent;
    for (const Article &article : m_project.articles())
        byContent.insert(article.contentId, &article);
    for (const FixedMention &fixed : m_project.fixedMentions()) {
        Row row;
        row.entry = {fixed.exact.simplified(), fixed.kind, fixed.entity};
        row.fixed = fixed;
        if (const Article *article = byContent.value(fixed.content)) {
            row.article = article->id;
            row.title = QStringLiteral("%1: %2").arg(outletOf(*article), article->title);
        }
        fresh.append(row);
    }
    const auto keys = [](const QList<Row> &rows) {
        QList<Id> list;
        for (const Row &row : rows)
            list.append(row.key());
        return list;
    };
    const bool kept = syncRows(
        keys(m_rows), keys(fresh),
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
        },
        [&](int first, int last) {
            beginInsertRows({}, first, last);
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, fresh[row]);
            endInsertRows();
        });
    if (kept) {
        m_rows = fresh;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_rows = fresh;
        endResetModel();
    }
}

QVariant DictionaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text:
        return tr("Name in the text");
    case Kind:
        return tr("Kind");
    case Entity:
        return tr("Entity");
    case Case:
        return tr("Case");
    default:
        return tr("Where");
    }
}

QStringList DictionaryModel::kinds() const
{
    QStringList ids{QString()};
    for (const EntityKind &kind : m_project.kinds()) {
        if (!kind.isFigure)
            ids.append(kind.id);
    }
    return ids;
}

QString DictionaryModel::kindTitle(const QString &kind) const
{
    return kind.isEmpty() ? tr("Not an entity") : m_project.kind(kind).title;
}

QIcon DictionaryModel::icon(const QString &kind, const QPalette &palette) const
{
    return kind.isEmpty() ? crossread::icon(QStringLiteral("reject"), palette)
                          : kindIcon(m_project.kind(kind), palette);
}

QVariant DictionaryModel::shown(const Row &row, int column) const
{
    switch (column) {
    case Text:
        return row.entry.text;
    case Kind:
        return kindTitle(row.entry.kind);
    case Entity:
        return row.entry.kind.isEmpty() ? QString() : row.entry.entity.isEmpty() ? row.entry.text : row.entry.entity;
    case Case:
        if (row.fixed.id || row.entry.onlyFound)
            return QStringLiteral("–");
        return row.entry.matchCase ? tr("Exact") : tr("Any");
    default:
        if (row.fixed.id)
            return tr("Here: %1").arg(row.title);
        return row.entry.onlyFound ? tr("Where it is recognised") : tr("Everywhere");
    }
}

QString DictionaryModel::toolTip(const Row &row) const
{
    if (row.fixed.id)
        return tr("Holds at one place in %1. A double click shows it.").arg(row.title);
    if (row.entry.onlyFound)
        return tr("What is recognised as “%1” belongs to “%2”.").arg(row.entry.text, row.entry.entity);
    if (row.entry.kind.isEmpty())
        return tr("“%1” is highlighted nowhere.").arg(row.entry.text);
    return tr("“%1” is highlighted wherever it stands.").arg(row.entry.text);
}

QVariant DictionaryModel::data(const QModelIndex &at, int role) const
{
    if (!at.isValid())
        return {};
    if (isNewRow(at.row())) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return at.column() == Text ? tr("New name …") : at.column() == Kind ? kindTitle(m_newKind) : QVariant();
        if (role == KindRole)
            return m_newKind;
        if (role == Qt::ForegroundRole)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        if (role == Qt::EditRole)
            return QString();
        return {};
    }
    const Row &row = m_rows[at.row()];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return shown(row, at.column());
    case Qt::EditRole:
        return at.column() == Case   ? QVariant(row.entry.matchCase)
               : at.column() == Kind ? QVariant(row.entry.kind)
                                     : shown(row, at.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(at.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            shown(row, at.column()).toString());
    case Qt::ToolTipRole:
        return toolTip(row);
    case KindRole:
        return row.entry.kind;
    case Qt::ForegroundRole:
        // What an entry without an entity of its own belongs to is only inferred.
        if (at.column() == Entity && row.entry.entity.isEmpty())
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags DictionaryModel::flags(const QModelIndex &at) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(at);
    if (!at.isValid())
        return flags;
    if (isNewRow(at.row()))
        return at.column() == Text || at.column() == Kind ? flags | Qt::ItemIsEditable : flags;
    const Row &row = m_rows[at.row()];
    const bool editable = !row.fixed.id && at.column() != Where && !(at.column() == Case && row.entry.onlyFound) &&
                          !(at.column() == Entity && row.entry.kind.isEmpty());
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool DictionaryModel::setData(const QModelIndex &at, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !at.isValid() || !flags(at).testFlag(Qt::ItemIsEditable))
        return false;
    if (!isNewRow(at.row()))
        return change(at.row(), at.column(), value);
    if (at.column() == Kind) {
        m_newKind = value.toString();
        Q_EMIT dataChanged(at, at);
        return true;
    }
    const QString text = value.toString().simplified();
    if (text.isEmpty())
        return false;
    const Result<Id> made = addEntry(m_project, {text, m_newKind, {}});
    if (!made) {
        Q_EMIT failed(made.error());
        return false;
    }
    Q_EMIT added(*made);
    return true;
}

bool DictionaryModel::change(int place, int column, const QVariant &value)
{
    DictionaryEntry entry = m_rows[place].entry;
    const QString text = value.toString().simplified();
    if (column == Text)
        entry.text = text;
    else if (column == Kind)
        entry.kind = value.toString();
    else if (column == Entity)
        entry.entity = text == entry.text ? QString() : text;
    else
        entry.matchCase = value.toBool();
    if (entry == m_rows[place].entry || entry.text.isEmpty())
        return false;
    if (const Result<void> done = updateEntry(m_project, entry); !done) {
        Q_EMIT failed(done.error());
        return false;
    }
    return true;
}

void DictionaryModel::remove(const QList<int> &rows)
{
    QList<Id> entries;
    QList<Id> fixed;
    for (const int row : rows) {
        if (row < 0 || row >= m_rows.size())
            continue;
        if (m_rows[row].fixed.id)
            fixed.append(m_rows[row].fixed.id);
        else
            entries.append(m_rows[row].entry.id);
    }
    if (entries.isEmpty() && fixed.isEmpty())
        return;
    if (const Result<void> done = removeEntries(m_project, entries, fixed); !done)
        Q_EMIT failed(done.error());
}

PassageRef DictionaryModel::placeOf(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows[row].fixed.id
               ? PassageRef{m_rows[row].article, m_rows[row].fixed.span}
               : PassageRef();
}

int DictionaryModel::rowOf(Id entry) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].fixed.id && m_rows[row].entry.id == entry)
            return row;
    }
    return -1;
}

} // namespace crossread
