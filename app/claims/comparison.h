#pragma once

#include "app/claims/claims.h"
#include "app/text/textdiff.h"
#include "app/text/textreuse.h"

namespace crossread {

// In what two tellings of one thing differ.
enum class DifferenceKind {
    Figure,      // the same is counted or priced otherwise
    Date,        // the same happens at another time
    Name,        // somebody, something or somewhere else is named
    Opposite,    // one says the contrary
    Hedge,       // one leaves open whether it comes to pass
    Attribution, // one says from whom it has it, the other has it from somebody else or says it itself
    OnlyHere,    // the other one has no such sentence
};

// A sentence of each side that say the same.
struct ComparedPair
{
    int a = 0; // indices into the sentences of both
    int b = 0;
    double score = 0;        // 0..1 how sure it is: by what they claim, by the same words
    double link = 0;         // 0..1 that they make one claim, as PassageLink::score; 0 where that cannot be told
    bool isMoved = false;    // it stands elsewhere in the order of the other article
    bool isAlso = false;     // one of the two has a better partner
    bool isVerbatim = false; // nearly word for word
    QStringList reasons;     // in the language of the program: "3 rare words", "1 figure"

    friend bool operator==(const ComparedPair &, const ComparedPair &) = default;
};

struct Difference
{
    DifferenceKind kind = DifferenceKind::OnlyHere;
    int pair = -1; // index into the pairs; -1: only one side has it
    Span a;        // the sentences; empty on the side that has none
    Span b;
    QList<Span> wordsA{}; // what differs, within them, in order
    QList<Span> wordsB{};
    QString reason{};  // a few words in the language of the program, for both sides alike: "1,900 against 2,300"
    int nearest = -1;  // OnlyHere: the sentence of the other side that is most like it; -1: none is
    double likest = 0; // and how much, as ComparedPair::score

    friend bool operator==(const Difference &, const Difference &) = default;
};

// Two articles beside each other. Spans in UTF-16 units of the text of each.
struct Comparison
{
    QList<Sentence> sentencesA; // of the analysed blocks, in order
    QList<Sentence> sentencesB;
    QList<ComparedPair> pairs;     // by a, then b
    QList<PassageLink> links;      // all that may say the same, best first, a few of each sentence; from a to b
    QList<ReusedText> copied;      // by a
    QList<TextChange> changes;     // word by word, in copied stretches and verbatim pairs; by a, one side may be empty
    QList<Difference> differences; // in the order of a; what only b has where its neighbours stand
    double copiedA = 0;            // share of the words of each that stand in copied stretches, 0..1
    double copiedB = 0;

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

// Sentences are aligned by what they claim (findPairs), by the same words and by copied stretches, along the order of
// both where it can be, with moves where it has to be (align). Near linear in the sentences: two articles of 100,000
// words take one to two seconds. Plain function, any thread; deterministic. Cancelled: an empty one.
Comparison compareArticles(const Article &a, const QList<Mention> &mentionsA, const Article &b,
                           const QList<Mention> &mentionsB, const Progress &progress = {});

} // namespace crossread
