#include "app/export/pdf.h"

#include "app/export/claimpages.h"
#include "app/export/frontpages.h"
#include "app/export/marginnotes.h"
#include "app/export/pdfwriting.h"

#include <QCoreApplication>

namespace crossread {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

QString shortened(const QString &text)
{
    constexpr qsizetype most = 80;
    const QString one = text.simplified();
    return one.size() <= most ? one : one.left(one.lastIndexOf(QLatin1Char(' '), most)) + QChar(0x2026);
}

PageTarget startOf(const PageMark &mark)
{
    return mark.areas.isEmpty() ? PageTarget{} : PageTarget{mark.areas[0].page, mark.areas[0].rect.top()};
}

// The article, its headings, and its annotations by tag.
void addOutline(PdfPages &pages, const ExportedArticle &article, const PlacedArticle &placed,
                const QList<PageMark> &marks, const QList<Tag> &tags)
{
    pages.outline.append({article.article.title, 0, placed.start});
    for (const PlacedArticle::Piece &piece : placed.pieces) {
        const QString text = piece.span.of(article.article.text);
        if (piece.kind == BlockKind::Heading && text != article.article.title)
            pages.outline.append({text, 1, piece.text.target()});
    }
    if (marks.isEmpty())
        return;
    pages.outline.append({Text::tr("Annotations"), 1, startOf(marks[0]), false});
    const auto addRows = [&](const QString &title, const auto &belongs) {
        const auto at = pages.outline.size();
        for (qsizetype i = 0; i < marks.size(); ++i) {
            const Annotation &annotation = article.annotations[i];
            if (belongs(annotation) && !marks[i].areas.isEmpty())
                pages.outline.append({shortened(annotation.span.of(article.article.text)), 3, startOf(marks[i])});
        }
        if (pages.outline.size() > at)
            pages.outline.insert(at, {title, 2, pages.outline[at].to, false});
    };
    for (const Tag &tag : tags)
        addRows(tag.name, [&tag](const Annotation &annotation) { return annotation.tags.contains(tag.id); });
    addRows(Text::tr("Without a tag"), [](const Annotation &annotation) { return annotation.tags.isEmpty(); });
}

void addFile(PdfPages &pages, const Article &article)
{
    if (article.original.isEmpty())
        return;
    const QString name = article.file.section(QLatin1Char('/'), -1);
    QString free = name.isEmpty() ? QStringLiteral("original") : name;
    for (int number = 2;; ++number) {
        const auto same = std::find_if(pages.files.begin(), pages.files.end(),
                                       [&free](const AttachedFile &file) { return file.name == free; });
        if (same == pages.files.end())
            break;
        if (same->bytes == article.original)
            return; // one file of several articles
        free = QStringLiteral("%1-%2").arg(number).arg(name);
    }
    pages.files.append({free, article.original});
}

bool hasMargin(const ExportData &data, const PdfOptions &options)
{
    if (!options.annotations || (options.notes != PdfNotes::Margin && options.notes != PdfNotes::Both))
        return false;
    return std::any_of(data.articles.begin(), data.articles.end(),
                       [](const ExportedArticle &article) { return !article.annotations.isEmpty(); });
}

} // namespace

PdfPages annotatedPages(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    PdfPages pages;
    pages.layout = pdfPageLayout(options);
    pages.title = data.articles.size() == 1 ? data.articles[0].article.title : data.project;
    pages.author = options.author;
    pages.language = languageOf(data);
    pages.made = data.made;
    if (options.annotations)
        pages.annotations = annotationsFor(data);
    pages.popups = options.notes == PdfNotes::Popups || options.notes == PdfNotes::Both;
    const PageStyles styles(options);
    const PageFrame frame = pageFrame(options, hasMargin(data, options));
    PageSetter setter(pages, frame.top, frame.bottom);
    setter.setColumn({frame.left, frame.right - frame.left});
    const bool several = data.articles.size() > 1;
    std::function<void(const QList<PageTarget> &)> addNumbers;
    if (several)
        addNumbers = addFrontPage(pages, setter, styles, data, options.legend && options.annotations);
    setter.setColumn(frame.text);
    QStringList heads;
    QList<PlacedArticle> placed;
    QList<PageTarget> starts;
    for (const ExportedArticle &article : data.articles) {
        if (progress.cancelled())
            return {};
        while (heads.size() < setter.place().page)
            heads.append(QString());
        const auto legend = [&] {
            if (!several && options.legend && options.annotations)
                addLegendRow(setter, styles, legendOf(data));
        };
        placed.append(placeArticle(setter, styles, article.article, legend));
        starts.append(placed.last().start);
        setLanguage(pages, article.article, placed.last());
        if (options.entities)
            tintEntities(setter, article, placed.last(), data.kinds);
        QList<PageMark> marks;
        QList<EndNote> numbered;
        if (options.annotations) {
            marks = marksOf(article, placed.last(), data.tags, options.author);
            numbered = options.notes == PdfNotes::End ? numberNotes(setter, styles, frame, article, marks)
                       : frame.notes.width > 0        ? addMarginNotes(setter, styles, frame, article, marks)
                                                      : QList<EndNote>();
        }
        addOutline(pages, article, placed.last(), marks, data.tags);
        addEndNotes(pages, setter, styles, article, marks, numbered, data.notes);
        pages.marks += marks;
        if (options.originals)
            addFile(pages, article.article);
        setter.newPage();
        while (heads.size() < setter.place().page)
            heads.append(article.article.source);
    }
    const QList<QList<PageArea>> passages =
        options.claims ? markPassages(setter, styles, data, placed, options.suggestions) : QList<QList<PageArea>>();
    if (options.claims && !data.claims.isEmpty()) {
        setter.setColumn({frame.left, frame.right - frame.left});
        addClaims(pages, setter, styles, data, placed, passages);
    }
    if (addNumbers)
        addNumbers(starts);
    addHeads(pages, setter, styles, frame, data.project, heads, !several);
    return pages;
}

Result<QByteArray> annotatedPdf(const ExportData &data, const PdfOptions &options, const Progress &progress)
{
    const PdfPages pages = annotatedPages(data, options, progress);
    if (pages.pages.isEmpty())
        return Error{progress.cancelled() ? Text::tr("The export was cancelled.")
                                          : Text::tr("There is no article to be exported."),
                     {}};
    return writePdf(pages, progress);
}

} // namespace crossread
