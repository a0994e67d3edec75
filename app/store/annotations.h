#pragma once

#include "app/store/store.h"
#include "app/values/annotation.h"

#include <QSet>

namespace crossread {

// Tags and annotations. Inside a transaction of the caller, where they write.

Result<QList<Tag>> loadTags(Store &store); // by position, in no other order
Result<QList<Tag>> loadTags(Store &store, const QSet<Id> &ids);
Result<Id> insertTag(Store &store, const Tag &tag);
Result<void> storeTag(Store &store, const Tag &tag);
Result<void> deleteTag(Store &store, Id id); // with those below it
// Annotations bear `into` where they bore `from`, once.
Result<void> replaceTag(Store &store, Id from, Id into);

Result<QList<Annotation>> loadAnnotations(Store &store);
Result<QList<Annotation>> loadAnnotations(Store &store, const QSet<Id> &ids);
Result<Id> insertAnnotation(Store &store, const Annotation &annotation);
Result<void> storeAnnotation(Store &store, const Annotation &annotation);
Result<void> deleteAnnotation(Store &store, Id id);
Result<void> deleteAnnotations(Store &store, const QSet<Id> &ids); // thousands take milliseconds
Result<void> replaceAuthor(Store &store, const QSet<Id> &annotations, const QString &to);
Result<void> replaceAuthorOfNotes(Store &store, const QString &from, const QString &to);
Result<void> setAnnotationTags(Store &store, Id annotation, const QList<Id> &tags);

} // namespace crossread
