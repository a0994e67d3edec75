#pragma once

#include "app/progress.h"
#include "app/result.h"
#include "app/values/article.h"

#include <QDateTime>
#include <QStringList>

namespace crossread {

// What a format may know of the file beside its bytes.
struct ImportFile
{
    QString path; // to read it; may be empty (clipboard)
    QString name; // how it is called outside: as given, or folder/name
    QDateTime modified;
};

// A row of the table of formats: a new one is a file in app/import and a row in importer.cpp.
struct ImportFormat
{
    QString name;  // Article::format
    QString title; // for people
    QStringList suffixes;
    // bytes -> articles, at least one. Plain function, any thread.
    Result<QList<Article>> (*read)(const QByteArray &bytes, const ImportFile &file);
};

const QList<ImportFormat> &importFormats();

// Paths as given: files as they are, folders recursively (hidden files left out, by name), each with its
// outside name. A path that does not exist is a file that cannot be read.
QList<ImportFile> importFiles(const QStringList &paths);

// Largest file that is read, in bytes.
constexpr qint64 importLimit = 64 * 1024 * 1024;

// Reads one file: refused with a reason when it is empty, binary, unreadable, too large or of no known format.
// The articles have their original bytes and contentId. Any thread.
Result<QList<Article>> importFile(const ImportFile &file);

} // namespace crossread
