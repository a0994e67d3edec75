#pragma once

#include <QByteArrayView>
#include <QString>

namespace crossread {

// What is in a model of the program's resources (resources/models), which stays in memory as it is. Empty: there is no
// such file. Any thread.
QByteArrayView modelFile(const QString &name);

} // namespace crossread
