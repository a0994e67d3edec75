#pragma once

#include "app/values/article.h"

namespace crossread {

// Words of an article to be quoted elsewhere.
struct Quotation
{
    QString words;
    Article article; // text and blocks are not needed
};

// “Words” — Outlet, “Title”, 12 May 2031: a paragraph each, as text and as a fragment of HTML.
QString quotationText(const QList<Quotation> &quotations);
QString quotationHtml(const QList<Quotation> &quotations);

} // namespace crossread
