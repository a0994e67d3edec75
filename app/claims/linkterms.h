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
    double nearFigure = 0;         // how near two different figures of one unit are, 0..1; the less, the more of their
                                   // articles' figures are as near
    std::array<double, 2> nearNumber{}; // likewise of different units, for one may be left out: the same, nearly so
    // Only where there are two articles: of more the others tell as well, and better.
    double before = 0;              // weight of the words of either that only the sentence before the other one has, of
                                    // all words, 0..2: what was just told is not told again
    double family = 0;              // likewise of those with another of the same beginning: "close" and "closure"
    std::array<double, 2> rarest{}; // how near the four weightiest words find one, the lower and the higher of both
    bool isCounted = false;         // just one has figures
};

// Looks up where names and figures stand. Any thread.
class LinkTermsReader
{
public:
    explicit LinkTermsReader(const UnitCorpus &corpus);
    // Of two units; `words`: nearestWords() of both.
    LinkTerms read(int a, int b, const SoftPair &words) const;

private:
    int sentencesWith(const QList<int> &posting, int article) const;
    double telling(int sentences, int article) const;
    void addWords(const Unit &a, const Unit &b, const SoftPair &words, LinkTerms &terms) const;
    void addNames(const Unit &unit, const Unit &other, LinkTerms &terms) const;
    void addFigures(const Unit &unit, const Unit &other, LinkTerms &terms) const;
    void addNearFigures(const Unit &a, const Unit &b, LinkTerms &terms) const;
    int figuresNear(double value, int article) const;
    void addOfTwo(int first, int second, const SoftPair &words, LinkTerms &terms) const;
    double beforeOf(const SoftWords &words, int other) const;

    const UnitCorpus &m_corpus;
    QList<QList<int>> m_names;     // entity id -> units
    QList<QList<double>> m_values; // article -> its figures, sorted
};

} // namespace crossread
