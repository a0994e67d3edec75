#pragma once

#include "app/entities/names/names.h"
#include "app/result.h"

// The labelled articles that the tagger learns from.
namespace crossread {

enum class Source { Sentences, Uner, Wnut };

struct LabelledName
{
    Span span; // in the article's text
    NameKind kind = OrganisationName;

    friend bool operator==(const LabelledName &, const LabelledName &) = default;
};

struct LabelledArticle
{
    Article article;
    QList<LabelledName> names; // in order
    Source source = Source::Sentences;
    bool headingsOnly = false; // the rest is there as context only: another copy is learnt from
    QString group;             // a file or genre, for tables
};

// A piece of a sentence: plain text, or one name.
struct LabelledPiece
{
    QString text;
    int kind = -1; // NameKind, -1 none
};
struct LabelledLine
{
    QList<LabelledPiece> pieces;
    bool isHeading = false;
};
using LabelledLines = QList<LabelledLine>; // an article

// Articles of a file in the format that packaging/model/README.md describes. Errors name the line.
Result<QList<LabelledLines>> readSentenceFile(const QString &path);
Result<QList<LabelledLines>> readIob(const QString &path, Source source);

enum class Spelling {
    AsIs,
    Tokenised,     // blanks around punctuation, as test sets and some agencies have it
    UpperHeadings, // the headings only
    TitleHeadings,
    LowerHeadings,
    Upper,
    British, // "US", "Mr Lee", "Acme Inc"
};
LabelledLines respelt(LabelledLines lines, Spelling spelling);

// Other names of the same kinds in place of those of an article, the same for the same: taken from `pool`, by `seed`.
using NamePool = std::array<QStringList, NameKindCount>;
void addToPool(NamePool &pool, const LabelledLines &lines);
LabelledLines renamed(LabelledLines lines, const NamePool &pool, quint32 seed);

// The text of an article; `paragraph` sentences make a paragraph.
LabelledArticle toArticle(const LabelledLines &lines, Source source, int paragraph);

} // namespace crossread
