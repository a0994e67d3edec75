#pragma once

#include "app/export/exportdata.h"

namespace crossread {

// A stretch of a block over which the same annotations lie.
struct TextPiece
{
    Span span;
    QList<qsizetype> marks; // indices into ExportedArticle::annotations, rising; those that began first come first
    QList<qsizetype> ends;  // of these, those that end here
    qsizetype mention = -1; // index into ExportedArticle::mentions
};

// The pieces of each block, in order; of an empty block none. An annotation over several blocks is in the pieces of
// each and ends in the last. `mentions`: pieces end where mentions begin and end.
QList<QList<TextPiece>> textPieces(const ExportedArticle &exported, bool mentions);

// Blocks that go together: neighbouring list items are one list.
struct BlockGroup
{
    qsizetype first = 0;
    qsizetype count = 1;
    bool isList = false;
};
QList<BlockGroup> blockGroups(const QList<Block> &blocks);
bool isNumbered(const Block &item); // "3." rather than "•"
// Its first block is the title; else that has to be written before the text.
bool hasTitleInText(const Article &article);

} // namespace crossread
