#pragma once

class QToolBar;

namespace crossread {

class Actions;

// The window's tool bar: what is wanted often, and what the reader shows. The caller owns it.
QToolBar *makeToolBar(const Actions &actions);

// The row of filters below it, hidden at first; the action shows and hides it. What is in it belongs to a project.
QToolBar *makeFilterToolBar(const Actions &actions);

} // namespace crossread
