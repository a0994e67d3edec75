#pragma once

#include "ui/models/tagsmodel.h"

#include <QTreeView>

namespace crossread {

class EmptyState;

// The codebook's tree: what is folded, current and scrolled to survives its changes.
class TagsView : public QTreeView
{
    Q_OBJECT
public:
    explicit TagsView(TagsModel *model, QWidget *parent);

    void setEmptyText(const QString &sentence);
    Id current() const;
    void select(Id tag);

Q_SIGNALS:
    void currentTagChanged();
    void pressed(QKeyEvent *event); // accept what is taken

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void keepPlace();
    void restorePlace();
    void unfold(const QModelIndex &parent);

    TagsModel *m_model;
    EmptyState *m_empty;
    QSet<Id> m_folded;
    Id m_current = 0;
    int m_scroll = 0;
    bool m_resetting = false;
};

} // namespace crossread
