#include "ui/historymenus.h"

#include "app/project.h"
#include "ui/actions.h"

#include <algorithm>
#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace crossread {

namespace {

constexpr qsizetype mostShown = 20; // the whole history is a panel

struct Way
{
    QString step; // its name
    Id state = 0; // where going there leads
};

// Of each step the state before it (undo) or behind it (redo), the nearest first.
QList<Way> ways(const Project &project, bool back)
{
    const QList<HistoryStep> steps = project.history();
    const auto firstUndone =
        std::find_if(steps.cbegin(), steps.cend(), [](const HistoryStep &step) { return step.undone; });
    QList<Way> list;
    if (back) {
        for (auto it = firstUndone; it != steps.cbegin() && list.size() < mostShown;) {
            --it;
            list.append({it->name, it == steps.cbegin() ? 0 : std::prev(it)->id});
        }
    } else {
        for (auto it = firstUndone; it != steps.cend() && list.size() < mostShown; ++it)
            list.append({it->name, it->id});
    }
    return list;
}

QString itemText(const QString &name)
{
    return QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

void addHistoryMenus(QToolBar &bar, const Actions &actions, const std::function<Project *()> &project,
                     const std::function<void(Id)> &goTo)
{
    for (const bool back : {true, false}) {
        QAction *action = actions.get(back ? QStringLiteral("undo") : QStringLiteral("redo"));
        auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action));
        if (!button)
            continue;
        auto *menu = new QMenu(button);
        menu->setObjectName(back ? QStringLiteral("undoSteps") : QStringLiteral("redoSteps"));
        menu->setAccessibleName(back ? QCoreApplication::translate("crossread::MainWindow", "Steps to undo")
                                     : QCoreApplication::translate("crossread::MainWindow", "Steps to redo"));
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
        QAction *whole = actions.get(QStringLiteral("history"));
        QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, back, project, goTo, whole] {
            menu->clear();
            Project *open = project();
            const QList<Way> list = open ? ways(*open, back) : QList<Way>();
            for (const Way &way : list)
                menu->addAction(itemText(way.step), menu, [goTo, state = way.state] { goTo(state); });
            menu->addSeparator();
            menu->addAction(whole);
        });
    }
}

} // namespace crossread
