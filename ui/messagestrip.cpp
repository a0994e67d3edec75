#include "ui/messagestrip.h"

#include "ui/theme.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace crossread {

MessageStrip::MessageStrip(QWidget *parent)
    : QToolBar(tr("Messages"), parent), m_icon(new QLabel), m_text(new QLabel), m_answer(new QLineEdit),
      m_remedy(new QPushButton), m_more(new QToolButton), m_close(new QToolButton), m_details(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("messages"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->hide(); // before the bar asks how tall it has to be

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 4, 4, 4);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_answer);
    row->addWidget(m_remedy);
    row->addWidget(m_more);
    row->addWidget(m_close);
    column->addLayout(row);
    column->addWidget(m_details);
    addWidget(body);

    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::dismiss);
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        const auto mend = m_mend;
        dismiss();
        if (mend)
            mend();
    });
    m_answer->setMinimumWidth(220);
    m_answer->hide();
    m_answer->installEventFilter(this);
    connect(m_answer, &QLineEdit::returnPressed, m_remedy, &QPushButton::click);
    paint();
    hide();
}

void MessageStrip::show(const Error &error, const QString &remedy, std::function<void()> mend)
{
    m_mend = std::move(mend);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    put(error.message, error.detail, true);
}

void MessageStrip::inform(const QString &message, const QString &detail)
{
    m_mend = {};
    m_remedy->hide();
    put(message, detail, false);
}

void MessageStrip::offer(const QString &message, const QString &remedy, std::function<void()> mend)
{
    m_mend = std::move(mend);
    m_remedy->setText(remedy);
    m_remedy->show();
    put(message, {}, false);
}

void MessageStrip::ask(const QString &question, const QString &answer, const QString &button, bool takeFocus,
                       std::function<void(const QString &)> take)
{
    m_mend = [this, take = std::move(take)] { take(m_answer->text()); };
    m_remedy->setText(button);
    m_remedy->show();
    put(question, {}, false);
    m_isAsking = true;
    m_answer->setText(answer);
    m_answer->setAccessibleName(question);
    m_answer->show();
    if (takeFocus) {
        m_answer->setFocus(Qt::OtherFocusReason);
        m_answer->selectAll();
    }
}

bool MessageStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters are the name's
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    return QToolBar::eventFilter(watched, event);
}

void MessageStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QToolBar::keyPressEvent(event);
}

void MessageStrip::dismiss()
{
    if (m_before && isAncestorOf(QApplication::focusWidget()))
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
    m_text->clear();
    hide();
}

void MessageStrip::setVisible(bool visible)
{
    QToolBar::setVisible(visible && !m_text->text().isEmpty());
}

QString MessageStrip::message() const
{
    return isHidden() ? QString() : m_text->text();
}

QSize MessageStrip::minimumSizeHint() const
{
    return {QToolBar::minimumSizeHint().width(), sizeHint().height()};
}

void MessageStrip::put(const QString &message, const QString &detail, bool isError)
{
    m_isError = isError;
    m_isAsking = false;
    if (!isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget(); // also for whoever comes into the strip later
    m_answer->hide();
    m_text->setText(message);
    // A tool bar gives what may wrap the height of the narrowest case.
    m_text->setWordWrap(message.size() > 120);
    m_text->setAccessibleName(message);
    m_details->setPlainText(detail);
    const auto lines = std::clamp<qsizetype>(detail.count(QLatin1Char('\n')) + 1, 1, 5);
    m_details->setFixedHeight(int(lines) * m_details->fontMetrics().lineSpacing() + 14);
    m_more->setVisible(!detail.isEmpty());
    m_more->setChecked(false);
    m_details->hide();
    paint();
    QWidget::show();
    QAccessibleEvent announced(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&announced);
}

void MessageStrip::paint()
{
    const auto &theme = themeOf(this);
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    m_icon->setPixmap(icon(m_isError ? QStringLiteral("error") : QStringLiteral("info"), palette()).pixmap(16, 16));
    const auto ground = m_isError ? theme.errorStrip : theme.selectedRow;
    const auto sheet = QStringLiteral("QToolBar#messages { background: %1; border: none; border-top: 1px solid %2; }")
                           .arg(ground.name(), theme.line.name());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

void MessageStrip::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

} // namespace crossread
