#include "ui/panels/widgets.h"

#include "ui/panels/paint.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace crossread {

FilterEdit::FilterEdit(const QString &placeholder, QWidget *list, QWidget *parent)
    : QLineEdit(parent), m_icon(new QAction(this)), m_list(list)
{
    addAction(m_icon, QLineEdit::LeadingPosition);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    tint();
}

void FilterEdit::tint()
{
    QPalette faint = palette();
    faint.setColor(QPalette::ButtonText, themeOf(this).secondary);
    m_icon->setIcon(icon(QStringLiteral("filter"), faint));
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_list)
            m_list->setFocus(Qt::TabFocusReason);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon)
        tint();
}

EmptyState::EmptyState(QWidget *over) : QLabel(over)
{
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWordWrap(true);
    setMargin(24);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    over->installEventFilter(this);
    hide();
}

void EmptyState::say(const QString &sentence)
{
    setText(sentence);
    takeColors(); // the theme may have changed while it had nothing to say
    setGeometry(parentWidget()->rect());
    setVisible(!sentence.isEmpty());
    raise();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    else if (event->type() == QEvent::PaletteChange)
        takeColors(); // colours of its own are none that the event would be passed on for
    return QLabel::eventFilter(watched, event);
}

void EmptyState::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColors();
}

void EmptyState::takeColors()
{
    const QColor secondary = themeOf(parentWidget()).secondary;
    if (palette().color(QPalette::Text) == secondary)
        return;
    QPalette changed = parentWidget()->palette();
    changed.setColor(QPalette::WindowText, secondary);
    changed.setColor(QPalette::Text, secondary); // the role of what lies on a view
    setPalette(changed);
}

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = QSize(size.width() + item->sizeHint().width() + spacing(),
                         std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.left();
    int y = inner.top();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(inner.width(), 1), QWIDGETSIZE_MAX));
        if (x > inner.left() && x + size.width() > inner.right() + 1) {
            x = inner.left();
            y += line + spacing() / 2;
            line = 0;
        }
        if (move) {
            const QRect placed(QPoint(x, y), size);
            const QWidget *widget = item->widget();
            item->setGeometry(widget && widget->isRightToLeft()
                                  ? QRect(QPoint(inner.left() + inner.right() - placed.right(), y), size)
                                  : placed);
        }
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line - rect.top() + contentsMargins().bottom();
}

void TickMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = activeAction();
    if (action && action->isEnabled() && action->isCheckable())
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void TickMenu::keyPressEvent(QKeyEvent *event)
{
    QAction *action = activeAction();
    if (event->key() == Qt::Key_Space && action && action->isEnabled() && action->isCheckable())
        action->trigger();
    else
        QMenu::keyPressEvent(event);
}

bool takeListKey(const QAbstractItemView &list, QEvent *event, const QList<int> &own,
                 const std::function<void(int key)> &press)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if ((key->modifiers() & ~Qt::KeypadModifier) || !own.contains(key->key()) || !list.currentIndex().isValid())
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        press(key->key());
    return true;
}

QIcon chipIcon(const QColor &color)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintChip(&painter, QRect(5, 5, 22, 22), color);
    painter.end();
    pixmap.setDevicePixelRatio(2);
    return QIcon(pixmap);
}

} // namespace crossread
