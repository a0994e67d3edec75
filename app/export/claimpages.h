#pragma once

#include "app/export/articlepages.h"

namespace crossread {

QString stanceTitle(Stance stance, bool differs); // translated: "supports", "figure differs"
// The symbol of a stance: shape says what colour says.
void paintStance(QPainter &painter, const QRectF &square, Stance stance, bool differs);
// "confirmed", "suggested · 0.78"
QString claimStatus(const Claim &claim);
// What files and people call an article in a word: its outlet, else its title.
QString outletOf(const ExportData &data, Id article);

// Numbers beside the passages of claims, left of the text, and dashed frames around those that were only suggested
// (if so wished): what is suggested never looks as if decided. Returns the places of the numbers: of each claim, of
// each passage; an empty area where the passage is not on these pages.
QList<QList<PageArea>> markPassages(PageSetter &setter, const PageStyles &styles, const ExportData &data,
                                    const QList<PlacedArticle> &articles, bool suggestions);

// The ledger of claims, each with its passages by article, linked with their places in the text and back.
void addClaims(PdfPages &pages, PageSetter &setter, const PageStyles &styles, const ExportData &data,
               const QList<PlacedArticle> &articles, const QList<QList<PageArea>> &marks);

} // namespace crossread
