#pragma once

#include <QRectF>

#include <vector>

namespace crossread {

// The order in which lines of a page are read: columns from left to right, each downwards, below what spans them; and
// so on within a column. `boxes` come in an order that is kept where nothing speaks against it. Recursive cuts along
// white space (after G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents", ICPR 1984), but
// strips whose columns go on in the next are cut together. The answer is indexes into `boxes`, each once.
std::vector<int> readingOrder(const std::vector<QRectF> &boxes);

} // namespace crossread
