#include "app/pdf/pdfannotations.h"

#include "app/pdf/pdfframe.h"
#include "app/pdf/pdfhighlight.h"
#include "app/pdf/pdftext.h"

// What the headers of older releases of qpdf ask for.
#define POINTERHOLDER_TRANSITION 4
#include <map>
#include <poppler-qt6.h>
#include <QColor>
#include <QCoreApplication>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <QRegularExpression>
#include <QTimeZone>
#include <QXmlStreamReader>

namespace crossread {

namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t mostPages = 2000;
constexpr qsizetype mostAnnotations = 50'000;
constexpr int mostQuads = 4000;
constexpr size_t mostMetadata = 64 * 1024 * 1024;

// Takes as much of a stream as is sensible: a few bytes may unpack to anything.
class Bounded : public Pipeline
{
public:
    Bounded() : Pipeline("bounded", nullptr) {}
    void write(unsigned char const *data, size_t length) override
    {
        if (size_t(bytes.size()) + length > mostMetadata)
            throw std::runtime_error("too much");
        bytes.append(reinterpret_cast<const char *>(data), qsizetype(length));
    }
    void finish() override {}

    QByteArray bytes;
};

QString textOf(Object object)
{
    if (!object.isString())
        return {};
    QString text = QString::fromStdString(object.getUTF8Value());
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return text.remove(QChar(u'\0')).remove(QChar::ByteOrderMark);
}

// "D:20250512093000+02'00'"
QDateTime timeOf(Object object)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?)"));
    const auto match = form.match(textOf(object).left(40));
    if (!match.hasMatch())
        return {};
    const auto part = [&match](int index, int otherwise) {
        return match.captured(index).isEmpty() ? otherwise : match.captured(index).toInt();
    };
    const QDateTime time(QDate(part(1, 0), part(2, 1), part(3, 1)), QTime(part(4, 0), part(5, 0), part(6, 0)), Qt::UTC);
    const int offset = part(9, 0) * 3600 + part(10, 0) * 60;
    return time.addSecs(match.captured(8) == QLatin1String("-") ? offset : -offset);
}

QString colorOf(Object object)
{
    if (!object.isArray())
        return {};
    QList<double> parts;
    for (int i = 0; i < std::min(object.getArrayNItems(), 5); ++i) {
        if (!object.getArrayItem(i).isNumber())
            return {};
        parts += std::clamp(object.getArrayItem(i).getNumericValue(), 0.0, 1.0);
    }
    if (parts.size() == 1)
        return QColor::fromRgbF(float(parts[0]), float(parts[0]), float(parts[0])).name();
    if (parts.size() == 3)
        return QColor::fromRgbF(float(parts[0]), float(parts[1]), float(parts[2])).name();
    if (parts.size() == 4)
        return QColor::fromCmykF(float(parts[0]), float(parts[1]), float(parts[2]), float(parts[3])).toRgb().name();
    return {};
}

bool kindOf(const Object &subtype, PdfAnnotation::Kind &kind)
{
    static const std::map<std::string, PdfAnnotation::Kind> kinds = {
        {"/Highlight", PdfAnnotation::Highlight}, {"/Underline", PdfAnnotation::Underline},
        {"/Squiggly", PdfAnnotation::Squiggly},   {"/StrikeOut", PdfAnnotation::StrikeOut},
        {"/Text", PdfAnnotation::Note},           {"/FreeText", PdfAnnotation::TextBox}};
    Object name = subtype;
    const auto found = name.isName() ? kinds.find(name.getName()) : kinds.end();
    if (found != kinds.end())
        kind = found->second;
    return found != kinds.end();
}

QList<QRectF> areasOf(Object annotation, const PdfAnnotation &made, const PdfFrame &frame)
{
    QList<QRectF> areas;
    Object quads = annotation.getKey("/QuadPoints");
    const bool marksWords = made.kind != PdfAnnotation::Note && made.kind != PdfAnnotation::TextBox;
    if (marksWords && quads.isArray()) {
        const int count = std::min(quads.getArrayNItems() / 8, mostQuads);
        for (int i = 0; i < count; ++i) {
            QPolygonF corners;
            for (int corner = 0; corner < 4; ++corner) {
                Object x = quads.getArrayItem(8 * i + 2 * corner);
                Object y = quads.getArrayItem(8 * i + 2 * corner + 1);
                if (x.isNumber() && y.isNumber())
                    corners += frame.toShown.map(QPointF(x.getNumericValue(), y.getNumericValue()));
            }
            if (corners.size() == 4)
                areas += corners.boundingRect();
        }
    }
    Object box = annotation.getKey("/Rect");
    if (areas.isEmpty() && box.isRectangle()) {
        const QPDFObjectHandle::Rectangle rect = box.getArrayAsRectangle();
        areas += frame.toShown.mapRect(QRectF(QPointF(rect.llx, rect.lly), QPointF(rect.urx, rect.ury)).normalized());
    }
    return areas;
}

