#pragma once

#include "app/claims/claims.h"

#include <QHash>

namespace crossread {

// A figure with where it stands and what is said of it.
struct UnitFigure
{
    Figure figure;
    Span span;
    double evidence = 0; // what it says that two sentences share it
    QList<int> slot;     // sorted stem ids of the words around it
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
    QList<int> meanings;    // sorted, distinct ids of the word clusters that its words are in
    double position = 0;    // 0 at the head of its article, 1 at the end
    QList<int> entities;    // sorted, distinct ids of names; a pronoun's are those of the sentence before
    bool ownActors = false; // it names somebody itself
    QList<UnitFigure> figures;
    QList<int> negated;     // sorted ids of stems in a negation's reach
    QList<int> tentative;   // and in that of a word that leaves open whether it comes to pass ("may", "plans to")
    double norm = 0;        // of the stem weights
    double meaningNorm = 0; // of the meanings' weights
    double quality = 1;     // 0..1: a heading or a phrase counts less than a statement
};

// All sentences of the articles and what weight a stem or name carries: the rarer, the more.
struct UnitCorpus
{
    QList<Unit> units;     // by article, then by position
    QList<int> firstOf;    // index of each article's first unit; one more than there are articles
    QList<double> weights; // by stem id
    QList<double> entityWeights;
    QList<double> meaningWeights;
    QStringList stemNames;                     // by stem id
    QList<QList<int>> postings;                // stem id -> units
    QHash<QString, QList<int>> figurePostings; // figureKey() -> units
    double meanWeight = 1;

    int unitCount() const { return int(units.size()); }
};

// Two figures that say the same mostly have the same key; "" none.
QString figureKey(const Figure &figure);

// Empty when cancelled. `progress` runs over its whole range.
UnitCorpus makeUnits(const QList<Article> &articles, const QList<QList<Mention>> &mentions, const Progress &progress);

} // namespace crossread
