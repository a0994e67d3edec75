// Pointer and keyboard over a chart.
#include "ui/panels/chartpanel.h"

#include <QAccessible>
#include <QChartView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace crossread {

// In the row under the position: its mark there, or -1 beside all of them. No row: -1.
ChartPanel::Place ChartPanel::placeAt(const QPointF &position) const
{
    if (m_count == 0 || position.y() < m_plot.top() || position.y() >= m_plot.bottom())
        return {};
    Place place{m_first + int((position.y() - m_plot.top()) / m_plot.height() * m_count), -1};
    double nearest = 1e9;
    for (int mark = 0; mark < markCount(place.row); ++mark) {
        const QRectF rect = markRect(place.row, mark);
        if (rect.isEmpty() || !rect.adjusted(-1, -3, 1, 3).contains(position))
            continue;
        // Where points stand close to one another, the one whose middle is nearest; a bar's own piece before its
        // neighbour's margin.
        const double distance =
            rect.contains(position) ? (rect.center() - position).manhattanLength() : 1e6 + rect.width();
        if (distance < nearest) {
            nearest = distance;
            place.mark = mark;
        }
    }
    return place;
}

void ChartPanel::hover(const QPoint &position)
{
    const Place place = placeAt(position);
    const bool mark = place.mark >= 0;
    m_view->viewport()->setCursor(mark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place == m_hovered)
        return;
    m_hovered = place;
    redrawMarks();
    showTip(place, position);
}

void ChartPanel::showTip(const Place &place, const QPoint &position) const
{
    const QPoint at = m_view->viewport()->mapToGlobal(position);
    if (place.mark >= 0)
        QToolTip::showText(at, tip(place.row, place.mark), m_view->viewport());
    else if (place.row >= 0 && position.x() < m_plot.left())
        QToolTip::showText(at, QStringLiteral("<p>%1</p>").arg(label(place.row).text.toHtmlEscaped()),
                           m_view->viewport());
    else
        QToolTip::hideText();
}

void ChartPanel::open(const Place &place)
{
    if (place.row < 0 || place.row >= rowCount())
        return;
    const QList<PassageRef> refs =
        place.mark >= 0 && isMark(place.row, place.mark) ? passages(place.row, place.mark) : QList<PassageRef>();
    choose(label(place.row).key);
    if (!refs.isEmpty())
        Q_EMIT m_context.navigator.showPassages(refs);
}

int ChartPanel::markNear(int row, int, int mark) const
{
    if (mark >= 0 && isMark(row, mark))
        return mark;
    for (int i = 0; i < markCount(row); ++i) {
        if (isMark(row, i))
            return i;
    }
    return -1;
}

// Moves the keyboard's place by rows, or to the next mark of this row.
void ChartPanel::step(int rows, int marks)
{
    if (rowCount() == 0)
        return;
    const bool start = m_focus.row < 0;
    Place next{std::clamp(start ? 0 : m_focus.row + rows, 0, rowCount() - 1), m_focus.mark};
    if (start || rows != 0 || next.mark < 0) {
        next.mark = markNear(next.row, m_focus.row, m_focus.mark);
    } else {
        int at = next.mark + marks;
        while (at >= 0 && at < markCount(next.row) && !isMark(next.row, at))
            at += marks;
        if (at >= 0 && at < markCount(next.row))
            next.mark = at;
    }
    const bool otherRow = next.row != m_focus.row;
    m_focus = next;
    bringIntoView(next.row);
    if (otherRow)
        choose(label(next.row).key);
    redrawMarks();
    const QString words =
        next.mark < 0 ? label(next.row).text : QTextDocumentFragment::fromHtml(tip(next.row, next.mark)).toPlainText();
    m_view->setAccessibleDescription(words);
    QAccessibleEvent described(m_view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
}

bool ChartPanel::key(int key)
{
    switch (key) {
    case Qt::Key_Up:
        step(-1, 0);
        return true;
    case Qt::Key_Down:
        step(1, 0);
        return true;
    case Qt::Key_PageUp:
        step(-m_count, 0);
        return true;
    case Qt::Key_PageDown:
        step(m_count, 0);
        return true;
    case Qt::Key_Home:
        step(-rowCount(), 0);
        return true;
    case Qt::Key_End:
        step(rowCount(), 0);
        return true;
    case Qt::Key_Left:
        step(0, -1);
        return true;
    case Qt::Key_Right:
        step(0, 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        open(m_focus);
        return true;
    default:
        return false;
    }
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::ToolTip) { // the view would ask its items, which have none, and hide ours
            const QPoint position = static_cast<QHelpEvent *>(event)->pos();
            showTip(placeAt(position), position);
            return true;
        }
        if (event->type() == QEvent::MouseMove)
            hover(static_cast<QMouseEvent *>(event)->pos());
        if (event->type() == QEvent::Leave && m_hovered != Place()) {
            m_hovered = {};
            redrawMarks();
        }
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            if (mouse->button() == Qt::LeftButton) {
                m_focus = placeAt(mouse->position());
                open(m_focus);
            }
        }
        if (event->type() == QEvent::Wheel && m_scroll->isVisible()) {
            QCoreApplication::sendEvent(m_scroll, event);
            return true;
        }
    }
    if (watched == m_view) {
        if (event->type() == QEvent::Resize) // after the view's own layout
            QMetaObject::invokeMethod(this, &ChartPanel::redraw, Qt::QueuedConnection);
        if (event->type() == QEvent::KeyPress && key(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            QMetaObject::invokeMethod(this, &ChartPanel::redrawMarks, Qt::QueuedConnection);
    }
    return Panel::eventFilter(watched, event);
}

} // namespace crossread
