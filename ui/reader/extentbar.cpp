#include "ui/reader/extentbar.h"

#include "app/text/words.h"
#include "ui/theme.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr qsizetype wordsAround = 400; // characters to either side: no name is longer

} // namespace

ExtentBar::ExtentBar(const QString &text, Span mention, QWidget *parent)
    : QFrame(parent), m_text(text), m_mention(mention), m_span(mention), m_shown(new QLabel(this))
{
    setObjectName(QStringLiteral("extentBar"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Extent of the name"));
    setAccessibleDescription(tr("Right and Left move its end, with Shift its start. Enter takes it everywhere, "
                                "Ctrl+Enter only here."));
    const qsizetype lineStart = text.lastIndexOf(QLatin1Char('\n'), std::max<qsizetype>(0, mention.start - 1)) + 1;
    const qsizetype newline = text.indexOf(QLatin1Char('\n'), mention.end);
    const qsizetype from = std::max(std::min(lineStart, mention.start), mention.start - wordsAround);
    const qsizetype to = std::min(newline < 0 ? text.size() : newline, mention.end + wordsAround);
    m_words = words(QStringView(text).mid(from, to - from));
    for (Span &word : m_words)
        word = {word.start + from, word.end + from};

    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    const auto arrow = [&](bool start, int step, const QString &sign, const QString &name) {
        auto *button = new QToolButton(this);
        button->setText(sign);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, start, step] { move(start, step); });
        row->addWidget(button);
    };
    row->addWidget(new QLabel(tr("Start"), this));
    arrow(true, -1, QStringLiteral("◂"), tr("A word more at the start (Shift+Left)"));
    arrow(true, 1, QStringLiteral("▸"), tr("A word less at the start (Shift+Right)"));
    row->addSpacing(10);
    row->addWidget(new QLabel(tr("End"), this));
    arrow(false, -1, QStringLiteral("◂"), tr("A word less at the end (Left)"));
    arrow(false, 1, QStringLiteral("▸"), tr("A word more at the end (Right)"));
    row->addSpacing(10);
    const auto take = [&](const QString &title, const QString &tip, bool everywhere) {
        auto *button = new QPushButton(title, this);
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, everywhere] { finish(m_span, everywhere); });
        row->addWidget(button);
    };
    take(tr("Everywhere"), tr("Wherever these words stand (Enter)"), true);
    take(tr("Only Here"), tr("At this place alone (Ctrl+Enter)"), false);
    row->addStretch();
    m_shown->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(4);
    column->addWidget(m_shown);
    column->addLayout(row);
}

void ExtentBar::showAt(const QRect &line, const QRect &within)
{
    const QString name = m_span.of(m_text).simplified();
    layout()->activate();
    const int wide = std::min(layout()->sizeHint().width(), within.width());
    m_shown->setText(fontMetrics().elidedText(tr("Name: “%1”").arg(name), Qt::ElideMiddle, std::max(200, wide - 24)));
    resize(wide, layout()->sizeHint().height());
    int y = line.bottom() + 6;
    if (y + height() > within.bottom())
        y = line.top() - height() - 6;
    QFrame::move(std::clamp(line.left(), within.left(), std::max(within.left(), within.right() - width())),
                 std::max(within.top(), y));
    setAccessibleName(tr("Extent of the name: %1").arg(name));
    show();
    raise();
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

// To the next word's edge; what is left always shares something with the mention.
void ExtentBar::move(bool start, int step)
{
    Span span = m_span;
    QList<qsizetype> edges;
    for (const Span word : std::as_const(m_words))
        edges.append(start ? word.start : word.end);
    if (step > 0) {
        const auto next = std::upper_bound(edges.begin(), edges.end(), start ? span.start : span.end);
        if (next == edges.end())
            return;
        (start ? span.start : span.end) = *next;
    } else {
        const auto next = std::lower_bound(edges.begin(), edges.end(), start ? span.start : span.end);
        if (next == edges.begin())
            return;
        (start ? span.start : span.end) = *(next - 1);
    }
    if (span.isEmpty() || !span.overlaps(m_mention))
        return;
    m_span = span;
    Q_EMIT moved(span);
}

void ExtentBar::finish(Span span, bool everywhere)
{
    if (std::exchange(m_done, true))
        return;
    hide();
    Q_EMIT finished(span, everywhere);
}

void ExtentBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Left:
        move(event->modifiers() & Qt::ShiftModifier, (event->key() == Qt::Key_Right) != back ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish(m_span, !(event->modifiers() & Qt::ControlModifier));
        return;
    case Qt::Key_Escape:
        finish({}, false);
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

bool ExtentBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the reader's keys are the window's no longer while this is open
        return true;
    }
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const bool handled = QFrame::event(event);
        finish({}, false);
        return handled;
    }
    return QFrame::event(event);
}

void ExtentBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace crossread
