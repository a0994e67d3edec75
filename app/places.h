#pragma once

#include <QStringList>

namespace crossread {

// Where the projects lie that the user has not named: in the program's data folder. The folders exist when the
// functions return.
QString untitledProject();                         // a new file name
QString projectForPaths(const QStringList &paths); // the same for the same files and folders
QString sampleProject();
bool isUntitled(const QString &project);

// What the sample project is made of.
QStringList samplePaths();

} // namespace crossread
