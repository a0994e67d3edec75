#pragma once

#include "app/claims/comparison.h"
#include "app/cli/loader.h"

namespace crossread {

// The document of `crossread claims`. The ids of claims and analysis are those of the articles, which
// have one list of mentions each.
QByteArray claimsDocument(const QList<Loaded> &articles, const QList<QList<Mention>> &mentions,
                          const QList<Claim> &claims, const ClaimAnalysis &analysis);

// The document of `crossread compare A B`, for two articles.
QByteArray comparisonDocument(const QList<Loaded> &both, const QList<QList<Mention>> &mentions,
                              const Comparison &comparison);

} // namespace crossread
