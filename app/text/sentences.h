#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// The sentences of a text, in order, without the white space around them. A '\n' always ends one.
// One pass; any thread.
QList<Span> sentences(QStringView text);

} // namespace crossread
