#include "ui/panels/barchart.h"

#include <QChartView>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QToolTip>

namespace crossread {

// In the row under the position: its segment there, or series -1 beside all of them. No row: -1.
BarChartPanel::Place BarChartPanel::placeAt(const QPointF &position) const
{
    if (m_count == 0 || position.y() < m_plot.top() || position.y() >= m_plot.bottom())
        return {};
    Place place{m_first + int((position.y() - m_plot.top()) / m_plot.height() * m_count), -1};
    for (int series = 0; series < m_data.series.size(); ++series) {
        const QRectF rect = segmentRect(place.row, series);
        if (!rect.isEmpty() && rect.adjusted(0, -3, 0, 3).contains(position))
            place.series = series;
    }
    return place;
}

void BarChartPanel::hover(const QPoint &position)
{
    const Place place = placeAt(position);
    const bool segment = place.series >= 0;
    view()->viewport()->setCursor(segment ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place == m_hovered)
        return;
    m_hovered = place;
    redrawItems();
    const QPoint at = view()->viewport()->mapToGlobal(position);
    if (segment)
        QToolTip::showText(at, m_data.tip(place.row, place.series), view()->viewport());
    else if (place.row >= 0 && position.x() < m_plot.left())
        QToolTip::showText(at, m_data.rows[place.row].label, view()->viewport());
    else
        QToolTip::hideText();
}

void BarChartPanel::open(Place place)
{
    if (place.row < 0 || place.row >= rowCount())
        return;
    m_data.choose(m_data.rows[place.row].key);
    const QList<PassageRef> passages =
        place.series < 0 ? QList<PassageRef>() : m_data.passages(place.row, place.series);
    if (!passages.isEmpty())
        Q_EMIT m_context.navigator.showPassages(passages);
}

// Moves the keyboard's place by rows, or to the next series that has something in this row.
void BarChartPanel::step(int rows, int series)
{
    if (rowCount() == 0)
        return;
    Place next{std::clamp(std::max(0, m_focus.row) + (m_focus.row < 0 ? 0 : rows), 0, rowCount() - 1), m_focus.series};
    const QList<double> &values = m_data.rows[next.row].values;
    const auto has = [&](int at) { return at >= 0 && at < values.size() && values[at] > 0; };
    const int direction = series == 0 ? 1 : series;
    int at = std::max(0, next.series) + (m_focus.series < 0 ? 0 : series);
    while (at >= 0 && at < values.size() && !has(at))
        at += direction;
    for (int i = 0; !has(at) && series == 0 && i < values.size(); ++i)
        at = i;
    next.series = has(at) ? at : m_focus.series;
    const bool otherRow = next.row != m_focus.row;
    m_focus = next;
    bringIntoView(next.row);
    if (otherRow)
        m_data.choose(m_data.rows[next.row].key);
    redrawItems();
    QString words = m_data.tip(next.row, std::max(0, next.series));
    view()->setAccessibleDescription(words.remove(QRegularExpression(QStringLiteral("<[^>]*>"))));
}

bool BarChartPanel::key(int key)
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

bool BarChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view()->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hover(static_cast<QMouseEvent *>(event)->pos());
        if (event->type() == QEvent::Leave && m_hovered != Place()) {
            m_hovered = {};
            redrawItems();
        }
        if (event->type() == QEvent::MouseButtonRelease) {
            const auto *mouse = static_cast<QMouseEvent *>(event);
            if (mouse->button() == Qt::LeftButton) {
                m_focus = placeAt(mouse->position());
                open(m_focus);
            }
        }
    }
    if (watched == view()) {
        if (event->type() == QEvent::KeyPress && key(static_cast<QKeyEvent *>(event)->key()))
            return true;
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            QMetaObject::invokeMethod(
                this, [this] { redrawItems(); }, Qt::QueuedConnection);
    }
    return ChartPanel::eventFilter(watched, event);
}

} // namespace crossread
