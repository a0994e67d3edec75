#pragma once

#include "app/values/claim.h"

#include <array>
#include <QBrush>
#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QRect>
#include <QStringList>

class QPainter;
class QPainterPath;
class QStyleOptionViewItem;

namespace crossread {

// Pieces that the delegates of several panels draw. Sizes in pixels.
constexpr int itemHeight = 26;

QFont sized(const QFont &font, int pixels, bool strong = false);

// Background of a row: hover, selection, and the ring of the keyboard. Where `bar` is valid a 3 px bar at the left.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QColor &bar = {});
void paintFocusRing(QPainter *painter, const QRect &rect, const QColor &accent);

void paintArrow(QPainter *painter, const QRect &rect, bool open, const QColor &color);
void paintChip(QPainter *painter, const QRect &rect, const QColor &color, bool filled = true);
void paintTagSwatch(QPainter *painter, const QRect &rect, const QColor &edge, const QColor &band);
void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key);
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);
void paintStance(QPainter *painter, const QPointF &centre, Stance stance, bool differs, const QColor &color);
// Shapes and hatchings that tell outlets apart whose colours are the same: 0 a disc and no hatching, then others.
QPainterPath pointShape(int round, const QPointF &centre, qreal radius);
QBrush hatching(int round, const QColor &color);
void paintBars(QPainter *painter, const QRect &rect, const QList<int> &values, int most, const QList<QColor> &colors,
               const QColor &none);

// At most `lines` lines of `text` from the top of `rect`, the last one elided; the height used.
int paintLines(QPainter *painter, const QRect &rect, const QString &text, int lines, int pitch);

// The same as texts.
QStringList textLines(const QString &text, const QFont &font, int width, int lines);

// How many lines, up to `most`, a text takes at a width. Lists have thousands of rows: the font is looked up once.
class LineCounter
{
public:
    explicit LineCounter(const QFont &font) : m_font(font), m_metrics(font) {}
    const QFont &font() const { return m_font; }
    int count(const QString &text, int width, int most) const;

private:
    int roughWidth(const QString &text) const; // without kerning; -1: has letters that join or change places

    QFont m_font;
    QFontMetrics m_metrics;
    mutable std::array<short, 0x250> m_advances{}; // of Latin letters, plus one; 0: not measured yet
};

QFont quoteFont(); // of the articles' words in lists; slow to make

} // namespace crossread
