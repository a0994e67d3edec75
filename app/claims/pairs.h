#pragma once

#include "app/claims/softmatch.h"

namespace crossread {

// What speaks for and against two sentences making the same claim.
struct PairFeatures
{
    double overlap = 0;     // cosine of the stem weights, damped for short sentences, 0..1
    double containment = 0; // weight shared, of the sentence with less of it, 0..1
    double entities = 0;    // weight of the names shared, of all names of the poorer one, 0..1
    int rareStems = 0;      // stems shared that few sentences have
    int sharedEntities = 0;
    bool otherActors = false;   // both name somebody and share none
    bool otherSubjects = false; // they begin with two persons or organisations, and neither names the other's
    int sharedFigures = 0;
    double figureEvidence = 0; // what the shared figures say together
    int differentFigures = 0;  // same kind and unit, cannot both be true
    double slot = 0;           // how alike the words around the best pair of different figures are, 0..1
    bool amount = false;       // that pair are sums or shares
    int figureA = -1;          // that pair: indices into the units' figures
    int figureB = -1;
    bool negationDiffers = false;
    bool bothAttributed = false;
    double quality = 1;      // of the poorer sentence
    double meanings = 0;     // as overlap, of the clusters that the words are in
    double softShare = 0;    // softMatch()
    double softCosine = 0;   // likewise
    int similarWords = 0;    // likewise
    double direction = 0;    // how near what they say beyond the rest of their articles is, -1..1
    bool sameSource = false; // both have it from somebody of one name
    bool sameModality = false;
    bool sameStatus = false;
    double distance = 0; // of their places in their articles, 0..1
    bool heading = false;
};

// Some microseconds: see ScoredPair for what is kept of all pairs.
PairFeatures pairFeatures(const UnitCorpus &corpus, const Unit &a, const Unit &b);
// The same where nearestWords() of both are known.
PairFeatures pairFeatures(const UnitCorpus &corpus, const Unit &a, const Unit &b, const SoftPair &words);

// Stands for all that the features of two units are made of.
quint64 pairKey(const Unit &a, const Unit &b);

// What the score is made of. A new term is a row in pairVector() and a new training (packaging/model/train-claims.sh).
// The first is 1; the second joins most features by hand, as products that few examples cannot teach.
constexpr size_t pairTermCount = 13;
using PairVector = std::array<double, pairTermCount>;
PairVector pairVector(const PairFeatures &features);

// 0..1: do they make the same claim, whatever value they give. Logistic regression with the weights of pairweights.h.
double pairScore(const PairFeatures &features);

// Whether different figures are two answers to one question, rather than figures of different things.
bool sameSlot(const PairFeatures &features);

PairCounts countsOf(const PairFeatures &features);

// What a person is told about a score; see reason.h.
QStringList pairReasons(const PairCounts &counts);

struct ScoredPair
{
    int a = 0; // unit indices, a < b, of different articles
    int b = 0;
    float score = 0;
    PairCounts counts{};
    float doubt = 0; // in log odds: how little their articles have in common otherwise

    friend bool operator==(const ScoredPair &, const ScoredPair &) = default;
};

} // namespace crossread
