#pragma once

#include <memory>
#include <QAbstractTableModel>
#include <QIcon>

namespace crossread {

class Comparing;
class Project;
struct ComparedArticles;

// The differences of what is compared, a row each, of the kinds that are shown. Sorted by any column; at first in the
// order of the left article.
class DifferencesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, KindColumn, LeftColumn, RightColumn, WhyColumn, ClaimColumn, ColumnCount };

    DifferencesModel(const Project &project, const Comparing &comparing, QObject *parent = nullptr);

    void refresh();
    void setChips(const QIcon &left, const QIcon &right);          // of the outlets, in the heads of their columns
    int rowAt(int place) const { return m_rows.value(place, -1); } // index into ComparedArticles::rows
    int placeOf(int row) const { return int(m_rows.indexOf(row)); }
    // The table as it is seen, with whole sentences: its head, then a line a row.
    QList<QStringList> table() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(int row, int column, int most) const;
    void order();

    const Project &m_project;
    const Comparing &m_comparing;
    std::shared_ptr<const ComparedArticles> m_shown;
    QIcon m_left;
    QIcon m_right;
    QList<int> m_rows;
    int m_column = NumberColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace crossread
