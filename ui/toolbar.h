#pragma once

class QToolBar;

namespace crossread {

class Actions;

// The window's tool bar: what is wanted often, and what the reader shows. The caller owns it.
QToolBar *makeToolBar(const Actions &actions);

} // namespace crossread
