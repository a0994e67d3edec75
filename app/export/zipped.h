#pragma once

#include "app/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace crossread {

struct ZippedFile
{
    QString name; // with '/' between folders
    QByteArray bytes;
};

// A zip archive of the files, in their order. The same files give the same bytes: all bear the first moment that the
// format knows.
Result<QByteArray> zipped(const QList<ZippedFile> &files);

} // namespace crossread