class AnnotationReader
{
public:
    explicit AnnotationReader(QPDF &pdf) : m_pdf(pdf) {}

    QList<PdfAnnotation> read()
    {
        const std::vector<Object> pages = m_pdf.getAllPages();
        for (size_t i = 0; i < std::min(pages.size(), mostPages); ++i) {
            Object list = Object(pages[i]).getKey("/Annots");
            if (!list.isArray())
                continue;
            const PdfFrame frame = pdfFrame(pages[i]);
            const int count = list.getArrayNItems();
            for (int k = 0; k < count && m_result.size() < mostAnnotations; ++k)
                readOne(list.getArrayItem(k), int(i), frame);
        }
        for (const Reply &reply : std::as_const(m_replies))
            addReply(reply);
        return m_result;
    }

private:
    struct Reply
    {
        QPDFObjGen to;
        QPDFObjGen self;
        QString author;
        QString text;
    };

    void readOne(Object object, int page, const PdfFrame &frame)
    {
        PdfAnnotation made;
        if (!object.isDictionary() || !kindOf(object.getKey("/Subtype"), made.kind))
            return;
        made.contents = textOf(object.getKey("/Contents"));
        made.author = textOf(object.getKey("/T")).simplified();
        Object parent = object.getKey("/IRT");
        if (parent.isDictionary() && parent.isIndirect()) {
            // What somebody thinks of the state of another ("Accepted") is none of ours.
            if (!object.hasKey("/StateModel"))
                m_replies += {parent.getObjGen(), object.getObjGen(), made.author, made.contents.trimmed()};
            return;
        }
        made.page = page;
        made.areas = areasOf(object, made, frame);
        made.name = textOf(object.getKey("/NM"));
        made.subject = textOf(object.getKey("/Subj")).simplified();
        made.color = colorOf(object.getKey("/C"));
        made.writtenColor = colorOf(object.getKey(writtenColorKey));
        made.created = timeOf(object.getKey("/CreationDate"));
        made.modified = timeOf(object.getKey("/M"));
        if (made.areas.isEmpty())
            return;
        if (object.isIndirect())
            m_byObject[object.getObjGen()] = m_result.size();
        m_result += made;
    }

    void addReply(const Reply &reply)
    {
        const auto found = m_byObject.find(reply.to);
        if (found == m_byObject.end() || reply.text.isEmpty())
            return;
        if (!(reply.self == QPDFObjGen()))
            m_byObject[reply.self] = found->second; // a reply to a reply
        QString &contents = m_result[found->second].contents;
        if (!contents.isEmpty())
            contents += QStringLiteral("\n\n");
        contents += reply.author.isEmpty() ? reply.text : reply.author + QStringLiteral(": ") + reply.text;
    }

    QPDF &m_pdf;
    QList<PdfAnnotation> m_result;
    std::map<QPDFObjGen, qsizetype> m_byObject;
    QList<Reply> m_replies;
};

QByteArray exportedIn(QPDF &pdf)
{
    Object metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream())
        return {};
    Bounded all;
    if (!metadata.pipeStreamData(&all, 0, qpdf_dl_generalized, true))
        return {};
    QXmlStreamReader xml(all.bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"annotations" &&
            xml.namespaceUri() == QLatin1String(exportedNamespace))
            return xml.readElementText().toUtf8();
    }
    return {};
}

} // namespace

Result<PdfAnnotations> readPdfAnnotations(const QByteArray &bytes, const QString &name)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("annotations", bytes.constData(), size_t(bytes.size()));
        PdfAnnotations result;
        result.annotations = AnnotationReader(pdf).read();
        result.exported = exportedIn(pdf);
        return result;
    } catch (const std::exception &problem) {
        return Error{QCoreApplication::translate("crossread", "The annotations of “%1” cannot be read.").arg(name),
                     QString::fromUtf8(problem.what())};
    }
}

bool isOwnPdf(const QByteArray &bytes)
{
    if (!bytes.startsWith("%PDF-"))
        return false;
    if (bytes.contains(exportedElement))
        return true;
    silencePoppler();
    const auto document = Poppler::Document::loadFromData(bytes);
    return document && !document->isLocked() &&
           (document->info(QStringLiteral("Creator")).startsWith(QLatin1String("Crossread ")) ||
            !document->info(QString::fromLatin1(exportedKey + 1)).isEmpty());
}

} // namespace crossread
