#pragma once

#include <QString>

namespace crossread {

// ISO 639-1 of the language that a text is written in, "" when it does not say: by script where that decides, else by
// the share of each language's commonest words. The first 20,000 characters count. Any thread.
QString detectLanguage(QStringView text);

} // namespace crossread
