#pragma once

#include "app/text/codepoints.h"
#include "app/text/json.h"
#include "app/values/claim.h"

namespace crossread {

// The parts that several commands print. Spans go in as UTF-16 units and come out as code points.

void addPlace(JsonObject &object, const Article &article); // "file", and "item" where a file holds several
void addSpan(JsonObject &object, const CodePoints &points, Span span);

QByteArray figureJson(const Figure &figure);
QByteArray attributionJson(const Attribution &attribution, const CodePoints &points); // null when nobody is named
QString modalityName(Modality modality);

} // namespace crossread
