#include "ui/panels/legend.h"

#include "ui/panels/paint.h"

#include <QPainter>

namespace crossread {

namespace {

constexpr int textLeft = 18;

} // namespace

QSize legendSize(const LegendEntry &entry, const QFont &font)
{
    return {textLeft + QFontMetrics(sized(font, 12)).horizontalAdvance(entry.name) + 8, 22};
}

void paintLegend(QPainter *painter, const QRect &rect, const LegendEntry &entry, const Theme &theme, const QFont &font)
{
    const QColor color = entry.color ? entry.color(theme) : theme.secondary;
    const QRect chip(rect.left() + 1, rect.center().y() - 4, 10, 10);
    painter->save();
    switch (entry.mark) {
    case LegendEntry::Chip:
        painter->fillRect(chip, color);
        break;
    case LegendEntry::Dashed:
        painter->setPen(QPen(color, 1, Qt::DashLine));
        painter->drawRect(chip);
        break;
    case LegendEntry::Symbol:
        paintStance(painter, QRectF(chip).center(), entry.stance, entry.differs, color);
        break;
    case LegendEntry::Dot:
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QRectF(chip).center(), 2, 2);
        break;
    }
    painter->setFont(sized(font, 12));
    painter->setPen(theme.secondary);
    const QRect text = rect.adjusted(textLeft, 0, 0, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.name, Qt::ElideRight, text.width()));
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

const QList<StanceLook> &stanceLooks()
{
    static const QList<StanceLook> looks{
        {Stance::Supports, false}, {Stance::Mentions, false}, {Stance::Supports, true}, {Stance::Disputes, false}};
    return looks;
}

} // namespace crossread
