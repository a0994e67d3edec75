#pragma once

#include "app/values/historystep.h"

#include <QAbstractListModel>

namespace crossread {

class Project;

// The steps that can be gone back or forward to, oldest first; the first row is the state before all of them.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TimeRole = Qt::UserRole, UndoneRole, CurrentRole };

    explicit HistoryModel(const Project &project, QObject *parent = nullptr);

    void refresh();
    int current() const;      // the row of the state that the project is in
    Id stepOf(int row) const; // for Project::goTo()

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString time(const QDateTime &made) const;

    const Project &m_project;
    QList<HistoryStep> m_steps;
};

} // namespace crossread
