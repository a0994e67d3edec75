#pragma once

#include "ui/models/compared.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabBar;
class QToolButton;

namespace crossread {

class Actions;
class Comparing;
class Project;

// Over the compare view: which articles, what is shown of them, and the walk through the differences. Tabs for the
// right side when there are several.
class CompareBar : public QFrame
{
    Q_OBJECT
public:
    CompareBar(Project &project, Comparing &comparing, const Actions &actions, QWidget *parent);

    void setArticles(Id left, Id right);
    void setTabs(const QList<Id> &articles); // of the right side
    QString counted() const;                 // "2 of 9"
    QString allCounted() const;              // "9 differences"
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(bool left, crossread::Id article);
    void tabClosed(crossread::Id article);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *chooser(bool left);
    void fillChooser(bool left);
    void fillKinds();
    void makeLegend();
    void refresh();
    void paintIcons();
    void fitNames();
    void fold(bool on);
    void setLegendWords(bool shown);
    int countWidth(bool brief) const;
    int widthOf(const QList<QWidget *> &widgets, bool brief = false) const;
    QString nameOf(Id article) const;

    Project &m_project;
    Comparing &m_comparing;
    const Actions &m_actions;
    Id m_leftId = 0;
    Id m_rightId = 0;
    QHBoxLayout *m_row;
    QHBoxLayout *m_second;      // legend and walk, where the window is narrow
    QList<QWidget *> m_staying; // in the first row
    QList<QWidget *> m_folding; // into the second one
    bool m_isFolded = false;
    QToolButton *m_left;
    QToolButton *m_right;
    QToolButton *m_sameWords = nullptr;
    QToolButton *m_sameClaim = nullptr;
    QToolButton *m_differ = nullptr;
    QToolButton *m_onlyHere = nullptr;
    QToolButton *m_moved = nullptr;
    QList<QToolButton *> m_legend;
    int m_least = 0; // width with names and words cut
    QLabel *m_count;
    QTabBar *m_tabs;
    QList<Id> m_tabIds;
};

} // namespace crossread
