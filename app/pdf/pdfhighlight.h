#pragma once

#include "app/pdf/pdfframe.h"

#include <QColor>
#include <QDateTime>
#include <QString>

class QPDF;
class QPDFObjectHandle;

namespace crossread {

// What a /Highlight says and how it is painted.
struct PdfHighlight
{
    struct Paint
    {
        QColor color;
        QList<PdfQuad> areas;
    };

    QString name; // /NM
    QString note;
    QString author;
    QString subject;
    QDateTime created;
    QDateTime modified;
    QColor color;
    QList<PdfQuad> quads; // one a line
    QList<PdfQuad> bands; // of them what is tinted
    QList<Paint> lines;   // drawn below the words beside the band of `color`
    bool popup = true;    // a window for its note, if it has one
};

// Adds it to the page, and with it whatever it refers to. Answers the object that lists the page's annotations: the
// page itself, or an array of its own. libqpdf may throw.
QPDFObjectHandle addHighlight(QPDF &pdf, QPDFObjectHandle page, const PdfHighlight &highlight);

// A note without a place of its own, as a sign at `at`, the page's own measure.
QPDFObjectHandle addSign(QPDF &pdf, QPDFObjectHandle page, const PdfHighlight &note, const QPointF &at);

// Bears the colour with which an annotation was written, so that one that somebody changed is told from one of a tag
// that has another colour by now.
inline constexpr char writtenColorKey[] = "/CRSD_C";

} // namespace crossread
