#include "ui/panels/paint.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyleOptionViewItem>
#include <QTextLayout>

#include <cmath>

namespace crossread {

QFont sized(const QFont &font, int pixels, bool strong)
{
    QFont result = font;
    result.setPixelSize(pixels);
    if (strong)
        result.setWeight(QFont::DemiBold);
    return result;
}

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QColor &bar)
{
    const Theme &theme = themeOf(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selectedRow);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    if (bar.isValid())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), bar);
}

void paintFocusRing(QPainter *painter, const QRect &rect, const QColor &accent)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

void paintArrow(QPainter *painter, const QRect &rect, bool open, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    if (!open)
        painter->rotate(-90);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(QPolygonF({{-4, -2}, {4, -2}, {0, 3}}));
    painter->restore();
}

void paintChip(QPainter *painter, const QRect &rect, const QColor &color, bool filled)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled ? QPen(Qt::NoPen) : QPen(color, 1.5));
    painter->setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(filled ? QRectF(rect) : QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
    painter->restore();
}

void paintTagSwatch(QPainter *painter, const QRect &rect, const QColor &edge, const QColor &band)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(band);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->fillRect(QRectF(rect.left() + 1, rect.top() + 1, 4, rect.height() - 2), edge);
    painter->restore();
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key)
{
    const QColor text = painter->pen().color();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor line = text;
    line.setAlphaF(0.45f);
    painter->setPen(QPen(line, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(text);
    painter->drawText(rect, Qt::AlignCenter, key);
    painter->restore();
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString key = QStringLiteral("row/%1/%2/%3/%4").arg(name, color.name()).arg(rect.width()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QPalette palette;
        palette.setColor(QPalette::ButtonText, color);
        pixmap = icon(name, palette).pixmap(rect.size(), ratio);
        QPixmapCache::insert(key, pixmap);
    }
    if (!pixmap.isNull())
        painter->drawPixmap(rect, pixmap);
}

void paintStance(QPainter *painter, const QPointF &centre, Stance stance, bool differs, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->setBrush(Qt::NoBrush);
    const QPen stroke(color, 2, Qt::SolidLine, Qt::FlatCap);
    if (stance == Stance::Disputes) {
        painter->setPen(stroke);
        painter->drawLine(QPointF(-4, -4), QPointF(4, 4));
        painter->drawLine(QPointF(-4, 4), QPointF(4, -4));
    } else if (differs) {
        painter->setPen(stroke);
        painter->drawLine(QPointF(-5, -2), QPointF(5, -2));
        painter->drawLine(QPointF(-5, 2), QPointF(5, 2));
        painter->drawLine(QPointF(-2.5, 5.5), QPointF(2.5, -5.5));
    } else if (stance == Stance::Mentions) {
        painter->setPen(QPen(color, 1.5));
        painter->drawEllipse(QPointF(0, 0), 4.5, 4.5);
        QPainterPath half;
        half.moveTo(0, -4.5);
        half.arcTo(QRectF(-4.5, -4.5, 9, 9), 90, 180);
        painter->fillPath(half, color);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(0, 0), 5, 5);
    }
    painter->restore();
}

QPainterPath pointShape(int round, const QPointF &centre, qreal radius)
{
    QPainterPath path;
    const auto corners = [&](std::initializer_list<QPointF> points) {
        QPolygonF polygon;
        for (const QPointF &point : points)
            polygon.append(centre + point * radius);
        path.addPolygon(polygon);
        path.closeSubpath();
    };
    switch (round % 5) {
    case 1:
        corners({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
        break;
    case 2:
        corners({{0, -1.2}, {1.2, 0}, {0, 1.2}, {-1.2, 0}});
        break;
    case 3:
        corners({{0, -1.1}, {1.1, 0.9}, {-1.1, 0.9}});
        break;
    case 4:
        corners({{-1.1, -0.9}, {1.1, -0.9}, {0, 1.1}});
        break;
    default:
        path.addEllipse(centre, radius, radius);
    }
    return path;
}

QBrush hatching(int round, const QColor &color)
{
    static constexpr Qt::BrushStyle styles[] = {Qt::NoBrush, Qt::BDiagPattern, Qt::FDiagPattern, Qt::HorPattern,
                                                Qt::VerPattern};
    return {color, styles[round % 5]};
}

void paintBars(QPainter *painter, const QRect &rect, const QList<int> &values, int most, const QList<QColor> &colors,
               const QColor &none)
{
    const qsizetype count = std::min<qsizetype>(values.size(), colors.size());
    if (count == 0)
        return;
    const int pitch = std::clamp(int(rect.width() / count), 1, 9);
    for (qsizetype i = 0; i < count && (i + 1) * pitch <= rect.width(); ++i) {
        const int height =
            values[i] == 0 ? 1 : std::max(2, int(std::lround(double(values[i]) * rect.height() / std::max(1, most))));
        const QRect bar(rect.left() + int(i) * pitch, rect.bottom() + 1 - height, std::max(1, pitch - 1), height);
        painter->fillRect(bar, values[i] == 0 ? none : colors[i]);
    }
}

QStringList textLines(const QString &text, const QFont &font, int width, int lines)
{
    const QFontMetrics metrics(font);
    // As LineCounter sees it: the layout breaks what is wider by less than a pixel.
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    QTextLayout layout(text, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QStringList pieces;
    while (pieces.size() < lines) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
        const bool last = pieces.size() == lines - 1;
        pieces.append(last ? metrics.elidedText(text.mid(next.textStart()), Qt::ElideRight, width)
                           : text.mid(next.textStart(), next.textLength()).trimmed());
    }
    layout.endLayout();
    return pieces;
}

int paintLines(QPainter *painter, const QRect &rect, const QString &text, int lines, int pitch)
{
    const QFontMetrics metrics(painter->font());
    const int lift = (pitch - metrics.height()) / 2 + metrics.ascent();
    int used = 0;
    for (const QString &piece : textLines(text, painter->font(), rect.width(), lines)) {
        const int x = painter->layoutDirection() == Qt::RightToLeft ? rect.right() - metrics.horizontalAdvance(piece)
                                                                    : rect.left();
        painter->drawText(QPointF(x, rect.top() + used + lift), piece);
        used += pitch;
    }
    return used;
}

int LineCounter::roughWidth(const QString &text) const
{
    int width = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isPunctuation = code >= 0x2010 && code <= 0x2027;
        if (code >= m_advances.size() && !isPunctuation)
            return -1;
        short &advance = m_advances[isPunctuation ? 'm' : code];
        if (advance == 0)
            advance = short(m_metrics.horizontalAdvance(isPunctuation ? QChar(u'm') : c) + 1);
        width += advance - 1;
    }
    return width;
}

int LineCounter::count(const QString &text, int width, int most) const
{
    // What is surely longer is not measured, and no line is broken to tell one from two.
    if (width <= 0 || text.size() * m_metrics.averageCharWidth() > 1.6 * width * (most - 1))
        return most;
    // Letter by letter it is within some hundredths, which is mostly all that one has to know.
    const int rough = roughWidth(text);
    if (rough >= 0 && rough * 1.05 + 2 < width)
        return 1;
    if ((rough < 0 || rough * 0.93 - 2 < width) && m_metrics.horizontalAdvance(text) <= width)
        return 1;
    if (most == 2)
        return 2;
    QTextLayout layout(text, m_font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    int lines = 0;
    for (; lines < most; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
    }
    layout.endLayout();
    return std::max(1, lines);
}

QFont quoteFont()
{
    QFont font(articleFontFamily({}));
    font.setPixelSize(14);
    return font;
}

} // namespace crossread
