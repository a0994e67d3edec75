#pragma once

#include <functional>
#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QWidget;

namespace crossread {

// A row of the table of actions; their order is the order of the menus.
struct ActionRow
{
    enum Flag {
        Plain = 0,
        Checkable = 1,
        Reader = 2,        // its key works where the reader has the focus, so that letters stay letters elsewhere
        NeedsArticles = 4, // disabled in an empty project
        Hidden = 8,        // not in the menus; the palette and the list of keys have it
        Separator = 16,    // before it
    };
    const char *id; // never changed: settings remember keys by it
    const char *menu;
    const char *title;
    const char *icon; // "" none
    const char *keys; // portable, several divided by "; "
    int flags;
};

const QList<ActionRow> &actionRows();

// The actions of one window, made from the table, with the user's own keys.
class Actions : public QObject
{
    Q_OBJECT
public:
    // Fills the window's menu bar. `reader` bears the keys of the reader's actions.
    Actions(QMainWindow &window, const QHash<QString, QString> &ownKeys);

    QAction *get(const QString &id) const; // never null for an id of the table
    QMenu *menu(const QString &name) const;
    QList<QAction *> all() const; // in table order
    void onTriggered(const QString &id, std::function<void()> run) const;
    void onToggled(const QString &id, std::function<void(bool)> run) const;
    void setReader(QWidget *reader); // who hears the reader's keys
    void setHasArticles(bool has);
    void setKeys(const QHash<QString, QString> &ownKeys);
    void paint(); // icons anew, after a change of theme

private:
    QMainWindow &m_window;
    QHash<QString, QAction *> m_actions;
    QHash<QString, QMenu *> m_menus;
};

} // namespace crossread
