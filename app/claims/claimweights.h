#pragma once

#include "app/claims/sentencefeatures.h"

namespace crossread {

// In the order of SentenceFeature. Logistic regression on ClaimBuster (CC BY 4.0), then weighed by hand where a debate
// differs from news: third persons, exclamations, fragments, headings, attribution and position.
constexpr SentenceFeatures claimWeights = {
    -1.75, // Bias
    0.12,  // Length
    -0.50, // VeryShort
    1.20,  // Figure
    1.20,  // Numbers
    0.00,  // Year
    0.45,  // Names
    -0.85, // FirstSingular
    -0.20, // FirstPlural
    -0.60, // SecondPerson
    0.00,  // ThirdPerson
    1.05,  // PastVerb
    -0.20, // PresentBe
    0.40,  // Perfect
    -0.60, // Future
    -0.85, // Obligation
    -0.60, // Hedge
    -1.80, // Question
    -0.50, // Exclamation
    0.00,  // Negation
    0.80,  // Comparison
    0.80,  // QuantityWord
    0.40,  // Attributed
    -0.80, // Opinion
    -0.90, // Imperative
    -0.80, // NoVerb
    -0.25, // OpensWithConnective
    -0.20, // Fragment
    -0.60, // Heading
    0.20,  // Position
};

} // namespace crossread
