#pragma once

#include "app/text/span.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QTime>

namespace crossread {

// Row ids of the project file; 0 is "none". Ids are never used twice.
using Id = qint64;

enum class BlockKind { Heading, Paragraph, ListItem, Quote, Caption, Furniture };

// A piece of an article's text. Blocks lie in order, do not overlap, and one '\n' stands
// between neighbours and nowhere else: block n of the text is line n of it.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;  // heading 1-6; list item: depth from 1; else 0
    Span span;      // into Article::text, without the '\n'
    QString marker; // of a list item as it was written ("•", "-", "3."); not in the text

    friend bool operator==(const Block &, const Block &) = default;
};

// Furniture is kept and shown faint, but never analysed.
inline bool isAnalysed(const Block &block)
{
    return block.kind != BlockKind::Furniture;
}

// Where a piece of metadata comes from. None: not known.
enum class MetadataOrigin { None, User, Metadata, Text, FileName, FileTime, Derived };

// One imported text. `text` is normalised: '\n' only between blocks, no blanks at the ends of a block,
// list markers and repeated titles removed. When the title stands in the text it is there once,
// as its first block, a heading of level 1; a derived title or one from front matter is not in the text.
struct Article
{
    Id id = 0;
    QString file;  // as given, or folder/name for a file of a folder
    int item = 0;  // 1… when one file holds several articles, else 0
    QString title; // never empty
    QString byline;
    QString source;    // the outlet's name; empty: not known
    QDate published;   // invalid: not known
    QTime publishedAt; // local to the outlet; invalid: only the day is known
    QString language;  // ISO 639-1, "" not known
    QString address;   // URL, if one is known
    MetadataOrigin titleOrigin = MetadataOrigin::Derived;
    MetadataOrigin bylineOrigin = MetadataOrigin::None;
    MetadataOrigin sourceOrigin = MetadataOrigin::None;
    MetadataOrigin publishedOrigin = MetadataOrigin::None;
    QString text;
    QList<Block> blocks;
    QString format;       // name of the import format ("text", "markdown")
    QByteArray original;  // the file's bytes; a Project hands articles out without them
    QByteArray contentId; // SHA-256 of `text` in UTF-8: the same text has the same id

    // Whether the day is known. A file's own time is only a proposal: it says when somebody saved the text.
    bool hasDate() const { return published.isValid() && publishedOrigin != MetadataOrigin::FileTime; }

    friend bool operator==(const Article &, const Article &) = default;
};

} // namespace crossread

Q_DECLARE_METATYPE(crossread::Article)
