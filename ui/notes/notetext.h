#pragma once

#include <memory>
#include <QString>

class QFont;
class QTextDocument;
class QUrl;

namespace crossread {

// A note's Markdown as it is shown. HTML in it stays the text that it is, pictures are named and not loaded: nothing
// comes from anywhere, and nothing happens but by a click. Line breaks are kept.
std::unique_ptr<QTextDocument> noteDocument(const QString &markdown, const QFont &font);
QString noteHtml(const QString &markdown);  // a fragment for tooltips and labels
QString notePlain(const QString &markdown); // without the signs of Markdown
bool isFormatted(const QString &markdown);  // it looks other than it is written

// Opens the web and mail addresses of notes in the desktop's programs; any other kind is refused.
bool openNoteLink(const QUrl &address);

} // namespace crossread
