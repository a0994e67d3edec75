#pragma once

#include "ui/models/sourcesmodel.h"
#include "ui/panels/panel.h"

class QMenu;
class QToolButton;

namespace crossread {

class FilterEdit;
class GroupedView;

// Outlets with their articles: what there is to read, what is open, what is still unread.
class SourcesPanel : public Panel
{
    Q_OBJECT
public:
    explicit SourcesPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showMenu(const QPoint &at);
    void showSorting();
    QMenu *menuOfSeveral(const QList<Id> &articles);
    void remove(const QList<Id> &articles);
    void tellSelected();
    void follow();

    SourcesModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
    QToolButton *m_sort;
};

} // namespace crossread
