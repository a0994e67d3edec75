#pragma once

#include <functional>

class QToolBar;

namespace crossread {

class Actions;
class Project;
struct Error;

// Gives the buttons of undo and redo on the tool bar a list of the steps to go back or forward to, the nearest first.
// `project` may answer null; what goes wrong is handed to `failed`.
void addHistoryMenus(QToolBar &bar, const Actions &actions, const std::function<Project *()> &project,
                     const std::function<void(const Error &)> &failed);

} // namespace crossread
