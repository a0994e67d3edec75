#include "ui/models/ledgermodel.h"

#include "app/edits.h"
#include "ui/models/origintext.h"
#include "ui/models/outlets.h"
#include "ui/models/rowsync.h"
#include "ui/theme.h"

#include <algorithm>

namespace crossread {

namespace {

// Two claims of which one has come from the other: the first passage is the same.
QPair<Id, qsizetype> firstPassage(const Claim &claim)
{
    return claim.passages.isEmpty()
               ? QPair<Id, qsizetype>(-1, claim.id)
               : QPair<Id, qsizetype>(claim.passages.first().article, claim.passages.first().span.start);
}

} // namespace

LedgerModel::LedgerModel(Project &project, Filter &filter, QObject *parent)
    : QAbstractTableModel(parent), m_project(project), m_filter(filter)
{
    refresh();
}

void LedgerModel::setShowRejected(bool show)
{
    if (m_showRejected == show)
        return;
    m_showRejected = show;
    refresh();
}

QList<qint64> LedgerModel::keysFor(const QList<ClaimRow> &rows) const
{
    QHash<Id, qint64> byId;
    QHash<QPair<Id, qsizetype>, qint64> byPassage;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        byId.insert(m_rows[i].claim.id, m_keys[i]);
    QSet<Id> present;
    for (const ClaimRow &row : rows)
        present.insert(row.claim.id);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!present.contains(m_rows[i].claim.id))
            byPassage.insert(firstPassage(m_rows[i].claim), m_keys[i]);
    }
    QList<qint64> keys;
    for (const ClaimRow &row : rows) {
        qint64 key = byId.value(row.claim.id);
        if (!key)
            key = byPassage.take(firstPassage(row.claim));
        keys.append(key ? key : m_nextKey++);
    }
    return keys;
}

void LedgerModel::setColumns(const QStringList &outlets)
{
    const bool same = syncRows(
        QStringList(m_outlets), outlets,
        [this](int first, int last) {
            beginRemoveColumns({}, firstOutletColumn + first, firstOutletColumn + last);
            m_outlets.remove(first, last - first + 1);
            for (ClaimRow &row : m_rows)
                row.cells.remove(first, last - first + 1);
            endRemoveColumns();
        },
        [this, &outlets](int first, int last) {
            beginInsertColumns({}, firstOutletColumn + first, firstOutletColumn + last);
            for (int i = first; i <= last; ++i)
                m_outlets.insert(i, outlets[i]);
            for (ClaimRow &row : m_rows)
                row.cells.insert(first, last - first + 1, ClaimCell());
            endInsertColumns();
        });
    if (same)
        return;
    beginResetModel();
    m_outlets = outlets;
    m_rows.clear();
    m_keys.clear();
    endResetModel();
}

