#pragma once

#include <QStringList>

namespace crossread {

// The lines of a file of resources/claims that are no comments. Any thread.
QStringList vocabularyLines(const QString &name);

// What is known of single words, by their stems (stem()), from resources/claims. Read once; any thread.

// The groups of words of one meaning that a word or a phrase ("job cut": stems joined by a blank) is in, by name.
const QStringList &groupsOf(const QString &stem);

// The most words that a phrase which is in a group has when it begins with this stem; 1: none does.
int longestPhrase(const QString &firstStem);

// Whether two words turn a statement into its contrary: "approve" and "reject", "exclusive" and "nonexclusive".
bool hasOpposite(const QString &stem); // false for both of two words: they are none
bool areOpposite(const QString &stem, const QString &other);
// The number of a word among those that have listed opposites, -1 none, and then those of its opposites.
QList<int> oppositeNumbers(const QString &stem);
// Those that are listed, and what a word denies by its first syllable: of "nonexclusive" "exclusive", not the reverse.
QStringList oppositesOf(const QString &stem);

// How little news in general uses a word: 0 for the most common, 1 for what is not among its first thousands.
double rareness(const QString &stem);

} // namespace crossread
