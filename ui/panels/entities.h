#pragma once

#include "ui/models/entitiesmodel.h"
#include "ui/panels/panel.h"

namespace crossread {

class FilterEdit;
class GroupedView;

// The names and figures of the corpus. A click walks through an entity's mentions; the one under the pointer or the
// keyboard lights up everywhere.
class EntitiesPanel : public Panel
{
    Q_OBJECT
public:
    explicit EntitiesPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void key(QKeyEvent *event);
    void walk(qint64 row, int step);
    void light(qint64 row);

    EntitiesModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
    qint64 m_walked = 0; // the entity whose mentions were shown last, and which of them
    qsizetype m_at = -1;
};

} // namespace crossread
