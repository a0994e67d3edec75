#pragma once

#include "app/result.h"
#include "ui/models/claimrows.h"

#include <QAbstractTableModel>

namespace crossread {

// The claim ledger: a row a claim, and the columns Claim, Status, one an outlet, Origins. Obeys the filter. A claim
// keeps its row (and a view its selection) when a suggestion becomes the analyst's own and when that is undone.
class LedgerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { ClaimRole = Qt::UserRole, ConfirmedRole };
    static constexpr int claimColumn = 0;
    static constexpr int statusColumn = 1;
    static constexpr int firstOutletColumn = 2;

    LedgerModel(Project &project, Filter &filter, QObject *parent = nullptr);

    void refresh();
    void setShowRejected(bool show);
    bool showsRejected() const { return m_showRejected; }

    const QList<ClaimRow> &rows() const { return m_rows; }
    const QStringList &outlets() const { return m_outlets; }
    QList<int> outletColours() const { return m_colours; } // for Theme::outlet()
    int originsColumn() const { return firstOutletColumn + int(m_outlets.size()); }
    bool isOutletColumn(int column) const { return column >= firstOutletColumn && column < originsColumn(); }
    int rowOf(Id claim) const; // -1 none

    // What a cell stands for: an outlet's passages; of any other column all of the claim's.
    QList<PassageRef> passages(const QModelIndex &index) const;
    const ClaimCell *cell(const QModelIndex &index) const; // null where there is no outlet's cell

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override; // rewords
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // -1: most articles first

Q_SIGNALS:
    void failed(const crossread::Error &error);

private:
    QList<qint64> keysFor(const QList<ClaimRow> &rows) const;
    void sortRows(QList<ClaimRow> &rows) const;
    void reorder(const QList<ClaimRow> &rows, const QList<qint64> &keys);
    void setColumns(const QStringList &outlets);
    QVariant cellData(const ClaimRow &row, int column, int role) const;
    QString originsTip(const ClaimRow &row) const;
    QString cellTip(const ClaimRow &row, const ClaimCell &cell, const QString &outlet) const;

    Project &m_project;
    Filter &m_filter;
    bool m_showRejected = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QStringList m_outlets;
    QList<int> m_colours;
    QList<ClaimRow> m_rows;
    QList<qint64> m_keys; // one a row: what stays when a claim's id changes
    mutable qint64 m_nextKey = 1;
};

} // namespace crossread
