#pragma once

#include "ui/models/tagsmodel.h"

#include <QTreeView>

namespace crossread {

class EmptyState;

// The codebook's tree: what is folded, current, selected and scrolled to survives its changes.
class TagsView : public QTreeView
{
    Q_OBJECT
public:
    explicit TagsView(TagsModel *model, QWidget *parent);

    void setEmptyText(const QString &sentence);
    Id current() const;
    QList<Id> selected() const;  // in the tree's order; the current one where nothing else is
    void select(Id tag);         // alone, current and seen
    void fold(bool all);         // everything, or nothing
    QPixmap dragPicture() const; // of what is selected: its name, small, so that the rows beneath can be read

Q_SIGNALS:
    void currentTagChanged();
    void pressed(QKeyEvent *event); // accept what is taken
    void countClicked(crossread::Id tag, bool back);
    void menuWanted(const QPoint &global);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void keepPlace();
    void restorePlace();
    void unfold();
    Id countAt(const QPoint &point) const; // the tag on whose count that point lies; 0 none

    TagsModel *m_model;
    EmptyState *m_empty;
    QSet<Id> m_folded;
    QList<Id> m_selected;
    Id m_current = 0;
    int m_scroll = 0;
    bool m_resetting = false;
};

} // namespace crossread
