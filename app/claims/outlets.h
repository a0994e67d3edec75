#pragma once

#include <QString>

namespace crossread {

// An outlet's name as it is compared, the same for all names of those that the trade knows by several: "the Halvern
// Courier's" -> "halvern courier", "WSJ" -> "wall street journal". Any thread, as all here.
QString outletKey(QStringView name);

// By key: outlets and agencies that articles often name, besides those of the corpus.
bool isKnownOutlet(const QString &key);
bool isNewsAgency(const QString &key); // known, or called so: "northern press agency"
bool isCommonWord(const QString &key); // "the Mirror" is an outlet, "Mirror" need not be

// Whether these words mean people who are not named: "two people familiar with the talks", "a source".
bool isUnnamedSource(QStringView words);

} // namespace crossread
