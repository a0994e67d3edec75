#pragma once

#include <QString>

namespace crossread {

// 0..1: how far two texts by themselves say the same: what of their words, by their stems, the other has too, or has
// one near to it (wordVectors(), groupsOf()); mostly of the longer one. Common words count like the others: they tell
// "he sold to her" from "she sold to him" no worse than rare ones, and without a corpus nobody knows what is rare. Less
// where the words that one lacks stand together, where numbers have no counterpart, where only one denies. All of this
// is weighed by hand. Any thread.
double paraphraseScore(const QString &a, const QString &b);

// From here on two texts rather say the same than not: where most pairs of the training part of the Microsoft Research
// Paraphrase Corpus are told apart.
constexpr double paraphraseThreshold = 0.26;

} // namespace crossread
