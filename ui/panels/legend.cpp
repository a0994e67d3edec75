#include "ui/panels/legend.h"

#include "ui/panels/paint.h"
#include "ui/panels/widgets.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace crossread {

namespace {

constexpr int textLeft = 18;
constexpr int lineHeight = 24;
constexpr int mostLines = 2;
constexpr int mostWidth = 260; // of an entry in the window, where the tip has all of its name

void paintMark(QPainter *painter, const QRectF &chip, const LegendEntry &entry, const Theme &theme, bool off)
{
    const QColor color = off ? theme.outline : entry.color ? entry.color(theme) : theme.secondary;
    const QPointF centre = chip.center();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(off ? QPen(color, 1) : QPen(Qt::NoPen));
    painter->setBrush(off ? QBrush(Qt::NoBrush) : QBrush(color));
    switch (entry.mark) {
    case LegendEntry::Chip:
        painter->setRenderHint(QPainter::Antialiasing, off);
        painter->drawRect(off ? chip.adjusted(0.5, 0.5, -0.5, -0.5) : chip);
        if (!off && entry.round > 0)
            painter->fillRect(chip, hatching(entry.round, theme.base));
        break;
    case LegendEntry::Dashed:
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(chip);
        break;
    case LegendEntry::Symbol:
        paintStance(painter, centre, entry.stance, entry.differs, color);
        break;
    case LegendEntry::Dot:
        painter->drawEllipse(centre, 2, 2);
        break;
    case LegendEntry::Point:
        painter->drawPath(pointShape(entry.round, centre, 5));
        break;
    case LegendEntry::Ring:
        painter->setPen(QPen(color, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, 5, 5);
        break;
    case LegendEntry::DashedLine:
        painter->setPen(QPen(color, 1.2, Qt::DashLine));
        painter->drawLine(QPointF(chip.left() - 1, centre.y()), QPointF(chip.right() + 3, centre.y()));
        break;
    }
}

// An entry that shows and hides.
class LegendButton : public QAbstractButton
{
public:
    LegendButton(const LegendEntry &entry, QWidget *parent) : QAbstractButton(parent), m_entry(entry)
    {
        setCheckable(true);
        setText(entry.name);
        setAccessibleName(entry.name);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return legendSize(m_entry, font()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        if (underMouse()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.hover);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        paintLegend(&painter, rect().adjusted(4, 0, 0, 0), m_entry, theme, font(), !isChecked());
        if (hasFocus())
            paintFocusRing(&painter, rect(), theme.accent);
    }

private:
    LegendEntry m_entry;
};

} // namespace

QSize legendSize(const LegendEntry &entry, const QFont &font)
{
    return {4 + textLeft + QFontMetrics(sized(font, 12)).horizontalAdvance(entry.name) + 8, 22};
}

void paintLegend(QPainter *painter, const QRect &rect, const LegendEntry &entry, const Theme &theme, const QFont &font,
                 bool off)
{
    painter->save();
    paintMark(painter, QRectF(rect.left() + 1, rect.center().y() - 4, 10, 10), entry, theme, off);
    QFont words = sized(font, 12);
    words.setStrikeOut(off);
    painter->setFont(words);
    painter->setPen(off ? theme.faint : theme.secondary);
    const QRect text = rect.adjusted(textLeft, 0, 0, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(words).elidedText(entry.name, Qt::ElideRight, text.width()));
    painter->restore();
}

LegendLabel::LegendLabel(const LegendEntry &entry, QWidget *parent) : QWidget(parent), m_entry(entry)
{
    setAccessibleName(entry.name);
    setToolTip(entry.name);
}

void LegendLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLegend(&painter, rect(), m_entry, themeOf(this), font());
}

Legend::Legend(QWidget *parent) : QWidget(parent), m_more(new QToolButton(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_more->setMenu(new TickMenu(m_more));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->hide();
    connect(m_more->menu(), &QMenu::aboutToShow, this, &Legend::fillMenu);
}

void Legend::setEntries(const QList<LegendEntry> &entries, const QSet<QString> &hidden)
{
    const bool same = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                 [](const LegendEntry &a, const LegendEntry &b) { return a.name == b.name; });
    m_hidden = hidden;
    if (!same) {
        m_entries = entries;
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (const LegendEntry &entry : entries) {
            auto *button = new LegendButton(entry, this);
            connect(button, &QAbstractButton::clicked, this, [this, name = entry.name] { Q_EMIT toggled(name); });
            m_buttons.append(button);
        }
        // New widgets come last of all the window's when Tab walks.
        for (qsizetype i = 0; i < m_buttons.size(); ++i)
            setTabOrder(i == 0 ? static_cast<QWidget *>(m_more) : m_buttons[i - 1], m_buttons[i]);
        if (!m_buttons.isEmpty())
            setTabOrder(m_buttons.last(), m_more);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool off = hidden.contains(m_entries[i].name);
        m_buttons[i]->setChecked(!off);
        m_buttons[i]->setToolTip(off ? tr("%1: hidden, click to show").arg(m_entries[i].name)
                                     : tr("%1: click to hide").arg(m_entries[i].name));
    }
    if (!same) {
        arrange(width(), true);
        updateGeometry();
    }
}

QSize Legend::sizeHint() const
{
    int width = 0;
    for (const LegendEntry &entry : m_entries)
        width += legendSize(entry, font()).width() + 4;
    return {std::clamp(width, 80, 600), lineHeight};
}

int Legend::heightForWidth(int width) const
{
    return arrange(width, false) * lineHeight;
}

int Legend::arrange(int width, bool move) const
{
    const auto count = int(m_entries.size());
    // How many fit where the last line leaves room for the button; -1: a place that is not in the lines.
    const auto fit = [&](int room, QList<QRect> *places) {
        int x = 0;
        int line = 0;
        for (int i = 0; i < count; ++i) {
            const auto most = [&] { return width - (line == mostLines - 1 ? room : 0); };
            const int wanted = std::min(legendSize(m_entries[i], font()).width(), mostWidth);
            if (x > 0 && x + wanted > most()) {
                if (line + 1 == mostLines)
                    return i;
                x = 0;
                ++line;
            }
            const int wide = std::min(wanted, most());
            if (places)
                places->append({x, line * lineHeight + 1, wide, lineHeight - 2});
            x += wide + 4;
        }
        return count;
    };
    const int all = fit(0, nullptr);
    const QString most = tr("+%1 more").arg(count); // as wide as it may get
    const QFontMetrics metrics = m_more->fontMetrics();
    const int wide =
        m_more->sizeHint().width() + metrics.horizontalAdvance(most) - metrics.horizontalAdvance(m_more->text());
    const int room = all < count ? wide + 4 : 0;
    QList<QRect> places;
    const int shown = fit(room, &places);
    const int lines = places.isEmpty() ? 1 : places.last().top() / lineHeight + 1;
    if (!move)
        return lines;
    for (int i = 0; i < count; ++i) {
        m_buttons[i]->setVisible(i < shown);
        if (i < shown)
            m_buttons[i]->setGeometry(places[i]);
    }
    const int end = places.isEmpty() ? 0 : places.last().right() + 5;
    m_more->setVisible(shown < count);
    m_more->setText(tr("+%1 more").arg(count - shown));
    m_more->setAccessibleName(tr("%1 more in the legend").arg(count - shown));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setGeometry(end, (lines - 1) * lineHeight, m_more->sizeHint().width(), lineHeight);
    return lines;
}

void Legend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void Legend::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (!m_buttons[i]->isHidden())
            continue;
        const LegendEntry &entry = m_entries[i];
        QPixmap pixmap(32, 32);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(&painter, QRectF(3, 3, 10, 10), entry, themeOf(this), false);
        painter.end();
        QAction *action = menu->addAction(pixmap, QString(entry.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(entry.name));
        connect(action, &QAction::toggled, this, [this, name = entry.name] { Q_EMIT toggled(name); });
    }
}

const QList<StanceLook> &stanceLooks()
{
    static const QList<StanceLook> looks{
        {Stance::Supports, false}, {Stance::Mentions, false}, {Stance::Supports, true}, {Stance::Disputes, false}};
    return looks;
}

} // namespace crossread
