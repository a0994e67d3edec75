#pragma once

#include "ui/models/ledgermodel.h"
#include "ui/panels/panel.h"

class QKeyEvent;
class QMenu;

namespace crossread {

class FilterRow;
class LedgerView;

// Claims against outlets: who supports, mentions, disputes, differs, is silent; and the analyst's decisions on them.
class LedgerPanel : public Panel
{
    Q_OBJECT
public:
    explicit LedgerPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void key(QKeyEvent *event);
    void showMenu(const QPoint &at);
    void addComparing(QMenu *menu, const Claim &claim, const QList<PassageRef> &chosen);
    void addStances(QMenu *menu, const QModelIndex &index);
    void show(const QModelIndex &index);
    void act(int key); // what the key of a row or cell does
    void remove();
    void stayAt(int row, int column);
    void drop(Id claim, const PassageRef &passage, Id from);
    void follow();

    LedgerModel *m_model;
    LedgerView *m_view;
    FilterRow *m_filter;
    bool m_refreshing = false;
};

} // namespace crossread
