#pragma once

#include "ui/models/annotationsmodel.h"
#include "ui/panels/panel.h"

class QLabel;

namespace crossread {

class FilterEdit;
class GroupedView;

// What the analyst has marked, by outlet.
class AnnotationsPanel : public Panel
{
    Q_OBJECT
public:
    explicit AnnotationsPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void showMenu(const QPoint &at);
    void key(QKeyEvent *event);
    void editNote();
    void remove();

    AnnotationsModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
};

} // namespace crossread
