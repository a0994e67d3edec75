#pragma once

#include "app/values/article.h"

#include <QFont>

class QPalette;
class QTextDocument;
class QWidget;

namespace crossread {

struct ReaderStyle;

// Fonts and distances of a reading column, in pixels; everything follows the text's size.
struct TextMeasures
{
    QFont text, title, heading, caption, furniture;
    qreal em = 0;            // pixel size of `text`
    qreal lineHeight = 0;    // from one line of text to the next
    qreal naturalHeight = 0; // ascent and descent of `text`, which may be more than lineHeight
    qreal titleHeight = 0;   // from one line of the title to the next
    qreal smallHeight = 0;   // from one line of furniture to the next
    qreal gap = 0;           // between paragraphs
    qreal indent = 0;        // of a list level or a quotation
    qreal column = 0;        // width of the reader's wished number of characters
    qreal narrowest = 0;     // width of 60 characters: under it, notes give way to the text

    friend bool operator==(const TextMeasures &, const TextMeasures &) = default;
};

// `alone`: one pane in the reader, whose text is set a point larger. `widget` says the resolution and the UI font.
TextMeasures measuresFor(const ReaderStyle &style, bool alone, const QWidget &widget);

// Sets an article into an empty document: one QTextBlock a Block, and a position in the document is an offset
// into Article::text. Markers, bars and hairlines are not in it: they are painted.
void fillDocument(QTextDocument &document, const Article &article, const TextMeasures &measures,
                  const QPalette &palette);

// Does the first block say the title?
bool titleInText(const Article &article);
// Is it to stand above the text? A title that was derived is the text's own beginning: nobody wants it twice.
bool titleAboveText(const Article &article);

} // namespace crossread
