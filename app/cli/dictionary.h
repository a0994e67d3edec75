#pragma once

#include "app/cli/loader.h"
#include "app/entities/entities.h"

namespace crossread {

// Reads a dictionary: a name a line, "text TAB kind TAB entity TAB case" in UTF-8. entity may be missing (the text
// itself); case is "any" where it does not matter, else "exact" or missing. Blank lines and those that begin with '#'
// are comments.
Result<QList<DictionaryEntry>> readDictionary(const QString &path);

// The mentions of all articles, one list each: what their projects keep, else what is recognised now. With
// a dictionary everything is recognised anew. Nothing when the dictionary cannot be read; it is named then.
std::optional<QList<QList<Mention>>> mentionsOf(Call &call, const QList<Loaded> &articles);

} // namespace crossread
