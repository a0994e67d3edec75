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

// The codebook: nest by dragging, rename, colour, key, merge, split, delete, describe; counts by article that walk.
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
    void showMenu(const QPoint &global);
    void fillMore(QMenu *menu);
    void fillColors(QMenu *menu);
    void fillDigits(QMenu *menu, const Tag &tag);
    void showColors();
    void add(Id parent);
    void rename();
    void setColor(const QString &color);
    void setDigit(int digit);
    void askToDelete();
    QString questionAbout(const QList<Id> &tags) const; // names what would go with them
    void drop(QList<Id> tags);
    void merge();
    void split();
    void move(int key);
    void walk(Id tag, bool back, Id article = 0); // shows the next annotation of the tag
    void showArticles();                          // a list of those that have the tag
    void filterByTag();
    void describe();
    QString articleLinks(Id tag) const;
    void keepDescription();
    QPoint belowCurrent() const; // on the screen

    TagsModel *m_model;
    TagsView *m_view;
    FilterEdit *m_filter;
    QToolButton *m_add;
    QToolButton *m_more;
    QLabel *m_described;
    QLabel *m_articles;
    QPlainTextEdit *m_description;
    QLabel *m_question = nullptr; // made with the strip
    QPushButton *m_delete = nullptr;
    QPushButton *m_keep = nullptr;
    QFrame *m_strip;
    QList<Id> m_asked;
    Id m_shown = 0;
    Id m_walked = 0; // the annotation that was shown last
};

} // namespace crossread
