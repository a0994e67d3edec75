#include "ui/reader/paneheader.h"

#include "ui/models/filter.h"
#include "ui/notes/notetext.h"
#include "ui/theme.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace crossread {

namespace {

constexpr int chipSize = 11;
constexpr int leastOutlet = 48; // of its name, before it gives way no more

QString divider()
{
    return QStringLiteral("  ·  ");
}

QToolButton *smallButton(QWidget *parent, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedSize(24, 24);
    button->setStyleSheet(QStringLiteral("QToolButton { padding: 0; }"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

PaneHeader::PaneHeader(QWidget *parent)
    : QFrame(parent), m_noDate(new QToolButton(this)), m_note(smallButton(this, tr("Note on the article"))),
      m_version(new QToolButton(this)), m_menu(smallButton(this, tr("Article menu"))),
      m_close(smallButton(this, tr("Close pane")))
{
    setObjectName(QStringLiteral("paneHeader"));
    setFixedHeight(rowHeight);
    m_noDate->setObjectName(QStringLiteral("noDate"));
    m_noDate->setText(tr("no date"));
    m_noDate->setToolTip(tr("Give this article its date"));
    m_noDate->setCursor(Qt::PointingHandCursor);
    m_noDate->setFocusPolicy(Qt::NoFocus);
    m_version->setObjectName(QStringLiteral("versionMenu"));
    m_version->setPopupMode(QToolButton::InstantPopup);
    m_version->setFocusPolicy(Qt::TabFocus);
    m_version->setCursor(Qt::PointingHandCursor);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("articleMenu"));
    m_close->setObjectName(QStringLiteral("closePane"));
    m_note->setObjectName(QStringLiteral("articleNote"));
    m_note->hide();
    connect(m_note, &QToolButton::clicked, this, &PaneHeader::noteWanted);
    connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeWanted);
    connect(m_noDate, &QToolButton::clicked, this, &PaneHeader::askForDate);
    refresh();
}

void PaneHeader::setArticle(const Article &article, int outletIndex)
{
    m_article = article;
    m_article.text.clear();
    m_article.blocks.clear();
    m_outlet = outletIndex;
    refresh();
}

void PaneHeader::setNote(const QString &markdown)
{
    m_note->setVisible(!markdown.isEmpty());
    m_note->setToolTip(noteHtml(markdown));
    m_note->setAccessibleDescription(notePlain(markdown));
    placeButtons();
    update();
}

void PaneHeader::setVersion(int place, int count, int waiting)
{
    m_waiting = waiting;
    m_place = place;
    m_versions = count;
    refresh();
}

QString PaneHeader::versionText(bool brief) const
{
    QString number = tr("%1 of %2").arg(m_place).arg(m_versions);
    if (brief) // the colour and the tip say the rest
        return number;
    if (m_waiting > 0)
        number += QStringLiteral(" · ") + tr("%n to review", nullptr, m_waiting);
    if (!m_article.hasDate())
        return tr("version %1").arg(number);
    //: A day within a year, as in "version of 3 March".
    const QString day = locale().toString(m_article.published, tr("d MMMM"));
    return tr("version of %1 · %2").arg(day, number);
}

void PaneHeader::setTitleShown(bool shown)
{
    if (m_titleShown == shown)
        return;
    m_titleShown = shown;
    refresh();
}

void PaneHeader::setActive(bool active)
{
    m_active = active;
    update();
}

void PaneHeader::setInset(int left)
{
    m_inset = left;
    placeButtons();
    update();
}

QString PaneHeader::text() const
{
    QStringList parts;
    if (m_article.hasDate()) {
        //: A date as it stands over an article; see QLocale::toString(QDate, QString).
        QString date = locale().toString(m_article.published, tr("d MMM yyyy"));
        if (m_article.publishedAt.isValid())
            date += QStringLiteral(", ") + locale().toString(m_article.publishedAt, tr("HH:mm"));
        parts.append(date);
    }
    if (!m_article.byline.isEmpty())
        parts.append(tr("by %1").arg(m_article.byline));
    return parts.join(divider());
}

void PaneHeader::refresh()
{
    const Theme &theme = themeOf(this);
    m_note->setIcon(icon(QStringLiteral("note"), palette()));
    m_menu->setIcon(icon(QStringLiteral("menu"), palette()));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    const QString sheet = QStringLiteral("QToolButton { border: none; padding: 2px; font-style: italic; color: %1; }"
                                         "QToolButton:hover { text-decoration: underline; }"
                                         "QToolButton:focus { border: 1px solid %2; }")
                              .arg(theme.warning.name(), theme.accent.name());
    if (m_noDate->styleSheet() != sheet)
        m_noDate->setStyleSheet(sheet);
    const QString quiet =
        QStringLiteral("QToolButton { border: none; padding: 2px 4px; color: %1; %3 }"
                       "QToolButton:hover { text-decoration: underline; }"
                       "QToolButton:focus { border: 1px solid %2; }"
                       "QToolButton::menu-indicator { image: none; }")
            .arg((m_place < m_versions || m_waiting > 0 ? theme.warning : theme.secondary).name(), theme.accent.name(),
                 m_place < m_versions ? QStringLiteral("font-style: italic;") : QString());
    if (m_version->styleSheet() != quiet)
        m_version->setStyleSheet(quiet);
    m_version->setToolTip(m_place < m_versions ? tr("An older version of this article; the newest is analysed")
                                               : tr("The newest version of this article"));
    m_version->setAccessibleName(versionText(false));
    m_version->setAccessibleDescription(m_version->toolTip());
    m_version->setToolTip(versionText(false) + QLatin1Char('\n') + m_version->toolTip());
    const bool article = m_article.id != 0;
    m_version->setVisible(article && m_versions > 1);
    m_menu->setVisible(article);
    setAccessibleName(article ? QStringList{m_article.title, m_article.source, text()}.join(QStringLiteral(". "))
                              : tr("Empty pane"));
    const bool derived = m_article.titleOrigin == MetadataOrigin::Derived;
    setToolTip(!article  ? QString()
               : derived ? tr("%1\n(derived from the text)").arg(m_article.title)
                         : m_article.title);
    placeButtons();
    update();
}

void PaneHeader::resizeEvent(QResizeEvent *)
{
    placeButtons();
}

void PaneHeader::placeButtons()
{
    const int y = (height() - 24) / 2 + 1;
    m_close->move(width() - 24 - 6, y);
    m_menu->move(width() - 48 - 10, y);
    // From the right: menu, note, version. An arrow says that it opens something.
    m_note->move(m_menu->x() - 24 - 4, y);
    const int right = m_note->isVisibleTo(this) ? m_note->x() : m_menu->x();
    m_version->setText(versionText(width() < 480) + QStringLiteral(" ▾"));
    m_version->adjustSize();
    m_version->move(right - 4 - m_version->width(), (height() - m_version->height()) / 2 + 1);
    const int buttons = m_version->isVisibleTo(this) ? m_version->x() : right;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setItalic(m_article.source.isEmpty());
    const int outlet = QFontMetrics(bold).horizontalAdvance(outletOf(m_article));
    m_noDate->adjustSize();
    const int x = std::min(m_inset + chipSize + 8 + outlet + fontMetrics().horizontalAdvance(divider()),
                           buttons - m_noDate->width());
    m_noDate->move(x, (height() - m_noDate->height()) / 2 + 1);
    // In a very narrow pane only the outlet has room; the menu asks for the date too.
    m_noDate->setVisible(m_article.id && !m_article.hasDate() && !m_titleShown &&
                         x >= m_inset + chipSize + 8 + std::min(outlet, leastOutlet));
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, height() - 1, width(), 1, theme.faintLine);
    if (m_active)
        painter.fillRect(0, 0, width(), 2, theme.accent);
    if (!m_article.id)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.outlet(m_outlet));
    painter.drawRoundedRect(QRectF(m_inset, (height() - chipSize) / 2.0 + 1, chipSize, chipSize), 2, 2);

