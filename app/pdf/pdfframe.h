#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

class QPDFObjectHandle;

namespace crossread {

// How a page is shown. Its objects measure in points from a corner of its own, before it is cropped and turned.
struct PdfFrame
{
    QSizeF size;        // as shown, in points
    QTransform toShown; // from the page's own measure to points from the upper left corner of what is shown
};

// What any page may say of itself; A4 where it says nothing sensible. libqpdf may throw.
PdfFrame pdfFrame(QPDFObjectHandle page);

// A rectangle as it is shown, in the page's own measure. For text that stands upright on the page, whichever way that
// is turned, the first corner is the upper left one of the text.
struct PdfQuad
{
    QPointF upperLeft;
    QPointF upperRight;
    QPointF lowerLeft;
    QPointF lowerRight;

    QRectF box() const; // around it, in the page's own measure; top() is the lower edge
};
PdfQuad quadOf(const QRectF &shown, const PdfFrame &frame);

} // namespace crossread