void LedgerModel::refresh()
{
    setColumns(shownOutlets(m_project, m_filter.state()));
    const QStringList all = outletsOf(m_project);
    m_colours.clear();
    for (const QString &outlet : std::as_const(m_outlets))
        m_colours.append(int(all.indexOf(outlet)));

    QList<ClaimRow> rows = claimRows(m_project, m_filter.state(), m_outlets, m_showRejected);
    sortRows(rows);
    const QList<qint64> keys = keysFor(rows);
    const bool same = syncRows(
        QList<qint64>(m_keys), keys,
        [this](int first, int last) {
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            m_keys.remove(first, last - first + 1);
            endRemoveRows();
        },
        [&](int first, int last) {
            beginInsertRows({}, first, last);
            m_rows.insert(first, last - first + 1, ClaimRow());
            m_keys.insert(first, last - first + 1, 0);
            for (int i = first; i <= last; ++i) {
                m_rows[i] = rows[i];
                m_keys[i] = keys[i];
            }
            endInsertRows();
        });
    if (!same)
        return reorder(rows, keys);
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void LedgerModel::reorder(const QList<ClaimRow> &rows, const QList<qint64> &keys)
{
    const bool sameRows = QSet<qint64>(keys.begin(), keys.end()) == QSet<qint64>(m_keys.begin(), m_keys.end());
    if (!sameRows) {
        beginResetModel();
        m_rows = rows;
        m_keys = keys;
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(createIndex(int(keys.indexOf(m_keys[index.row()])), index.column()));
    m_rows = rows;
    m_keys = keys;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int LedgerModel::rowOf(Id claim) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [claim](const ClaimRow &row) { return row.claim.id == claim; });
    return claim == 0 || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const ClaimCell *LedgerModel::cell(const QModelIndex &index) const
{
    return index.isValid() && isOutletColumn(index.column())
               ? &m_rows[index.row()].cells[index.column() - firstOutletColumn]
               : nullptr;
}

QList<PassageRef> LedgerModel::passages(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Claim &claim = m_rows[index.row()].claim;
    const ClaimCell *one = cell(index);
    return one ? passageRefs(claim, one->passages) : passageRefs(claim);
}

int LedgerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : originsColumn() + 1;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ClaimRow &row = m_rows[index.row()];
    if (role == ClaimRole)
        return row.claim.id;
    if (role == ConfirmedRole)
        return row.claim.status == ClaimStatus::Confirmed;
    if (isOutletColumn(index.column()))
        return cellData(row, index.column(), role);
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (index.column() == claimColumn && (shown || role == Qt::EditRole))
        return row.claim.statement;
    if (index.column() == statusColumn && shown)
        return statusText(row.claim);
    if (index.column() == originsColumn() && role == Qt::ToolTipRole)
        return originsTip(row);
    if (index.column() == originsColumn() && shown)
        return originsText(row.articles, row.claim.origins);
    return {};
}

QString LedgerModel::originsTip(const ClaimRow &row) const
{
    const OriginSummary summary = originSummary(m_project, row.claim);
    QString tip = QStringLiteral("<p><b>%1</b></p>").arg(originsText(row.articles, row.claim.origins).toHtmlEscaped());
    for (const OriginLine &line : summary.lines)
        tip += QStringLiteral("<p><b>%1</b>: %2</p>").arg(line.name.toHtmlEscaped(), line.ways.toHtmlEscaped());
    return summary.first.isEmpty() ? tip : tip + QStringLiteral("<p>%1</p>").arg(summary.first.toHtmlEscaped());
}

QVariant LedgerModel::cellData(const ClaimRow &row, int column, int role) const
{
    const ClaimCell &cell = row.cells[column - firstOutletColumn];
    const QString &outlet = m_outlets[column - firstOutletColumn];
    const QString word = cell.isSilent() ? tr("silent") : stanceName(cell.stance, cell.differs);
    switch (role) {
    case Qt::DisplayRole: // what a copied cell holds; the delegate draws the symbol
        return cell.isSilent() ? QString() : stanceSymbol(cell.stance, cell.differs);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(outlet, word);
    case Qt::ToolTipRole:
        return cellTip(row, cell, outlet);
    default:
        return {};
    }
}

QString LedgerModel::cellTip(const ClaimRow &row, const ClaimCell &cell, const QString &outlet) const
{
    if (cell.isSilent())
        return tr("%1 is silent on this").arg(outlet);
    QString tip = QStringLiteral("<p><b>%1</b>: %2</p>")
                      .arg(outlet.toHtmlEscaped(), stanceName(cell.stance, cell.differs).toHtmlEscaped());
    for (const qsizetype place : cell.passages) {
        const Passage &passage = row.claim.passages[place];
        tip += QStringLiteral("<p>%1</p>").arg(passage.text.simplified().left(400).toHtmlEscaped());
    }
    return tip;
}

bool LedgerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != claimColumn)
        return false;
    const QString statement = value.toString().simplified();
    const Claim &claim = m_rows[index.row()].claim;
    if (statement.isEmpty() || statement == claim.statement)
        return false;
    const Result<Id> reworded = rewordClaim(m_project, claim.id, statement);
    if (!reworded)
        Q_EMIT failed(reworded.error());
    return reworded.ok();
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1) : QVariant();
    if (section == claimColumn)
        return tr("Claim");
    if (section == statusColumn)
        return tr("Status");
    return isOutletColumn(section) ? m_outlets[section - firstOutletColumn] : tr("Origins");
}

Qt::ItemFlags LedgerModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemIsDropEnabled;
    if (index.column() == claimColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void LedgerModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

void LedgerModel::sortRows(QList<ClaimRow> &rows) const
{
    if (m_sortColumn < 0 || m_sortColumn > originsColumn())
        return;
    const auto rank = [this](const ClaimRow &row) -> double {
        if (m_sortColumn == statusColumn)
            return row.claim.isSuggested() ? 1 - row.claim.score : double(row.claim.status) - 4;
        if (m_sortColumn == originsColumn())
            return row.claim.origins;
        const ClaimCell &cell = row.cells[m_sortColumn - firstOutletColumn];
        return cell.isSilent() ? 9 : cell.stance == Stance::Disputes ? 0 : cell.differs ? 1 : 2 + double(cell.stance);
    };
    const bool falling = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(rows.begin(), rows.end(), [&](const ClaimRow &a, const ClaimRow &b) {
        const ClaimRow &low = falling ? b : a;
        const ClaimRow &high = falling ? a : b;
        if (m_sortColumn == claimColumn)
            return QString::localeAwareCompare(low.claim.statement, high.claim.statement) < 0;
        return rank(low) < rank(high);
    });
}

} // namespace crossread
