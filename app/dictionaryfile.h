#pragma once

#include "app/result.h"
#include "app/values/dictionary.h"

namespace crossread {

// A dictionary as a file: a name a line in UTF-8, "text TAB kind TAB entity TAB case". kind may be empty: not an
// entity. entity may be missing: the text itself. case is "exact" (or missing), "any" where it does not matter, or
// "found" for DictionaryEntry::onlyFound. Blank lines and those that begin with '#' are comments, a first line
// "text TAB kind …" is a heading; a byte order mark and any line ends will do. Errors name file and line.
// Of two lines with the same text and case the later counts.
Result<QList<DictionaryEntry>> readDictionary(const QString &path);
Result<void> writeDictionary(const QString &path, const QList<DictionaryEntry> &entries);

QByteArray dictionaryText(const QList<DictionaryEntry> &entries);

} // namespace crossread
