#pragma once

#include "ui/models/filter.h"

#include <algorithm>
#include <QString>
#include <QStringList>

namespace crossread {

// How all panes show text.
struct ReaderStyle
{
    QString fontFamily;   // "" the best serif there is
    int zoom = 100;       // percent
    int columnWidth = 66; // characters a line
    bool entities = true;
    bool annotations = true;
    bool claims = true;
    QStringList hiddenKinds;
    QString author;         // the reader's own: marks of others are drawn in their style
    AnnotationFilter shown; // other annotations are drawn faintly
    QSet<Id> shownTags;     // the same; empty: all

    bool passes(const Annotation &annotation) const
    {
        return shown.passes(annotation) &&
               (shownTags.isEmpty() || std::any_of(annotation.tags.begin(), annotation.tags.end(),
                                                   [this](Id tag) { return shownTags.contains(tag); }));
    }
    friend bool operator==(const ReaderStyle &, const ReaderStyle &) = default;
};

} // namespace crossread
