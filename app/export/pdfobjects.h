#pragma once

#include "app/export/textink.h"
#include "app/result.h"

namespace crossread {

// What QPdfWriter cannot write: adds it to the painted pages. `unseen`: of each page.
Result<QByteArray> withObjects(const QByteArray &painted, const PdfPages &pages,
                               const QList<QList<UnseenText>> &unseen);

} // namespace crossread
