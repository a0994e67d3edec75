#pragma once

#include "app/import/furniture.h"

namespace crossread {

// What a line says that begins with a label and a colon: "Source: …", "Photo: …", "Also read: …".
// Role None when it is none of those that are known, or none that counts in this place.
LineReading readLabelled(const QString &line, LinePlace place);

// Whether a whole line is a label over links to other articles: "Related stories".
bool isLinksLabel(const QString &line);

// Takes "The Example, 12 May 2025" or an address apart.
void readSource(LineReading &reading, const QString &value);

} // namespace crossread
