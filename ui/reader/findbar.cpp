#include "ui/reader/findbar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace crossread {

namespace {

// One character for one character, so that places stay right.
QString folded(QString text)
{
    for (QChar &c : text) {
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
        case 0x201a:
        case 0x2032:
            c = QLatin1Char('\'');
            break;
        case 0x201c:
        case 0x201d:
        case 0x201e:
        case 0x2033:
            c = QLatin1Char('"');
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            c = QLatin1Char('-');
            break;
        default:
            if (c.isSpace())
                c = QLatin1Char(' ');
        }
    }
    return text;
}

QToolButton *button(QWidget *parent, const QString &name, const QString &object)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(object);
    made->setAutoRaise(true);
    made->setAccessibleName(name);
    made->setToolTip(name);
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

} // namespace

QList<Span> findAll(const QString &text, const QString &wanted)
{
    QList<Span> hits;
    const QString needle = folded(wanted);
    if (needle.isEmpty())
        return hits;
    const bool exact = std::any_of(wanted.begin(), wanted.end(), [](QChar c) { return c.isUpper(); });
    const QString haystack = folded(text);
    const auto sensitivity = exact ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = haystack.indexOf(needle, 0, sensitivity); at >= 0;
         at = haystack.indexOf(needle, at + needle.size(), sensitivity))
        hits.append({at, at + needle.size()});
    return hits;
}

FindBar::FindBar(QWidget *parent) : QFrame(parent), m_edit(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find in article"));
    m_edit->setObjectName(QStringLiteral("findEdit"));
    m_edit->setPlaceholderText(tr("Find in article"));
    m_edit->setAccessibleName(tr("Find in article"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setMinimumWidth(64);
    auto *previous = button(this, tr("Previous hit (Shift+Enter)"), QStringLiteral("findPrevious"));
    auto *next = button(this, tr("Next hit (Enter)"), QStringLiteral("findNext"));
    auto *shut = button(this, tr("Close (Esc)"), QStringLiteral("findClose"));
    previous->setArrowType(Qt::UpArrow);
    next->setArrowType(Qt::DownArrow);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 4, 6, 5);
    row->setSpacing(4);
    m_edit->setMaximumWidth(320);
    row->addWidget(m_edit, 1);
    row->addWidget(m_count);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(shut);
    row->addStretch();
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::search);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    refreshIcons();
    hide();
}

void FindBar::setInset(int left)
{
    layout()->setContentsMargins(left, 4, 6, 5);
}

void FindBar::setText(const QString &text)
{
    m_text = text;
    m_current = -1;
    if (isVisibleTo(parentWidget()))
        search();
}

void FindBar::open(const QString &wanted)
{
    show();
    if (!wanted.isEmpty())
        m_edit->setText(wanted);
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    search();
}

void FindBar::close()
{
    hide();
    m_hits.clear();
    m_current = -1;
    Q_EMIT hitsChanged();
    Q_EMIT closed();
}

void FindBar::search()
{
    m_hits = findAll(m_text, m_edit->text());
    m_current = -1;
    Q_EMIT hitsChanged();
    if (!m_hits.isEmpty()) {
        const auto from = std::lower_bound(m_hits.begin(), m_hits.end(), m_start,
                                           [](Span hit, qsizetype start) { return hit.start < start; });
        m_current = from == m_hits.end() ? 0 : from - m_hits.begin();
        Q_EMIT hitChosen(m_hits[m_current]);
    }
    showCount();
}

void FindBar::step(int by)
{
    if (m_hits.isEmpty())
        return;
    m_current = (m_current + by + m_hits.size()) % m_hits.size();
    m_start = m_hits[m_current].start;
    Q_EMIT hitChosen(m_hits[m_current]);
    showCount();
}

void FindBar::showCount()
{
    if (m_edit->text().isEmpty())
        m_count->clear();
    else if (m_hits.isEmpty())
        m_count->setText(tr("no hits"));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Tab walks the annotations elsewhere in the reader.
        const int code = static_cast<QKeyEvent *>(event)->key();
        if (code == Qt::Key_Tab || code == Qt::Key_Backtab || code == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::refreshIcons()
{
    if (auto *shut = findChild<QToolButton *>(QStringLiteral("findClose")))
        shut->setIcon(icon(QStringLiteral("close"), palette()));
}

void FindBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcons();
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).base);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(this).faintLine);
}

} // namespace crossread
