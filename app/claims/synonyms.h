#pragma once

#include <QString>

namespace crossread {

// The stem that stands for a group of words which news uses for one thing ("vendor", "supplier" -> the stem of
// "provider") and for the forms of an irregular verb ("sold" -> "sell"); a stem of no group is its own. Any thread.
QString conceptOf(const QString &stem);
bool isConcept(const QString &stem); // whether it belongs to a group

} // namespace crossread
