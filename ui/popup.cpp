#include "ui/popup.h"

#include <algorithm>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace crossread {

void showPopup(QWidget &popup, const QPoint &global)
{
    QPoint place = global;
    if (const QScreen *on = QGuiApplication::screenAt(global)) {
        const QRect free = on->availableGeometry();
        place.setX(std::clamp(place.x(), free.left(), std::max(free.left(), free.right() - popup.width())));
        place.setY(std::clamp(place.y(), free.top(), std::max(free.top(), free.bottom() - popup.height())));
    }
    popup.move(place);
    popup.show();
}

} // namespace crossread
