#pragma once

#include "app/edits.h"
#include "ui/models/entitiesmodel.h"
#include "ui/panels/panel.h"

class QMenu;
class QToolButton;

namespace crossread {

class EntitiesHeader;
class FilterEdit;
class GroupedView;
class NameActions;

// The names and figures of the corpus, and the legend of the reader: a click on a kind's colour hides it there. A click
// on an entity walks through its mentions; the one under the pointer or the keyboard lights up everywhere.
class EntitiesPanel : public Panel
{
    Q_OBJECT
public:
    explicit EntitiesPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;

private:
    void build();
    void key(QKeyEvent *event);
    void walk(qint64 row, int step);
    void light(qint64 row);
    void setSort(EntitiesModel::Sort sort);
    void fillKinds(QMenu *menu);
    void showMenu(const QPoint &at);
    QList<EntityRef> chosen() const; // the selected rows, from the top

    EntitiesModel *m_model;
    GroupedView *m_view;
    FilterEdit *m_filter;
    QToolButton *m_kinds;
    EntitiesHeader *m_header;
    NameActions *m_names;
    EntityRef m_walked; // whose mentions were shown last, and the place of the last one
    PassageRef m_at;
};

} // namespace crossread
