#include "ui/models/matrixmodel.h"

#include "app/project.h"
#include "ui/models/filter.h"
#include "ui/models/outlets.h"

#include <algorithm>
#include <cmath>

namespace crossread {

MatrixModel::MatrixModel(const Project &project, QObject *parent) : QAbstractTableModel(parent), m_project(project) {}

void MatrixModel::setMatrix(const ComparisonMatrix &matrix)
{
    beginResetModel();
    m_matrix = matrix;
    m_names.clear();
    m_outlets.clear();
    QHash<Id, const Article *> known;
    for (const Article &article : m_project.articles())
        known.insert(article.id, &article);
    for (const Id id : matrix.articles) {
        const Article *article = known.value(id);
        m_names.append(article ? QStringLiteral("%1 · %2").arg(outletOf(*article), article->title) : QString());
        m_outlets.append(article ? outletIndex(m_project, outletOf(*article)) : 0);
    }
    m_mostClaims = 1;
    for (const MatrixCell &cell : matrix.cells)
        m_mostClaims = std::max(m_mostClaims, cell.claims);
    endResetModel();
}

void MatrixModel::setMeasure(Measure measure)
{
    if (m_measure == measure)
        return;
    m_measure = measure;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::pair<Id, Id> MatrixModel::articlesAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() == index.column())
        return {0, 0};
    return {m_matrix.articles[index.row()], m_matrix.articles[index.column()]};
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matrix.articles.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matrix.articles.size());
}

double MatrixModel::heat(const MatrixCell &cell) const
{
    const double value = m_measure == Copied   ? cell.copied
                         : m_measure == Claims ? double(cell.claims) / m_mostClaims
                                               : cell.figuresInConflict();
    return std::sqrt(std::clamp(value, 0.0, 1.0)); // so that little is still seen
}

QString MatrixModel::text(const MatrixCell &cell) const
{
    const int value = m_measure == Copied   ? int(std::lround(cell.copied * 100))
                      : m_measure == Claims ? cell.claims
                                            : cell.figureConflicts;
    if (m_measure == Copied && value == 0 && cell.copied > 0)
        return QStringLiteral("<1");
    return value == 0 ? QString() : QString::number(value);
}

QString MatrixModel::told(const QModelIndex &index) const
{
    if (index.row() == index.column())
        return m_names.value(index.row());
    const MatrixCell cell = m_matrix.at(index.row(), index.column());
    return tr("%1\nagainst %2").arg(m_names[index.row()], m_names[index.column()]) + QLatin1Char('\n') +
           tr("%1 % of its words copied").arg(std::lround(cell.copied * 100)) + QStringLiteral(", ") +
           tr("%n claim(s) in common", nullptr, cell.claims) + QStringLiteral(", ") +
           tr("%1 of %n figure(s) in conflict", nullptr, cell.figures).arg(cell.figureConflicts) +
           QStringLiteral(", ") + tr("%n conflict(s)", nullptr, cell.conflicts);
}

QString MatrixModel::nothing() const
{
    if (rowCount() == 0 || std::any_of(m_matrix.cells.begin(), m_matrix.cells.end(),
                                       [this](const MatrixCell &cell) { return !text(cell).isEmpty(); }))
        return {};
    return m_measure == Copied   ? tr("No text is copied.")
           : m_measure == Claims ? tr("No two share a claim.")
                                 : tr("No figures are in conflict.");
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool own = index.row() == index.column();
    switch (role) {
    case Qt::DisplayRole:
        return own ? QString() : text(m_matrix.at(index.row(), index.column()));
    case HeatRole:
        return own ? -1.0 : heat(m_matrix.at(index.row(), index.column()));
    case SeamRole: {
        const auto begins = [this](int place) {
            return place > 0 && m_matrix.clusters.value(place) != m_matrix.clusters.value(place - 1);
        };
        return (begins(index.row()) ? 1 : 0) + (begins(index.column()) ? 2 : 0);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
        return told(index);
    case Qt::AccessibleTextRole:
        return told(index).replace(QLatin1Char('\n'), QLatin1Char(' '));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= m_names.size())
        return {};
    switch (role) {
    case Qt::DisplayRole: // there is no room for names over narrow columns: numbers say which row it is
        return orientation == Qt::Vertical ? m_names[section] : QString::number(section + 1);
    case SeamRole:
        return section > 0 && m_matrix.clusters.value(section) != m_matrix.clusters.value(section - 1);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_names[section];
    case OutletIndexRole:
        return m_outlets[section];
    case Qt::TextAlignmentRole:
        return int(orientation == Qt::Vertical ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    default:
        return {};
    }
}

QList<QStringList> MatrixModel::table() const
{
    QList<QStringList> rows{QStringList{QString()} + m_names};
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells{m_names[row]};
        for (int column = 0; column < columnCount(); ++column)
            cells.append(data(index(row, column)).toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace crossread
