#pragma once

#include "app/claims/differencetable.h"

namespace crossread {

// The differences of two articles as CSV (app/csv.h): the articles' names for their columns, a row for each difference
// as differenceRows() has them.
QByteArray differencesCsv(const Comparison &comparison, const Article &a, const Article &b, const QList<Claim> &claims);

} // namespace crossread
