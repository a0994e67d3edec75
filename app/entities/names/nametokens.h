#pragma once

#include "app/entities/names/lexicon.h"
#include "app/values/article.h"

namespace crossread {

// A word, number or punctuation mark, as names are built from them.
struct NameToken
{
    enum Type { Word, Number, Mark } type = Word;
    Span span;            // in the article; without a possessive 's, with the full stop of an initial or abbreviation
    QString key;          // lexiconKey() of a word; the character of a mark
    LexFlags lex;         // of words that begin with a capital, and of those that lexicon.txt knows
    bool capital = false; // begins with a capital
    bool allCapitals = false;  // two letters or more, all capitals
    bool innerCapital = false; // "OpenText", "iPhone"
    bool starts = false;       // begins a sentence, or stands where one might begin: after a quotation mark, a colon
    bool possessive = false;   // 's follows
    bool glued = false;        // no blank before it

    bool is(LexFlags flags) const { return bool(lex & flags); }
    bool isWord() const { return type == Word; }
    bool isMark(char c) const { return type == Mark && key.size() == 1 && key.at(0) == QLatin1Char(c); }
};

// How much the capitals of a block say.
enum class BlockCase { Sentence, Title, Upper };

// The tokens of one block and what its capitals are worth.
struct NameBlock
{
    int index = 0; // in Article::blocks
    BlockCase letters = BlockCase::Sentence;
    QList<NameToken> tokens;
};

// The tokens of the blocks that are analysed, in order. One pass; any thread.
QList<NameBlock> nameBlocks(const Article &article);

} // namespace crossread
