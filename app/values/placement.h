#pragma once

#include "app/values/claim.h"

#include <QDateTime>

namespace crossread {

// A quote as an annotation keeps it, to be found again in a text that may have changed since.
struct Quote
{
    QString exact;
    QString prefix; // up to 32 characters before and behind it; both empty: not known
    QString suffix;
    qsizetype position = -1;  // where it began in the old text, UTF-16 units; -1 not known
    qsizetype textLength = 0; // of the old text, UTF-16 units; 0 not known
    bool otherText = false;   // the text has changed since: its position alone proves no place

    friend bool operator==(const Quote &, const Quote &) = default;
};

enum class Anchoring {
    Exact,  // word for word where it was, or, where no position is known, at the only place that it can mean
    Moved,  // elsewhere or otherwise written, without doubt
    Review, // a person should look: another place comes close, the context differs, or much of it was rewritten
    Orphan, // found nowhere
};

// What was made for another text, and waits for a person's word: an annotation, a passage of a decided claim or a
// fixed mention to be carried over to a newer version of its article, or an annotation from outside.
struct Placement
{
    enum What { Annotation, Passage, Mention, Outside };
    Id id = 0;
    What what = Annotation;
    Id subject = 0; // annotation, passage or fixed mention; Outside: the annotation, 0 of an orphan
    Anchoring verdict = Anchoring::Orphan; // Review: open. Orphan: keeps its quote and stays where it was
    bool decided = false;                  // the analyst made it an orphan: it is not looked for in later versions
    PassageRef from;                       // where it lies now; Outside: article 0
    PassageRef to;                         // the best place for it; article 0: there is none
    double score = 0;                      // 0-1, of that place
    Quote quote;                           // what was looked for
    QString source;                        // of an orphan from outside, all that it said
    QString note;
    QString author;
    QDateTime created; // UTC; invalid: not known
    QStringList tags;

    friend bool operator==(const Placement &, const Placement &) = default;
};

} // namespace crossread
