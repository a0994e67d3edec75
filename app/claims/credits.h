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

} // namespace crossread
