#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// What a word may do in a statement; a word may have several.
enum WordClass : quint32 {
    SayVerb = 1 << 0,      // said, announced: what follows or stands before is somebody's
    AttitudeVerb = 1 << 1, // believes, wants: so too, but only with somebody who does
    ShowVerb = 1 << 2,     // found, shows: what a study or document says
    DenyVerb = 1 << 3,
    AskVerb = 1 << 4,
    PlanVerb = 1 << 5,
    AlsoNoun = 1 << 6,   // "reports", "claims", "plans": a verb only where the context says so
    Participle = 1 << 7, // -ing
    BaseForm = 1 << 8,
    SayNoun = 1 << 9,     // "the claim that", "his warning that"
    Document = 1 << 10,   // report, filing, study
    Person = 1 << 11,     // spokesman, analysts, sources: who speaks without a name
    Hedge = 1 << 12,      // may, likely
    Hearsay = 1 << 13,    // reportedly, allegedly
    Future = 1 << 14,     // will, shall
    Obligation = 1 << 15, // should, must
    Negator = 1 << 16,
    Be = 1 << 17,
    Auxiliary = 1 << 18, // have, do
    Determiner = 1 << 19,
    Preposition = 1 << 20,
    Conjunction = 1 << 21,
    Adverb = 1 << 22,
    Pronoun = 1 << 23, // third person
    FirstPerson = 1 << 24,
    SecondPerson = 1 << 25,
    QuantityWord = 1 << 26, // million, half, double
    Comparison = 1 << 27,
    QuestionWord = 1 << 28,
    TimeWord = 1 << 29,   // Monday, January, yesterday
    Connective = 1 << 30, // however, meanwhile: opens a sentence and may be dropped
};

// What stands between a word and the one before it.
enum GapMark : quint8 { GapComma = 1, GapQuote = 2, GapStop = 4, GapDash = 8, GapBracket = 16 };

struct Token
{
    Span span;
    QString lower; // with a straight apostrophe, without a possessive
    quint32 classes = 0;
    quint8 gap = 0;
    bool capital = false;
    bool number = false; // has a digit
    bool possessive = false;

    bool is(quint32 any) const { return (classes & any) != 0; }
};

quint32 wordClasses(const QString &lower);

// Whether "declined to", "failed to" stand at `i` before a verb; not "declined to 5 percent".
bool isRefusal(const QList<Token> &tokens, qsizetype i);

// The words of a stretch of a text, with their classes.
QList<Token> tokenise(QStringView text, Span within);

} // namespace crossread
