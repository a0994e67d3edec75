#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// What a word may do in a statement; a word may have several.
enum WordClass : quint64 {
    SayVerb = Q_UINT64_C(1) << 0,      // said, announced: what follows or stands before is somebody's
    AttitudeVerb = Q_UINT64_C(1) << 1, // believes, wants: so too, but only with somebody who does
    ShowVerb = Q_UINT64_C(1) << 2,     // found, shows: what a study or document says
    DenyVerb = Q_UINT64_C(1) << 3,
    AskVerb = Q_UINT64_C(1) << 4,
    PlanVerb = Q_UINT64_C(1) << 5,
    AlsoNoun = Q_UINT64_C(1) << 6,   // "reports", "claims", "plans": a verb only where the context says so
    Participle = Q_UINT64_C(1) << 7, // -ing
    BaseForm = Q_UINT64_C(1) << 8,
    SayNoun = Q_UINT64_C(1) << 9,     // "the claim that", "his warning that"
    Document = Q_UINT64_C(1) << 10,   // report, filing, study
    Person = Q_UINT64_C(1) << 11,     // spokesman, analysts, sources: who speaks without a name
    Hedge = Q_UINT64_C(1) << 12,      // may, likely
    Hearsay = Q_UINT64_C(1) << 13,    // reportedly, allegedly
    Future = Q_UINT64_C(1) << 14,     // will, shall
    Obligation = Q_UINT64_C(1) << 15, // should, must
    Negator = Q_UINT64_C(1) << 16,
    Be = Q_UINT64_C(1) << 17,
    Auxiliary = Q_UINT64_C(1) << 18, // have, do
    Determiner = Q_UINT64_C(1) << 19,
    Preposition = Q_UINT64_C(1) << 20,
    Conjunction = Q_UINT64_C(1) << 21,
    Adverb = Q_UINT64_C(1) << 22,
    Pronoun = Q_UINT64_C(1) << 23, // third person
    FirstPerson = Q_UINT64_C(1) << 24,
    SecondPerson = Q_UINT64_C(1) << 25,
    QuantityWord = Q_UINT64_C(1) << 26, // million, half, double
    Comparison = Q_UINT64_C(1) << 27,
    QuestionWord = Q_UINT64_C(1) << 28,
    TimeWord = Q_UINT64_C(1) << 29,     // Monday, January, yesterday
    Connective = Q_UINT64_C(1) << 30,   // however, meanwhile: opens a sentence and may be dropped
    ThatVerb = Q_UINT64_C(1) << 31,     // learned, decided: somebody's thought only before "that" or a question word
    Feeling = Q_UINT64_C(1) << 32,      // "is confident that", "was worried about"
    LightVerb = Q_UINT64_C(1) << 33,    // made, issued, expressed: with a SayNoun it says something
    Organisation = Q_UINT64_C(1) << 34, // company, ministry: who speaks and is no single person
    PastForm = Q_UINT64_C(1) << 35,     // a finite verb of the past, as far as its form tells
    SayingPart = Q_UINT64_C(1) << 36,   // "according", "put", "spoke": says something with the words beside it
};

// What stands between a word and the one before it.
enum GapMark : quint8 { GapComma = 1, GapQuote = 2, GapStop = 4, GapDash = 8, GapBracket = 16 };

struct Token
{
    Span span;
    QString lower; // with a straight apostrophe, without a possessive
    quint64 classes = 0;
    quint8 gap = 0;
    bool capital = false;
    bool number = false; // has a digit
    bool possessive = false;

    bool is(quint64 any) const { return (classes & any) != 0; }
};

quint64 wordClasses(const QString &lower);

// The words of a stretch of a text, with their classes.
QList<Token> tokenise(QStringView text, Span within);

} // namespace crossread
