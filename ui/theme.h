#pragma once

#include "app/settings.h"
#include "app/values/colors.h"

#include <QIcon>
#include <QPalette>

class QApplication;
class QWidget;

namespace crossread {

// Every colour of the window. Each text colour keeps 4.5:1 on each ground that it is drawn on
// (tests/ui/tst_theme.cpp measures it).
struct Theme : Colors
{
};

// The table that fits a palette: widgets ask with their own, so that nothing has to be told of a change
// but by the usual QEvent::PaletteChange.
const Theme &themeOf(const QPalette &palette);
const Theme &themeOf(const QWidget *widget);
const Theme &paperTheme(); // of what is saved or printed, whatever the window looks like

// Sets palette, style sheet and fonts of the program. Qt::ColorScheme needs Qt 6.5, so System asks the
// platform's palette as it was at the start.
void applyTheme(QApplication &application, ThemeChoice choice);

// An icon of resources/icons in the palette's text colour (disabled, selected too), crisp at any size.
QIcon icon(const QString &name, const QPalette &palette);
QString stanceSymbol(Stance stance, bool differs);
QString stanceName(Stance stance, bool differs);  // translated
QString articleFontFamily(const QString &wished); // "" : the best serif there is

} // namespace crossread
