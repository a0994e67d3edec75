#include "app/import/draft.h"
#include "app/import/lists.h"
#include "app/import/pdflayout.h"
#include "app/import/shape.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace crossread {

namespace {

constexpr double headingSize = 1.12; // of the body's
constexpr qsizetype longestHeading = 300;

// What programs write into a file's information when nobody has.
bool isMeantAsTitle(const QString &title)
{
    static const QRegularExpression junk(
        QStringLiteral(R"(^(?:microsoft word|untitled|document\d*|slide \d|print|layout \d|page \d)\b|)"
                       R"(\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi|html?|pptx?|txt)$|^\S+$)"),
        QRegularExpression::CaseInsensitiveOption);
    return title.size() >= 8 && title.size() <= 300 && !junk.match(title).hasMatch();
}

QString plainInformation(const QString &value)
{
    return value.simplified().remove(QChar(u'\0'));
}

bool isHeading(const PdfParagraph &paragraph, double bodySize)
{
    return !paragraph.furniture && paragraph.size >= bodySize * headingSize &&
           paragraph.line.text.size() <= longestHeading && paragraph.line.marker.isEmpty();
}

// The level of a heading by its size among all sizes of headings: 2 to 4; the title gets its own.
int levelOf(double size, const QList<int> &sizes)
{
    return std::min(4, 2 + int(sizes.indexOf(qRound(size))));
}

// The largest words of the first page are the title, whatever stands above them.
void putTitleFirst(QList<DraftBlock> &blocks, const PdfLayout &layout)
{
    constexpr qsizetype farthest = 6;
    qsizetype largest = -1;
    for (qsizetype i = 0; i < std::min<qsizetype>(layout.paragraphs.size(), 14) && layout.paragraphs[i].page == 0;
         ++i) {
        if (blocks[i].kind == BlockKind::Heading &&
            (largest < 0 || layout.paragraphs[i].size > layout.paragraphs[largest].size * 1.02))
            largest = i;
    }
    if (largest <= 0 || largest > farthest ||
        std::any_of(blocks.begin(), blocks.begin() + largest,
                    [](const DraftBlock &block) { return block.text.size() > 160; }))
        return;
    for (qsizetype i = 0; i < largest; ++i) {
        if (blocks[i].kind == BlockKind::Heading)
            blocks[i].kind = BlockKind::Paragraph; // of an outlet's name, a rubric
    }
    blocks.move(largest, 0);
}

QList<DraftBlock> blocksOf(const PdfLayout &layout)
{
    QList<TextLine> lines;
    QList<int> sizes;
    for (const PdfParagraph &paragraph : layout.paragraphs) {
        lines.append(paragraph.line);
        if (isHeading(paragraph, layout.bodySize) && !sizes.contains(qRound(paragraph.size)))
            sizes.append(qRound(paragraph.size));
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<int>());
    if (sizes.size() > 1)
        sizes.removeFirst(); // the title's
    QList<DraftBlock> blocks = draftBlocks(lines);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const PdfParagraph &paragraph = layout.paragraphs[i];
        if (paragraph.furniture) {
            blocks[i].kind = BlockKind::Furniture;
        } else if (isHeading(paragraph, layout.bodySize)) {
            blocks[i].kind = BlockKind::Heading;
            blocks[i].level = std::max(2, levelOf(paragraph.size, sizes));
        }
    }
    putTitleFirst(blocks, layout);
    return blocks;
}

// The information of the file is often that of whoever made it: it counts where the text bears it out, or says nothing.
void takeTitle(Article &article, const PdfText &text, const QList<DraftBlock> &blocks)
{
    const QString title = plainInformation(text.title);
    if (!isMeantAsTitle(title))
        return;
    const bool hasHeading = std::any_of(blocks.begin(), blocks.begin() + std::min<qsizetype>(blocks.size(), 4),
                                        [](const DraftBlock &block) { return block.kind == BlockKind::Heading; });
    QString beginning;
    for (const DraftBlock &block : blocks.first(std::min<qsizetype>(blocks.size(), 14)))
        beginning += foldedLine(block.text) + QLatin1Char(' ');
    if (hasHeading && !beginning.contains(foldedLine(title)))
        return;
    article.title = title;
    article.titleOrigin = MetadataOrigin::Metadata;
}

void takeRest(Article &article, const PdfText &text)
{
    const QString author = plainInformation(text.author);
    const bool isName = author.contains(QLatin1Char(' ')) && author.size() < 100;
    if (article.bylineOrigin == MetadataOrigin::None && isName) {
        article.byline = author;
        article.bylineOrigin = MetadataOrigin::Metadata;
    }
    if (text.created.isValid() &&
        (article.publishedOrigin == MetadataOrigin::None || article.publishedOrigin == MetadataOrigin::FileTime)) {
        article.published = text.created.date();
        article.publishedOrigin = MetadataOrigin::Metadata;
    }
}

} // namespace

Result<QList<Article>> readPdf(const QByteArray &bytes, const ImportFile &file)
{
    const auto text = readPdfText(bytes, file.name);
    if (!text)
        return text.error();
    if (text->text.isEmpty())
        return Error{QCoreApplication::translate(
                         "crossread", "“%1” holds no text, only pictures of it: it has to be recognised (OCR) first.")
                         .arg(file.name),
                     {}};
    Draft draft;
    draft.blocks = blocksOf(pdfLayout(*text));
    takeTitle(draft.article, *text, draft.blocks);
    Article article = finishDraft(std::move(draft), file);
    takeRest(article, *text);
    return QList<Article>{article};
}

} // namespace crossread
