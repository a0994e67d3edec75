#pragma once

#include <optional>
#include <QString>

namespace crossread {

// A text that two have changed, each without the other, with the changes of both; what both put at the same place
// follows each other, `mine` first. Nothing where they have changed the same words to different ones. Word by word, by
// diffTexts(). Any thread.
std::optional<QString> mergeTexts(const QString &base, const QString &mine, const QString &theirs);

} // namespace crossread
