#include "app/export/articlepages.h"
#include "app/export/formats.h"
#include "app/pdf/pdfalignment.h"
#include "app/pdf/pdfannotations.h"
#include "app/pdf/pdfhighlight.h"
#include "app/pdf/pdfupdate.h"

#include <QCoreApplication>
#include <QSet>

// What the headers of older releases of qpdf ask for.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace crossread {

namespace {

using Object = QPDFObjectHandle;

// Adds an article's annotations to the pages it was read from.
class OriginalMarker
{
public:
    OriginalMarker(const ExportedArticle &article, const ExportData &data, const ExportOptions &options,
                   const PdfText &text, QPDF &pdf, PdfUpdate &update)
        : m_article(article), m_data(data), m_options(options), m_text(text), m_alignment(article.article.text, text),
          m_pdf(pdf), m_update(update), m_pages(pdf.getAllPages())
    {
    }

    void addAll(const Progress &progress)
    {
        QList<PageMark> marks;
        for (const Annotation &annotation : m_article.annotations) {
            marks += markOf(annotation, m_data.tags, m_options.author);
            for (const PdfArea &area : areasOf(m_text, m_alignment.inPdf(annotation.span))) {
                if (size_t(area.page) < m_pages.size())
                    marks.last().areas += PageArea{
                        area.page, QRectF(area.box.topLeft() * unitsPerPoint, area.box.size() * unitsPerPoint)};
            }
        }
        limitBands(marks);
        for (qsizetype i = 0; i < marks.size() && !progress.cancelled(); ++i) {
            progress.at(0.5 + 0.5 * double(i) / double(marks.size()));
            add(marks[i]);
        }
    }

    // What was added, so that what is gone when the file comes back is known to be.
    void tell(const QByteArray &annotations)
    {
        Object root = m_pdf.getRoot();
        Object stream = m_pdf.newStream(metadataWith(annotations).toStdString());
        stream.replaceDict(Object::newDictionary());
        stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
        stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
        root.replaceKey("/Metadata", stream);
        m_update.touch(root);
        Object trailer = m_pdf.getTrailer();
        if (!trailer.getKey("/Info").isDictionary() || !trailer.getKey("/Info").isIndirect())
            trailer.replaceKey("/Info", m_pdf.makeIndirectObject(Object::newDictionary()));
        Object information = trailer.getKey("/Info");
        information.replaceKey(exportedKey, Object::newString(CROSSREAD_VERSION));
        m_update.touch(information);
    }

private:
    void add(const PageMark &mark)
    {
        PdfHighlight highlight;
        highlight.name = mark.name;
        highlight.author = mark.author;
        highlight.subject = mark.subject;
        highlight.created = mark.created;
        highlight.modified = mark.modified;
        highlight.color = mark.band;
        highlight.note = m_options.notes ? mark.note : QString();
        QSet<int> pages;
        for (const PageArea &area : mark.areas)
            pages += area.page;
        if (pages.isEmpty()) { // its words are on no page
            const PdfFrame frame = pdfFrame(m_pages.front());
            const QPointF at(12, 12 + 22 * (m_signs++ % 30));
            m_update.touch(addSign(m_pdf, m_pages.front(), highlight, frame.toShown.inverted().map(at)));
            return;
        }
        QList<int> inOrder(pages.begin(), pages.end());
        std::sort(inOrder.begin(), inOrder.end());
        int part = 0;
        for (const int page : std::as_const(inOrder)) {
            if (++part > 1) {
                highlight.name = mark.name + QLatin1Char('-') + QString::number(part);
                highlight.note.clear(); // it is with the first
            }
            addPart(highlight, mark, page);
        }
    }

    static QList<PdfQuad> quadsOn(int page, const QList<PageArea> &areas, const PdfFrame &frame)
    {
        QList<PdfQuad> quads;
        for (const PageArea &area : areas) {
            if (area.page == page)
                quads += quadOf({area.rect.topLeft() / unitsPerPoint, area.rect.size() / unitsPerPoint}, frame);
        }
        return quads;
    }

    void addPart(PdfHighlight highlight, const PageMark &mark, int page)
    {
        const PdfFrame frame = pdfFrame(m_pages[size_t(page)]);
        highlight.quads = quadsOn(page, mark.areas, frame);
        highlight.bands = quadsOn(page, mark.bands, frame);
        highlight.lines.clear();
        for (qsizetype edge = 0; edge < mark.edges.size(); ++edge) {
            QList<PageArea> drawn;
            for (const PageArea &area : mark.areas)
                drawn += PageArea{area.page, mark.edgeLine(area.rect, edge)};
            highlight.lines += PdfHighlight::Paint{mark.edges[edge], quadsOn(page, drawn, frame)};
        }
        m_update.touch(addHighlight(m_pdf, m_pages[size_t(page)], highlight));
    }

    // The document's own metadata stays; ours is one more description in it.
    QByteArray metadataWith(const QByteArray &annotations)
    {
        const QByteArray ours = QByteArray("<rdf:Description rdf:about=\"\" "
                                           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                                           "xmlns:crossread=\"") +
                                exportedNamespace + "\">\n<" + exportedElement + '>' +
                                QString::fromUtf8(annotations).toHtmlEscaped().toUtf8() + "</" + exportedElement +
                                ">\n</rdf:Description>\n";
        Object old = m_pdf.getRoot().getKey("/Metadata");
        QByteArray whole;
        if (old.isStream()) {
            const std::shared_ptr<Buffer> data = old.getStreamData(qpdf_dl_generalized);
            whole = QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        }
        const qsizetype end = whole.lastIndexOf("</rdf:RDF>");
        if (end >= 0 && !whole.contains(exportedElement))
            return whole.left(end) + ours + whole.mid(end);
        return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
               ours + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
    }

    const ExportedArticle &m_article;
    const ExportData &m_data;
    const ExportOptions &m_options;
    const PdfText &m_text;
    PdfAlignment m_alignment;
    QPDF &m_pdf;
    PdfUpdate &m_update;
    std::vector<Object> m_pages;
    int m_signs = 0;
};

} // namespace

Result<QByteArray> writePdfOriginal(const ExportData &data, const ExportOptions &options, const Progress &progress)
{
    const ExportedArticle &article = data.articles.constFirst();
    const QByteArray &original = article.article.original;
    const QString name = fileNameOf(article.article);
    if (article.article.format != QLatin1String("pdf") || original.isEmpty())
        return Error{
            QCoreApplication::translate("crossread", "“%1” was not imported from a PDF: it has no original pages.")
                .arg(name),
            {}};
    const auto text = readPdfText(original, name, {{}, progress.isCancelled});
    if (!text)
        return text.error();
    const auto annotations = writeJsonLd(data, options, {});
    if (!annotations)
        return annotations.error();
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("original", original.constData(), size_t(original.size()));
        auto update = PdfUpdate::begin(original, pdf, name);
        if (!update)
            return update.error();
        OriginalMarker marker(article, data, options, *text, pdf, *update);
        marker.addAll(progress);
        marker.tell(*annotations);
        return update->bytes();
    } catch (const std::exception &problem) {
        return Error{QCoreApplication::translate("crossread", "Nothing can be added to the pages of “%1”.").arg(name),
                     QString::fromUtf8(problem.what())};
    }
}

} // namespace crossread
