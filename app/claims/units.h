#pragma once

#include "app/claims/claimreading.h"
#include "app/claims/pairmemory.h"

#include <memory>

namespace crossread {

// What a stem is compared by with others that are not it.
struct StemSense
{
    int vector = -1;   // in wordVectors(); -1 none
    double weight = 0; // as in `weights`, but the same whether one article has it or several; 0: a group, no word
    QList<int> groups; // stem ids of the groups that it is in
};

// All sentences of the articles and what weight a stem or name carries: the rarer, the more.
struct UnitCorpus
{
    QList<Unit> units;     // by article, then by position
    QList<int> firstOf;    // index of each article's first unit; one more than there are articles
    QList<double> weights; // by stem id
    QList<double> entityWeights;
    QList<double> meaningWeights;
    QList<bool> isRare;               // by stem id: a word in few of the sentences
    QStringList stemNames;            // by stem id
    QList<QList<int>> entityWords;    // by entity id: the words of its name, numbered
    QList<StemSense> senses;          // by stem id
    QList<QList<int>> postings;       // stem id -> units
    QList<QList<int>> figurePostings; // UnitFigure::key -> units
    QList<QList<int>> opposites;      // stem id -> sorted ids of the stems that mean the contrary, areOpposite()
    double meanWeight = 1;
    std::shared_ptr<PairMemory> memory; // of pairFeatures()

    int unitCount() const { return int(units.size()); }
};

// Joins what articles say by themselves. The order of the articles decides that of the units and nothing else.
class UnitJoiner
{
public:
    // Takes what an analysis before remembers, if there was one.
    explicit UnitJoiner(const std::shared_ptr<PairMemory> &memory = {});
    ~UnitJoiner();
    // The next article's. Where a memory is to serve several analyses, `print` stands for the article's text, blocks,
    // date and mentions.
    void add(ArticleClaims reading, quint64 print = 0);
    UnitCorpus take(); // weighed; once, at the end

private:
    struct Words;
    UnitCorpus m_corpus;
    std::unique_ptr<Words> m_words;
};

// Empty when cancelled. `progress` runs over its whole range.
UnitCorpus makeUnits(const QList<Article> &articles, const QList<QList<Mention>> &mentions, const Progress &progress);

} // namespace crossread
