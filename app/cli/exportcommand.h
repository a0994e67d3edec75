#pragma once

#include <QStringList>

namespace crossread {

// The words that `crossread export` knows beside the project: its own, and those of the table of ExportOptions.
QStringList exportOptionNames();
bool isExportSwitch(const QString &option);          // nothing stands behind it
QString exportOptionHelp(const QString &option);     // a line; "" it is no such option
bool exportNeedsFonts(const QStringList &arguments); // the format that they name does

} // namespace crossread
