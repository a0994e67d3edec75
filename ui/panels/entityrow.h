#pragma once

#include "ui/models/entitiesmodel.h"
#include "ui/panels/groupedview.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace crossread {

// Rows of the Entities panel: name, bars by outlet where there is room, outlets, mentions; of the entity that is being
// walked which mention it is.
class EntitiesDelegate : public GroupDelegate
{
    Q_OBJECT
public:
    EntitiesDelegate(const Project &project, QTreeView *view) : GroupDelegate(view), m_project(project) {}

protected:
    void paintMark(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;
    bool isOn(const QModelIndex &index) const override { return index.data(EntitiesModel::OnRole).toBool(); }
    int rowHeightFor(const QStyleOptionViewItem &, const QModelIndex &, int) const override;
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Project &m_project;
};

// The heads of its columns; each sorts by its own.
class EntitiesHeader : public QWidget
{
    Q_OBJECT
public:
    explicit EntitiesHeader(QWidget *parent);
    void setSort(EntitiesModel::Sort sort);

Q_SIGNALS:
    void sortWanted(crossread::EntitiesModel::Sort sort);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    QButtonGroup *m_group;
};

} // namespace crossread
