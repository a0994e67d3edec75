#include "ui/names/picker.h"

#include "ui/popup.h"
#include "ui/theme.h"

#include <algorithm>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr int mostRows = 9;

} // namespace

Picker::Picker(const QString &title, const QString &hint, int width, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_width(width), m_edit(new QLineEdit(this)), m_list(new QListView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *below = new QLabel(hint, this);
    below->setForegroundRole(QPalette::PlaceholderText);
    below->setContentsMargins(12, 6, 12, 6);
    m_width = std::max(width, below->sizeHint().width() + 2); // in some languages the keys have long names
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->setSpacing(6);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    if (!title.isEmpty()) {
        auto *above = new QLabel(fontMetrics().elidedText(title, Qt::ElideMiddle, m_width - 24), this);
        above->setContentsMargins(4, 0, 4, 0);
        top->addWidget(above);
    }
    top->addWidget(m_edit);
    column->addLayout(top);
    column->addWidget(m_list);
    column->addWidget(below);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        narrow(typed);
        fit();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { take(index, Qt::NoModifier); });
}

void Picker::setMatches(QAbstractItemModel &matches, QAbstractItemDelegate *delegate)
{
    m_list->setModel(&matches);
    m_list->setItemDelegate(delegate);
    fit();
}

QString Picker::nothing() const
{
    return {};
}

void Picker::fit()
{
    const int least = nothing().isEmpty() ? 0 : 1;
    const int rows = std::clamp(m_list->model()->rowCount(), least, mostRows);
    m_list->setVisible(rows > 0);
    m_list->setFixedSize(m_width - 2, rows * rowHeight);
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    layout()->activate();
    adjustSize();
}

void Picker::openAt(const QPoint &global)
{
    showPopup(*this, global);
    m_edit->setFocus();
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the reader's keys are the window's no longer while this is open
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_list->model()->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) {
        if (rows > 0)
            m_list->setCurrentIndex(m_list->model()->index(to, 0));
    };
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid())
            take(m_list->currentIndex(), key->modifiers());
        return true;
    case Qt::Key_Down:
        go((row + 1) % std::max(1, rows));
        return true;
    case Qt::Key_Up:
        go((row + rows - 1) % std::max(1, rows));
        return true;
    case Qt::Key_PageDown:
        go(std::min(row + mostRows, rows - 1));
        return true;
    case Qt::Key_PageUp:
        go(std::max(row - mostRows, 0));
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Picker::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.raised);
    painter.setPen(theme.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_list->model()->rowCount() == 0) {
        painter.setPen(theme.secondary);
        painter.drawText(m_list->geometry().adjusted(12, 0, -12, 0), Qt::AlignVCenter, nothing());
    }
}

} // namespace crossread
