#include "ui/toolbar.h"

#include "ui/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolBar>
#include <QToolButton>

namespace crossread {

namespace {

// The action's title, without what only menus need; on the bar itself there is room for less.
QString barTitle(const QAction *action)
{
    if (action->objectName() == QLatin1String("import"))
        return QCoreApplication::translate("crossread::MainWindow", "Import");
    if (action->objectName() == QLatin1String("export"))
        return QCoreApplication::translate("crossread::MainWindow", "Export");
    return action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

QToolBar *makeToolBar(const Actions &actions)
{
    auto *bar = new QToolBar(QCoreApplication::translate("crossread::MainWindow", "Main tool bar"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto add = [&](const char *id, bool withText) {
        auto *action = actions.get(QLatin1String(id));
        bar->addAction(action);
        auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action));
        if (!withText || !button)
            return;
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        action->setIconText(barTitle(action));
    };
    add("import", true);
    add("export", true);
    bar->addSeparator();
    add("undo", false);
    add("redo", false);
    bar->addSeparator();
    add("back", false);
    add("forward", false);
    bar->addSeparator();
    add("split", true);
    add("compare", true);
    bar->addSeparator();
    for (const auto *id : {"entities", "annotations", "claimMarks"})
        add(id, true);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    add("quickOpen", true);
    // What a narrow window has no room for. The style's own picture is black on any ground.
    if (auto *more = bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setArrowType(Qt::RightArrow);
        more->setAccessibleName(QCoreApplication::translate("crossread::MainWindow", "More tools"));
        more->setToolTip(more->accessibleName());
    }
    return bar;
}

QToolBar *makeFilterToolBar(const Actions &actions)
{
    auto *bar = new QToolBar(QCoreApplication::translate("crossread::MainWindow", "Row of filters"));
    bar->setObjectName(QStringLiteral("filters"));
    bar->setMovable(false);
    bar->hide();
    auto *action = actions.get(QStringLiteral("filters"));
    QObject::connect(action, &QAction::triggered, bar, &QToolBar::setVisible);
    QObject::connect(bar->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    return bar;
}

} // namespace crossread
