#pragma once

#include "app/progress.h"
#include "app/result.h"
#include "app/text/span.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace crossread {

// Places on a page are in points (1/72 inch) from the upper left corner of the page as it is shown: cropped, turned.

struct PdfLine
{
    int page = 0;    // from 0
    Span span;       // into PdfText::text, without its '\n'
    QRectF box;      // around its characters
    double size = 0; // the height that most of its characters have
};

// The text of a PDF and where it stands. Lines in reading order (column after column), words with one blank between;
// typographic ligatures and Arabic presentation forms are taken apart, right-to-left lines stand in the order of
// speech.
struct PdfText
{
    QString text;              // each line ends with '\n'
    std::vector<QRectF> boxes; // one for each UTF-16 unit of the text; null for blanks
    QList<PdfLine> lines;
    QList<QSizeF> pages;

    QString title; // of the file's own information, as it is
    QString author;
    QDateTime created; // invalid: not known
    QString metadata;  // XMP, "" none

    qsizetype lineAt(qsizetype position) const; // the index of the line that holds it; O(log n)
};

// What poppler says of faulty files is of no use to anybody here. Any thread, before its first use.
void silencePoppler();

// Fails where the bytes are no PDF, are locked by a password, have more pages (2,000) or more text (8 million
// characters) than an article may, or take too long. A PDF without text is one whose text is empty. Any thread,
// several at once; `name` is the file's, for messages.
Result<PdfText> readPdfText(const QByteArray &bytes, const QString &name, const Progress &progress = {});

} // namespace crossread
