#pragma once

#include "ui/models/compared.h"

namespace crossread {

// Why two places count as different, in one line: "1,900 against 2,300".
QString whyOf(ComparedKind kind, const QString &left, const QList<Span> &wordsLeft, const QString &right,
              const QList<Span> &wordsRight);

} // namespace crossread
