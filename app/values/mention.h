#pragma once

#include "app/values/article.h"

#include <optional>

namespace crossread {

enum class Bound { Exact, About, AtLeast, AtMost };

// A normalised quantity: "more than $13 billion" is {"money", 13e9, 13e9, AtLeast, "USD"}.
// kind: "money" "percent" "date" "time" "quantity". Numbers are base units (no millions; a
// percentage of 32 is 32). A date has from and to (both inclusive) and no min and max.
struct Figure
{
    QString kind;
    double min = 0;
    double max = 0;
    Bound bound = Bound::Exact;
    QString unit; // ISO 4217 for money, "%" or "pp", singular noun or SI symbol, "" none
    QDate from;
    QDate to;

    friend bool operator==(const Figure &, const Figure &) = default;
};

enum class MentionOrigin { Rule, Tagger, Dictionary, User };

// A span of an article that names an entity. Mentions of one article lie in order and do not overlap.
struct Mention
{
    Span span;
    QString kind;   // a row of entityKinds(): "person", "money" …
    QString entity; // the name that it is linked to: "Amazon Web Services" for "AWS"
    MentionOrigin origin = MentionOrigin::Rule;
    double score = 1; // 0..1
    std::optional<Figure> value;

    friend bool operator==(const Mention &, const Mention &) = default;
};

} // namespace crossread

Q_DECLARE_METATYPE(crossread::Mention)
