#pragma once

#include "app/text/span.h"

#include <QList>

namespace crossread {

// A text in the one writing in which names are compared: composed accents, one blank for any run of blanks, straight
// apostrophes, plain hyphens, nothing invisible. Knows where each of its characters came from.
class FoldedText
{
public:
    explicit FoldedText(QStringView text);

    const QString &text() const { return m_text; }
    // A stretch of text(), not empty, as one of the text that was given.
    Span original(Span folded) const
    {
        return m_places.isEmpty() ? folded : Span{m_places.at(folded.start).start, m_places.at(folded.end - 1).end};
    }

private:
    void foldSlowly(QStringView text);

    QString m_text;
    QList<Span> m_places; // of each character; empty: nothing has moved
};

// A name as it is compared: folded, without blanks at its ends.
QString foldedName(const QString &name);

// The same, and whatever its case.
QString caselessName(const QString &name);

// Whether a name that stands at the span of a folded text stands there as whole words.
bool isWholeWords(QStringView text, Span span);

// The end of the word, or of the single character, that begins at `at`. In scripts that are written without blanks each
// character is a word.
qsizetype wordEnd(QStringView text, qsizetype at);

} // namespace crossread
