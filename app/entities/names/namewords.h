#pragma once

#include "app/entities/names/lexicon.h"

#include <QStringList>

// What the words of a name tell about its other forms. Words are those of nameKey().
namespace crossread {

QString nameInitials(const QStringList &words, bool all); // `all` counts "of" and "and", too
QString withoutLegalForm(const QStringList &words);       // "acme" of "acme inc"; "" without one
QString withoutInitials(const QStringList &words);        // "robert haldane" of "robert j haldane"; "" without one
QString surnameOf(const QStringList &words);              // the last word, but for "jr"
bool looksLikeAcronym(const QString &text);               // "WFP", "U.N."
bool isLoudName(const QString &text);                     // of several words, all in capitals
bool isOtherName(const QString &word);                    // known as a company, a place, a people
bool mayBeShort(const QString &word);                     // no well-known name of its own, no common word
QString quietName(const QString &loud);                   // "New York" of "NEW YORK"; an acronym stays

} // namespace crossread
