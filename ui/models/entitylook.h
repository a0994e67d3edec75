#pragma once

#include "app/values/dictionary.h"

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;
class QPalette;

namespace crossread {

struct Theme;

// How a kind is underlined: kinds can be told without their colour. Figures are dotted, the program's names each have
// a line of their own, the analyst's kinds share the last three.
enum class Underline { Solid, Double, Dashed, DashDot, Wave, Dotted, Sparse, Thick, LongDash, DashDotDot };

struct EntityLook
{
    QColor color;
    Underline line = Underline::Solid;
};

EntityLook lookOf(const EntityKind &kind, const Theme &theme);

// From `left` to `right`, its top at `y`; at most 3 pixels high.
void paintUnderline(QPainter &painter, qreal left, qreal right, qreal y, const EntityLook &look);
// A piece of a mention as the reader paints it: tint and line. Hidden kinds are an empty frame.
void paintKindSwatch(QPainter &painter, const QRectF &rect, const EntityLook &look, bool shown);
QIcon kindIcon(const EntityKind &kind, const QPalette &palette); // 16 pixels, for menus and lists

} // namespace crossread
