#pragma once

#include "app/claims/outlets.h"
#include "app/values/claim.h"

namespace crossread {

// An outlet or agency that an article as a whole is credited to, as it is written there.
struct Credit
{
    QString name;
    Span span; // in the text; of the first block where only the byline has it
};

// Datelines ("HALVERN (Northwire) – "), bylines ("Reuters staff"), lines before and after the article ("Source: …",
// "With material from AP", "Originally published by …", "(dpa/AFP)"). By position; any thread.
QList<Credit> findCredits(const Article &article, const OutletNames &names);

// Whether the article's outlet is known only from a "Source: …" line below it: then somebody retells what that outlet
// had, and it is no article of the outlet's own.
bool isRetold(const Article &article);

} // namespace crossread
