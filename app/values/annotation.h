#pragma once

#include "app/values/article.h"

#include <QDateTime>
#include <QStringList>

namespace crossread {

// A label of the codebook; the codebook is a tree.
struct Tag
{
    Id id = 0;
    Id parent = 0; // 0: top level
    QString name;
    QString color; // one of tagColors(), or "#rrggbb" of the user's own
    QString description;
    int digit = 0;    // 1-9: the key that gives it, 0 none
    int position = 0; // order among its siblings

    friend bool operator==(const Tag &, const Tag &) = default;
};

// Names of the palette's tag colours, in the order in which new tags take them; what they look
// like in each theme is the window's affair.
inline QStringList tagColors()
{
    return {QStringLiteral("cyan"),  QStringLiteral("red"),     QStringLiteral("amber"), QStringLiteral("indigo"),
            QStringLiteral("slate"), QStringLiteral("magenta"), QStringLiteral("green")};
}

// The analyst's mark on a span. A mark may bear several tags, or none and a note.
struct Annotation
{
    Id id = 0;
    Id article = 0;
    Span span;
    QString exact;  // the quoted text and up to 32 characters around it: they find the
    QString prefix; // place again when the article's text has changed
    QString suffix;
    QList<Id> tags; // in the order in which they were given
    QString note;
    QString color; // overrides the first tag's; "" none
    QString author;
    QDateTime created; // UTC
    QDateTime modified;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

} // namespace crossread

Q_DECLARE_TYPEINFO(crossread::Annotation, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(crossread::Annotation)
