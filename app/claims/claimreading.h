#pragma once

#include "app/claims/claims.h"
#include "app/claims/direction.h"

#include <optional>

namespace crossread {

// A figure with where it stands and what is said of it.
struct UnitFigure
{
    Figure figure;
    Span span;
    double evidence = 0; // what it says that two sentences share it
    QList<int> slot;     // sorted stem ids of the words around it
    int key = -1;        // of its value, see figureKey(); -1 none

    friend bool operator==(const UnitFigure &, const UnitFigure &) = default;
};

// A sentence made ready for alignment.
struct Unit
{
    int article = 0; // index into the analysed articles
    Sentence sentence;
    bool heading = false;
    int status = 0;              // 1 feared or possible, 2 considered, 3 planned or announced, 4 done; 0 not told
    bool conditional = false;    // "If …"
    bool pronounSubject = false; // "It has …": says less than it seems alone
    int words = 0;
    QList<int> stems;       // sorted, distinct ids of content stems; numbers are figures instead
    QList<int> meanings;    // sorted, distinct: the word clusters that its words are in
    double position = 0;    // 0 at the head of its article, 1 at the end
    QList<int> entities;    // sorted, distinct ids of names; a pronoun's are those of the sentence before
    bool ownActors = false; // it names somebody itself
    int subject = -1;       // the person or organisation that it begins with; -1: none, or only who says so
    QString antecedent;     // the name that its leading pronoun or "the company" stands for; empty: not told
    QList<UnitFigure> figures;
    QList<int> negated;     // sorted ids of stems in a negation's reach
    QList<int> tentative;   // and in that of a word that leaves open whether it comes to pass ("may", "plans to")
    double norm = 0;        // of the stem weights
    double meaningNorm = 0; // of the meanings' weights
    double total = 0;       // sum of the stem weights
    double entityTotal = 0; // and of the entity weights
    double quality = 1;     // 0..1: a heading or a phrase counts less than a statement
    Direction direction;    // of what it says
    quint64 print = 0;      // in a corpus: the same for the same sentence of the same article with the same weights

    friend bool operator==(const Unit &, const Unit &) = default;
};

// What an article says by itself, whatever others say: its sentences, with ids that are places in the lists beside
// them. Weights, norms and evidence are for the corpus to tell (makeUnits), they are as in a new Unit here.
struct ArticleClaims
{
    QList<Unit> units; // by position; what is repeated word for word is there once
    QStringList stems; // in the order of their first appearance, as the lists below
    QStringList entities;
    QStringList figureKeys;

    friend bool operator==(const ArticleClaims &, const ArticleClaims &) = default;
};

// Depends on text, blocks and mentions only. Any thread.
ArticleClaims readClaims(const Article &article, const QList<Mention> &mentions);
// The same where claimSentences() are known already.
ArticleClaims readClaims(const Article &article, const QList<Mention> &mentions, const QList<Sentence> &sentences);

// For storing: compressed, some kilobytes. Nothing where the bytes are damaged or of another claimsVersion.
QByteArray toBytes(const ArticleClaims &reading);
std::optional<ArticleClaims> claimsFromBytes(const QByteArray &bytes);

// The same for mentions that give the same reading, on each machine.
quint64 fingerprint(const QList<Mention> &mentions);

// Two figures that say the same mostly have the same key; "" none.
QString figureKey(const Figure &figure);

// Before the stem of a unit that is no word of the text, but the group of words of one meaning that a word is in.
constexpr char16_t groupMark = u'~';

} // namespace crossread
