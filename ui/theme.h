#pragma once

#include "app/settings.h"
#include "app/values/claim.h"
#include "app/values/dictionary.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QApplication;
class QWidget;

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

// Every colour of the window, in one of two tables. Each text colour keeps 4.5:1 on each ground that it is
// drawn on (tests/ui/tst_theme.cpp measures it).
struct Theme
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

// The table that fits a palette: widgets ask with their own, so that nothing has to be told of a change
// but by the usual QEvent::PaletteChange.
const Theme &themeOf(const QPalette &palette);
const Theme &themeOf(const QWidget *widget);

QColor mix(const QColor &over, const QColor &under, qreal share);
double contrast(const QColor &a, const QColor &b); // WCAG 2, 1..21

// Sets palette, style sheet and fonts of the program. Qt::ColorScheme needs Qt 6.5, so System asks the
// platform's palette as it was at the start.
void applyTheme(QApplication &application, ThemeChoice choice);

// An icon of resources/icons in the palette's text colour (disabled, selected too), crisp at any size.
QIcon icon(const QString &name, const QPalette &palette);
QString stanceSymbol(Stance stance, bool differs);
QString stanceName(Stance stance, bool differs);  // translated
QString articleFontFamily(const QString &wished); // "" : the best serif there is

} // namespace crossread
