#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace crossread {

struct Decoded
{
    QString text;    // without a byte order mark; what could not be read is U+FFFD
    QString charset; // IANA name: "UTF-8", "windows-1252" …
};

// Finds out in which encoding a text was written and reads it: byte order mark, pattern of zero bytes (UTF-16
// and UTF-32 without a mark), strict UTF-8, then what uchardet and ICU propose, where the proposal wins that reads most
// like writing; windows-1252 when nobody proposes anything. Nothing when the bytes are no text at all. Linear; any
// thread.
std::optional<Decoded> decodeText(const QByteArray &bytes);

} // namespace crossread
