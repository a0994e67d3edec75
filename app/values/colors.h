#pragma once

#include "app/values/claim.h"
#include "app/values/dictionary.h"

#include <QColor>

namespace crossread {

// Band and bar of a tag; a band is opaque, so that contrast does not depend on what lies beneath.
struct TagColors
{
    QColor edge; // bar, swatch edge, 2 px line under the band
    QColor band;
};

// What an older or a newer version of a text has more than the other, or elsewhere.
enum class DiffLook { Added, Removed, Moved, Other }; // Other: of two articles of which neither is the older one

// What two articles have or have not in common, in the compare view.
enum class ComparedLook { SameWords, SameClaim, OnlyHere };

// Every colour of the program, in one of two tables; paper takes the light one.
struct Colors
{
    bool isDark;
    QColor window, base, alternate, raised;
    QColor text, secondary, faint;
    QColor accent, onAccent;
    QColor selectedRow, selectedRowText, textSelection;
    QColor hover, line, faintLine, outline;
    QColor error, warning, saved, errorStrip;

    QColor entity(const QString &kind) const;    // underline; the tint is 10 % of it
    QColor entity(const EntityKind &kind) const; // the same, with the colour that a kind of the analyst's has
    TagColors tag(const QString &color) const;   // a name of tagColors() or "#rrggbb", made fit for contrast
    TagColors difference(DiffLook kind) const;   // line and ground
    TagColors compared(ComparedLook look) const; // bar and ground
    QColor outlet(int index) const;              // chips, never text; repeats after outletColors
    static constexpr int outletColors = 12;
    QColor stance(Stance stance, bool differs) const;     // symbol
    QColor stanceFill(Stance stance, bool differs) const; // bar
    QColor onStanceFill(Stance stance, bool differs) const;
};

const Colors &lightColors();
const Colors &darkColors();

QColor mix(const QColor &over, const QColor &under, qreal share);
double contrast(const QColor &a, const QColor &b); // WCAG 2, 1..21

} // namespace crossread
