#include "app/export/pdfobjects.h"

#include "app/pdf/pdfhighlight.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMap>
#include <set>

// qpdf wants to hear that the standard pointers are what we take.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace crossread {

namespace {

using Object = QPDFObjectHandle;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

Object name(const char *text)
{
    return Object::newName(text);
}

Object string(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object real(qreal value)
{
    return Object::newReal(value, 3);
}

Object dictionary(std::initializer_list<std::pair<const char *, Object>> entries)
{
    Object made = Object::newDictionary();
    for (const auto &[key, value] : entries)
        made.replaceKey(key, value);
    return made;
}

Object numbers(std::initializer_list<qreal> values)
{
    Object made = Object::newArray();
    for (const qreal value : values)
        made.appendItem(real(value));
    return made;
}

Object colorOf(const QColor &color)
{
    return numbers({color.redF(), color.greenF(), color.blueF()});
}

Object date(const QDateTime &time)
{
    return Object::newString(time.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString());
}

QByteArray figures(std::initializer_list<qreal> values)
{
    QByteArray text;
    for (const qreal value : values)
        text += QByteArray::number(value, 'f', 3) + ' ';
    return text;
}

QByteArray contentOf(QPDFPageObjectHelper &page)
{
    QByteArray content;
    for (Object &stream : page.getPageContents()) {
        const std::shared_ptr<Buffer> buffer = stream.getStreamData();
        content.append(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        content += '\n';
    }
    return content;
}

// What QPdfWriter writes for TextInk::markOf().
QByteArray unseenMark(qsizetype number)
{
    const QRectF mark = TextInk::markOf(number);
    return QByteArray::number(qint64(mark.left())) + ' ' + QByteArray::number(qint64(mark.top())) + ' ';
}

// Adds everything to one document.
class ObjectMaker
{
public:
    ObjectMaker(QPDF &pdf, const PdfPages &pages)
        : m_pdf(pdf), m_pages(pages), m_objects(pdf.getAllPages()), m_height(pages.size().height() / unitsPerPoint)
    {
    }

    void addMarks();
    void addLinks();
    void addOutline();
    void addFiles();
    void addMetadata();
    void addUnseen(const QList<QList<UnseenText>> &unseen);
    void addLanguages();
    void mendBlanks();
    void mendFontNames();

private:
    // In points from the lower left corner, as PDFs measure.
    QRectF onPage(const QRectF &rect) const
    {
        const QRectF scaled(rect.topLeft() / unitsPerPoint, rect.size() / unitsPerPoint);
        return {scaled.left(), m_height - scaled.bottom(), scaled.width(), scaled.height()};
    }
    static Object rectangle(const QRectF &rect)
    {
        return numbers({rect.left(), rect.top(), rect.right(), rect.bottom()});
    }
    Object destination(const PageTarget &target)
    {
        Object made = Object::newArray();
        made.appendItem(m_objects[std::size_t(target.page)]);
        made.appendItem(name("/XYZ"));
        made.appendItem(Object::newNull());
        made.appendItem(real(m_height - target.y / unitsPerPoint + 12));
        made.appendItem(Object::newNull());
        return made;
    }
    void annotate(int page, Object annotation)
    {
        Object object = m_objects[std::size_t(page)];
        if (!object.hasKey("/Annots"))
            object.replaceKey("/Annots", Object::newArray());
        object.getKey("/Annots").appendItem(annotation);
    }
    Object appearance(const PageMark &mark, int page, const QList<QRectF> &areas, const QRectF &around);
    void addMark(const PageMark &mark, int page, const QList<QRectF> &areas, int part);
    qsizetype addOutlineRows(Object parent, qsizetype row, int level);
    Object unseenFont(const QStringList &texts);

    QPDF &m_pdf;
    const PdfPages &m_pages;
    std::vector<Object> m_objects;
    qreal m_height; // of a page, points
    Object m_multiply = Object::newNull();
};

Object ObjectMaker::appearance(const PageMark &mark, int page, const QList<QRectF> &areas, const QRectF &around)
{
    if (m_multiply.isNull())
        m_multiply = m_pdf.makeIndirectObject(dictionary({{"/Type", name("/ExtGState")}, {"/BM", name("/Multiply")}}));
    const auto fill = [](const QColor &color) {
        return figures({color.redF(), color.greenF(), color.blueF()}) + "rg\n";
    };
    QByteArray content = "/Multiply gs\n" + fill(mark.band);
    const auto paint = [this, &content](const QRectF &rect) {
        const QRectF area = onPage(rect);
        content += figures({area.left(), area.top(), area.width(), area.height()}) + "re f\n";
    };
    for (const PageArea &band : mark.bands) {
        if (band.page == page)
            paint(band.rect);
    }
    for (qsizetype edge = 0; edge < mark.edges.size(); ++edge) {
        content += fill(mark.edges[edge]);
        for (const QRectF &area : areas)
            paint(mark.edgeLine(area, edge));
    }
    Object form = m_pdf.newStream(content.toStdString());
    form.replaceDict(dictionary({
        {"/Type", name("/XObject")},
        {"/Subtype", name("/Form")},
        {"/BBox", rectangle(around)},
        {"/Resources", dictionary({{"/ExtGState", dictionary({{"/Multiply", m_multiply}})}})},
    }));
    return dictionary({{"/N", form}});
}

void ObjectMaker::addMark(const PageMark &mark, int page, const QList<QRectF> &areas, int part)
{
    Object quads = Object::newArray();
    QRectF around;
    for (const QRectF &units : areas) {
        const QRectF area = onPage(units);
        for (const qreal value : {area.left(), area.bottom(), area.right(), area.bottom(), area.left(), area.top(),
                                  area.right(), area.top()})
            quads.appendItem(real(value));
        around |= area;
        for (qsizetype edge = 0; edge < mark.edges.size(); ++edge)
            around |= onPage(mark.edgeLine(units, edge));
    }
    QString id = mark.name;
    if (part > 1)
        id += QLatin1Char('-') + QString::number(part);
    Object annotation = m_pdf.makeIndirectObject(dictionary({
        {"/Type", name("/Annot")},
        {"/Subtype", name("/Highlight")},
        {"/Rect", rectangle(around)},
        {"/QuadPoints", quads},
        {"/C", colorOf(mark.band)},
        {writtenColorKey, colorOf(mark.band)},
        {"/F", Object::newInteger(4)}, // is printed
        {"/P", m_objects[std::size_t(page)]},
        {"/NM", string(id)},
        {"/Contents", string(part > 1 ? QString() : mark.note)},
        {"/AP", appearance(mark, page, areas, around)},
    }));
    if (!mark.author.isEmpty())
        annotation.replaceKey("/T", string(mark.author));
    if (!mark.subject.isEmpty())
        annotation.replaceKey("/Subj", string(mark.subject));
    if (mark.created.isValid())
        annotation.replaceKey("/CreationDate", date(mark.created));
    if (mark.modified.isValid())
        annotation.replaceKey("/M", date(mark.modified));
    annotate(page, annotation);
    if (!m_pages.popups || part > 1 || mark.note.isEmpty())
        return;
    constexpr qreal width = 180;
    constexpr qreal height = 100;
    const qreal right = m_pages.size().width() / unitsPerPoint;
    const QRectF window(right - width, std::max(0.0, around.bottom() - height), width, height);
    Object popup = m_pdf.makeIndirectObject(dictionary({
        {"/Type", name("/Annot")},
        {"/Subtype", name("/Popup")},
        {"/Rect", rectangle(window)},
        {"/Parent", annotation},
        {"/Open", Object::newBool(false)},
        {"/F", Object::newInteger(0)},
    }));
    annotation.replaceKey("/Popup", popup);
    annotate(page, popup);
}

void ObjectMaker::addMarks()
{
    for (const PageMark &mark : m_pages.marks) {
        QMap<int, QList<QRectF>> byPage;
        for (const PageArea &area : mark.areas)
            byPage[area.page].append(area.rect);
        int part = 0;
        for (auto page = byPage.constBegin(); page != byPage.constEnd(); ++page)
            addMark(mark, page.key(), page.value(), ++part);
    }
}

void ObjectMaker::addLinks()
{
    for (const PageLink &link : m_pages.links) {
        if (link.address.isEmpty() && link.to.page < 0)
            continue;
        Object annotation = dictionary({
            {"/Type", name("/Annot")},
            {"/Subtype", name("/Link")},
            {"/Rect", rectangle(onPage(link.from.rect))},
            {"/Border", numbers({0, 0, 0})},
            {"/F", Object::newInteger(4)},
        });
        if (link.address.isEmpty()) {
            annotation.replaceKey("/Dest", destination(link.to));
        } else {
            annotation.replaceKey(
                "/A", dictionary({{"/S", name("/URI")}, {"/URI", Object::newString(link.address.toStdString())}}));
        }
        annotate(link.from.page, m_pdf.makeIndirectObject(annotation));
    }
}

// Adds the rows from `row` on that are of `level`, with what is below them; the next row that is not.
qsizetype ObjectMaker::addOutlineRows(Object parent, qsizetype row, int level)
{
    Object previous = Object::newNull();
    int count = 0;
    while (row < m_pages.outline.size() && m_pages.outline[row].level >= level) {
        const OutlineRow &entry = m_pages.outline[row];
        Object item = m_pdf.makeIndirectObject(dictionary({{"/Title", string(entry.title)}, {"/Parent", parent}}));
        if (entry.to.page >= 0)
            item.replaceKey("/Dest", destination(entry.to));
        if (previous.isNull()) {
            parent.replaceKey("/First", item);
        } else {
            previous.replaceKey("/Next", item);
            item.replaceKey("/Prev", previous);
        }
        previous = item;
        ++count;
        row = addOutlineRows(item, row + 1, level + 1);
        if (item.hasKey("/Count")) {
            const auto below = item.getKey("/Count").getIntValue();
            if (entry.isOpen)
                count += int(below);
            else
                item.replaceKey("/Count", Object::newInteger(-below));
        }
    }
    if (!previous.isNull()) {
        parent.replaceKey("/Last", previous);
        parent.replaceKey("/Count", Object::newInteger(count));
    }
    return row;
}

void ObjectMaker::addOutline()
{
    if (m_pages.outline.isEmpty())
        return;
    Object root = m_pdf.makeIndirectObject(dictionary({{"/Type", name("/Outlines")}}));
    addOutlineRows(root, 0, 0);
    m_pdf.getRoot().replaceKey("/Outlines", root);
    m_pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
}

void ObjectMaker::addFiles()
{
    if (m_pages.files.isEmpty())
        return;
    QPDFEmbeddedFileDocumentHelper attachments(m_pdf);
    for (const AttachedFile &file : m_pages.files) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(m_pdf, file.bytes.toStdString());
        attachments.replaceEmbeddedFile(
            file.name.toStdString(), QPDFFileSpecObjectHelper::createFileSpec(m_pdf, file.name.toStdString(), stream));
    }
}

QByteArray xmpOf(const PdfPages &pages)
{
    const QByteArray time = pages.made.toUTC().toString(Qt::ISODate).toUtf8();
    const auto escaped = [](const QString &text) { return text.toHtmlEscaped().toUtf8(); };
    QByteArray xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                     "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                     "xmlns:crossread=\"https://crossread.example/ns/pdf\">\n"
                     "<dc:format>application/pdf</dc:format>\n"
                     "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
                     escaped(pages.title) + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!pages.author.isEmpty())
        xmp += "<dc:creator><rdf:Seq><rdf:li>" + escaped(pages.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    if (!pages.language.isEmpty())
        xmp += "<dc:language><rdf:Bag><rdf:li>" + escaped(pages.language) + "</rdf:li></rdf:Bag></dc:language>\n";
    xmp += "<xmp:CreatorTool>Crossread " CROSSREAD_VERSION "</xmp:CreatorTool>\n<xmp:CreateDate>" + time +
           "</xmp:CreateDate>\n<xmp:ModifyDate>" + time + "</xmp:ModifyDate>\n";
    if (!pages.annotations.isEmpty()) {
        xmp += "<crossread:annotations>" + QString::fromUtf8(pages.annotations).toHtmlEscaped().toUtf8() +
               "</crossread:annotations>\n";
    }
    return xmp + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

void ObjectMaker::addMetadata()
{
    Object info = dictionary({
        {"/Title", string(m_pages.title)},
        {"/Creator", string(QStringLiteral("Crossread " CROSSREAD_VERSION))},
        {"/Producer", string(QStringLiteral("Qt, qpdf"))},
        {"/CreationDate", date(m_pages.made)},
        {"/ModDate", date(m_pages.made)},
    });
    if (!m_pages.author.isEmpty())
        info.replaceKey("/Author", string(m_pages.author));
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    Object root = m_pdf.getRoot();
    if (!m_pages.language.isEmpty())
        root.replaceKey("/Lang", string(m_pages.language));
    root.replaceKey("/ViewerPreferences", dictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
    Object stream = m_pdf.newStream(xmpOf(m_pages).toStdString());
    stream.replaceDict(dictionary({{"/Type", name("/Metadata")}, {"/Subtype", name("/XML")}}));
    root.replaceKey("/Metadata", stream);
}

// A font without ink, whose characters are these texts, each half as wide as high: by the width readers of text guess
// how large the letters of such a font are, and what looks larger than its neighbours is read apart from them.
Object ObjectMaker::unseenFont(const QStringList &texts)
{
    Object glyph = m_pdf.newStream("500 0 d0\n");
    Object procedures = Object::newDictionary();
    Object differences = Object::newArray();
    Object widths = Object::newArray();
    differences.appendItem(Object::newInteger(1));
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n";
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const std::string glyphName = "/g" + std::to_string(i + 1);
        procedures.replaceKey(glyphName, glyph);
        differences.appendItem(Object::newName(glyphName));
        widths.appendItem(Object::newInteger(500));
        constexpr int mostRows = 100; // of one table
        if (i % mostRows == 0)
            map += QByteArray::number(std::min<qsizetype>(mostRows, texts.size() - i)) + " beginbfchar\n";
        map += '<' + QByteArray::number(int(i) + 1, 16).rightJustified(2, '0') + "> <";
        for (const QChar c : texts[i])
            map += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        map += ">\n";
        if (i % mostRows == mostRows - 1 || i == texts.size() - 1)
            map += "endbfchar\n";
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return m_pdf.makeIndirectObject(dictionary({
        {"/Type", name("/Font")},
        {"/Subtype", name("/Type3")},
        {"/FontBBox", numbers({0, -250, 1000, 750})},
        {"/FontMatrix", numbers({0.001, 0, 0, 0.001, 0, 0})},
        {"/FirstChar", Object::newInteger(1)},
        {"/LastChar", Object::newInteger(texts.size())},
        {"/Widths", widths},
        {"/CharProcs", procedures},
        {"/Encoding", dictionary({{"/Type", name("/Encoding")}, {"/Differences", differences}})},
        {"/Resources", Object::newDictionary()},
        {"/ToUnicode", m_pdf.newStream(map.toStdString())},
    }));
}

void ObjectMaker::addUnseen(const QList<QList<UnseenText>> &unseen)
{
    constexpr qsizetype perFont = 250;
    QStringList texts;
    QHash<QString, qsizetype> numbersOf;
    for (const QList<UnseenText> &page : unseen) {
        for (const UnseenText &piece : page) {
            if (numbersOf.contains(piece.text))
                continue;
            numbersOf.insert(piece.text, texts.size());
            texts.append(piece.text);
        }
    }
    QList<Object> fonts;
    for (qsizetype i = 0; i < texts.size(); i += perFont)
        fonts.append(unseenFont(texts.mid(i, perFont)));
    for (qsizetype number = 0; number < unseen.size(); ++number) {
        if (unseen[number].isEmpty())
            continue;
        QPDFPageObjectHelper page(m_objects[std::size_t(number)]);
        QByteArray content = contentOf(page);
        QByteArray lost;
        std::set<qsizetype> used;
        for (qsizetype i = 0; i < unseen[number].size(); ++i) {
            const UnseenText &piece = unseen[number][i];
            const qsizetype text = numbersOf.value(piece.text);
            used.insert(text / perFont);
            const qreal width = std::max(0.1, 200 * piece.rect.width() / piece.rect.height());
            const QByteArray shown =
                "q BT 3 Tr /Unseen" + QByteArray::number(text / perFont) + ' ' + figures({piece.rect.height()}) +
                "Tf " + figures({width}) + "Tz 1 0 0 -1 " + figures({piece.rect.left(), piece.rect.bottom()}) + "Tm <" +
                QByteArray::number(int(text % perFont) + 1, 16).rightJustified(2, '0') + "> Tj ET Q\n";
            const QByteArray mark = unseenMark(i);
            const auto at = content.indexOf(mark);
            if (at >= 0)
                content.replace(at, content.indexOf("f\n", at) + 2 - at, shown); // with its "1 1 re f"
            else
                lost += shown;
        }
        if (!lost.isEmpty()) {
            const QByteArray scale = figures({1 / unitsPerPoint, 0, 0, -1 / unitsPerPoint, 0, m_height});
            content = "q\n" + content + "\nQ q " + scale + "cm\n" + lost + "Q\n";
        }
        page.getObjectHandle().replaceKey("/Contents", m_pdf.newStream(content.toStdString()));
        Object resources = page.getAttribute("/Resources", true);
        Object own = resources.getKey("/Font").isDictionary() ? resources.getKey("/Font").shallowCopy()
                                                              : Object::newDictionary();
        for (const qsizetype font : used)
            own.replaceKey("/Unseen" + std::to_string(font), fonts[font]);
        resources.replaceKey("/Font", own);
    }
}

// Pages in another language than the document's say so; without tags this is as near to the words as it goes.
void ObjectMaker::addLanguages()
{
    for (qsizetype i = 0; i < m_pages.pages.size(); ++i) {
        const QString &language = m_pages.pages[i].language;
        if (language.isEmpty() || language == m_pages.language)
            continue;
        const std::string begin = "/Span <</Lang " + string(language).unparse() + ">> BDC\n";
        QPDFPageObjectHelper page(m_objects[std::size_t(i)]);
        page.addPageContents(m_pdf.newStream(begin), true);
        page.addPageContents(m_pdf.newStream("\nEMC\n"), false);
    }
}

// Qt names a blank by the first character that has its glyph, and that is a tab.
void ObjectMaker::mendBlanks()
{
    for (Object object : m_pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/ToUnicode").isStream())
            continue;
        Object map = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> buffer = map.getStreamData();
        const QByteArray text(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        QByteArray mended;
        qsizetype done = 0;
        // Codes stand outside the brackets, characters within.
        for (auto from = text.indexOf('['); from >= 0; from = text.indexOf('[', done)) {
            const auto to = std::max(from, text.indexOf(']', from));
            mended += text.mid(done, from - done) + text.mid(from, to - from).replace("<0009>", "<0020>");
            done = std::max(to, from + 1);
        }
        mended += text.mid(done);
        if (mended != text)
            map.replaceStreamData(mended.toStdString(), Object::newNull(), Object::newNull());
    }
}

// The six letters before the name of a font that is there in part are Qt's by chance; by its bytes they are the same
// each time.
void ObjectMaker::mendFontNames()
{
    for (Object object : m_pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.getKey("/FontName").isName() || !object.getKey("/FontFile2").isStream())
            continue;
        const std::shared_ptr<Buffer> buffer = object.getKey("/FontFile2").getStreamData();
        const QByteArray hash = QCryptographicHash::hash(
            QByteArray::fromRawData(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())),
            QCryptographicHash::Md5);
        std::string tag = "/";
        for (int i = 0; i < 6; ++i)
            tag += char('A' + uchar(hash[i]) % 26);
        const std::string known = object.getKey("/FontName").getName();
        const auto plus = known.find('+');
        object.replaceKey("/FontName",
                          Object::newName(tag + '+' + known.substr(plus == std::string::npos ? 1 : plus + 1)));
    }
}

std::shared_ptr<Buffer> written(QPDF &pdf, qpdf_object_stream_e streams)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(streams);
    pdf.getTrailer().removeKey("/ID"); // Qt's, of newer releases, is random and would stay as the first half
    writer.setDeterministicID(true);
    writer.write();
    return writer.getBufferSharedPointer();
}

} // namespace

Result<QByteArray> withObjects(const QByteArray &painted, const PdfPages &pages, const QList<QList<UnseenText>> &unseen)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pages", painted.constData(), std::size_t(painted.size()));
        ObjectMaker maker(pdf, pages);
        maker.mendBlanks();
        maker.mendFontNames();
        maker.addMarks();
        maker.addLinks();
        maker.addOutline();
        maker.addFiles();
        maker.addMetadata();
        maker.addUnseen(unseen);
        maker.addLanguages();
        // Qt numbers its fonts by chance, and streams of objects are filled by number: the first run numbers all by
        // what refers to what.
        const std::shared_ptr<Buffer> numbered = written(pdf, qpdf_o_disable);
        QPDF ordered;
        ordered.processMemoryFile("numbered", reinterpret_cast<const char *>(numbered->getBuffer()),
                                  numbered->getSize());
        const std::shared_ptr<Buffer> buffer = written(ordered, qpdf_o_generate);
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &problem) {
        return Error{Text::tr("The PDF cannot be put together."), QString::fromUtf8(problem.what())};
    }
}

} // namespace crossread
