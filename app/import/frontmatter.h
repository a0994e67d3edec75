#pragma once

#include "app/values/article.h"

namespace crossread {

// Takes YAML front matter ("---" … "---") off the start of a text and puts what it says into the article, with
// MetadataOrigin::Metadata. A block that is no YAML map stays in the text. Never throws.
void takeFrontMatter(QString &text, Article &article);

// Takes a date from what somebody wrote, in any of the forms of dates.h.
bool setPublished(Article &article, const QString &value, MetadataOrigin origin);

} // namespace crossread
