#pragma once

#include "ui/models/annotationsmodel.h"
#include "ui/panels/panel.h"

class QMenu;
class QToolButton;

namespace crossread {

class FilterEdit;
class GroupedView;

// What has been marked: grouped and sorted, filtered, several at once.
class AnnotationsPanel : public Panel
{
    Q_OBJECT
public:
    explicit AnnotationsPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;

private:
    QToolButton *menuButton(const QString &name);
    void showMenu(const QPoint &at);
    void key(QKeyEvent *event);
    void editNote();
    void remove();
    void split(const Tag &tag);
    void pickTag(bool bears);
    void fillArrangement(QMenu *menu);
    void fillFilters(QMenu *menu);
    void arrange(AnnotationsModel::Grouping grouping, AnnotationsModel::Sorting sorting);
    QList<Id> selected() const; // annotations, each once
    void show(qint64 row);
    QPoint belowCurrent() const; // on the screen

    AnnotationsModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
    QToolButton *m_arrange;
    QToolButton *m_filters;
};

} // namespace crossread
