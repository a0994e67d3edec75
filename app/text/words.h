#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// The words of a text, in order: runs of letters, digits and what joins them ("don't", "for-profit",
// "U.S.", "3.5"). A possessive 's belongs to its word. Any thread.
QList<Span> words(QStringView text);

// Lower-case stem of one word (Porter2 through libstemmer for English; the folded word for other languages).
// Any thread.
QString stem(QStringView word, const QString &language = QStringLiteral("en"));

bool isStopWord(QStringView word); // of English, any case

} // namespace crossread
