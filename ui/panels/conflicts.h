#pragma once

#include "ui/models/conflictsmodel.h"
#include "ui/panels/panel.h"

class QTableView;
class QToolButton;

namespace crossread {

class EmptyState;

// The conflicts of the whole corpus: both sentences beside each other, the words that contradict each other marked.
class ConflictsPanel : public Panel
{
    Q_OBJECT
public:
    explicit ConflictsPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QModelIndex &index);
    void showClaim(int row);
    void showMenu(const QPoint &at);
    void dismiss();
    void restore();
    void press(int key);
    void fitColumns();

    ConflictsModel *m_model;
    QTableView *m_view;
    EmptyState *m_empty;
    QWidget *m_bar; // only where something is dismissed
    QToolButton *m_dismissed;
};

} // namespace crossread
