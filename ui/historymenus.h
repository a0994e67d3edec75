#pragma once

#include "app/values/historystep.h"

#include <functional>

class QToolBar;

namespace crossread {

class Actions;
class Project;

// Gives the buttons of undo and redo on the tool bar a list of the steps to go back or forward to, the nearest first.
// `project` may answer null; `goTo` gets the step that is to be the last done one.
void addHistoryMenus(QToolBar &bar, const Actions &actions, const std::function<Project *()> &project,
                     const std::function<void(Id)> &goTo);

} // namespace crossread
