#pragma once

#include "app/claims/lexicon.h"
#include "app/values/claim.h"

#include <array>

namespace crossread {

// What the claim score of a sentence is made of, beside its words. A new feature is a row here and one in
// sentencefeatures.cpp; then the model is trained anew.
enum class SentenceFeature {
    Bias,
    Length, // log of the words
    VeryShort,
    Figure, // money, percentages, counts with a unit
    Numbers,
    Year,
    Names,
    FirstSingular,
    FirstPlural,
    SecondPerson,
    ThirdPerson,
    PastVerb,
    PresentBe,
    Perfect,
    Future,
    Obligation,
    Hedge,
    Question,
    Exclamation,
    Negation,
    Comparison,
    QuantityWord,
    Attributed,
    Opinion, // "I think"
    Imperative,
    NoVerb,
    OpensWithConnective,
    Fragment, // begins small or with an ellipsis
    Heading,
    Position, // 1 at the head of an article, 0 far down or unknown
    Count
};

using SentenceFeatures = std::array<double, size_t(SentenceFeature::Count)>;

// `actors` and `figures` count the mentions of names and figures in the sentence; -1: not known.
SentenceFeatures sentenceFeatures(QStringView sentence, const QList<Token> &tokens, const Attribution &attribution,
                                  int actors = -1, int figures = -1);

} // namespace crossread
