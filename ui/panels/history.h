#pragma once

#include "ui/panels/panel.h"

class QListView;

namespace crossread {

class HistoryModel;
class HistoryWalk;

// What was done, step by step, and where one is: a click or Enter goes back or forward to there in one go.
class HistoryPanel : public Panel
{
    Q_OBJECT
public:
    explicit HistoryPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void goTo(const QModelIndex &index);

    HistoryModel *m_model;
    QListView *m_list;
    HistoryWalk *m_walk;
};

} // namespace crossread
