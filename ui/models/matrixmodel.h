#pragma once

#include "app/claims/matrix.h"

#include <QAbstractTableModel>

namespace crossread {

class Project;

// All articles against all as a table: copied text, shared claims, or figures in conflict.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Measure { Copied, Claims, Figures };
    enum Role {
        HeatRole = Qt::UserRole, // 0..1; negative where an article meets itself
        OutletIndexRole,         // of the vertical header
        SeamRole,                // 1: a cluster begins above, 2: at the left, 3: both
    };

    explicit MatrixModel(const Project &project, QObject *parent = nullptr);

    void setMatrix(const ComparisonMatrix &matrix);
    Id articleOf(int row) const { return m_matrix.articles.value(row); }
    void setMeasure(Measure measure);
    Measure measure() const { return m_measure; }
    std::pair<Id, Id> articlesAt(const QModelIndex &index) const; // 0, 0 where an article meets itself
    QString told(const QModelIndex &index) const;                 // in words
    QString nothing() const; // says so where no two have anything of the measure; else ""
    QList<QStringList> table() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    double heat(const MatrixCell &cell) const;
    QString text(const MatrixCell &cell) const;

    const Project &m_project;
    ComparisonMatrix m_matrix;
    QStringList m_names; // "Northwire · Dockers walk out"
    QList<int> m_outlets;
    int m_mostClaims = 1;
    Measure m_measure = Copied;
};

} // namespace crossread
