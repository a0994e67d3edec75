#include "ui/models/entitylook.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace crossread {

namespace {

struct OwnLine
{
    const char *kind;
    Underline line;
};
constexpr std::array<OwnLine, 7> ownLines{{
    {"person", Underline::Solid},
    {"organisation", Underline::Double},
    {"place", Underline::Dashed},
    {"product", Underline::DashDot},
    {"event", Underline::Wave},
    {"date", Underline::Sparse},
    {"time", Underline::Sparse},
}};

Underline lineOf(const EntityKind &kind)
{
    for (const OwnLine &row : ownLines) {
        if (kind.id == QLatin1String(row.kind))
            return row.line;
    }
    if (kind.isFigure)
        return Underline::Dotted;
    uint number = 0;
    for (const QChar letter : kind.id)
        number = number * 31 + letter.unicode();
    constexpr std::array lines{Underline::Thick, Underline::LongDash, Underline::DashDotDot};
    return lines[number % lines.size()];
}

// In widths of the pen; empty: an unbroken line.
QList<qreal> dashesOf(Underline line)
{
    switch (line) {
    case Underline::Dashed:
        return {3, 1.5};
    case Underline::DashDot:
        return {4, 1.25, 1, 1.25};
    case Underline::DashDotDot:
        return {4, 1, 1, 1, 1, 1};
    case Underline::LongDash:
        return {6, 2};
    case Underline::Dotted:
        return {1, 1};
    case Underline::Sparse:
        return {1, 2};
    default:
        return {};
    }
}

void paintWave(QPainter &painter, qreal left, qreal right, qreal y)
{
    constexpr qreal half = 3; // of a wave's length
    constexpr qreal height = 2.6;
    QPainterPath path(QPointF(left, y + height / 2));
    bool up = true;
    for (qreal x = left; x < right; x += half, up = !up)
        path.quadTo(QPointF(x + half / 2, y + height / 2 + (up ? -height : height)), QPointF(x + half, y + height / 2));
    painter.save();
    painter.setClipRect(QRectF(left, y - 1, right - left, height + 3), Qt::IntersectClip);
    painter.drawPath(path);
    painter.restore();
}

} // namespace

EntityLook lookOf(const EntityKind &kind, const Theme &theme)
{
    return {theme.entity(kind), lineOf(kind)};
}

void paintUnderline(QPainter &painter, qreal left, qreal right, qreal y, const EntityLook &look)
{
    switch (look.line) {
    case Underline::Solid:
        painter.fillRect(QRectF(left, y, right - left, 2), look.color);
        return;
    case Underline::Thick:
        painter.fillRect(QRectF(left, y, right - left, 3), look.color);
        return;
    case Underline::Double:
        painter.fillRect(QRectF(left, y, right - left, 1), look.color);
        painter.fillRect(QRectF(left, y + 2, right - left, 1), look.color);
        return;
    case Underline::Wave:
        painter.setPen(QPen(look.color, 1.3));
        painter.setBrush(Qt::NoBrush);
        paintWave(painter, left, right, y);
        return;
    default:
        break;
    }
    QPen pen(look.color, look.line == Underline::Dotted || look.line == Underline::Sparse ? 1.6 : 2, Qt::CustomDashLine,
             Qt::FlatCap);
    pen.setDashPattern(dashesOf(look.line));
    painter.setPen(pen);
    painter.drawLine(QPointF(left, y + 1), QPointF(right, y + 1));
}

void paintKindSwatch(QPainter &painter, const QRectF &rect, const EntityLook &look, bool shown)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (shown) {
        QColor tint = look.color;
        tint.setAlphaF(0.22f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(rect, 2, 2);
        paintUnderline(painter, rect.left(), rect.right(), qRound(rect.bottom()) - 3, look);
    } else {
        painter.setPen(QPen(look.color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    painter.restore();
}

QIcon kindIcon(const EntityKind &kind, const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintKindSwatch(painter, QRectF(0, 2, 16, 12), lookOf(kind, themeOf(palette)), true);
    return QIcon(pixmap);
}

} // namespace crossread
