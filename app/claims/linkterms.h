#pragma once

#include "app/claims/pairs.h"

namespace crossread {

// What two sentences have in common beside what else their articles say: a word that all of an article is about does
// not tell which of its sentences is meant, and a name or figure that comes elsewhere in it speaks for that other
// place.
struct LinkTerms
{
    std::array<double, 2> told{};  // weight of the words in common, of those that the other article has at all: the
                                   // lower and the higher of both sides, 0..1
    std::array<double, 2> alike{}; // likewise of what found something near by, of all words
    double cosine = 0;             // of these weights
    double namesElsewhere = 0;     // that the other article has in other sentences alone, 0..2
    double namesShared = 0;        // 0..2
    int figuresElsewhere = 0;      // 0..3
    double shorter = 0;            // logarithm of the words of the shorter sentence
    double lengths = 0;            // and how much longer the other one is
};

// Looks up where names stand. Any thread.
class LinkTermsReader
{
public:
    explicit LinkTermsReader(const UnitCorpus &corpus);
    // `words`: nearestWords() of both.
    LinkTerms read(const Unit &a, const Unit &b, const SoftPair &words) const;

private:
    int sentencesWith(const QList<int> &posting, int article) const;
    double telling(int sentences, int article) const;
    void addWords(const Unit &a, const Unit &b, const SoftPair &words, LinkTerms &terms) const;
    void addNames(const Unit &unit, const Unit &other, LinkTerms &terms) const;
    void addFigures(const Unit &unit, const Unit &other, LinkTerms &terms) const;

    const UnitCorpus &m_corpus;
    QList<QList<int>> m_names; // entity id -> units
};

} // namespace crossread
