#pragma once

#include "app/values/claim.h"

#include <optional>

class QMimeData;

namespace crossread {

// A passage on its way from a reader to a claim, by drag or clipboard: mime type application/x-crossread-passage,
// content {"article": id, "start": n, "end": n} with UTF-16 offsets, since it never leaves the program.
QString passageMimeType();
// Where it comes from a claim, "claim" has its id.
void setPassage(QMimeData &data, const PassageRef &passage, Id claim = 0);
std::optional<PassageRef> passageOf(const QMimeData *data);
Id claimOf(const QMimeData *data); // that the passage comes from; 0: none

// An article on its way from a list to a pane: application/x-crossread-article, its id.
QString articleMimeType();
void setArticle(QMimeData &data, Id article);
Id articleOf(const QMimeData *data); // 0: none

} // namespace crossread
