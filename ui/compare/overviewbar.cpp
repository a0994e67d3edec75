#include "ui/compare/overviewbar.h"

#include "ui/reader/articleview.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace crossread {

namespace {

constexpr int stripWidth = 14;
constexpr int leastHeight = 2; // of a mark

} // namespace

OverviewBar::OverviewBar(bool onLeft, QWidget *parent)
    : QWidget(parent), m_onLeft(onLeft), m_bar(new QScrollBar(Qt::Vertical, this))
{
    setAccessibleName(onLeft ? tr("Overview of the left article") : tr("Overview of the right article"));
    m_bar->setAccessibleName(onLeft ? tr("Scroll the left article") : tr("Scroll the right article"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(onLeft ? 0 : stripWidth, 0, onLeft ? stripWidth : 0, 0);
    row->addWidget(m_bar);
    setFixedWidth(stripWidth + m_bar->sizeHint().width());
}

void OverviewBar::setView(ArticleView *view)
{
    if (m_view == view)
        return;
    m_bar->disconnect(this);
    if (m_view)
        m_view->verticalScrollBar()->disconnect(this);
    m_view = view;
    if (!view)
        return;
    QScrollBar *own = view->verticalScrollBar();
    const auto measure = [this, own] {
        m_bar->setRange(own->minimum(), own->maximum());
        m_bar->setEnabled(own->maximum() > own->minimum()); // no handle without
        m_bar->setPageStep(own->pageStep());
        m_bar->setSingleStep(own->singleStep());
        m_bar->setValue(own->value());
        update();
    };
    connect(own, &QScrollBar::rangeChanged, this, measure);
    connect(own, &QScrollBar::valueChanged, this, measure);
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) {
        if (m_view)
            m_view->verticalScrollBar()->setValue(value);
    });
    measure();
}

void OverviewBar::setMarks(const QList<Mark> &marks, qsizetype length, Span current)
{
    m_marks = marks;
    m_length = length;
    m_current = current;
    m_drawn = {};
    update();
}

QRect OverviewBar::strip() const
{
    const int left = m_onLeft ? width() - stripWidth : 0;
    return QRect(left, 2, stripWidth, std::max(1, height() - 4));
}

int OverviewBar::yOf(qsizetype position) const
{
    const QRect room = strip();
    return room.top() + int(double(position) / double(std::max<qsizetype>(1, m_length)) * room.height());
}

void OverviewBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QRect room = strip();
    if (m_drawn.isNull() || m_drawn.size() != size() * devicePixelRatioF()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        for (const Mark &mark : std::as_const(m_marks)) {
            const int top = yOf(mark.span.start);
            const int height = std::max(leastHeight, yOf(mark.span.end) - top);
            painter.fillRect(room.left() + (mark.narrow ? 5 : 3), top, stripWidth - (mark.narrow ? 10 : 6), height,
                             mark.color);
        }
    }
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(m_onLeft ? width() - 1 : 0, 0, 1, height(), theme.line);
    painter.drawPixmap(0, 0, m_drawn);
    if (!m_current.isEmpty()) {
        const int top = yOf(m_current.start);
        painter.fillRect(room.left() + 2, top, stripWidth - 4, std::max(3, yOf(m_current.end) - top), theme.accent);
    }
    if (!m_view || m_length == 0)
        return;
    const qsizetype first = m_view->positionAt(0);
    const qsizetype last = m_view->positionAt(m_view->viewport()->height());
    painter.setPen(QPen(theme.outline, 1));
    painter.setBrush(Qt::NoBrush);
    const int top = yOf(first);
    painter.drawRect(QRect(room.left(), top, stripWidth - 1, std::max(6, yOf(last) - top)));
}

void OverviewBar::goTo(int y)
{
    const QRect room = strip();
    if (!m_view || m_length == 0)
        return;
    const double share = std::clamp(double(y - room.top()) / room.height(), 0.0, 1.0);
    const auto position = qsizetype(share * double(m_length));
    const int top = int(m_view->lineOf(position).top + m_view->scrollOffset().y());
    m_view->scrollToPixel(std::max(0, top - m_view->viewport()->height() / 3));
}

void OverviewBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(int(event->position().y()));
}

void OverviewBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(int(event->position().y()));
}

void OverviewBar::wheelEvent(QWheelEvent *event)
{
    if (m_view)
        QCoreApplication::sendEvent(m_view->verticalScrollBar(), event);
}

} // namespace crossread
