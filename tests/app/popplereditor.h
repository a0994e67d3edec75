#pragma once

#include "app/pdf/pdftext.h"

#include <memory>
#include <poppler-qt6.h>
#include <QBuffer>

namespace crossread {

// Poppler as Okular uses it.
class PopplerEditor
{
public:
    explicit PopplerEditor(const QByteArray &bytes) : m_document(Poppler::Document::loadFromData(bytes)) {}

    // Every annotation of every page, with its page.
    template<typename Work>
    void each(Work work)
    {
        for (int i = 0; i < m_document->numPages(); ++i) {
            const std::unique_ptr<Poppler::Page> page = m_document->page(i);
            for (auto &annotation : page->annotations())
                work(*page, std::move(annotation));
        }
    }
    Poppler::Document &document() { return *m_document; }

    QByteArray saved()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const auto converter = m_document->pdfConverter();
        converter->setOutputDevice(&buffer);
        converter->setPDFOptions(converter->pdfOptions() | Poppler::PDFConverter::WithChanges);
        return converter->convert() ? bytes : QByteArray();
    }

private:
    std::unique_ptr<Poppler::Document> m_document;
};

// Poppler's rectangles of a page are parts of its size.
inline QList<Poppler::HighlightAnnotation::Quad> quadsOf(const Poppler::Page &page, const QList<QRectF> &areas)
{
    const QSizeF size = page.pageSizeF();
    QList<Poppler::HighlightAnnotation::Quad> quads;
    for (const QRectF &area : areas) {
        Poppler::HighlightAnnotation::Quad quad;
        const QList<QPointF> corners{area.topLeft(), area.topRight(), area.bottomRight(), area.bottomLeft()};
        for (int i = 0; i < 4; ++i)
            quad.points[i] = QPointF(corners[i].x() / size.width(), corners[i].y() / size.height());
        quad.capStart = true;
        quad.capEnd = true;
        quad.feather = 0.1;
        quads += quad;
    }
    return quads;
}

// Where words of a page stand, a rectangle a line.
inline QList<QRectF> areasOfWords(const QByteArray &pdf, const QString &words, int &page)
{
    const auto text = readPdfText(pdf, QStringLiteral("words"));
    const qsizetype start = text ? text->text.indexOf(words) : -1;
    if (start < 0)
        return {};
    QRectF box;
    for (qsizetype i = start; i < start + words.size(); ++i)
        box = box.isNull()                      ? text->boxes[size_t(i)]
              : text->boxes[size_t(i)].isNull() ? box
                                                : box | text->boxes[size_t(i)];
    page = text->lines[text->lineAt(start)].page;
    return {box};
}

// Two in the middle of a line.
inline QString someWords(const QByteArray &pdf)
{
    const auto text = readPdfText(pdf, QStringLiteral("words"));
    return text ? text->lines.value(12).span.of(text->text).section(QLatin1Char(' '), 1, 2) : QString();
}

} // namespace crossread
