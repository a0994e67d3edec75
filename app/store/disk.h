#pragma once

#include "app/result.h"

#include <QByteArray>

namespace crossread {

// What outlasts a power cut. Any thread.

// Waits until the file's content is on the disk.
Result<void> flushFile(const QString &path);
// The same of a folder's names: files that were made, renamed or removed in it.
Result<void> flushFolder(const QString &folder);
// Gives a flushed file its final name, over whatever had it; on the disk when it returns.
Result<void> putInPlace(const QString &draft, const QString &path);
// The same file under a second name, which must be free; a copy where the disk knows no such thing. Not flushed.
Result<void> nameAgain(const QString &path, const QString &second);
// SHA-256 in hexadecimal digits of what the disk has, not what memory still knows of it, as far as the system lets us.
Result<QString> hashOnDisk(const QString &path);

// Which file a path leads to at the moment. Equal: it is still the same.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0; // 0: there is none, or the system does not say

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};
FileIdentity identityOf(const QString &path);

} // namespace crossread
