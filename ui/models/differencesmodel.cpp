#include "ui/models/differencesmodel.h"

#include "app/project.h"
#include "ui/models/compared.h"
#include "ui/models/comparing.h"
#include "ui/models/filter.h"

#include <algorithm>
#include <QCollator>

namespace crossread {

namespace {

constexpr int mostInCell = 200;  // letters
constexpr int whole = 1'000'000; // of a sentence in a file

} // namespace

DifferencesModel::DifferencesModel(const Project &project, const Comparing &comparing, QObject *parent)
    : QAbstractTableModel(parent), m_project(project), m_comparing(comparing)
{
    refresh();
}

void DifferencesModel::refresh()
{
    beginResetModel();
    m_shown = m_comparing.shown();
    m_rows = m_comparing.visibleRows();
    order();
    endResetModel();
}

void DifferencesModel::setChips(const QIcon &left, const QIcon &right)
{
    m_left = left;
    m_right = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, LeftColumn, RightColumn);
}

void DifferencesModel::order()
{
    if (!m_shown)
        return;
    std::sort(m_rows.begin(), m_rows.end());
    if (m_column == RightColumn) {
        // By where it stands on the right; what only the left has comes where its neighbours are.
        const auto at = [this](int row) {
            const ComparedRow &one = m_shown->rows[row];
            return one.right.isEmpty() ? m_shown->counterpart(true, one.left.start) : one.right.start;
        };
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](int a, int b) { return at(a) < at(b); });
    } else if (m_column == KindColumn) {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [this](int a, int b) { return m_shown->rows[a].kind < m_shown->rows[b].kind; });
    } else if (m_column == WhyColumn || m_column == ClaimColumn) {
        QCollator collator;
        collator.setNumericMode(true);
        QHash<int, QString> texts;
        for (const int row : std::as_const(m_rows))
            texts.insert(row, text(row, m_column, mostInCell));
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [&](int a, int b) { return collator.compare(texts[a], texts[b]) < 0; });
    }
    if (m_order == Qt::DescendingOrder)
        std::reverse(m_rows.begin(), m_rows.end());
}

void DifferencesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<int> rows;
    for (const QModelIndex &index : before)
        rows.append(m_rows.value(index.row(), -1));
    m_column = column;
    m_order = order;
    this->order();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = placeOf(rows[i]);
        after.append(place < 0 ? QModelIndex() : index(place, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DifferencesModel::text(int row, int column, int most) const
{
    const ComparedRow &one = m_shown->rows[row];
    switch (column) {
    case NumberColumn:
        return QString::number(row + 1);
    case KindColumn:
        return comparedName(one.kind);
    case LeftColumn:
        return one.left.isEmpty() ? QStringLiteral("—") : excerpt(m_shown->left.text, one.left, most);
    case RightColumn:
        return one.right.isEmpty() ? QStringLiteral("—") : excerpt(m_shown->right.text, one.right, most);
    case WhyColumn:
        return one.why;
    case ClaimColumn:
        return one.claim ? m_project.claim(one.claim).statement : QString();
    default:
        return {};
    }
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_shown)
        return {};
    const int row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return text(row, index.column(), mostInCell);
    if (role == Qt::ToolTipRole)
        return text(row, index.column(), 600);
    if (role != Qt::AccessibleTextRole)
        return {};
    return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                        text(row, index.column(), mostInCell));
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DecorationRole && m_shown && !m_shown->areVersions) {
        if (section == LeftColumn || section == RightColumn)
            return section == LeftColumn ? m_left : m_right;
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return QStringLiteral("#");
    case KindColumn:
        return tr("Kind");
    case LeftColumn:
        return m_shown && !m_shown->areVersions ? outletOf(m_shown->left) : m_shown ? tr("Older") : tr("Left");
    case RightColumn:
        return m_shown && !m_shown->areVersions ? outletOf(m_shown->right) : m_shown ? tr("Newer") : tr("Right");
    case WhyColumn:
        return tr("Why");
    case ClaimColumn:
        return tr("Claim");
    default:
        return {};
    }
}

QList<QStringList> DifferencesModel::table() const
{
    QList<QStringList> rows{{}};
    for (int column = 0; column < ColumnCount; ++column)
        rows.first().append(headerData(column, Qt::Horizontal).toString());
    for (const int row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(text(row, column, whole));
        rows.append(cells);
    }
    return rows;
}

} // namespace crossread
