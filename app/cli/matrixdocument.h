#pragma once

#include "app/claims/matrix.h"

#include <QByteArray>

namespace crossread {

// The document of `crossread compare` for more than two articles.
QByteArray matrixDocument(const QList<Article> &articles, const ComparisonMatrix &matrix);

} // namespace crossread
