#include "app/pdf/pdfframe.h"

// What the headers of older releases of qpdf ask for.
#define POINTERHOLDER_TRANSITION 4
#include <algorithm>
#include <cmath>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace crossread {

namespace {

QRectF boxIn(QPDFPageObjectHelper &page, const char *name)
{
    constexpr double farthest = 1e6;
    QPDFObjectHandle value = page.getAttribute(name, false);
    if (!value.isRectangle())
        return {};
    const QPDFObjectHandle::Rectangle box = value.getArrayAsRectangle();
    const QRectF rect(QPointF(box.llx, box.lly), QPointF(box.urx, box.ury));
    const bool isSane = std::isfinite(rect.x() + rect.y() + rect.width() + rect.height()) &&
                        std::abs(rect.x()) < farthest && std::abs(rect.y()) < farthest && rect.width() < farthest &&
                        rect.height() < farthest;
    return isSane ? rect.normalized() : QRectF();
}

} // namespace

PdfFrame pdfFrame(QPDFObjectHandle page)
{
    QPDFPageObjectHelper helper(page);
    QRectF media = boxIn(helper, "/MediaBox");
    if (media.isEmpty())
        media = QRectF(0, 0, 595, 842);
    QRectF crop = boxIn(helper, "/CropBox") & media;
    if (crop.isEmpty())
        crop = media;
    QPDFObjectHandle rotate = helper.getAttribute("/Rotate", false);
    const int turn = rotate.isInteger() ? int(((rotate.getIntValue() % 360) + 360) % 360) : 0;
    const double left = crop.left();
    const double right = crop.right();
    const double low = crop.top(); // y grows upwards there
    const double high = crop.bottom();
    switch (turn) {
    case 90:
        return {crop.size().transposed(), QTransform(0, 1, 1, 0, -low, -left)};
    case 180:
        return {crop.size(), QTransform(-1, 0, 0, 1, right, -low)};
    case 270:
        return {crop.size().transposed(), QTransform(0, -1, -1, 0, high, right)};
    default:
        return {crop.size(), QTransform(1, 0, 0, -1, -left, high)};
    }
}

QRectF PdfQuad::box() const
{
    const auto [left, right] = std::minmax({upperLeft.x(), upperRight.x(), lowerLeft.x(), lowerRight.x()});
    const auto [low, high] = std::minmax({upperLeft.y(), upperRight.y(), lowerLeft.y(), lowerRight.y()});
    return {QPointF(left, low), QPointF(right, high)};
}

PdfQuad quadOf(const QRectF &shown, const PdfFrame &frame)
{
    const QTransform back = frame.toShown.inverted();
    return {back.map(shown.topLeft()), back.map(shown.topRight()), back.map(shown.bottomLeft()),
            back.map(shown.bottomRight())};
}

} // namespace crossread
