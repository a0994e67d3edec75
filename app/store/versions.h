#pragma once

#include "app/store/store.h"
#include "app/values/annotation.h"
#include "app/values/dictionary.h"
#include "app/values/placement.h"

#include <limits>
#include <QHash>
#include <QSet>

namespace crossread {

// Versions of articles, and where things belong that were made for another text. Inside a transaction of the caller,
// where they write.

Result<QHash<Id, Id>> loadVersions(Store &store);                 // an older version -> the one that took its place
Result<void> setNewerVersion(Store &store, Id article, Id newer); // newer 0: it has none any more
// Of an older version: whether there is more to be carried over from it, as it is done bit by bit.
Result<void> setUnfinished(Store &store, Id article, bool unfinished);
Result<QList<Id>> loadUnfinished(Store &store);

// A row of the table of placements.
struct PlacementRow
{
    Placement placement; // what is carried over: `from` is in an older version, `to` where it was brought or may belong
    QString key;         // of one from outside: its identity; "" of what is carried over
};

Result<QList<Placement>> loadOpenPlacements(Store &store); // in review, or orphans; by id
Result<QList<Placement>> loadOpenPlacements(Store &store, const QSet<Id> &ids);
Result<PlacementRow> loadPlacement(Store &store, Id id); // id 0 when there is none
// What was carried over, or may be, from one of the older versions to one of the newer ones.
Result<QList<Placement>> loadCarried(Store &store, const QSet<Id> &older, const QSet<Id> &newer,
                                     qsizetype most = std::numeric_limits<qsizetype>::max());
Result<QList<Placement>> loadCarried(Store &store); // all that have moved
Result<QHash<QString, PlacementRow>> loadFromOutside(Store &store, const QStringList &keys);

Result<Id> insertPlacement(Store &store, const PlacementRow &row);
Result<void> storePlacement(Store &store, const Placement &placement); // by its id; not what it is of and from
Result<void> deletePlacements(Store &store, const QSet<Id> &ids);

// Moving things to another text. An annotation and a fixed mention bring the words that are there with them.
Result<void> moveAnnotation(Store &store, const Annotation &annotation);  // article, span, quote and context
Result<void> movePassagePlace(Store &store, const Passage &passage);      // article, span, text, attribution
Result<void> moveFixedMention(Store &store, const FixedMention &mention); // text, span, words
// Annotations that came from outside, and where one of them lies now.
Result<QSet<Id>> loadAnnotationsFromOutside(Store &store);
Result<void> moveFromOutside(Store &store, const Annotation &annotation);

} // namespace crossread
