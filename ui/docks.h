#pragma once

#include "ui/panels/panels.h"

#include <QHash>
#include <QList>
#include <QObject>

class QDockWidget;
class QMainWindow;

namespace crossread {

// The docks of a window, one a row of panelRows(). The docks stay as long as the window; what is in them belongs to
// the open project.
class Docks : public QObject
{
    Q_OBJECT
public:
    explicit Docks(QMainWindow &window);

    void fill(const PanelContext &context); // the panels of a newly opened project, each made when it is seen first
    void clear();                           // takes them away
    void reset();                           // areas, tabs and sizes as at first
    void setVisible(bool visible);          // false: text alone; true: as they were
    // While two articles are compared, in a window too narrow for them and all docks, those at the right give way, in
    // a yet narrower one those at the left too. They come back with the room, or when the comparison ends.
    void setComparing(bool comparing);
    bool areGivingWay() const { return !m_away.isEmpty(); }
    QDockWidget *dock(const QString &id) const;
    QList<QDockWidget *> all() const { return m_docks; }
    bool isInFront(const QDockWidget *dock) const; // shown, and not behind another tab
    void paint();                                  // title icons anew, after a change of theme

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Title { Bar, None, Frame }; // name and buttons; the tab says it; the floating window's own
    void setTitle(QDockWidget *dock);
    void setTitles();
    void showWholeTabs() const;
    void giveWay();
    int wantedWidth(QDockWidget *side) const;

    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QList<QDockWidget *> m_hidden; // by setVisible(false)
    QList<QDockWidget *> m_away;   // that gave way
    QList<QDockWidget *> m_front;  // of them, which were not behind other tabs
    int m_giving = 0;              // areas that give way: none, the right one, both sides
    bool m_comparing = false;
    bool m_alone = false; // the text
    QHash<QDockWidget *, Title> m_titles;
};

} // namespace crossread
