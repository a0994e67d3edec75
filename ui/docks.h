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
    QDockWidget *dock(const QString &id) const;
    QList<QDockWidget *> all() const { return m_docks; }
    void paint(); // title icons anew, after a change of theme

private:
    enum class Title { Bar, None, Frame }; // name and buttons; the tab says it; the floating window's own
    void setTitle(QDockWidget *dock);
    void setTitles();
    void showWholeTabs() const;

    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QList<QDockWidget *> m_hidden; // by setVisible(false)
    QHash<QDockWidget *, Title> m_titles;
};

} // namespace crossread
