#pragma once

#include "app/import/importer.h"

namespace crossread {

struct DraftBlock
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    QString text; // may hold '\n' where the file broke a line and the format does not
    QString marker;
    bool emphasised = false; // bold from end to end: perhaps a heading
};

// What a format has read of an article: the metadata it knows for sure, each with its origin, and the blocks.
struct Draft
{
    Article article;
    QList<DraftBlock> blocks;
    bool marksHeadings = false; // the format says which lines are headings
};

// What all formats have in common: finds title, byline, outlet and date in the lines around the text, tells headings,
// captions and furniture from paragraphs, drops repeated titles, and puts text, blocks and contentId together. An
// article whose text is empty is one without anything to read. Any thread; linear.
Article finishDraft(Draft draft, const ImportFile &file);

// The formats; see ImportFormat::read.
Result<QList<Article>> readText(const QByteArray &bytes, const ImportFile &file);
Result<QList<Article>> readMarkdown(const QByteArray &bytes, const ImportFile &file);
Result<QList<Article>> readPdf(const QByteArray &bytes, const ImportFile &file);

} // namespace crossread
