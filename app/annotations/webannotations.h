#pragma once

#include "app/result.h"
#include "app/text/span.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace crossread {

// An annotation as somebody else's file has it (W3C Web Annotation Data Model), not yet placed in an article.
struct WebAnnotation
{
    QString key;           // its id, and of one with several targets "#2"…; made from its content where it has no id
    QString id;            // as the file has it, "" none
    QString source;        // the target's: the file of an article
    QByteArray content;    // Article::contentId, where the file has it: of several articles of one name the one meant
    Span position{-1, -1}; // TextPositionSelector, in code points of the article's text; -1 none
    QString exact;         // TextQuoteSelector
    QString prefix;
    QString suffix;
    QStringList tags;         // each once
    QList<QStringList> paths; // the same tags, where the file says where in a codebook they lie: names from the top
    QString color;            // Annotation::color
    QString note;             // several ones with an empty line between
    QString author;           // "" not known
    QDateTime created;        // UTC; invalid: not known
    QDateTime modified;

    bool hasPosition() const { return position.start >= 0; }
};

struct WebAnnotations
{
    QList<WebAnnotation> annotations; // in order; an annotation with several targets is several of them
    QList<Error> problems;            // what of the file is no annotation of a text, each with its reason
};

// JSON-LD: one annotation, an array, a collection, a page, an @graph, or a line each. `name` is the file's, for
// messages. Fails when the bytes are no JSON at all or hold no annotation. Any thread.
Result<WebAnnotations> readWebAnnotations(const QByteArray &bytes, const QString &name);

} // namespace crossread
