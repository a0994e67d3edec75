#pragma once

#include <QString>

namespace crossread {

class MainWindow;

// Saves pictures of the window into a folder when it has settled: reader, ledger and charts, light and dark;
// then quits the program, with 1 when one could not be written. packaging/run.sh asks for it where there is
// no display.
void takePictures(MainWindow &window, const QString &folder);

} // namespace crossread
