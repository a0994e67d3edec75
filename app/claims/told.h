#pragma once

#include "app/claims/units.h"

#include <QVarLengthArray>

namespace crossread {

// What is known of a word by itself.
struct WordSense
{
    QString lower;
    QString stem;
    double weight = 0;  // the more, the rarer it is
    int vector = -1;    // its number in wordVectors(); -1: it has none
    QStringList groups; // of one meaning
    bool hasOpposite = false;
};

// Found once for each word of the language and kept; any thread.
const WordSense *wordSense(const QString &lower);

// A content word of a sentence with what is said about its truth.
struct ToldWord
{
    const WordSense *sense = nullptr;
    Span span;
    bool negated = false; // in a negation's reach, or a denial's
    bool open = false;    // whether it comes to pass is left open: "may", "plans to"
};

// What the words around a figure make of it.
enum FigureTrait : quint32 {
    EachTrait = 1 << 0,     // "each", "per head"
    MoreTrait = 1 << 1,     // "another 5", "5 more": comes on top of something
    ComparedTrait = 1 << 2, // "than 5", "from 5", "against 5": what the sentence compares with
    PartTrait = 1 << 3,     // "three of the twelve"
    WholeTrait = 1 << 4,
    AgeTrait = 1 << 5,    // "aged 38"
    UpTrait = 1 << 6,     // risen …
    DownTrait = 1 << 7,   // fallen …
    ByTrait = 1 << 8,     // … by so much
    OpenTrait = 1 << 9,   // asked for, offered, expected
    LimitTrait = 1 << 10, // what a rule allows
    NegatedTrait = 1 << 11,
    SaidTrait = 1 << 12, // a day on which somebody said something
};

struct ToldFigure
{
    Figure figure;
    Span span;
    quint32 traits = 0;
    QString rate;                       // "year" of "a year"
    QString noun;                       // what is counted, in lower case; may be empty
    const WordSense *counted = nullptr; // the same
    QList<qsizetype> near;              // indices of the words around it, of its clause
};

// A sentence made ready to be held against another one.
struct Told
{
    QList<ToldWord> words;
    QList<ToldFigure> figures;
    int negators = 0;
    bool absolute = false; // "nobody", "never", "no trace": nothing is left
    bool denies = false;   // denied, ruled out, rejected
    bool open = false;     // something of it is left open
    int year = 0;          // that it speaks of; 0 none or several
    QDate day;             // the one that it speaks of, if it is one
};

Told readTold(const Unit &unit, QStringView text);

// 0..1: whether two words may mean the same.
double wordLikeness(const WordSense *a, const WordSense *b);

// How alike the words of two sentences are, each with each: asked for many times, found once.
class WordTable
{
public:
    WordTable(const Told &one, const Told &other);

    // Of a word of the first sentence and one of the second.
    double at(qsizetype a, qsizetype b) const { return m_values[a * m_columns + b]; }
    // The same as seen from the second sentence.
    double at(qsizetype a, qsizetype b, bool isTurned) const { return isTurned ? at(b, a) : at(a, b); }

private:
    qsizetype m_columns;
    QVarLengthArray<float, 256> m_values;
};

// 0..1: how much of the words at `a` has a fellow at `b`, weighed by how seldom the words are; the mean of both ways.
double wordsLikeness(const WordTable &table, const Told &one, const QList<qsizetype> &a, const Told &other,
                     const QList<qsizetype> &b);

} // namespace crossread
