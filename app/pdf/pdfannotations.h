#pragma once

#include "app/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QRectF>
#include <QString>

namespace crossread {

// An annotation as a PDF has it, whoever wrote it.
struct PdfAnnotation
{
    enum Kind { Highlight, Underline, Squiggly, StrikeOut, Note, TextBox };
    Kind kind = Highlight;
    int page = 0;        // from 0
    QList<QRectF> areas; // its quads, or its rectangle, as PdfText measures
    QString name;        // /NM, "" none
    QString contents;    // with '\n'; replies of others follow, each after an empty line with its author
    QString author;
    QString subject;
    QString color;        // "#rrggbb", "" none
    QString writtenColor; // the colour with which Crossread wrote it, "" it did not
    QDateTime created;    // UTC; invalid: not known
    QDateTime modified;
};

struct PdfAnnotations
{
    QList<PdfAnnotation> annotations; // page by page, in the order of the file
    QByteArray exported; // what Crossread says in the file's metadata that it wrote there (JSON-LD); "" it did not
};

// Reads what marks words or comments on them; links, drawings, form fields and the like are passed over. Fails where
// the bytes are no PDF, or are locked. Pages over 2,000, annotations over 50,000 and metadata over 64 MB are not read.
// Any thread.
Result<PdfAnnotations> readPdfAnnotations(const QByteArray &bytes, const QString &name);

// Whether Crossread has exported this PDF, so that its annotations may come back; quick, for any bytes. Any thread.
bool isOwnPdf(const QByteArray &bytes);

// The element of the metadata that holds them.
inline constexpr char exportedElement[] = "crossread:annotations";
inline constexpr char exportedNamespace[] = "https://crossread.example/ns/pdf";
// The key of the document's information that says so where another program's name is in it.
inline constexpr char exportedKey[] = "/Crossread";

} // namespace crossread
