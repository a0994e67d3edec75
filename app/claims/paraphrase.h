#pragma once

#include <QString>

namespace crossread {

// 0..1: how far two texts by themselves say the same: the share of the longer one's words, by their stems, that the
// other has too. Common words count like the others: they tell "he sold to her" from "she sold to him" no worse than
// rare ones, and without a corpus nobody knows what is rare. Any thread.
double paraphraseScore(const QString &a, const QString &b);

// From here on two texts rather say the same than not.
constexpr double paraphraseThreshold = 0.5;

} // namespace crossread
