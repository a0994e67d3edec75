#pragma once

#include "app/values/annotation.h"
#include "ui/panels/panel.h"

class QFrame;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace crossread {

class FilterEdit;
class TagsModel;
class TagsView;

// The codebook: nest by dragging, rename, colour, key, merge, delete, describe.
class TagsPanel : public Panel
{
    Q_OBJECT
public:
    explicit TagsPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retint() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QFrame *makeStrip();
    void key(QKeyEvent *event);
    void showMenu(const QPoint &at);
    void fillColors(QMenu *menu);
    void fillTargets(QMenu *menu, const Tag &tag);
    void fillDigits(QMenu *menu, const Tag &tag);
    void showColors();
    void add(Id parent);
    void rename();
    void setColor(const QString &color);
    void askToDelete();
    void drop(Id tag);
    void nest(int key);
    void describe();
    void keepDescription();

    TagsModel *m_model;
    TagsView *m_view;
    FilterEdit *m_filter;
    QToolButton *m_add;
    QLabel *m_described;
    QPlainTextEdit *m_description;
    QLabel *m_question = nullptr; // made with the strip
    QPushButton *m_delete = nullptr;
    QPushButton *m_keep = nullptr;
    QFrame *m_strip;
    Id m_asked = 0;
    Id m_shown = 0;
};

} // namespace crossread
