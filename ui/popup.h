#pragma once

class QPoint;
class QWidget;

namespace crossread {

// Shows a pop-up with its upper left corner at `global`, or as near to it as the screen has room.
void showPopup(QWidget &popup, const QPoint &global);

} // namespace crossread
