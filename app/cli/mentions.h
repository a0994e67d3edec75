#pragma once

#include "app/cli/loader.h"
#include "app/values/mention.h"

namespace crossread {

// The mentions of all articles, one list each: what their projects keep, else what is recognised now, with the names of
// the call's dictionary over it. Nothing when the dictionary cannot be read; it is named then.
std::optional<QList<QList<Mention>>> mentionsOf(Call &call, const QList<Loaded> &articles);

} // namespace crossread
