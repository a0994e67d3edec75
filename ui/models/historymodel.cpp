#include "ui/models/historymodel.h"

#include "app/project.h"

#include <QLocale>

namespace crossread {

HistoryModel::HistoryModel(const Project &project, QObject *parent) : QAbstractListModel(parent), m_project(project)
{
    refresh();
}

void HistoryModel::refresh()
{
    const QList<HistoryStep> now = m_project.history();
    const auto sameId = [](const HistoryStep &a, const HistoryStep &b) { return a.id == b.id; };
    const auto differs = std::mismatch(m_steps.cbegin(), m_steps.cend(), now.cbegin(), now.cend(), sameId);
    const auto kept = int(differs.first - m_steps.cbegin());
    if (kept == 0 && !m_steps.isEmpty()) { // the oldest was forgotten
        beginResetModel();
        m_steps = now;
        endResetModel();
        return;
    }
    if (kept < m_steps.size()) {
        beginRemoveRows({}, kept + 1, int(m_steps.size()));
        m_steps.resize(kept);
        endRemoveRows();
    }
    if (kept < now.size()) {
        beginInsertRows({}, kept + 1, int(now.size()));
        m_steps = now;
        endInsertRows();
    }
    m_steps = now;
    Q_EMIT dataChanged(index(0), index(int(m_steps.size())));
}

int HistoryModel::current() const
{
    const auto undone = std::find_if(m_steps.cbegin(), m_steps.cend(), [](const HistoryStep &s) { return s.undone; });
    return int(undone - m_steps.cbegin());
}

Id HistoryModel::stepOf(int row) const
{
    return row > 0 && row <= m_steps.size() ? m_steps[row - 1].id : 0;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size()) + 1;
}

QString HistoryModel::time(const QDateTime &made) const
{
    const QDateTime here = made.toLocalTime();
    const QLocale locale;
    const QString clock = locale.toString(here.time(), QLocale::ShortFormat);
    return here.date() == QDate::currentDate() ? clock
                                               : locale.toString(here.date(), QLocale::ShortFormat) + u' ' + clock;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool first = index.row() == 0;
    const HistoryStep step = first ? HistoryStep() : m_steps[index.row() - 1];
    const bool isCurrent = index.row() == current();
    const QString name = !first                   ? step.name
                         : m_steps.size() < 1'000 ? tr("At the beginning")
                                                  : tr("Before the oldest step that is kept");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case TimeRole:
        return first ? QString() : time(step.made);
    case UndoneRole:
        return step.undone;
    case CurrentRole:
        return isCurrent;
    case Qt::ToolTipRole:
        return first ? name : QStringLiteral("%1\n%2").arg(name, QLocale().toString(step.made.toLocalTime()));
    case Qt::AccessibleTextRole: {
        const QString told = first ? name : QStringLiteral("%1, %2").arg(name, time(step.made));
        return isCurrent ? tr("%1, you are here").arg(told) : step.undone ? tr("%1, undone").arg(told) : told;
    }
    default:
        return {};
    }
}

} // namespace crossread
