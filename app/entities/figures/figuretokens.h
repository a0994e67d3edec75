#pragma once

#include "app/text/span.h"
#include "app/values/mention.h"

#include <optional>
#include <QHash>
#include <QList>
#include <QString>

namespace crossread {

// A piece of a line: what the automata of the figures read.
struct FigureToken
{
    // Noise has digits, but is no number: an address, a version, a telephone number, "A320".
    enum Type { Word, Number, Symbol, Noise } type = Word;
    QString text;        // lower-case; a number's digits as written; a symbol, all dashes "-"
    double value = 0;    // of a number
    qsizetype start = 0; // in UTF-16 units of the line, half-open
    qsizetype end = 0;
    bool glued = false;    // no blank before it
    bool capital = false;  // a word that begins with a capital
    bool grouped = false;  // "12,000"
    bool decimals = false; // "3.5"
};

// What the figures of a line depend on besides the line.
struct FigureContext
{
    FigureContext() = default;
    FigureContext(QDate day) : published(day) {} // NOLINT: a day is the context of most lines

    QDate published;               // what "last week" is relative to; invalid: not known
    bool dayFirst = true;          // 03/04/2025 is in April
    QHash<QString, QString> coins; // whose pesos, francs … an article without their land means: "peso" -> "ARS"
    bool poundsAreMoney = false;   // "500 pounds" without another sign are sterling
};

// The tokens of one line, with what all automata ask of them.
struct FigureLine
{
    QStringView text;
    QList<FigureToken> tokens;
    FigureContext context;
    bool headline = false; // most words begin with a capital
    bool lenient = false;  // the text is known to be a figure: context is not asked

    const FigureToken &at(qsizetype i) const; // a token without text beyond both ends
    bool is(qsizetype i, const char *word) const { return at(i).text == QLatin1String(word); }
    bool isWord(qsizetype i) const { return at(i).type == FigureToken::Word && !at(i).text.isEmpty(); }
    bool isNumber(qsizetype i) const { return at(i).type == FigureToken::Number; }
    // A hyphen or dash that joins what stands before and after it ("300-strong"), or any one.
    bool isHyphen(qsizetype i) const { return is(i, "-") && at(i).glued && at(i + 1).glued; }
    bool beginsSentence(qsizetype i) const;
};

// One pass. Noise is told by form here.
FigureLine figureLine(QStringView text, const FigureContext &context);

// What an automaton made of the tokens [first, last); first == last: nothing.
struct FigureReading
{
    qsizetype first = 0;
    qsizetype last = 0;
    std::optional<Figure> value;

    explicit operator bool() const { return last > first; }
};

// Whether a word is one of those in `list`, which have blanks between and around them (" a b ").
bool isListed(QStringView list, const QString &word);

} // namespace crossread
