#include "app/export/pdfwriting.h"

#include "app/export/formats.h"
#include "app/export/pdfobjects.h"
#include "app/export/textink.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

Error cancelledError()
{
    return {Text::tr("The export was cancelled."), {}};
}

} // namespace

QByteArray annotationsFor(const ExportData &data)
{
    const bool isMarked = std::any_of(data.articles.begin(), data.articles.end(),
                                      [](const ExportedArticle &each) { return !each.annotations.isEmpty(); });
    const auto written = isMarked ? writeJsonLd(data, {}, {}) : QByteArray();
    return written ? *written : QByteArray();
}

Result<QByteArray> writePdf(const PdfPages &pages, const Progress &progress)
{
    constexpr double painting = 0.7; // of the time
    QByteArray bytes;
    QList<QList<UnseenText>> unseen;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(int(72 * unitsPerPoint));
        writer.setPageLayout(pages.layout);
        QPainter painter(&writer);
        if (!painter.isActive())
            return Error{Text::tr("The pages cannot be painted."), {}};
        TextInk ink;
        for (qsizetype i = 0; i < pages.pages.size(); ++i) {
            if (progress.cancelled())
                return cancelledError();
            progress.at(painting * double(i) / double(pages.pages.size()));
            if (i > 0)
                writer.newPage();
            for (const PageShape &shape : pages.pages[i].shapes)
                shape(painter);
            unseen.append(QList<UnseenText>{});
            for (const PageLine &line : pages.pages[i].lines)
                ink.draw(painter, line, unseen.last());
        }
    }
    if (progress.cancelled())
        return cancelledError();
    return withObjects(bytes, pages, unseen);
}

} // namespace crossread
