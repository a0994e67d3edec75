#pragma once

#include "app/values/mention.h"

#include <optional>
#include <QStringView>

namespace crossread {

// The interval that a text which is a date means, both ends included. Relative ones ("last week", "May 11") need the
// day on which the article was published. A fiscal year, a season and "two years ago" are Bound::About.
std::optional<Figure> dateValue(QStringView text, QDate published);

} // namespace crossread