    int x = m_inset + chipSize + 8;
    const QToolButton *first = m_version->isVisibleTo(this) ? m_version : m_note->isVisibleTo(this) ? m_note : m_menu;
    int end = first->x() - 8;
    const bool asks = m_noDate->isVisibleTo(this);
    if (asks) // the outlet gives way to it
        end = std::min(end, m_noDate->x());
    const auto write = [&](const QString &words, const QColor &color, int weight, bool italic = false) {
        QFont used = font();
        used.setWeight(QFont::Weight(weight));
        used.setItalic(italic);
        painter.setFont(used);
        painter.setPen(color);
        const QFontMetrics metrics(used);
        const int room = std::max(0, end - x); // in whole pixels, as the words were measured: eliding goes by parts
        const QString elided =
            metrics.horizontalAdvance(words) <= room ? words : metrics.elidedText(words, Qt::ElideRight, room);
        painter.drawText(QRect(x, 1, room, height() - 1), Qt::AlignVCenter | Qt::TextDontClip, elided);
        x += metrics.horizontalAdvance(elided);
    };
    write(outletOf(m_article), theme.text, QFont::DemiBold, m_article.source.isEmpty());
    if (x + QFontMetrics(font()).horizontalAdvance(divider()) <= end) // else an ellipsis of it would be left
        write(divider(), theme.secondary, QFont::Normal);
    if (m_titleShown) {
        write(m_article.title, theme.text, QFont::DemiBold, m_article.titleOrigin == MetadataOrigin::Derived);
        return;
    }
    if (asks) {
        end = first->x() - 8;
        x = m_noDate->x() + m_noDate->width();
        if (!m_article.byline.isEmpty())
            write(divider(), theme.secondary, QFont::Normal);
    }
    write(text(), theme.secondary, QFont::Normal);
}

void PaneHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void PaneHeader::askForDate()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAccessibleName(tr("Date of the article"));
    auto *edit = new QDateEdit(m_article.published.isValid() ? m_article.published : QDate::currentDate(), popup);
    edit->setObjectName(QStringLiteral("dateEdit"));
    edit->setDisplayFormat(tr("d MMM yyyy"));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(tr("Date"));
    auto *set = new QPushButton(tr("Set"), popup);
    set->setObjectName(QStringLiteral("setDate"));
    set->setDefault(true);
    auto *row = new QHBoxLayout(popup);
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(edit);
    row->addWidget(set);
    const auto give = [this, popup, edit] {
        const QDate date = edit->date();
        popup->close();
        Q_EMIT dateGiven(date);
    };
    connect(set, &QPushButton::clicked, popup, give);
    popup->move(mapToGlobal(QPoint(m_noDate->isVisible() ? m_noDate->x() : m_inset, height())));
    popup->show();
    edit->setFocus();
}

} // namespace crossread
