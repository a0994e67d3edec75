#include "app/pdf/pdfhighlight.h"

// What the headers of older releases of qpdf ask for.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace crossread {

namespace {

using Object = QPDFObjectHandle;

Object dictionaryOf(std::initializer_list<std::pair<const char *, Object>> entries)
{
    Object made = Object::newDictionary();
    for (const auto &[key, value] : entries)
        made.replaceKey(key, value);
    return made;
}

Object nameOf(const char *text)
{
    return Object::newName(text);
}

Object textOf(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object numbersOf(std::initializer_list<double> values)
{
    Object made = Object::newArray();
    for (const double value : values)
        made.appendItem(Object::newReal(value, 3));
    return made;
}

Object rectangleOf(const QRectF &box)
{
    return numbersOf({box.left(), box.top(), box.right(), box.bottom()});
}

Object colorOf(const QColor &color)
{
    return numbersOf({color.redF(), color.greenF(), color.blueF()});
}

Object timeOf(const QDateTime &time)
{
    return Object::newString(time.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString());
}

QByteArray pathOf(const PdfQuad &quad)
{
    QByteArray path;
    const char *step = " m ";
    for (const QPointF &corner : {quad.upperLeft, quad.upperRight, quad.lowerRight, quad.lowerLeft}) {
        path += QByteArray::number(corner.x(), 'f', 3) + ' ' + QByteArray::number(corner.y(), 'f', 3) + step;
        step = " l ";
    }
    return path + "h f\n";
}

QByteArray paintOf(const QColor &color, const QList<PdfQuad> &areas)
{
    QByteArray content;
    for (const double part : {color.redF(), color.greenF(), color.blueF()})
        content += QByteArray::number(part, 'f', 3) + ' ';
    content += "rg\n";
    for (const PdfQuad &area : areas)
        content += pathOf(area);
    return content;
}

Object appearanceOf(QPDF &pdf, const PdfHighlight &highlight, const QRectF &around)
{
    QByteArray content = "/Multiply gs\n" + paintOf(highlight.color, highlight.bands);
    for (const PdfHighlight::Paint &line : highlight.lines)
        content += paintOf(line.color, line.areas);
    const Object multiply = dictionaryOf({{"/Type", nameOf("/ExtGState")}, {"/BM", nameOf("/Multiply")}});
    Object form = pdf.newStream(content.toStdString());
    form.replaceDict(dictionaryOf({
        {"/Type", nameOf("/XObject")},
        {"/Subtype", nameOf("/Form")},
        {"/BBox", rectangleOf(around)},
        {"/Resources", dictionaryOf({{"/ExtGState", dictionaryOf({{"/Multiply", multiply}})}})},
        {"/Length", Object::newInteger(content.size())},
    }));
    return dictionaryOf({{"/N", form}});
}

Object addTo(Object page, const QList<Object> &annotations)
{
    Object list = page.getKey("/Annots");
    const bool isOwn = list.isArray() && list.isIndirect();
    if (!list.isArray()) {
        list = Object::newArray();
        page.replaceKey("/Annots", list);
    }
    for (const Object &annotation : annotations)
        list.appendItem(annotation);
    return isOwn ? list : page;
}

Object windowOf(QPDF &pdf, Object annotation, const QRectF &around)
{
    constexpr double width = 180;
    constexpr double height = 100;
    const QRectF box(around.right() + 8, std::max(0.0, around.bottom() - height), width, height);
    Object window = pdf.makeIndirectObject(dictionaryOf({
        {"/Type", nameOf("/Annot")},
        {"/Subtype", nameOf("/Popup")},
        {"/Rect", rectangleOf(box)},
        {"/Parent", annotation},
        {"/Open", Object::newBool(false)},
        {"/F", Object::newInteger(0)},
    }));
    annotation.replaceKey("/Popup", window);
    return window;
}

Object annotationOf(const PdfHighlight &highlight, const char *kind, Object page, const QRectF &around)
{
    Object annotation = dictionaryOf({
        {"/Type", nameOf("/Annot")},
        {"/Subtype", nameOf(kind)},
        {"/Rect", rectangleOf(around)},
        {"/C", colorOf(highlight.color)},
        {writtenColorKey, colorOf(highlight.color)},
        {"/F", Object::newInteger(4)}, // is printed
        {"/P", page},
        {"/NM", textOf(highlight.name)},
        {"/Contents", textOf(highlight.note)},
    });
    if (!highlight.author.isEmpty())
        annotation.replaceKey("/T", textOf(highlight.author));
    if (!highlight.subject.isEmpty())
        annotation.replaceKey("/Subj", textOf(highlight.subject));
    if (highlight.created.isValid())
        annotation.replaceKey("/CreationDate", timeOf(highlight.created));
    if (highlight.modified.isValid())
        annotation.replaceKey("/M", timeOf(highlight.modified));
    return annotation;
}

} // namespace

QPDFObjectHandle addHighlight(QPDF &pdf, QPDFObjectHandle page, const PdfHighlight &highlight)
{
    Object quads = Object::newArray();
    QRectF around;
    for (const PdfQuad &quad : highlight.quads) {
        for (const QPointF &corner : {quad.upperLeft, quad.upperRight, quad.lowerLeft, quad.lowerRight}) {
            quads.appendItem(Object::newReal(corner.x(), 3));
            quads.appendItem(Object::newReal(corner.y(), 3));
        }
        around |= quad.box();
    }
    for (const PdfHighlight::Paint &line : highlight.lines) {
        for (const PdfQuad &area : line.areas)
            around |= area.box();
    }
    Object annotation = annotationOf(highlight, "/Highlight", page, around);
    annotation.replaceKey("/QuadPoints", quads);
    annotation.replaceKey("/AP", appearanceOf(pdf, highlight, around));
    annotation = pdf.makeIndirectObject(annotation);
    QList<Object> added{annotation};
    if (highlight.popup && !highlight.note.isEmpty())
        added += windowOf(pdf, annotation, around);
    return addTo(page, added);
}

QPDFObjectHandle addSign(QPDF &pdf, QPDFObjectHandle page, const PdfHighlight &note, const QPointF &at)
{
    constexpr double size = 18;
    const QRectF box(at.x(), at.y() - size, size, size);
    Object annotation = annotationOf(note, "/Text", page, box);
    annotation.replaceKey("/Name", nameOf("/Comment"));
    annotation = pdf.makeIndirectObject(annotation);
    return addTo(page, {annotation});
}

} // namespace crossread
