#pragma once

#include "app/result.h"
#include "app/values/annotation.h"

namespace crossread {

// A codebook as a table of comma-separated values, UTF-8, a tag a line under the heading
//   parent,name,colour,description,digit
// parent: the names of the tags above, from the top, with " > " between ("Framing > Cost"), empty at the top; in it a
//   backslash stands before a ">", "›" or "\" that belongs to a name;
// name: of the tag itself;
// colour: cyan, red, amber, indigo, slate, magenta, green, or the analyst's own as #rrggbb;
// description: any text; digit: 1 to 9, the key that gives the tag, or empty.
// What is read may have its columns in any order, leave out all but name, call them otherwise (path, with the tag's own
// name at its end, in place of parent and name; code, label, tag; color; memo, definition; key, shortcut), and be
// separated by semicolons or tabs. A first line that names no column is a tag already, in the order above. Parents that
// have no line of their own are made. A byte order mark is passed over.
struct CodebookEntry
{
    QStringList path; // names from the top; at least one
    QString color;    // as in Tag; "" not said
    QString description;
    int digit = 0; // 0 not said
    int line = 0;  // where it stands
};
struct CodebookFile
{
    QList<CodebookEntry> entries;
    QStringList remarks; // what was passed over, a sentence each: a colour or digit that is none
};

Result<CodebookFile> readCodebook(const QString &path); // errors name file and line
Result<CodebookFile> codebookFrom(const QString &text, const QString &path);
Result<void> writeCodebook(const QString &path, const QList<Tag> &tags);
QByteArray codebookText(const QList<Tag> &tags); // parents before children, as Project::tags() has them

} // namespace crossread
